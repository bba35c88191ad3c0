package zhenxing.restore;

/**
 * A hash table from 64-bit keys to counts, with open addressing and linear probing. Keys must
 * already be hashes. Each entry is one long, with 40 bits of the key and 24 of the count, so that a
 * look-up touches one cache line. Different keys may be confused if they agree in 40 bits; among
 * some 300,000 keys this is unlikely, and it would change a score only slightly.
 */
final class FrequencyTable {

  private static final long COUNT = (1L << 24) - 1;

  private long[] entries;

  /**
   * A Bloom filter with two bits per key. Most keys looked up are absent, and the filter is small
   * enough for the cache.
   */
  private final long[] filter;

  private int size;

  /**
   * @param expected the expected number of keys; the table grows if there are more
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

  /** The count of a key, 0 if it is absent. */
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

  /** The preferred slot of a key, computed from the bits that are stored. */
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
