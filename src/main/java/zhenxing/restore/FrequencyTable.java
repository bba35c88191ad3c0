package zhenxing.restore;

/**
 * Counts by 64-bit key, open addressing with linear probing. Keys are hashes already. A key and its
 * count share one long, 40 bits of the key and 24 of the count, so that a look-up costs one line of
 * the cache; among some 300,000 keys two that agree in 40 bits and meet are not to be expected.
 */
final class FrequencyTable {

  private static final long COUNT = (1L << 24) - 1;

  private long[] entries;
  private int size;

  /**
   * @param expected how many keys there will be; it grows when there are more
   */
  FrequencyTable(int expected) {
    entries = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
  }

  void add(long key, int count) {
    if (2 * size >= entries.length) grow();
    int slot = slot(key);
    if (entries[slot] == 0) {
      entries[slot] = key & ~COUNT;
      size++;
    }
    entries[slot] += Math.min(count, COUNT - (entries[slot] & COUNT));
  }

  /** The count of a key, 0 when it is not there. */
  int get(long key) {
    return (int) (entries[slot(key)] & COUNT);
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
