package zhenxing.engine.text.segment;

import java.util.Arrays;

/**
 * How often a word follows another, by smartcn's {@code bigramdict.mem}. The file knows a pair by a
 * hash of 64 bits alone, of both words with an {@code @} between them, and two pairs of one hash
 * are one pair to smartcn and here. The hash is FNV-1a over the bytes of the characters, the lower
 * byte first.
 *
 * <p>Nearly all pairs asked for are not there. So the upper bits of a hash first pick a bit of a
 * map, 512 KB that stay in the processor's cache and turn down 11 of 12 such pairs; only where the
 * bit is set the pairs of its bucket are looked through, five of them on average, which lie side by
 * side. smartcn's own table is full to 82% and takes five or six steps through 5 MB to find that a
 * pair is missing. Immutable.
 */
final class BigramDictionary {

  /** The hash of no characters. */
  static final long NO_CHARACTERS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 1099511628211L;

  /** Odd, near 2^64 divided by the golden ratio: spreads FNV's hashes over their upper bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int BUCKET_BITS = 16;

  /** The map has 64 bits for a bucket. */
  private static final int MAP_BITS = BUCKET_BITS + 6;

  private final long[] map = new long[1 << BUCKET_BITS];

  /** Where each bucket begins in the two arrays that follow. */
  private final int[] bucketStarts = new int[(1 << BUCKET_BITS) + 1];

  private final long[] hashes;
  private final int[] frequencies;

  private BigramDictionary(long[] slots, int[] slotFrequencies) {
    for (long hash : slots) if (hash != 0) bucketStarts[bucket(spot(hash)) + 1]++;
    Arrays.parallelPrefix(bucketStarts, Integer::sum);
    hashes = new long[bucketStarts[1 << BUCKET_BITS]];
    frequencies = new int[hashes.length];
    int[] next = bucketStarts.clone();
    for (int slot = 0; slot < slots.length; slot++) {
      // smartcn marks an empty slot so.
      if (slots[slot] == 0) continue;
      int spot = spot(slots[slot]);
      map[bucket(spot)] |= 1L << spot;
      int entry = next[bucket(spot)]++;
      hashes[entry] = slots[slot];
      frequencies[entry] = slotFrequencies[slot];
    }
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

  /** How often the pair of this hash was counted; 0 for a pair that is not known. */
  int frequency(long hash) {
    int spot = spot(hash);
    int bucket = bucket(spot);
    if ((map[bucket] >>> spot & 1) == 0) return 0;
    for (int i = bucketStarts[bucket]; i < bucketStarts[bucket + 1]; i++) {
      if (hashes[i] == hash) return frequencies[i];
    }
    return 0;
  }

  private static int spot(long hash) {
    return (int) (hash * SPREAD >>> (Long.SIZE - MAP_BITS));
  }

  private static int bucket(int spot) {
    return spot >>> (MAP_BITS - BUCKET_BITS);
  }
}
