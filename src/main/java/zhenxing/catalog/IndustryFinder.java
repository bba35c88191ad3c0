package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Files an article under industries by the words of a {@link Taxonomy}. A term counts by its weight
 * and by where it stands, and less with each repetition; long texts need more. What an industry
 * scores so, how much of it in the headline and in how many sentences, what its strongest rival
 * scores and how much the article speaks of other matters make, in a log-linear model, the odds
 * that a reader files the article under it.
 */
final class IndustryFinder {

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 1.5;

  /** How much of the text behind the dateline is its lead, in characters. */
  private static final int LEAD = 120;

  /** Repetition counts with this exponent. */
  private static final double REPEATED = 0.7;

  /** Scores are for a text of this length; they are scaled by the root of the length... */
  private static final double USUAL_LENGTH = 500;

  /** ...between these bounds. */
  private static final double SHORTEST = 200;

  private static final double LONGEST = 800;

  /** A sentence speaks of an industry when it has a term of more weight. */
  private static final double WEAK = 1;

  // The weights of the model: a logistic regression on 686 labelled articles, the base a little
  // higher so that about as much is given as readers give. Around them the measure is flat.
  private static final double OF_SCORE = 2.19;
  private static final double OF_TITLE = 1.05;
  private static final double OF_SENTENCES = 0.51;
  private static final double OF_RIVAL = 1.09;
  private static final double OF_OTHER_MATTERS = -0.71;

  /** For an article about a place: such news is mostly about what is made or done there. */
  private static final double OF_PLACE = 1.05;

  private static final double BASE = -5.0;

  private record Entry(int industry, double weight) {}

  /** What an article says for each industry; all arrays but the first are by industry. */
  private static final class Tally {
    final double[][] times; // by term and its meaning; null for terms that do not occur
    final double[] title;
    final int[] sentences;
    final double[] scores;

    Tally(int terms, int industries) {
      times = new double[terms][];
      title = new double[industries];
      sentences = new int[industries];
      scores = new double[industries];
    }
  }

  private final Taxonomy taxonomy;
  private final TermTrie trie;
  private final int longest; // length of the longest term
  private final List<String> terms = new ArrayList<>();
  private final List<Entry[]> entries = new ArrayList<>();

  IndustryFinder(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Map<String, List<Entry>> byTerm = new LinkedHashMap<>();
    for (int i = 0; i < taxonomy.industries().size(); i++) {
      for (Map.Entry<String, Double> term : taxonomy.terms(i).entrySet()) {
        byTerm
            .computeIfAbsent(term.getKey(), t -> new ArrayList<>())
            .add(new Entry(i, term.getValue()));
      }
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

  /**
   * The slugs, surest first; the evidence is added to a list.
   *
   * @param local whether the article is about a place
   */
  List<String> find(Manuscript manuscript, boolean local, List<Evidence> evidence) {
    if (manuscript.isBulletin()) return List.of();
    String text = manuscript.title() + "\n" + manuscript.text();
    int titleEnd = manuscript.title().length();
    int leadEnd = titleEnd + 1 + Dateline.endOf(manuscript.text()) + LEAD;
    double scale = Math.sqrt(Math.clamp(text.length(), SHORTEST, LONGEST) / USUAL_LENGTH);
    Tally tally = count(text, titleEnd, leadEnd);
    for (int term = 0; term < terms.size(); term++) {
      for (int k = 0; tally.times[term] != null && k < tally.times[term].length; k++) {
        tally.scores[entries.get(term)[k].industry] += said(tally, term, k) / scale;
      }
    }
    double context =
        BASE
            + (local ? OF_PLACE : 0)
            + OF_OTHER_MATTERS * Math.log1p(OtherMatters.count(text, titleEnd, IN_TITLE) / scale);
    double[] odds = new double[tally.scores.length];
    for (int i = 0; i < odds.length; i++) odds[i] = context + odds(tally, i);
    List<Integer> found =
        IntStream.range(0, odds.length)
            .boxed()
            .filter(i -> odds[i] >= 0)
            .sorted(Comparator.comparingDouble(i -> -odds[i]))
            .toList();
    for (int i : found) evidence.add(explain(i, odds[i], tally, scale));
    return found.stream().map(i -> taxonomy.industries().get(i).slug()).toList();
  }

  /** The logarithm of the odds that the words alone give an industry. */
  private static double odds(Tally tally, int industry) {
    double score = tally.scores[industry];
    if (score <= 0) return Double.NEGATIVE_INFINITY;
    double rival = 0;
    for (int i = 0; i < tally.scores.length; i++) {
      if (i != industry) rival = Math.max(rival, tally.scores[i]);
    }
    return OF_SCORE * Math.log(score)
        + OF_TITLE * Math.log1p(Math.max(0, tally.title[industry]))
        + OF_SENTENCES * Math.log1p(tally.sentences[industry])
        + OF_RIVAL * Math.min(0, Math.log(score / Math.max(rival, 1e-9)));
  }

  /**
   * Counts each term for each of its industries, occurrences in title and lead more. Within an
   * industry the longest term at a place counts, and terms do not overlap; industries do not see
   * each other's terms.
   */
  private Tally count(String text, int titleEnd, int leadEnd) {
    int industries = taxonomy.industries().size();
    Tally tally = new Tally(terms.size(), industries);
    int[] taken = new int[industries]; // end of the last term of an industry
    int[] spoken = new int[industries]; // the last sentence that speaks of an industry
    int[] path = new int[longest];
    int sentence = 1;
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char first = text.charAt(i);
      if ("。！？；\n".indexOf(first) >= 0) sentence++;
      int state = trie.root(first);
      int depth = 0;
      for (int j = i + 1; state != 0; j++) {
        path[depth++] = trie.term(state);
        state = j < end ? trie.next(state, text.charAt(j)) : 0;
      }
      double place = i < titleEnd ? IN_TITLE : i < leadEnd ? IN_LEAD : 1;
      while (--depth >= 0) {
        int term = path[depth];
        if (term < 0) continue;
        Entry[] meanings = entries.get(term);
        for (int k = 0; k < meanings.length; k++) {
          int industry = meanings[k].industry;
          if (taken[industry] > i) continue;
          taken[industry] = i + depth + 1;
          if (tally.times[term] == null) tally.times[term] = new double[meanings.length];
          tally.times[term][k] += place;
          if (i < titleEnd) tally.title[industry] += meanings[k].weight;
          if (meanings[k].weight > WEAK && spoken[industry] < sentence) {
            spoken[industry] = sentence;
            tally.sentences[industry]++;
          }
        }
      }
    }
    return tally;
  }

  /** What a term says for the industry of one of its meanings, before the scale of the length. */
  private double said(Tally tally, int term, int k) {
    double weight = entries.get(term)[k].weight;
    if (weight == 0 || tally.times[term][k] == 0) return 0;
    return weight * Math.pow(tally.times[term][k], REPEATED);
  }

  private Evidence explain(int industry, double odds, Tally tally, double scale) {
    record Said(String term, double weight) {}
    List<Said> said = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      for (int k = 0; tally.times[term] != null && k < tally.times[term].length; k++) {
        double weight = said(tally, term, k) / scale;
        if (entries.get(term)[k].industry == industry && weight != 0) {
          said.add(new Said(terms.get(term), weight));
        }
      }
    }
    said.sort(Comparator.comparingDouble(s -> -Math.abs(s.weight)));
    StringBuilder why = new StringBuilder();
    for (Said s : said.subList(0, Math.min(8, said.size()))) {
      why.append(why.isEmpty() ? "" : ", ").append(s.term).append(' ').append(round(s.weight, 10));
    }
    why.append("; 标题 ").append(round(tally.title[industry], 10));
    why.append(", ").append(tally.sentences[industry]).append(" 句");
    String slug = taxonomy.industries().get(industry).slug();
    return new Evidence("industries", slug, why.toString(), round(1 / (1 + Math.exp(-odds)), 100));
  }

  private static double round(double value, int parts) {
    return (double) Math.round(value * parts) / parts;
  }
}
