package zhenxing.meaning;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;

/** Reads the vectors of one segment in ascending order of documents. Used by one thread. */
final class SegmentVectors {

  private final FloatVectorValues values;
  private final DocIndexIterator iterator;

  SegmentVectors(LeafReaderContext leaf) throws IOException {
    values = leaf.reader().getFloatVectorValues(VectorFields.VECTOR);
    iterator = values.iterator();
  }

  /**
   * Returns the vector of a document, which must be greater than the one before. The array is
   * overwritten by the next call.
   */
  float[] at(int document) throws IOException {
    iterator.advance(document);
    return values.vectorValue(iterator.index());
  }
}
