package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.page.Dateline;
import zhenxing.page.TermTrie;

/**
 * Counts what the terms of a {@link Taxonomy} say in an article. A term counts by its weight and by
 * where it stands, and less with each repetition; long texts need more.
 */
final class IndustryTerms {

  /** What is known of an industry in an article, in the order of {@link Tally#features}. */
  static final List<String> FEATURES =
      List.of("score", "title", "sentences", "rival", "otherMatters", "place");

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 1.5;

  /** How much of the text behind the dateline is its lead, in characters. */
  private static final int LEAD = 120;

  /** Repetition counts with this exponent. */
  private static final double REPEATED = 0.7;

  /** A sentence speaks of an industry when it has a term of more weight. */
  private static final double WEAK = 1;

  private record Entry(int industry, double weight) {}

  private final int industries;
  private final TermTrie trie;
  private final int longest; // length of the longest term
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

  /** What an article says for each industry; all arrays but the first are by industry. */
  final class Tally {
    private final int[] found; // the terms that occur, ascending
    private final double[][] said; // by found term and its meaning: what it says for the industry
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
      List<double[]> times = new ArrayList<>(); // by number of the term, then by meaning
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

    /** Whether any term of an industry speaks for it. */
    boolean mentions(int industry) {
      return scores[industry] > 0;
    }

    /** The weight of the industry's terms in the headline. */
    double inTitle(int industry) {
      return title[industry];
    }

    /** How many sentences speak of the industry. */
    int sentences(int industry) {
      return sentences[industry];
    }

    /**
     * The features of an industry that is mentioned.
     *
     * @param local whether the article is about a place
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

    /** The terms that say most for or against an industry, with what they say. */
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

    /** What a term of a weight says that occurs so often. */
    private double said(double weight, double times) {
      if (weight == 0 || times == 0) return 0;
      return weight * Math.pow(times, REPEATED) / scale;
    }

    /**
     * Counts each term for each of its industries, occurrences in title and lead more. Within an
     * industry the longest term at a place counts, and terms do not overlap; industries do not see
     * each other's terms.
     */
    private void count(
        String text, int titleEnd, int leadEnd, FoundTerms numbers, List<double[]> times) {
      int[] taken = new int[industries]; // end of the last term of an industry
      int[] spoken = new int[industries]; // the last sentence that speaks of an industry
      int[] path = new int[longest];
      int sentence = 1;
      int end = text.length();
      for (int i = 0; i < end; i++) {
        char first = text.charAt(i);
        if (Frame.isSentenceEnd(first) || first == '\n') sentence++;
        if (!trie.mayStartAt(text, i)) continue;
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

  /** Counts the terms of an article. */
  Tally tally(Manuscript manuscript) {
    return new Tally(manuscript);
  }
}
