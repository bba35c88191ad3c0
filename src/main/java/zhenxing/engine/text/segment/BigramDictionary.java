package zhenxing.engine.text.segment;

import java.util.Arrays;

/**
 * How often a word follows another, by smartcn's {@code bigramdict.mem}. The file knows a pair by a
 * hash of 64 bits alone, of both words with an {@code @} between them, and two pairs of one hash
 * are one pair to smartcn and here. The hash is FNV-1a over the bytes of the characters, the lower
 * byte first.
 *
 * <p>Most pairs asked for are not there. So the upper bits of a hash pick a bit of a map, 512 KB
 * that the processor's cache can keep and that turns down nine of ten such pairs. Where the bit is
 * set, the bits set before it tell where the pair is among all in the order of their bits. Pairs
 * are looked up many at a time, one step for all of them and then the next, so that waits for
 * memory overlap. smartcn's own table is full to 82% and takes five or six steps through 5 MB to
 * find that a pair is missing. Immutable.
 */
final class BigramDictionary {

  /** The hash of no characters. */
  static final long NO_CHARACTERS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 1099511628211L;

  /** Odd, near 2^64 divided by the golden ratio: spreads FNV's hashes over their upper bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The map has 13 bits for each pair. */
  private static final int MAP_BITS = 22;

  private static final int MAP_WORDS = 1 << (MAP_BITS - 6);

  private final long[] map = new long[MAP_WORDS];

  /** Where the pairs of each word of the map begin, and behind the last one where they end. */
  private final int[] begins = new int[MAP_WORDS + 1];

  private final long[] hashes;
  private final int[] frequencies;

  /**
   * Takes the tables of smartcn.
   *
   * @param slots the hashes of pairs in a hash table with 0 for an empty slot
   * @param slotFrequencies how often the pair of each slot was counted
   */
  private BigramDictionary(long[] slots, int[] slotFrequencies) {
    // The upper half of each number is the bit, so numbers in order are slots in that of their
    // bits.
    long[] order = new long[slots.length];
    int pairs = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] != 0) order[pairs++] = (long) bit(slots[slot]) << Integer.SIZE | slot;
    }
    Arrays.sort(order, 0, pairs);
    hashes = new long[pairs];
    frequencies = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      hashes[i] = slots[(int) order[i]];
      frequencies[i] = slotFrequencies[(int) order[i]];
      int bit = bit(hashes[i]);
      map[bit >>> 6] |= 1L << bit;
      begins[(bit >>> 6) + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
  }

  private static final class Loaded {
    private static final BigramDictionary DICTIONARY = load();

    private static BigramDictionary load() {
      Object[] arrays = SmartcnArrays.read("bigramdict.mem", 2);
      return new BigramDictionary((long[]) arrays[0], (int[]) arrays[1]);
    }
  }

  /** The one dictionary, read when it is first asked for. */
  static BigramDictionary get() {
    return Loaded.DICTIONARY;
  }

  /** The hash of the characters hashed so far and this one. */
  static long append(long hash, char c) {
    long withLower = (hash ^ (c & 0xFF)) * FNV_PRIME;
    return (withLower ^ (c >> 8)) * FNV_PRIME;
  }

  /**
   * Finds how often pairs were counted, 0 for a pair that is not known.
   *
   * @param pairs their hashes
   * @param count how many there are of them
   * @param found gets the answers in the same order
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
    // Bits that several pairs share make this too small by a few at most.
    int place = begins[word] + Long.bitCount(map[word] << ~bit) - 1;
    for (int i = place; i < begins[word + 1]; i++) if (hashes[i] == hash) return frequencies[i];
    return 0;
  }

  private static int bit(long hash) {
    return (int) (hash * SPREAD >>> (Long.SIZE - MAP_BITS));
  }
}
