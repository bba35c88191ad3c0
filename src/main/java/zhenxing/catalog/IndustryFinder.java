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
  private static final double OF_THE_FIRST = 0.26;

  private record Entry(int industry, double weight) {}

  private final Taxonomy taxonomy;
  private final TermTrie trie;
  private final int longest; // length of the longest term
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
    longest = terms.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The slugs, strongest first; the evidence is added to a list. */
  List<String> find(Manuscript manuscript, List<Evidence> evidence) {
    String text = manuscript.title() + "\n" + manuscript.text();
    double[][] weights = weigh(text, manuscript.title().length());
    double[] scores = new double[taxonomy.industries().size()];
    for (int term = 0; term < weights.length; term++) {
      if (weights[term] == null) continue;
      Entry[] meanings = entries.get(term);
      for (int k = 0; k < meanings.length; k++) {
        scores[meanings[k].industry] += meanings[k].weight * saturated(weights[term][k]);
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

  /**
   * How often each term occurs for each of its industries, occurrences in title and lead counting
   * more. Within an industry the longest term at a place counts, and terms do not overlap.
   */
  private double[][] weigh(String text, int titleEnd) {
    double[][] weights = new double[terms.size()][];
    int[] taken = new int[taxonomy.industries().size()]; // end of the last term of an industry
    int[] path = new int[longest];
    int end = text.length();
    for (int i = 0; i < end; i++) {
      int state = trie.root(text.charAt(i));
      int depth = 0;
      for (int j = i + 1; state != 0; j++) {
        path[depth++] = trie.term(state);
        state = j < end ? trie.next(state, text.charAt(j)) : 0;
      }
      double place = i < titleEnd ? IN_TITLE : i <= titleEnd + LEAD ? IN_LEAD : 1;
      while (--depth >= 0) {
        int term = path[depth];
        if (term < 0) continue;
        Entry[] meanings = entries.get(term);
        for (int k = 0; k < meanings.length; k++) {
          int industry = meanings[k].industry;
          if (taken[industry] > i) continue;
          taken[industry] = i + depth + 1;
          if (weights[term] == null) weights[term] = new double[meanings.length];
          weights[term][k] += place;
        }
      }
    }
    return weights;
  }

  /** The tenth mention says little that the second did not. */
  private static double saturated(double weight) {
    return Math.sqrt(weight);
  }

  private void explain(int industry, double score, double[][] weights, List<Evidence> evidence) {
    record Said(int term, double weight) {}
    List<Said> said = new ArrayList<>();
    for (int term = 0; term < weights.length; term++) {
      if (weights[term] == null) continue;
      Entry[] meanings = entries.get(term);
      for (int k = 0; k < meanings.length; k++) {
        if (meanings[k].industry == industry && meanings[k].weight != 0 && weights[term][k] > 0) {
          said.add(new Said(term, meanings[k].weight * saturated(weights[term][k])));
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
