package zhenxing.engine.lucene.reprints;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import zhenxing.engine.lucene.document.Fields;

/**
 * Lists of the articles that have each of several bands. Bands are indexed as points, so one walk
 * through the point tree looks up all of them, and for a few bands it reads only a small part of
 * the tree.
 */
final class BandLists {

  private final int[] bands;
  private final int[][] documents;
  private final int[] counts;

  private BandLists(int[] bands) {
    this.bands = bands;
    this.documents = new int[bands.length][];
    this.counts = new int[bands.length];
  }

  /**
   * Looks up bands.
   *
   * @param bands ascending, without duplicates
   */
  static BandLists of(IndexReader reader, int[] bands) throws IOException {
    BandLists lists = new BandLists(bands);
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.BANDS);
      if (points != null) {
        points.intersect(lists.new Visitor(leaf.docBase, leaf.reader().getLiveDocs()));
      }
    }
    return lists;
  }

  /**
   * Returns the numbers of the articles that have the band at this index of the array, in no
   * particular order.
   */
  int[] documents(int place) {
    return counts[place] == 0 ? new int[0] : Arrays.copyOf(documents[place], counts[place]);
  }

  private void add(int place, int document) {
    if (documents[place] == null) documents[place] = new int[2];
    documents[place] = ArrayUtil.grow(documents[place], counts[place] + 1);
    documents[place][counts[place]++] = document;
  }

  /**
   * Visits the points in ascending order, so the position in the array of bands only moves forward.
   */
  private final class Visitor implements IntersectVisitor {

    private final int base;
    private final Bits live;
    private int place;

    Visitor(int base, Bits live) {
      this.base = base;
      this.live = live;
    }

    @Override
    public void visit(int document) {
      if (live == null || live.get(document)) add(place, base + document);
    }

    @Override
    public void visit(int document, byte[] point) {
      int band = NumericUtils.sortableBytesToInt(point, 0);
      forward(band);
      if (place < bands.length && bands[place] == band) visit(document);
    }

    @Override
    public Relation compare(byte[] least, byte[] most) {
      int first = NumericUtils.sortableBytesToInt(least, 0);
      int last = NumericUtils.sortableBytesToInt(most, 0);
      forward(first);
      if (place == bands.length || bands[place] > last) return Relation.CELL_OUTSIDE_QUERY;
      return first == last ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
    }

    private void forward(int band) {
      while (place < bands.length && bands[place] < band) place++;
    }
  }
}
