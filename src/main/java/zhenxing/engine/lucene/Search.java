package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DimConfig;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Cursor;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.YearFilter;
import zhenxing.engine.text.Highlighter;

/** One search of one snapshot. */
final class Search {

  /** A search that takes longer is cut off and its result marked as incomplete. */
  private static final long TIME_LIMIT_MILLIS = 10_000;

  /** Dates compare as numbers; a month or year as upper end includes everything in it. */
  private static final int LAST_DAY = 99;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final FacetsConfig config = Documents.facetsConfig();

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
    List<String> missing = missingValues(filters);
    if (snapshot.facets() == null) {
      return new SearchResult(0, List.of(), FacetCounts.none(), null, missing, false);
    }
    DrillDownQuery query = new DrillDownQuery(config, withDates(text, filters));
    drillDown(query, filters);
    Sort sort = sort(request.sort());
    // A collector of no hits is refused, so one is collected and dropped.
    int size = Math.max(1, request.size() + 1);
    var manager =
        new TopFieldCollectorManager(sort, size, after(request.after()), Integer.MAX_VALUE);
    var sideways = new DrillSideways(searcher, config, snapshot.facets()).search(query, manager);
    TopFieldDocs top = sideways.collectorResult;
    if (request.sort() != SortOrder.RELEVANCE) {
      TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    }
    Facets facets =
        new FacetCounts(sideways.facets, dimensions(), request.facetSize()).facets(filters);
    int count = Math.min(request.size(), top.scoreDocs.length);
    List<Hit> hits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) hits.add(hit(top.scoreDocs[i], request.sort(), highlighter));
    boolean more = request.size() > 0 && top.scoreDocs.length > request.size();
    Cursor next = more ? cursor((FieldDoc) top.scoreDocs[count - 1], request.sort()) : null;
    int total = Math.toIntExact(top.totalHits.value());
    return new SearchResult(total, hits, facets, next, missing, searcher.timedOut());
  }

  private Set<String> dimensions() {
    Set<String> dimensions = new HashSet<>();
    for (String dimension : snapshot.facets().getDims()) dimensions.add(dimension);
    return dimensions;
  }

  private static Query withDates(Query text, Filters filters) {
    if (filters.from() == null && filters.to() == null) return text;
    int from = filters.from() == null ? Integer.MIN_VALUE : filters.from().sortKey();
    int to = filters.to() == null ? Integer.MAX_VALUE : lastKey(filters.to());
    return new BooleanQuery.Builder()
        .add(text, Occur.MUST)
        .add(IntPoint.newRangeQuery(Fields.DATE, from, to), Occur.FILTER)
        .build();
  }

  private static int lastKey(PublicationDate date) {
    if (date.month() == 0) return date.sortKey() + LAST_DAY * 100 + LAST_DAY;
    return date.day() == 0 ? date.sortKey() + LAST_DAY : date.sortKey();
  }

  private void drillDown(DrillDownQuery query, Filters filters) {
    for (String province : filters.provinces()) {
      query.add(Fields.PLACE_FACET, term(Fields.PROVINCE, province));
    }
    for (String city : filters.cities()) query.add(Fields.PLACE_FACET, term(Fields.CITY, city));
    for (String industry : filters.industries()) {
      query.add(Fields.INDUSTRY_FACET, term(Fields.INDUSTRY, industry));
    }
    for (String source : filters.sources()) {
      query.add(Fields.SOURCE_FACET, term(Fields.SOURCE, source));
    }
    for (YearFilter years : filters.years()) {
      query.add(Fields.YEAR_FACET, years.unknown() ? noYear() : range(years));
    }
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query range(YearFilter years) {
    return IntPoint.newRangeQuery(Fields.YEAR, years.from(), years.to());
  }

  private Query noYear() {
    DimConfig dimension = config.getDimConfig(Fields.YEAR_FACET);
    return new TermQuery(
        DrillDownQuery.term(dimension.indexFieldName, Fields.YEAR_FACET, Fields.NO_YEAR));
  }

  private List<String> missingValues(Filters filters) throws IOException {
    List<String> missing = new ArrayList<>();
    addMissing(missing, Fields.PROVINCE, filters.provinces());
    addMissing(missing, Fields.CITY, filters.cities());
    addMissing(missing, Fields.INDUSTRY, filters.industries());
    addMissing(missing, Fields.SOURCE, filters.sources());
    return missing;
  }

  private void addMissing(List<String> missing, String field, List<String> values)
      throws IOException {
    for (String value : values) {
      if (searcher.count(term(field, value)) == 0) missing.add(value);
    }
  }

  private static Sort sort(SortOrder order) {
    SortField byId = new SortField(Fields.ID, SortField.Type.STRING);
    if (order == SortOrder.RELEVANCE) return new Sort(SortField.FIELD_SCORE, byId);
    boolean newest = order == SortOrder.NEWEST;
    SortField byDate = new SortField(Fields.DATE, SortField.Type.INT, newest, undated(order));
    return new Sort(byDate, byId);
  }

  /** What an undated article sorts as, so that it comes last either way. */
  private static int undated(SortOrder order) {
    return order == SortOrder.NEWEST ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  private static FieldDoc after(Cursor cursor) {
    if (cursor == null) return null;
    Object key;
    if (cursor.sort() == SortOrder.RELEVANCE) key = Float.intBitsToFloat(cursor.key());
    else key = cursor.key() == 0 ? undated(cursor.sort()) : cursor.key();
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
    return new Cursor(sort, date == undated(sort) ? 0 : date, id);
  }

  private Hit hit(ScoreDoc scored, SortOrder sort, Highlighter highlighter) throws IOException {
    Article article =
        StoredArticle.article(
            searcher.storedFields().document(scored.doc, StoredArticle.HIT_FIELDS));
    float score =
        sort == SortOrder.RELEVANCE ? (Float) ((FieldDoc) scored).fields[0] : scored.score;
    return new Hit(
        article, highlighter.mark(article.title()), highlighter.snippets(article.body()), score);
  }
}
