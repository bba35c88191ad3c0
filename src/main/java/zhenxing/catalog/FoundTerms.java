package zhenxing.catalog;

import java.util.Arrays;

/**
 * The terms that one text has, out of a great many, numbered from 0 as they are first met; it takes
 * room for those of the text only. Not thread-safe.
 */
final class FoundTerms {

  private int[] slots = new int[256]; // number of a term + 1, 0 for a free slot; a power of two
  private int[] terms = new int[128]; // by number
  private int size;

  /** The number of a term, a new one where it is met for the first time. */
  int number(int term) {
    int mask = slots.length - 1;
    int slot = slot(term, mask);
    for (; slots[slot] != 0; slot = slot + 1 & mask) {
      if (terms[slots[slot] - 1] == term) return slots[slot] - 1;
    }
    if (size == terms.length) {
      grow();
      return number(term);
    }
    terms[size] = term;
    slots[slot] = ++size;
    return size - 1;
  }

  /** How many different terms were met. */
  int size() {
    return size;
  }

  /** The term of a number. */
  int term(int number) {
    return terms[number];
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    slots = new int[4 * size];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = slot(terms[number], mask);
      while (slots[slot] != 0) slot = slot + 1 & mask;
      slots[slot] = number + 1;
    }
  }

  private static int slot(int term, int mask) {
    return term * 0x9E3779B1 >>> 16 & mask; // Fibonacci hashing
  }
}
