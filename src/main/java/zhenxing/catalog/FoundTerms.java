package zhenxing.catalog;

import java.util.Arrays;

/**
 * Numbers the terms that occur in one text, from 0 in order of first occurrence. A hash table that
 * only needs memory for these terms, out of many thousands. Not thread-safe.
 */
final class FoundTerms {

  // Number of the term + 1, 0 for a free slot; the length is a power of two.
  private int[] slots = new int[256];
  // The terms by number.
  private int[] terms = new int[128];
  private int size;

  /** Returns the number of a term; a new one if it occurs for the first time. */
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

  /** The number of different terms so far. */
  int size() {
    return size;
  }

  /** The term with this number. */
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
