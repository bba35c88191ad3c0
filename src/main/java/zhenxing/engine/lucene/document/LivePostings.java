package zhenxing.engine.lucene.document;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The documents that contain a term, without those that are deleted. Lucene keeps deleted documents
 * in the postings of their terms until their segment is merged.
 */
public final class LivePostings {

  private LivePostings() {}

  /**
   * Returns the live documents of a term, ascending.
   *
   * @param term an enumeration at the term
   * @param live the live documents of the same reader; null if nothing was deleted
   */
  public static DocIdSetIterator of(TermsEnum term, Bits live) throws IOException {
    return of(term.postings(null, PostingsEnum.NONE), live);
  }

  /** Returns the live documents of postings, ascending. */
  static DocIdSetIterator of(PostingsEnum postings, Bits live) {
    if (live == null) return postings;
    return new FilteredDocIdSetIterator(postings) {
      @Override
      protected boolean match(int document) {
        return live.get(document);
      }
    };
  }
}
