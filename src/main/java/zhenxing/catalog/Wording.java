package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhenxing.page.TermTrie;

/**
 * What the wording of an article says for decisions about it, such as each industry: every word
 * that a reader's labels told something about moves the logarithm of the odds a little. Words are
 * the longest known ones, from left to right. Immutable.
 */
final class Wording {

  /** A word of the headline counts as so many of the text. */
  private static final int IN_TITLE = 3;

  /** Longer texts have more words; the sums are scaled by the root of the length... */
  private static final double USUAL_LENGTH = 500;

  /** ...between these bounds, in characters. */
  private static final double SHORTEST = 200;

  private static final double LONGEST = 800;

  private final List<String> decisions;
  private final String[] words;
  private final int[][] about; // by word: indexes of the decisions it says something about
  private final float[][] weights; // as about
  private final TermTrie trie;

  /**
   * @param decisions what the words speak for
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
              .toArray(); // ascending, to be searched
      this.weights[word] = new float[about[word].length];
      for (int k = 0; k < about[word].length; k++) {
        this.weights[word][k] = said.get(this.decisions.get(about[word][k])).floatValue();
      }
    }
    trie = builder.build();
  }

  /** How much the length of a text lets one expect of anything in it, 1 for the usual length. */
  static double scale(int length) {
    return Math.sqrt(Math.clamp(length, SHORTEST, LONGEST) / USUAL_LENGTH);
  }

  /** The words of an article and what they say. */
  Reading read(Manuscript manuscript) {
    FoundTerms found = new FoundTerms();
    int[] times = count(manuscript.title(), IN_TITLE, found, new int[64]);
    times = count(manuscript.text(), 1, found, times);
    double scale = scale(manuscript.text().length());
    double[] sums = new double[decisions.size()];
    int[] distinct = new int[found.size()];
    double[] said = new double[distinct.length];
    for (int i = 0; i < said.length; i++) {
      int word = found.term(i);
      distinct[i] = word;
      said[i] = (1 + Math.log(times[i])) / scale;
      for (int k = 0; k < about[word].length; k++) {
        sums[about[word][k]] += weights[word][k] * said[i];
      }
    }
    return new Reading(distinct, said, sums);
  }

  /** Adds the words of a text to those found; returns how often each was, by its number. */
  private int[] count(String text, int by, FoundTerms found, int[] before) {
    int[] times = before;
    for (int i = 0; i < text.length(); i++) {
      long word = trie.longestAt(text, i);
      if (word == TermTrie.NONE) continue;
      int number = found.number(TermTrie.id(word));
      if (number == times.length) times = Arrays.copyOf(times, 2 * number);
      times[number] += by;
      i += TermTrie.length(word) - 1;
    }
    return times;
  }

  /** What the words of one article say. */
  final class Reading {
    private final int[] found; // words, each once
    private final double[] said; // how much each of them stands out
    private final double[] sums; // by decision

    private Reading(int[] found, double[] said, double[] sums) {
      this.found = found;
      this.said = said;
      this.sums = sums;
    }

    /** What is added to the logarithm of a decision's odds; 0 for one that nothing is known of. */
    double on(String decision) {
      int index = decisions.indexOf(decision);
      return index < 0 ? 0 : sums[index];
    }

    /** How much each known word of the article stands out in it; for fitting. */
    Map<String, Double> frequencies() {
      Map<String, Double> frequencies = new LinkedHashMap<>();
      for (int i = 0; i < found.length; i++) frequencies.put(words[found[i]], said[i]);
      return frequencies;
    }

    /** The words that say most on a decision, with what they add, for the explanation. */
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
