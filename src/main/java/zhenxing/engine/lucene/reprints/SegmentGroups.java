package zhenxing.engine.lucene.reprints;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import zhenxing.engine.lucene.document.Fields;

/**
 * The documents of one segment that belong to a reprint group. Of a segment only the deletions and
 * the groups can change, so this is read again only if a group in the segment has changed. The
 * arrays must not be modified, which makes instances safe for use by many threads.
 *
 * @param documents their numbers in the segment, ascending
 * @param groups the numbers of their groups, as assigned by the cache
 * @param dates the sort keys of their dates, 0 for none
 */
public record SegmentGroups(int[] documents, int[] groups, int[] dates) {

  private static final SegmentGroups NONE = new SegmentGroups(new int[0], new int[0], new int[0]);

  /**
   * Caches the groups of segments and assigns numbers to the names of groups. The entry of a
   * segment is dropped once its core is no longer referenced. The methods hold the monitor, because
   * the writer's thread and the thread that refreshes the index may both open snapshots; searches
   * do not use the cache.
   */
  public static final class Cache {

    private record Read(long generation, SegmentGroups groups) {}

    private final Map<IndexReader.CacheKey, Read> segments = new WeakHashMap<>();
    private final Map<BytesRef, Integer> numbers = new HashMap<>();

    synchronized SegmentGroups of(LeafReader leaf) throws IOException {
      FieldInfo field = leaf.getFieldInfos().fieldInfo(Fields.GROUP);
      if (field == null) return NONE;
      IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
      Read known = core == null ? null : segments.get(core.getKey());
      if (known != null && known.generation == field.getDocValuesGen()) return known.groups;
      SegmentGroups groups = read(leaf);
      if (core != null) segments.put(core.getKey(), new Read(field.getDocValuesGen(), groups));
      return groups;
    }

    private SegmentGroups read(LeafReader leaf) throws IOException {
      BinaryDocValues names = leaf.getBinaryDocValues(Fields.GROUP);
      if (names == null) return NONE;
      NumericDocValues days = leaf.getNumericDocValues(Fields.DATE);
      int[] documents = new int[16];
      int[] groups = new int[16];
      int[] dates = new int[16];
      int n = 0;
      for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc()) {
        if (n == documents.length) {
          documents = Arrays.copyOf(documents, 2 * n);
          groups = Arrays.copyOf(groups, 2 * n);
          dates = Arrays.copyOf(dates, 2 * n);
        }
        documents[n] = doc;
        groups[n] = number(names.binaryValue());
        dates[n++] = days != null && days.advanceExact(doc) ? (int) days.longValue() : 0;
      }
      return new SegmentGroups(
          Arrays.copyOf(documents, n), Arrays.copyOf(groups, n), Arrays.copyOf(dates, n));
    }

    private int number(BytesRef name) {
      Integer known = numbers.get(name);
      if (known != null) return known;
      numbers.put(BytesRef.deepCopyOf(name), numbers.size());
      return numbers.size() - 1;
    }

    /** Returns the greatest group number plus 1. */
    synchronized int groups() {
      return numbers.size();
    }
  }
}
