package zhenxing.engine.opensearch;

import java.io.IOException;
import java.util.Arrays;
import zhenxing.catalog.Reprints;
import zhenxing.catalog.Sketch;

/**
 * Guesses which earlier article an article resembles, from a third of the bands and few articles of
 * each. An article takes microseconds and some 250 bytes. Not safe for many threads.
 */
final class EarlierSketches {

  /** Stands for no article. */
  static final int NONE = -1;

  private static final int BANDS = Sketch.BANDS / 3;
  private static final int ARTICLES_OF_A_BAND = 16;
  private static final int FIRST_CAPACITY = 1 << 10;

  /** Marks an entry of an article that is too short to have bands. */
  private static final int UNUSED = -2;

  static {
    // A slot is found by a mask.
    if (Integer.bitCount(BANDS) != 1) throw new AssertionError("no power of two: " + BANDS);
  }

  /** Each band of each article; the entries of an article follow each other. */
  private int[] bands = new int[FIRST_CAPACITY * BANDS];

  /** For each entry, the one before it in the same slot. */
  private int[] before = filled(FIRST_CAPACITY * BANDS, UNUSED);

  /** For each hash of a band, its last entry. */
  private int[] slots = filled(FIRST_CAPACITY * BANDS, NONE);

  private int articles;

  private static int[] filled(int size, int with) {
    int[] filled = new int[size];
    Arrays.fill(filled, with);
    return filled;
  }

  /**
   * Adds an article.
   *
   * @param earlier the sketches of the articles that were added before, in that order
   * @return the number of one of those that resembles the article, or {@link #NONE}
   */
  int add(Sketch sketch, BandTable.Sketches earlier) throws IOException {
    int[] all = sketch.bands();
    int used = Math.min(BANDS, all.length);
    int resembled = NONE;
    for (int i = 0; i < used && resembled == NONE; i++) {
      resembled = resembled(sketch, all[i], earlier);
    }
    int first = articles * BANDS;
    if (first == bands.length) grow();
    for (int i = 0; i < used; i++) {
      bands[first + i] = all[i];
      link(first + i);
    }
    articles++;
    return resembled;
  }

  private int resembled(Sketch sketch, int band, BandTable.Sketches earlier) throws IOException {
    int seen = 0;
    for (int entry = slots[slot(band)]; entry != NONE; entry = before[entry]) {
      if (bands[entry] != band) continue;
      int article = entry / BANDS;
      if (Reprints.mayBeAlike(sketch, earlier.of(article))) return article;
      if (++seen == ARTICLES_OF_A_BAND) break;
    }
    return NONE;
  }

  private void link(int entry) {
    int slot = slot(bands[entry]);
    before[entry] = slots[slot];
    slots[slot] = entry;
  }

  /** The number of slots is a power of two, and a band is a hash. */
  private int slot(int band) {
    return band & slots.length - 1;
  }

  private void grow() {
    int size = 2 * bands.length;
    int[] moreBands = Arrays.copyOf(bands, size);
    int[] moreBefore = filled(size, UNUSED);
    int[] moreSlots = filled(size, NONE);
    // Only now, since there may not be enough memory for one of them.
    int[] linked = before;
    bands = moreBands;
    before = moreBefore;
    slots = moreSlots;
    for (int entry = 0; entry < linked.length; entry++) {
      if (linked[entry] != UNUSED) link(entry);
    }
  }
}
