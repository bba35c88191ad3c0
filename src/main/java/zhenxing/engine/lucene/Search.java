package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.article.Article;
import zhenxing.engine.Cursor;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.Match;
import zhenxing.engine.Matched;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ReprintGroups;
import zhenxing.engine.text.Highlighter;

/** One search of one snapshot. */
final class Search {

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Restrictions restrictions = new Restrictions();

  /**
   * @param searcher of the snapshot, with a time limit
   */
  Search(Snapshot snapshot, IndexSearcher searcher) {
    this.snapshot = snapshot;
    this.searcher = searcher;
  }

  /**
   * @param taken the request's query
   * @param highlighter for its terms
   */
  SearchResult run(SearchRequest request, Taken taken, Highlighter highlighter) throws IOException {
    Filters filters = request.filters();
    List<String> missing = restrictions.missingValues(filters, searcher);
    boolean changed = request.after() != null && !request.after().state().equals(snapshot.name());
    if (snapshot.facets() == null) {
      Integer none = taken.other() == null ? null : 0;
      Matched matched = new Matched(taken.used(), none, none);
      return new SearchResult(
          0, matched, List.of(), Facets.NONE, null, missing, changed, List.of(), false);
    }
    Query base = Restrictions.withDates(taken.query(), filters);
    Map<String, Query> selections = restrictions.selections(filters);
    Query query = Restrictions.narrowed(base, selections.values());
    Found found = found(request, query);
    TopFieldDocs top = found.top;
    if (request.sort() != SortOrder.RELEVANCE) {
      TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    }
    Facets facets =
        request.wanted().facets() ? facets(request, base, selections, found.matching) : Facets.NONE;
    int size = request.wanted().hits();
    int count = Math.min(size, top.scoreDocs.length);
    List<Hit> hits = new ArrayList<>(count);
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        hits.add(hit(top.scoreDocs[i], request.sort(), highlighter));
      } catch (IOException | RuntimeException e) {
        // One article that cannot be read must not keep all others from the reader.
        unreadable.add(id(top.scoreDocs[i]));
      }
    }
    boolean more = size > 0 && top.scoreDocs.length > size;
    Cursor next = more ? cursor((FieldDoc) top.scoreDocs[count - 1], request, taken.used()) : null;
    int total = Math.toIntExact(top.totalHits.value());
    Matched matched = matched(request, taken, total);
    return new SearchResult(
        total, matched, hits, facets, next, missing, changed, unreadable, searcher.timedOut());
  }

  private Matched matched(SearchRequest request, Taken taken, int total) throws IOException {
    if (taken.other() == null || !request.wanted().total()) return new Matched(taken.used());
    int other =
        taken.other() == taken.query()
            ? total
            : total(restrictions.all(taken.other(), request.filters()), request.collapse());
    return taken.used() == Match.PHRASE
        ? new Matched(taken.used(), total, other)
        : new Matched(taken.used(), other, total);
  }

  /** How many articles match, or groups of them. */
  private int total(Query query, boolean collapse) throws IOException {
    if (!collapse) return searcher.count(query);
    FixedBitSet matching = MatchingSet.of(searcher, query);
    return matching.cardinality() - snapshot.reprints().repeated(matching);
  }

  /** How many articles match, or empty where time is up before all are counted. */
  OptionalInt count(Query text, Filters filters) throws IOException {
    int count = searcher.count(restrictions.all(text, filters));
    return searcher.timedOut() ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** The first hits and, where facets are wanted, all that matches. */
  private record Found(TopFieldDocs top, FacetsCollector matching) {}

  private Found found(SearchRequest request, Query query) throws IOException {
    Wanted wanted = request.wanted();
    // One more than asked for tells whether there is a next page.
    int most = wanted.hits() + 1;
    var hits =
        new TopHits(snapshot.reprints(), request.sort(), request.collapse())
            .manager(most, after(request.after()), wanted.total() ? Integer.MAX_VALUE : most);
    if (!wanted.facets()) return new Found(searcher.search(query, hits), null);
    Object[] both =
        searcher.search(query, new MultiCollectorManager(hits, new FacetsCollectorManager()));
    return new Found((TopFieldDocs) both[0], (FacetsCollector) both[1]);
  }

  private Facets facets(
      SearchRequest request, Query base, Map<String, Query> selections, FacetsCollector matching)
      throws IOException {
    DimensionCounts counts = new DimensionCounts(request.collapse(), matching);
    for (String dimension : selections.keySet()) {
      Map<String, Query> others = new HashMap<>(selections);
      others.remove(dimension);
      counts.sideways(
          dimension,
          searcher.search(
              Restrictions.narrowed(base, others.values()), new FacetsCollectorManager()));
    }
    return new FacetCounts(counts, request.wanted().facetValues()).facets(request.filters());
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
      for (var entry : groups.surplus(matching, values).entrySet()) {
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
      return snapshot.hasFacet(dimension);
    }
  }

  private static FieldDoc after(Cursor cursor) {
    if (cursor == null) return null;
    Object key;
    if (cursor.sort() == SortOrder.RELEVANCE) key = (float) cursor.key();
    else key = cursor.key() == 0 ? TopHits.undated(cursor.sort()) : (int) cursor.key();
    // Ids are unique, so no document ties with the last one; the document number does not matter.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(cursor.id())});
  }

  private Cursor cursor(FieldDoc last, SearchRequest request, Match used) {
    SortOrder sort = request.sort();
    String id = id(last);
    double key;
    if (sort == SortOrder.RELEVANCE) {
      key = (Float) last.fields[0];
    } else {
      int date = (Integer) last.fields[0];
      key = date == TopHits.undated(sort) ? 0 : date;
    }
    return new Cursor(sort, key, id, used, request.fingerprint(), snapshot.name());
  }

  /** Hits are sorted by id last. */
  private static String id(ScoreDoc scored) {
    return ((BytesRef) ((FieldDoc) scored).fields[1]).utf8ToString();
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
