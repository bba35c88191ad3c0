package zhenxing.engine.lucene.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the documents of articles by id. At most one live document has a given id; older versions
 * of an article are deleted documents.
 */
public final class DocumentsById {

  private DocumentsById() {}

  /** Returns the number of the document that has this id, or empty if there is none. */
  public static OptionalInt find(IndexReader reader, String id) throws IOException {
    int[] found = findAll(reader, List.of(id));
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /**
   * Returns the numbers of the documents that have these ids, ascending. Ids that are not in the
   * index are ignored.
   */
  public static int[] findAll(IndexReader reader, Collection<String> ids) throws IOException {
    BytesRef[] sorted = ids.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
    int[] found = new int[sorted.length];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms indexed = leaf.reader().terms(Fields.ID);
      if (indexed == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      TermsEnum terms = indexed.iterator();
      for (BytesRef id : sorted) {
        if (!terms.seekExact(id)) continue;
        DocIdSetIterator documents = LivePostings.of(terms, live);
        for (int doc = documents.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = documents.nextDoc()) {
          found[count++] = leaf.docBase + doc;
        }
      }
    }
    int[] numbers = Arrays.copyOf(found, count);
    Arrays.sort(numbers);
    return numbers;
  }
}
