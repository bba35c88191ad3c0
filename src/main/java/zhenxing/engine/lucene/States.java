package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import zhenxing.engine.SemanticEngine.StateVisitor;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.document.Provenances;

/**
 * Visits the ids and fingerprints of all articles of one snapshot, newest first. Reads one page at
 * a time, so memory does not grow with the index.
 */
final class States {

  private final Snapshot snapshot;
  private final int page;

  States(Snapshot snapshot, int page) {
    this.snapshot = snapshot;
    this.page = Math.min(page, Math.max(1, snapshot.reader().maxDoc()));
  }

  void visit(StateVisitor visitor) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    TopHits newest = new TopHits(snapshot.reprints(), SortOrder.NEWEST, false);
    FieldDoc last = null;
    do {
      ScoreDoc[] found =
          searcher.search(MatchAllDocsQuery.INSTANCE, newest.manager(page, last, page)).scoreDocs;
      last = found.length < page ? null : (FieldDoc) found[page - 1];
      String[] fingerprints = fingerprints(found);
      for (int i = 0; i < found.length; i++) {
        visitor.visit(TopHits.id(found[i]).utf8ToString(), fingerprints[i]);
      }
    } while (last != null);
  }

  /**
   * Returns the fingerprints of hits. They are read in document order, because doc values only move
   * forward.
   */
  private String[] fingerprints(ScoreDoc[] found) throws IOException {
    DirectoryReader reader = snapshot.reader();
    Integer[] byDocument = new Integer[found.length];
    Arrays.setAll(byDocument, i -> i);
    Arrays.sort(byDocument, Comparator.comparingInt(i -> found[i].doc));
    String[] fingerprints = new String[found.length];
    for (int i : byDocument) fingerprints[i] = Provenances.at(reader, found[i].doc).fingerprint();
    return fingerprints;
  }
}
