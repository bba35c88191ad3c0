package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhenxing.page.TermTrie;

/**
 * Computes how the words of an article influence decisions about it, such as filing it under an
 * industry. Every word with a learned weight changes the log odds a little. A text is split into
 * the longest known words, from left to right. Immutable.
 */
final class Wording {

  /** A word in the headline counts as this many in the text. */
  private static final int IN_TITLE = 3;

  /**
   * Longer texts have more words, so sums are divided by the square root of the length relative to
   * this one, in characters, ...
   */
  private static final double USUAL_LENGTH = 500;

  /** ... with the length limited to this range. */
  private static final double SHORTEST = 200;

  private static final double LONGEST = 800;

  private final List<String> decisions;
  private final String[] words;
  // By word: indexes of the decisions for which it has a weight.
  private final int[][] about;
  // The weights, in the order of about.
  private final float[][] weights;
  private final TermTrie trie;

  /**
   * @param decisions names of the decisions
   * @param weights by word, then by decision
   */
  Wording(List<String> decisions, Map<String, Map<String, Double>> weights) {
    this.decisions = List.copyOf(decisions);
    words = weights.keySet().toArray(String[]::new);
    about = new int[words.length][];
    this.weights = new float[words.length][];
    TermTrie.Builder builder = new TermTrie.Builder();
    for (int word = 0; word < words.length; word++) {
      builder.add(words[word], word);
      Map<String, Double> said = weights.get(words[word]);
      about[word] =
          IntStream.range(0, decisions.size())
              .filter(decision -> said.containsKey(this.decisions.get(decision)))
              // Ascending, because it is searched.
              .toArray();
      this.weights[word] = new float[about[word].length];
      for (int k = 0; k < about[word].length; k++) {
        this.weights[word][k] = said.get(this.decisions.get(about[word][k])).floatValue();
      }
    }
    trie = builder.build();
  }

  /** The factor by which counts in a text of this length exceed those in one of usual length. */
  static double scale(int length) {
    return Math.sqrt(Math.clamp(length, SHORTEST, LONGEST) / USUAL_LENGTH);
  }

  /** Finds the known words of an article and sums their weights. */
  Scores read(Manuscript manuscript) {
    Occurrences found = new Occurrences();
    found.by = IN_TITLE;
    trie.scan(manuscript.title(), found);
    found.by = 1;
    trie.scan(manuscript.text(), found);
    double scale = scale(manuscript.text().length());
    double[] sums = new double[decisions.size()];
    int[] distinct = new int[found.words.size()];
    double[] said = new double[distinct.length];
    for (int i = 0; i < said.length; i++) {
      int word = found.words.term(i);
      distinct[i] = word;
      said[i] = (1 + Math.log(found.times[i])) / scale;
      for (int k = 0; k < about[word].length; k++) {
        sums[about[word][k]] += weights[word][k] * said[i];
      }
    }
    return new Scores(distinct, said, sums);
  }

  /** Counts the known words of an article. */
  private static final class Occurrences implements TermTrie.Sink {
    private final FoundTerms words = new FoundTerms();
    // By word number.
    private int[] times = new int[64];
    // What an occurrence counts.
    private int by;

    @Override
    public void found(int word, int start, int end) {
      int number = words.number(word);
      if (number == times.length) times = Arrays.copyOf(times, 2 * number);
      times[number] += by;
    }
  }

  /** The known words of one article and their weights. */
  final class Scores {
    // The known words, each once.
    private final int[] found;
    // Weight of each word by its frequency.
    private final double[] said;
    // Sum for each decision.
    private final double[] sums;

    private Scores(int[] found, double[] said, double[] sums) {
      this.found = found;
      this.said = said;
      this.sums = sums;
    }

    /** Returns the amount added to the log odds of a decision, or 0 for an unknown decision. */
    double on(String decision) {
      int index = decisions.indexOf(decision);
      return index < 0 ? 0 : sums[index];
    }

    /** The frequency weight of each known word of the article; used for fitting. */
    Map<String, Double> frequencies() {
      Map<String, Double> frequencies = new LinkedHashMap<>();
      for (int i = 0; i < found.length; i++) frequencies.put(words[found[i]], said[i]);
      return frequencies;
    }

    /** The words with the greatest influence on a decision, as text for the evidence. */
    String strongest(String decision, int most) {
      int index = decisions.indexOf(decision);
      List<Weighed> weighed = new ArrayList<>();
      for (int i = 0; i < found.length; i++) {
        int k = Arrays.binarySearch(about[found[i]], index);
        if (k >= 0) weighed.add(new Weighed(words[found[i]], weights[found[i]][k] * said[i]));
      }
      return Weighed.strongest(weighed, most, 100);
    }
  }
}
