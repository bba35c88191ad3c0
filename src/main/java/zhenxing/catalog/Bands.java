package zhenxing.catalog;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds the articles whose signatures agree somewhere: the index of MinHash bands. Two neighbouring
 * places of a signature make a band; articles that share a band are candidates. With {@value
 * #COUNT} bands, two texts with a Jaccard similarity of 0.33 (a copy cut by 40 percent and edited
 * by 10) are missed once in 200 times, unrelated ones (0.01) are candidates once in 200 times.
 *
 * <p>The bands stand in an open-addressing table of longs, each with its latest article; every
 * article points to the one before it. Some 1.2 KB per article.
 */
final class Bands {

  private static final int COUNT = Sketch.SIGNATURE / 2;

  /** A band shared by so many is a phrase that everybody writes; older articles are left out. */
  private static final int LONGEST_CHAIN = 64;

  private long[] keys = new long[1 << 12]; // 0 for a free slot
  private int[] latest = new int[1 << 12]; // number of the posting, article * COUNT + band
  private int[] previous = new int[1 << 12]; // by posting, -1 at the end
  private int used;

  /** Files an article; numbers are given from 0, each once. */
  void add(int article, Sketch sketch) {
    if (sketch.signature().length == 0) return;
    int postings = (article + 1) * COUNT;
    if (postings > previous.length) {
      previous = Arrays.copyOf(previous, Math.max(postings, previous.length * 2));
    }
    for (int band = 0; band < COUNT; band++) {
      if (used * 3 > keys.length * 2) grow();
      int slot = slot(key(sketch, band));
      int posting = article * COUNT + band;
      if (keys[slot] == 0) {
        keys[slot] = key(sketch, band);
        previous[posting] = -1;
        used++;
      } else {
        previous[posting] = latest[slot];
      }
      latest[slot] = posting;
    }
  }

  /** Names every article that shares a band, possibly more than once. */
  void candidates(Sketch sketch, IntConsumer found) {
    if (sketch.signature().length == 0) return;
    for (int band = 0; band < COUNT; band++) {
      int slot = slot(key(sketch, band));
      if (keys[slot] == 0) continue;
      int posting = latest[slot];
      for (int i = 0; posting >= 0 && i < LONGEST_CHAIN; i++) {
        found.accept(posting / COUNT);
        posting = previous[posting];
      }
    }
  }

  private static long key(Sketch sketch, int band) {
    long a = sketch.signature()[2 * band];
    long b = sketch.signature()[2 * band + 1] & 0xFFFFFFFFL;
    long key = (a << 32 | b) * 0x9E3779B97F4A7C15L + band;
    return key == 0 ? 1 : key;
  }

  /** The slot of a key, or the free one where it belongs. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = (key ^ key >>> 31) * 0xBF58476D1CE4E5B9L;
    int slot = (int) (mixed >>> 33) & mask;
    while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLatest = latest;
    keys = new long[oldKeys.length * 2];
    latest = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] == 0) continue;
      int slot = slot(oldKeys[i]);
      keys[slot] = oldKeys[i];
      latest[slot] = oldLatest[i];
    }
  }
}
