package zhenxing.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import zhenxing.meaning.VectorIndex.Nearest;

/** Measures how near articles are to some vectors. */
final class Measurement {

  private Measurement() {}

  /**
   * Measures articles by some of their passages.
   *
   * @param documents numbers of passages within each segment, by the number of the segment
   * @param vectors at least one, each of length 1
   * @return the nearest first
   */
  static List<Nearest> of(
      IndexSearcher searcher, Map<Integer, List<Integer>> documents, List<float[]> vectors)
      throws IOException {
    Map<String, Measured> articles = new HashMap<>();
    for (var each : documents.entrySet()) {
      LeafReaderContext leaf = searcher.getIndexReader().leaves().get(each.getKey());
      SegmentVectors values = new SegmentVectors(leaf);
      SortedDocValues ids = leaf.reader().getSortedDocValues(VectorFields.ARTICLE);
      SortedDocValues prints = leaf.reader().getSortedDocValues(VectorFields.FINGERPRINT);
      NumericDocValues ranges = leaf.reader().getNumericDocValues(VectorFields.RANGE);
      for (int document : each.getValue().stream().sorted().distinct().toList()) {
        ids.advanceExact(document);
        String article = ids.lookupOrd(ids.ordValue()).utf8ToString();
        boolean isNearest =
            articles.computeIfAbsent(article, id -> new Measured(vectors)).add(values.at(document));
        if (!isNearest) continue;
        prints.advanceExact(document);
        ranges.advanceExact(document);
        BytesRef print = prints.lookupOrd(prints.ordValue());
        articles.get(article).nearest(print.utf8ToString(), ranges.longValue());
      }
    }
    List<Nearest> nearest = new ArrayList<>();
    articles.forEach((id, measured) -> nearest.add(measured.of(id)));
    nearest.sort(
        Comparator.comparingDouble(Nearest::cosine).reversed().thenComparing(Nearest::article));
    return nearest;
  }

  /** Collects how near the passages of one article are. */
  private static final class Measured {

    private final List<float[]> vectors;
    private float greatest = -2;
    private String fingerprint;
    private long range;

    /**
     * @param vectors at least one, each of length 1
     */
    Measured(List<float[]> vectors) {
      this.vectors = vectors;
    }

    /**
     * Adds a passage.
     *
     * @param passage its vector, which is not kept
     * @return whether it is the nearest so far to any of the vectors
     */
    boolean add(float[] passage) {
      float best = -1;
      for (float[] vector : vectors) {
        best = Math.max(best, VectorUtil.dotProduct(passage, vector));
      }
      if (best <= greatest) return false;
      greatest = best;
      return true;
    }

    /** Describes the passage that was added last and is the nearest so far. */
    void nearest(String fingerprint, long range) {
      this.fingerprint = fingerprint;
      this.range = range;
    }

    /** Returns the result for the article of this id. */
    Nearest of(String article) {
      return new Nearest(article, fingerprint, greatest, (int) (range >>> 32), (int) range);
    }
  }
}
