package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one facet dimension in the documents of one segment, held in memory. Many documents
 * have the same values, so each combination of values that occurs has a number, and a document has
 * the number of its combination. Counting then takes one step for each document, however many
 * values it has. Immutable and safe for use by many threads.
 */
final class FacetColumn {

  /**
   * Combinations are counted first, and their values afterwards, if there are at most this many
   * combinations for each document to count. With fewer documents, going through all combinations
   * takes longer than going through the values of each document.
   */
  private static final int COMBINATIONS_PER_DOCUMENT = 4;

  /** The path of each value, sorted. The index in this list is the number of the value. */
  private final List<String> paths;

  /** For each document the number of its combination. The combination 0 has no values. */
  private final PackedInts.Reader combinations;

  /**
   * For each combination the index in {@link #values} where its values begin, and one more entry
   * for the end of the last.
   */
  private final int[] starts;

  /** The value numbers of the combinations, ascending within each of them. */
  private final int[] values;

  private FacetColumn(
      List<String> paths, PackedInts.Reader combinations, int[] starts, int[] values) {
    this.paths = paths;
    this.combinations = combinations;
    this.starts = starts;
    this.values = values;
  }

  /** Takes the values of one document after the other. */
  static final class Builder {

    private final List<String> paths = new ArrayList<>();
    private final int[] combinations;
    private final BytesRefHash known = new BytesRefHash();
    private final BytesRef current = new BytesRef(8 * Integer.BYTES);

    /**
     * @param documents number of documents in the segment
     */
    Builder(int documents) {
      combinations = new int[documents];
    }

    /** Adds a value of the dimension, and returns its number. */
    int addPath(String path) {
      paths.add(path);
      return paths.size() - 1;
    }

    /** Adds a value to the current document. Values are given in ascending order. */
    void addValue(int number) {
      current.bytes = ArrayUtil.grow(current.bytes, current.length + Integer.BYTES);
      BitUtil.VH_LE_INT.set(current.bytes, current.length, number);
      current.length += Integer.BYTES;
    }

    /** Ends the current document. A document may have no values. */
    void endDocument(int document) {
      if (current.length == 0) return;
      int added = known.add(current);
      combinations[document] = 1 + (added < 0 ? -added - 1 : added);
      current.length = 0;
    }

    FacetColumn build() {
      int[] starts = new int[known.size() + 2];
      int[] values = new int[16];
      BytesRef combination = new BytesRef();
      int size = 0;
      for (int i = 0; i < known.size(); i++) {
        starts[i + 1] = size;
        known.get(i, combination);
        values = ArrayUtil.grow(values, size + combination.length / Integer.BYTES);
        for (int at = 0; at < combination.length; at += Integer.BYTES) {
          values[size++] = (int) BitUtil.VH_LE_INT.get(combination.bytes, combination.offset + at);
        }
      }
      starts[known.size() + 1] = size;
      return new FacetColumn(
          List.copyOf(paths),
          packed(combinations, known.size()),
          starts,
          Arrays.copyOf(values, size));
    }

    /**
     * Returns the same numbers, from 0 to {@code most}, in one, two or four bytes each. They are
     * read at scattered places, so what counts is how many fit into the processor's caches.
     */
    private static PackedInts.Reader packed(int[] numbers, int most) {
      PackedInts.Mutable packed =
          PackedInts.getMutable(numbers.length, PackedInts.bitsRequired(most), PackedInts.FASTEST);
      for (int i = 0; i < numbers.length; i++) packed.set(i, numbers[i]);
      return packed;
    }
  }

  /** Returns the paths of all values, by number. */
  List<String> paths() {
    return paths;
  }

  /** Returns the numbers of a document's values, in a new array. */
  int[] of(int document) {
    int combination = (int) combinations.get(document);
    return Arrays.copyOfRange(values, starts[combination], starts[combination + 1]);
  }

  /**
   * Counts the values of a set of documents.
   *
   * @param documents the documents by their number in the index
   * @param size number of documents in the set, which decides how they are counted
   * @param base number in the index of the segment's first document
   * @param counts receives the counts, by value number
   */
  void count(FixedBitSet documents, int size, int base, int[] counts) {
    // A search for a frequent word spends much of its time here, so nothing is passed on for each
    // document.
    boolean isMany = (long) size * COMBINATIONS_PER_DOCUMENT >= starts.length;
    int[] byCombination = isMany ? new int[starts.length - 1] : null;
    long[] words = documents.getBits();
    int end = base + combinations.size();
    int lastWord = (end - 1) >> 6;
    for (int i = base >> 6; i <= lastWord; i++) {
      long word = words[i];
      if (i == base >> 6) word &= -1L << base;
      if (i == lastWord) word &= -1L >>> -end;
      for (; word != 0; word &= word - 1) {
        int document = (i << 6) + Long.numberOfTrailingZeros(word) - base;
        int combination = (int) combinations.get(document);
        if (isMany) byCombination[combination]++;
        else add(combination, 1, counts);
      }
    }
    if (!isMany) return;
    for (int combination = 1; combination < byCombination.length; combination++) {
      int count = byCombination[combination];
      if (count > 0) add(combination, count, counts);
    }
  }

  private void add(int combination, int count, int[] counts) {
    for (int at = starts[combination]; at < starts[combination + 1]; at++) {
      counts[values[at]] += count;
    }
  }
}
