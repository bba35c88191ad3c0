package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files an article under industries by the words of a {@link Taxonomy}. A term counts by its
 * weight, by where it stands, and less with each repetition; an industry is given when its sum is
 * high and not far below that of the leading one.
 */
final class IndustryFinder {

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 1.5;
  private static final int LEAD = 200;

  /** Least score: two strong words, or one in the title. */
  private static final double LEAST = 6;

  /** Least part of the leading industry's score. */
  private static final double OF_THE_FIRST = 0.35;

  private record Entry(int industry, double weight) {}

  private final Taxonomy taxonomy;
  private final TermTrie trie;
  private final List<String> terms = new ArrayList<>();
  private final List<Entry[]> entries = new ArrayList<>();

  IndustryFinder(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Map<String, List<Entry>> byTerm = new LinkedHashMap<>();
    for (int i = 0; i < taxonomy.industries().size(); i++) {
      int industry = i;
      taxonomy
          .terms(i)
          .forEach(
              (term, weight) ->
                  byTerm
                      .computeIfAbsent(term, t -> new ArrayList<>())
                      .add(new Entry(industry, weight)));
    }
    TermTrie.Builder builder = new TermTrie.Builder();
    byTerm.forEach(
        (term, found) -> {
          builder.add(term, terms.size());
          terms.add(term);
          entries.add(found.toArray(Entry[]::new));
        });
    trie = builder.build();
  }

  /** The slugs, strongest first; the evidence is added to a list. */
  List<String> find(Manuscript manuscript, List<Evidence> evidence) {
    String text = manuscript.title() + "\n" + manuscript.text();
    double[] weights = weigh(text, manuscript.title().length());
    double[] scores = new double[taxonomy.industries().size()];
    for (int term = 0; term < weights.length; term++) {
      if (weights[term] == 0) continue;
      for (Entry entry : entries.get(term)) {
        scores[entry.industry] += entry.weight * saturated(weights[term]);
      }
    }
    double first = 0;
    for (double score : scores) first = Math.max(first, score);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= Math.max(LEAST, OF_THE_FIRST * first)) found.add(i);
    }
    found.sort(Comparator.comparingDouble(i -> -scores[i]));
    for (int i : found) explain(i, scores[i], weights, evidence);
    return found.stream().map(i -> taxonomy.industries().get(i).slug()).toList();
  }

  /** How often each term occurs, occurrences in title and lead counting more. */
  private double[] weigh(String text, int titleEnd) {
    double[] weights = new double[terms.size()];
    for (int i = 0; i < text.length(); i++) {
      long found = trie.longestAt(text, i);
      if (found == TermTrie.NONE) continue;
      weights[TermTrie.id(found)] +=
          i < titleEnd ? IN_TITLE : i < titleEnd + 1 + LEAD ? IN_LEAD : 1;
      i += TermTrie.length(found) - 1;
    }
    return weights;
  }

  /** The tenth mention says little that the second did not. */
  private static double saturated(double weight) {
    return Math.sqrt(weight);
  }

  private void explain(int industry, double score, double[] weights, List<Evidence> evidence) {
    record Said(int term, double weight) {}
    List<Said> said = new ArrayList<>();
    for (int term = 0; term < weights.length; term++) {
      if (weights[term] == 0) continue;
      for (Entry entry : entries.get(term)) {
        if (entry.industry == industry && entry.weight != 0) {
          said.add(new Said(term, entry.weight * saturated(weights[term])));
        }
      }
    }
    said.sort(Comparator.comparingDouble(s -> -s.weight));
    StringBuilder why = new StringBuilder();
    for (Said s : said.subList(0, Math.min(8, said.size()))) {
      why.append(why.isEmpty() ? "" : ", ").append(terms.get(s.term));
      why.append(" %.1f".formatted(s.weight));
    }
    String slug = taxonomy.industries().get(industry).slug();
    evidence.add(new Evidence("industries", slug, why.toString(), Math.round(score * 10) / 10.0));
  }
}
