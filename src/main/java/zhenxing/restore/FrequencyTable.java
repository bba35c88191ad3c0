package zhenxing.restore;

/**
 * Counts by 64-bit key in two flat arrays, open addressing with linear probing. Keys are hashes of
 * words already, so their low bits serve as they are. A key of 0 is not stored.
 */
final class FrequencyTable {

  private long[] keys;
  private int[] counts;
  private int size;

  /**
   * @param expected how many keys there will be; it grows when there are more
   */
  FrequencyTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
    keys = new long[capacity];
    counts = new int[capacity];
  }

  void add(long key, int count) {
    if (2 * size >= keys.length) grow();
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  /** The count of a key, 0 when it is not there. */
  int get(long key) {
    return counts[slot(key)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != 0) slot = slot + 1 & mask;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) add(oldKeys[i], oldCounts[i]);
    }
  }
}
