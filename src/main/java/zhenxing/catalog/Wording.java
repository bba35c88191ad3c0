package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      about[word] = new int[said.size()];
      this.weights[word] = new float[said.size()];
      int k = 0;
      for (Map.Entry<String, Double> entry : said.entrySet()) {
        about[word][k] = this.decisions.indexOf(entry.getKey());
        this.weights[word][k++] = entry.getValue().floatValue();
      }
    }
    trie = builder.build();
  }

  /** How much the length of a text lets one expect of anything in it, 1 for the usual length. */
  static double scale(int length) {
    return Math.sqrt(Math.clamp(length, SHORTEST, LONGEST) / USUAL_LENGTH);
  }

  /** The words of an article and what they say. */
  Reading read(String title, String text) {
    int[] times = new int[words.length];
    int[] found = new int[Math.min(words.length, title.length() + text.length())];
    int size = count(title, IN_TITLE, times, found, 0);
    size = count(text, 1, times, found, size);
    double scale = scale(text.length());
    double[] sums = new double[decisions.size()];
    double[] said = new double[size];
    for (int i = 0; i < size; i++) {
      int word = found[i];
      said[i] = (1 + Math.log(times[word])) / scale;
      for (int k = 0; k < about[word].length; k++) {
        sums[about[word][k]] += weights[word][k] * said[i];
      }
    }
    return new Reading(Arrays.copyOf(found, size), said, sums);
  }

  /** Counts the words of a text, lists those not seen before, and returns how many are listed. */
  private int count(String text, int by, int[] times, int[] found, int size) {
    for (int i = 0; i < text.length(); i++) {
      long match = trie.longestAt(text, i);
      if (match == TermTrie.NONE) continue;
      int word = TermTrie.id(match);
      if (times[word] == 0) found[size++] = word;
      times[word] += by;
      i += TermTrie.length(match) - 1;
    }
    return size;
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
      record Weighed(String word, double weight) {}
      List<Weighed> weighed = new ArrayList<>();
      for (int i = 0; i < found.length; i++) {
        int k = Arrays.binarySearch(about[found[i]], index);
        if (k >= 0) weighed.add(new Weighed(words[found[i]], weights[found[i]][k] * said[i]));
      }
      weighed.sort((a, b) -> Double.compare(Math.abs(b.weight), Math.abs(a.weight)));
      StringBuilder list = new StringBuilder();
      for (Weighed s : weighed.subList(0, Math.min(most, weighed.size()))) {
        list.append(list.isEmpty() ? "" : ", ").append(s.word).append(' ');
        list.append(Math.round(s.weight * 100) / 100.0);
      }
      return list.toString();
    }
  }
}
