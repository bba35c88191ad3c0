package zhenxing.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds the documents of a segment that have any of some terms. */
final class Postings {

  private Postings() {}

  /** Returns their numbers in the segment in ascending order, without deleted documents. */
  static List<Integer> of(LeafReader leaf, String field, Collection<String> values)
      throws IOException {
    List<Integer> documents = new ArrayList<>();
    Terms terms = leaf.terms(field);
    if (terms == null) return documents;
    TermsEnum each = terms.iterator();
    Bits live = leaf.getLiveDocs();
    PostingsEnum postings = null;
    for (String value : values.stream().sorted().toList()) {
      if (!each.seekExact(new BytesRef(value))) continue;
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int document = postings.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = postings.nextDoc()) {
        if (live == null || live.get(document)) documents.add(document);
      }
    }
    documents.sort(null);
    return documents;
  }
}
