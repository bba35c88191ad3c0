package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.lucene90.Lucene90PointsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.bkd.BKDWriter;

/**
 * Writes Lucene's default format with smaller leaves in the trees of points. To look up one point,
 * a leaf of the tree is read from its beginning. Lucene's leaves are made for ranges; each commit
 * looks up the bands of the articles around those that changed, which are thousands of single
 * points. The files say how large their leaves are, so that Lucene's own codec, whose name they
 * carry, reads them.
 */
final class SmallLeaves extends FilterCodec {

  /** Lucene's default is 512. The figures are in docs/performance.md. */
  private static final int POINTS_PER_LEAF = 16;

  SmallLeaves(Codec codec) {
    super(codec.getName(), codec);
  }

  @Override
  public PointsFormat pointsFormat() {
    return new PointsFormat() {
      @Override
      public PointsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new Lucene90PointsWriter(
            state, POINTS_PER_LEAF, BKDWriter.DEFAULT_MAX_MB_SORT_IN_HEAP);
      }

      @Override
      public PointsReader fieldsReader(SegmentReadState state) throws IOException {
        return delegate.pointsFormat().fieldsReader(state);
      }
    };
  }
}
