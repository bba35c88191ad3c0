package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import zhenxing.engine.lucene.document.Fields;

/**
 * The documents of a segment in the order of their ids.
 *
 * @param documents for each id, by its number in the sorted doc values, the last document that has
 *     it. Earlier ones are deleted. The array must not be modified
 */
record IdOrder(int[] documents) {

  static IdOrder of(LeafReader leaf) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf, Fields.ID);
    int[] documents = new int[ids.getValueCount()];
    for (int document = ids.nextDoc();
        document != SortedDocValues.NO_MORE_DOCS;
        document = ids.nextDoc()) {
      documents[ids.ordValue()] = document;
    }
    return new IdOrder(documents);
  }
}
