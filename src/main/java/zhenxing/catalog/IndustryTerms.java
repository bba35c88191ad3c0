package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.page.Dateline;
import zhenxing.page.TermTrie;

/**
 * Scores the terms of a {@link Taxonomy} in an article. A term counts by its weight and position,
 * and each repetition counts less. Scores are divided by a factor that grows with the length of the
 * text. Immutable.
 */
final class IndustryTerms {

  /** The names of the features of an industry, in the order of {@link Tally#features}. */
  static final List<String> FEATURES =
      List.of("score", "title", "sentences", "rival", "otherMatters", "place");

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 1.5;

  /** The length of the lead after the dateline, in characters. */
  private static final int LEAD = 120;

  /** Exponent for repetition: n occurrences of a term count as n to this power. */
  private static final double REPEATED = 0.7;

  /** A sentence is about an industry if it has a term of more than this weight. */
  private static final double WEAK = 1;

  private record Entry(int industry, double weight) {}

  private final int industries;
  private final TermTrie trie;
  // Length of the longest term.
  private final int longest;
  private final List<String> terms = new ArrayList<>();
  private final List<Entry[]> entries = new ArrayList<>();

  IndustryTerms(Taxonomy taxonomy) {
    industries = taxonomy.industries().size();
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

  /** The scores of one article. Arrays are indexed by industry unless stated otherwise. */
  final class Tally {
    // The terms that occur, ascending.
    private final int[] found;
    // The score of each meaning of each found term.
    private final double[][] said;
    private final double[] title = new double[industries];
    private final int[] sentences = new int[industries];
    private final double[] scores = new double[industries];
    private final double scale;
    private final double otherMatters;

    private Tally(Manuscript manuscript) {
      String text = manuscript.title() + "\n" + manuscript.text();
      int titleEnd = manuscript.title().length();
      scale = Wording.scale(text.length());
      otherMatters = OtherMatters.count(text, titleEnd, IN_TITLE) / scale;
      FoundTerms numbers = new FoundTerms();
      // Weighted occurrences, by number of the term, then by meaning.
      List<double[]> times = new ArrayList<>();
      int leadEnd = titleEnd + 1 + Dateline.endOf(manuscript.text()) + LEAD;
      count(text, titleEnd, leadEnd, numbers, times);
      found = new int[numbers.size()];
      for (int i = 0; i < found.length; i++) found[i] = numbers.term(i);
      Arrays.sort(found);
      said = new double[found.length][];
      for (int i = 0; i < found.length; i++) {
        Entry[] meanings = entries.get(found[i]);
        said[i] = times.get(numbers.number(found[i]));
        for (int k = 0; k < meanings.length; k++) {
          said[i][k] = said(meanings[k].weight, said[i][k]);
          scores[meanings[k].industry] += said[i][k];
        }
      }
    }

    /** Whether the industry has a positive score. */
    boolean mentions(int industry) {
      return scores[industry] > 0;
    }

    /** The weight of the industry's terms in the headline. */
    double inTitle(int industry) {
      return title[industry];
    }

    /** The number of sentences about the industry. */
    int sentences(int industry) {
      return sentences[industry];
    }

    /**
     * The features of an industry with a positive score, in the order of {@link #FEATURES}.
     *
     * @param local whether the article is filed under a place
     */
    double[] features(int industry, boolean local) {
      double score = scores[industry];
      double rival = 0;
      for (int i = 0; i < industries; i++) if (i != industry) rival = Math.max(rival, scores[i]);
      return new double[] {
        Math.log(score),
        Math.log1p(Math.max(0, title[industry])),
        Math.log1p(sentences[industry]),
        Math.min(0, Math.log(score / Math.max(rival, 1e-9))),
        Math.log1p(otherMatters),
        local ? 1 : 0
      };
    }

    /** The terms with the greatest scores for or against an industry, as text for the evidence. */
    String strongest(int industry, int most) {
      List<Weighed> strong = new ArrayList<>();
      for (int i = 0; i < found.length; i++) {
        Entry[] meanings = entries.get(found[i]);
        for (int k = 0; k < meanings.length; k++) {
          if (meanings[k].industry == industry && said[i][k] != 0) {
            strong.add(new Weighed(terms.get(found[i]), said[i][k]));
          }
        }
      }
      return Weighed.strongest(strong, most, 10);
    }

    /** Returns the score of a term with this weight and number of occurrences. */
    private double said(double weight, double times) {
      if (weight == 0 || times == 0) return 0;
      return weight * Math.pow(times, REPEATED) / scale;
    }

    /**
     * Counts each term for each of its industries; occurrences in title and lead count more. Within
     * an industry the longest term at a position counts, and terms do not overlap. Different
     * industries are counted independently.
     */
    private void count(
        String text, int titleEnd, int leadEnd, FoundTerms numbers, List<double[]> times) {
      // Index after the last counted term of each industry.
      int[] taken = new int[industries];
      // The last sentence about each industry.
      int[] spoken = new int[industries];
      int[] path = new int[longest];
      int sentence = 1;
      int end = text.length();
      int next = trie.nextStart(text, 0);
      for (int i = 0; i < end; i++) {
        char first = text.charAt(i);
        if (Frame.isSentenceEnd(first) || first == '\n') sentence++;
        if (i < next) continue;
        next = trie.nextStart(text, i + 1);
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
            int number = numbers.number(term);
            if (number == times.size()) times.add(new double[meanings.length]);
            times.get(number)[k] += place;
            if (i < titleEnd) title[industry] += meanings[k].weight;
            if (meanings[k].weight > WEAK && spoken[industry] < sentence) {
              spoken[industry] = sentence;
              sentences[industry]++;
            }
          }
        }
      }
    }
  }

  /** Scores an article. */
  Tally tally(Manuscript manuscript) {
    return new Tally(manuscript);
  }
}
