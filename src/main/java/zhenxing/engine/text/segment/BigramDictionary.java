package zhenxing.engine.text.segment;

import java.util.Arrays;

/**
 * The number of times one word follows another, from smartcn's {@code bigramdict.mem}. The file
 * identifies a pair only by a 64-bit hash of both words joined by {@code @}; pairs with the same
 * hash are the same pair, for smartcn as well. The hash is FNV-1a over the bytes of the characters,
 * the lower byte first.
 *
 * <p>Most pairs looked up are absent. The upper bits of a hash therefore select a bit in a bit map
 * of 512 KB, which fits into the processor's cache and rejects nine of ten absent pairs. If the bit
 * is set, the number of set bits before it gives the index of the pair in arrays that are sorted by
 * that bit. Many pairs are looked up together, one step for all before the next step, so that waits
 * for memory overlap. For comparison, smartcn's hash table is 82% full and takes five or six steps
 * through 5 MB to find that a pair is absent. Immutable, safe for use by several threads; loaded on
 * first use.
 */
final class BigramDictionary {

  /** The hash of an empty string. */
  static final long NO_CHARACTERS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 1099511628211L;

  /**
   * An odd number near 2^64 divided by the golden ratio; multiplication moves the variation of the
   * hashes to the upper bits.
   */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** 22 bits: the map has 13 bits per pair. */
  private static final int MAP_BITS = 22;

  private static final int MAP_WORDS = 1 << (MAP_BITS - 6);

  private final long[] map = new long[MAP_WORDS];

  /** The index of the first pair of each word of the map; the last entry is the number of pairs. */
  private final int[] begins = new int[MAP_WORDS + 1];

  private final long[] hashes;
  private final int[] frequencies;

  /**
   * Builds the dictionary from smartcn's tables.
   *
   * @param slots hashes of pairs in a hash table, 0 for an empty slot
   * @param slotFrequencies the count of the pair in each slot
   */
  private BigramDictionary(long[] slots, int[] slotFrequencies) {
    int pairs = 0;
    for (long hash : slots) {
      if (hash == 0) continue;
      begins[(bit(hash) >>> 6) + 1]++;
      pairs++;
    }
    for (int word = 0; word < MAP_WORDS; word++) begins[word + 1] += begins[word];
    hashes = new long[pairs];
    frequencies = new int[pairs];
    // Sorts the pairs by word of the map first, and within the few pairs of a word by insertion.
    int[] ends = Arrays.copyOf(begins, MAP_WORDS);
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] == 0) continue;
      int bit = bit(slots[slot]);
      int word = bit >>> 6;
      map[word] |= 1L << bit;
      int place = ends[word]++;
      for (; place > begins[word] && bit(hashes[place - 1]) > bit; place--) {
        hashes[place] = hashes[place - 1];
        frequencies[place] = frequencies[place - 1];
      }
      hashes[place] = slots[slot];
      frequencies[place] = slotFrequencies[slot];
    }
  }

  private static final class Loaded {
    private static final BigramDictionary DICTIONARY = load();

    private static BigramDictionary load() {
      Object[] arrays = SmartcnArrays.read("bigramdict.mem", 2);
      return new BigramDictionary((long[]) arrays[0], (int[]) arrays[1]);
    }
  }

  /** The only instance, loaded on first use. */
  static BigramDictionary get() {
    return Loaded.DICTIONARY;
  }

  /** Extends the hash of a string by a character. */
  static long append(long hash, char c) {
    long withLower = (hash ^ (c & 0xFF)) * FNV_PRIME;
    return (withLower ^ (c >> 8)) * FNV_PRIME;
  }

  /**
   * Looks up the counts of pairs; 0 for unknown ones.
   *
   * @param pairs hashes of the pairs
   * @param count the number of pairs
   * @param found receives the counts, in the same order
   */
  void lookUp(long[] pairs, int count, int[] found) {
    for (int i = 0; i < count; i++) {
      int bit = bit(pairs[i]);
      found[i] = (int) (map[bit >>> 6] >>> bit & 1);
    }
    for (int i = 0; i < count; i++) if (found[i] != 0) found[i] = frequency(pairs[i]);
  }

  private int frequency(long hash) {
    int bit = bit(hash);
    int word = bit >>> 6;
    // If several pairs share a bit, this is too small by a few.
    int place = begins[word] + Long.bitCount(map[word] << ~bit) - 1;
    for (int i = place; i < begins[word + 1]; i++) if (hashes[i] == hash) return frequencies[i];
    return 0;
  }

  private static int bit(long hash) {
    return (int) (hash * SPREAD >>> (Long.SIZE - MAP_BITS));
  }
}
