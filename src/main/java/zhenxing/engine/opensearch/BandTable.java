package zhenxing.engine.opensearch;

import java.io.IOException;
import java.util.Arrays;
import zhenxing.catalog.Sketch;

/** The bands of all articles of a view, each with the articles that have it. */
final class BandTable {

  /** The parts keep arrays below their maximum length, up to 700 million articles. */
  private static final int PARTS = 16;

  private static final int FIRST_LENGTH = 1_024;

  /**
   * Of each part, a band in the upper half and the number of an article in the lower one; sorted
   * when all are there.
   */
  private final long[][] parts = new long[PARTS][FIRST_LENGTH];

  private final int[] counts = new int[PARTS];

  /** The sketches of some articles. */
  interface Sketches {

    /**
     * @param article number of the article, from 0 up
     */
    Sketch of(int article) throws IOException;
  }

  private BandTable() {}

  static BandTable of(int articles, Sketches sketches) throws IOException {
    BandTable table = new BandTable();
    for (int article = 0; article < articles; article++) {
      for (int band : sketches.of(article).bands()) table.add(band, article);
    }
    for (int part = 0; part < PARTS; part++) {
      table.parts[part] = Arrays.copyOf(table.parts[part], table.counts[part]);
      Arrays.parallelSort(table.parts[part]);
    }
    return table;
  }

  /** A band is a hash, so that its last bits are as good as any. */
  private static int part(int band) {
    return band & PARTS - 1;
  }

  private void add(int band, int article) {
    int part = part(band);
    int count = counts[part]++;
    if (count == parts[part].length) {
      parts[part] = Arrays.copyOf(parts[part], Math.addExact(count, count / 2));
    }
    parts[part][count] = (long) band << 32 | article;
  }

  /** Returns the numbers of the articles that have a band, ascending. */
  int[] articles(int band) {
    long[] entries = parts[part(band)];
    int from = Arrays.binarySearch(entries, (long) band << 32);
    if (from < 0) from = -from - 1;
    int to = from;
    while (to < entries.length && (int) (entries[to] >> 32) == band) to++;
    return Arrays.stream(entries, from, to).mapToInt(entry -> (int) entry).toArray();
  }
}
