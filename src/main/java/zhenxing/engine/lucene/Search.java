package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.engine.Cursor;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.text.Highlighter;

/** One search of one snapshot. */
final class Search {

  /** A search that takes longer is cut off and its result marked as incomplete. */
  private static final long TIME_LIMIT_MILLIS = 10_000;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Restrictions restrictions = new Restrictions();

  Search(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.searcher = snapshot.searcher();
    searcher.setTimeout(new QueryTimeoutImpl(TIME_LIMIT_MILLIS));
  }

  /**
   * @param text the translated query
   * @param highlighter for the query's terms
   */
  SearchResult run(SearchRequest request, Query text, Highlighter highlighter) throws IOException {
    Filters filters = request.filters();
    List<String> missing = restrictions.missingValues(filters, searcher);
    if (snapshot.facets() == null) {
      return new SearchResult(0, List.of(), FacetCounts.none(), null, missing, false);
    }
    Query base = Restrictions.withDates(text, filters);
    Map<String, Query> selections = restrictions.selections(filters);
    Query query = Restrictions.narrowed(base, selections.values());
    // One more than asked for tells whether there is a next page.
    TopHits order = new TopHits(snapshot.reprints(), request.sort(), request.collapse());
    var hitsManager = order.manager(request.size() + 1, after(request.after()), Integer.MAX_VALUE);
    var collected =
        searcher.search(
            query, new MultiCollectorManager(hitsManager, new FacetsCollectorManager()));
    TopFieldDocs top = (TopFieldDocs) collected[0];
    if (request.sort() != SortOrder.RELEVANCE) {
      TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    }
    DimensionCounts counts =
        new DimensionCounts(request.collapse(), (FacetsCollector) collected[1]);
    for (String dimension : selections.keySet()) {
      Map<String, Query> others = new HashMap<>(selections);
      others.remove(dimension);
      counts.sideways(
          dimension,
          searcher.search(
              Restrictions.narrowed(base, others.values()), new FacetsCollectorManager()));
    }
    Facets facets = new FacetCounts(counts, request.facetSize()).facets(filters);
    int count = Math.min(request.size(), top.scoreDocs.length);
    List<Hit> hits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) hits.add(hit(top.scoreDocs[i], request.sort(), highlighter));
    boolean more = request.size() > 0 && top.scoreDocs.length > request.size();
    Cursor next = more ? cursor((FieldDoc) top.scoreDocs[count - 1], request.sort()) : null;
    int total = Math.toIntExact(top.totalHits.value());
    return new SearchResult(total, hits, facets, next, missing, searcher.timedOut());
  }

  /**
   * Counts by dimension: those of a dimension that is selected come from a search without its own
   * selection, so that a reader sees what else there is to choose.
   */
  private final class DimensionCounts implements FacetCounts.Source {

    private final boolean collapse;
    private final Map<String, ValueCounts> sideways = new HashMap<>();
    private final ValueCounts all;

    DimensionCounts(boolean collapse, FacetsCollector matching) throws IOException {
      this.collapse = collapse;
      all = counts(matching);
    }

    void sideways(String dimension, FacetsCollector matching) throws IOException {
      sideways.put(dimension, counts(matching));
    }

    private ValueCounts counts(FacetsCollector matching) throws IOException {
      return new ValueCounts(
          new SortedSetDocValuesFacetCounts(snapshot.facets(), matching),
          collapse ? surplus(matching) : Map.of());
    }

    private Map<String, Integer> surplus(FacetsCollector matching) throws IOException {
      ReprintGroups groups = snapshot.reprints();
      SortedSetDocValues values = snapshot.facets().getDocValues();
      Map<String, Integer> surplus = new HashMap<>();
      for (var entry : groups.surplus(matching, snapshot.facets().getDocValues()).entrySet()) {
        surplus.put(values.lookupOrd(entry.getKey()).utf8ToString(), entry.getValue());
      }
      return surplus;
    }

    @Override
    public ValueCounts of(String dimension) {
      return sideways.getOrDefault(dimension, all);
    }

    @Override
    public boolean has(String dimension) {
      for (String known : snapshot.facets().getDims()) {
        if (known.equals(dimension)) return true;
      }
      return false;
    }
  }

  private static FieldDoc after(Cursor cursor) {
    if (cursor == null) return null;
    Object key;
    if (cursor.sort() == SortOrder.RELEVANCE) key = Float.intBitsToFloat(cursor.key());
    else key = cursor.key() == 0 ? TopHits.undated(cursor.sort()) : cursor.key();
    // Ids are unique, so no document ties with the last one; the document number does not matter.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(cursor.id())});
  }

  private static Cursor cursor(FieldDoc last, SortOrder sort) {
    String id = ((BytesRef) last.fields[1]).utf8ToString();
    if (sort == SortOrder.RELEVANCE) {
      return new Cursor(sort, Float.floatToIntBits((Float) last.fields[0]), id);
    }
    int date = (Integer) last.fields[0];
    return new Cursor(sort, date == TopHits.undated(sort) ? 0 : date, id);
  }

  private Hit hit(ScoreDoc scored, SortOrder sort, Highlighter highlighter) throws IOException {
    Article article =
        StoredArticle.article(
            searcher.storedFields().document(scored.doc, StoredArticle.HIT_FIELDS));
    float score =
        sort == SortOrder.RELEVANCE ? (Float) ((FieldDoc) scored).fields[0] : scored.score;
    return new Hit(
        article,
        highlighter.mark(article.title()),
        highlighter.snippets(article.body()),
        score,
        snapshot.reprints().reprintCount(scored.doc));
  }
}
