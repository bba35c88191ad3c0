package zhenxing.restore;

/**
 * Counts by 64-bit key, open addressing with linear probing. Keys are hashes already. A key and its
 * count share one long, 40 bits of the key and 24 of the count, so that a look-up costs one line of
 * the cache; among some 300,000 keys two that agree in 40 bits and meet are not to be expected.
 */
final class FrequencyTable {

  private static final long COUNT = (1L << 24) - 1;

  private long[] entries;

  /**
   * Two bits for every key, by hash: most keys that are asked for are not there, and this is small.
   */
  private final long[] filter;

  private int size;

  /**
   * @param expected how many keys there will be; it grows when there are more
   */
  FrequencyTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
    entries = new long[capacity];
    filter = new long[Math.max(1, capacity / 16)];
  }

  void add(long key, int count) {
    if (2 * size >= entries.length) grow();
    int slot = slot(key);
    if (entries[slot] == 0) {
      entries[slot] = key & ~COUNT;
      size++;
    }
    filter[word(key)] |= bits(key);
    entries[slot] += Math.min(count, COUNT - (entries[slot] & COUNT));
  }

  /** The count of a key, 0 when it is not there. */
  int get(long key) {
    long bits = bits(key);
    if ((filter[word(key)] & bits) != bits) return 0;
    return (int) (entries[slot(key)] & COUNT);
  }

  private int word(long key) {
    return (int) (key >>> 36) & filter.length - 1;
  }

  private static long bits(long key) {
    return 1L << (key >>> 24) | 1L << (key >>> 30);
  }

  private int slot(long key) {
    int mask = entries.length - 1;
    int slot = place(key) & mask;
    while (entries[slot] != 0 && (entries[slot] ^ key) >>> 24 != 0) slot = slot + 1 & mask;
    return slot;
  }

  /** Where a key belongs, told by the bits of it that are kept. */
  private static int place(long key) {
    return (int) (key >>> 24 ^ key >>> 44);
  }

  private void grow() {
    long[] old = entries;
    entries = new long[2 * old.length];
    for (long entry : old) {
      if (entry == 0) continue;
      int mask = entries.length - 1;
      int slot = place(entry) & mask;
      while (entries[slot] != 0) slot = slot + 1 & mask;
      entries[slot] = entry;
    }
  }
}
