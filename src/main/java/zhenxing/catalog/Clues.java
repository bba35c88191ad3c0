package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of clues, each a short text for which {@link ClueWeights} may have a weight, such as
 * {@code R2:市委} or {@code list:4}. An article has thousands of them and few have a weight, so they
 * are written into one array, with the hash by which the weight is looked up, rather than made
 * strings. Used by one thread.
 */
final class Clues {

  /** Powers of 31, the base of the hash of a string. */
  private static final int[] POWERS = new int[64];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) POWERS[i] = 31 * POWERS[i - 1];
  }

  /** The usual numbers. */
  private static final String[] NUMBERS = new String[32];

  static {
    for (int i = 0; i < NUMBERS.length; i++) NUMBERS[i] = "" + i;
  }

  private char[] text = new char[512];
  private int length;
  // By clue: the index of its first character.
  private int[] starts = new int[64];
  // By clue: the same as String.hashCode.
  private int[] hashes = new int[64];
  private int size;

  /** Adds a clue, or the beginning of one. */
  Clues add(String words) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    starts[size] = length;
    hashes[size++] = 0;
    return and(words);
  }

  /** Continues the last clue. Words have fewer than 64 characters. */
  Clues and(String words) {
    int more = words.length();
    reserve(more);
    words.getChars(0, more, text, length);
    length += more;
    hashes[size - 1] = hashes[size - 1] * POWERS[more] + words.hashCode();
    return this;
  }

  /** Continues the last clue with a part of a text. */
  Clues and(char[] whole, int from, int to) {
    reserve(to - from);
    int hash = hashes[size - 1];
    for (int i = from; i < to; i++) {
      text[length++] = whole[i];
      hash = 31 * hash + whole[i];
    }
    hashes[size - 1] = hash;
    return this;
  }

  /** Continues the last clue with a number. */
  Clues and(int number) {
    return and(number >= 0 && number < NUMBERS.length ? NUMBERS[number] : "" + number);
  }

  /** Continues the last clue with {@code true} or {@code false}. */
  Clues and(boolean fact) {
    return and(Boolean.toString(fact));
  }

  private void reserve(int more) {
    if (length + more > text.length) text = Arrays.copyOf(text, 2 * (length + more));
  }

  /** The number of clues. */
  int size() {
    return size;
  }

  /** The hash of a clue, that of the string with the same characters. */
  int hash(int clue) {
    return hashes[clue];
  }

  /** Whether the characters at an index are those of a clue and then {@code behind}. */
  boolean isAt(char[] names, int at, char behind, int clue) {
    int end = at + end(clue) - starts[clue];
    return end < names.length
        && names[end] == behind
        && Arrays.equals(names, at, end, text, starts[clue], end(clue));
  }

  private int end(int clue) {
    return clue + 1 < size ? starts[clue + 1] : length;
  }

  /** The clues as strings, in the order in which they were added. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) names.add(new String(text, starts[i], end(i) - starts[i]));
    return names;
  }
}
