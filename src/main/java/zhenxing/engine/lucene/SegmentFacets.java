package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facet values of the documents of one segment, held in memory. Every search reads those of all
 * its matches, and reading them from doc values would take ten times as long. The values of a
 * segment never change, so an instance is immutable and safe for use by many threads.
 */
final class SegmentFacets {

  /**
   * Caches the facet values of segments. An entry is dropped once the segment's core is no longer
   * referenced. The method holds the monitor, because the writer's thread and the thread that
   * refreshes the index may both open snapshots; searches do not use the cache.
   */
  static final class Cache {

    private final Map<IndexReader.CacheKey, SegmentFacets> segments = new WeakHashMap<>();

    synchronized SegmentFacets of(LeafReader leaf) throws IOException {
      IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
      if (core == null) return new SegmentFacets(leaf);
      SegmentFacets known = segments.get(core.getKey());
      if (known != null) return known;
      SegmentFacets read = new SegmentFacets(leaf);
      segments.put(core.getKey(), read);
      return read;
    }
  }

  private static final int DIGIT_BITS = 7;
  private static final int MORE = 1 << DIGIT_BITS;

  /**
   * The path of each value, sorted. The index in this array is the number of the value in the
   * segment.
   */
  private final String[] paths;

  /**
   * For each document the index in {@link #numbers} where its values begin, and one more entry for
   * the end of the last.
   */
  private final int[] starts;

  /**
   * The value numbers of each document, ascending, stored as differences from the previous number.
   * A difference is encoded in groups of seven bits, lowest first, with the high bit set on all but
   * the last byte. Most take one byte.
   */
  private final byte[] numbers;

  /** The greatest number of values of a document. */
  private final int longest;

  private SegmentFacets(LeafReader leaf) throws IOException {
    starts = new int[leaf.maxDoc() + 1];
    SortedSetDocValues values = leaf.getSortedSetDocValues(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    if (values == null) {
      paths = new String[0];
      numbers = new byte[0];
      longest = 0;
      return;
    }
    paths = new String[Math.toIntExact(values.getValueCount())];
    for (int i = 0; i < paths.length; i++) paths[i] = values.lookupOrd(i).utf8ToString();
    byte[] bytes = new byte[16 * starts.length];
    int size = 0;
    int most = 0;
    for (int document = 0; document + 1 < starts.length; document++) {
      starts[document] = size;
      if (!values.advanceExact(document)) continue;
      most = Math.max(most, values.docValueCount());
      int before = 0;
      for (int i = values.docValueCount(); i > 0; i--) {
        int number = (int) values.nextOrd();
        bytes = ArrayUtil.grow(bytes, size + Integer.BYTES + 1);
        int distance = number - before;
        for (; distance >= MORE; distance >>>= DIGIT_BITS) bytes[size++] = (byte) (distance | MORE);
        bytes[size++] = (byte) distance;
        before = number;
      }
    }
    starts[starts.length - 1] = size;
    numbers = Arrays.copyOf(bytes, size);
    longest = most;
  }

  /** Returns the paths of all values, by number. */
  String[] paths() {
    return paths;
  }

  /**
   * Counts the values of a set of documents.
   *
   * @param documents the documents by their number in the index
   * @param base number in the index of the segment's first document
   * @param numbering maps the segment's value numbers to those of the snapshot
   * @param counts the counts to add to, by the snapshot's value numbers
   */
  void count(FixedBitSet documents, int base, int[] numbering, int[] counts) {
    int end = base + starts.length - 1;
    if (base == end) return;
    // A search for a frequent word spends much of its time here, so nothing is passed on for each
    // document or value, and the numbers are mapped once at the end.
    int[] bySegment = new int[paths.length];
    int[] values = new int[longest];
    long[] words = documents.getBits();
    int lastWord = (end - 1) >> 6;
    for (int i = base >> 6; i <= lastWord; i++) {
      long word = words[i];
      if (i == base >> 6) word &= -1L << base;
      if (i == lastWord) word &= -1L >>> -end;
      for (; word != 0; word &= word - 1) {
        int size = read((i << 6) + Long.numberOfTrailingZeros(word) - base, values);
        for (int k = 0; k < size; k++) bySegment[values[k]]++;
      }
    }
    for (int i = 0; i < bySegment.length; i++) counts[numbering[i]] += bySegment[i];
  }

  /** Returns the segment's numbers of a document's values. */
  IntStream of(int document) {
    int[] values = new int[longest];
    return Arrays.stream(values, 0, read(document, values));
  }

  /** Reads the segment's numbers of a document's values into an array, and returns how many. */
  private int read(int document, int[] values) {
    int end = starts[document + 1];
    int size = 0;
    int number = 0;
    for (int at = starts[document]; at < end; ) {
      int next = numbers[at++];
      number += next & MORE - 1;
      for (int shift = DIGIT_BITS; next < 0; shift += DIGIT_BITS) {
        next = numbers[at++];
        number += (next & MORE - 1) << shift;
      }
      values[size++] = number;
    }
    return size;
  }
}
