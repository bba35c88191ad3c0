package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.lucene.document.StoredArticle;

/**
 * Visits every article that a search finds in a snapshot. It searches one page of hits at a time,
 * so memory does not grow with the number of hits; each page costs one more search.
 */
final class Scan {

  /**
   * Number of hits per search. It is large so that there are few searches. The sort keys of a page
   * take about a megabyte.
   */
  static final int PAGE = 10_000;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final int page;

  Scan(Snapshot snapshot, int page) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    this.page = Math.min(page, Math.max(1, searcher.getIndexReader().maxDoc()));
  }

  void run(SearchRequest request, Query text, ArticleVisitor visitor) throws IOException {
    Query query = new Restrictions().all(text, request.filters());
    TopHits hits = new TopHits(snapshot.reprints(), request.sort(), request.collapse());
    FieldDoc last = null;
    do {
      ScoreDoc[] found = searcher.search(query, hits.manager(page, last, page)).scoreDocs;
      last = found.length < page ? null : (FieldDoc) found[page - 1];
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : found) {
        visitor.visit(StoredArticle.article(stored.document(hit.doc, StoredArticle.HIT_FIELDS)));
      }
    } while (last != null);
  }
}
