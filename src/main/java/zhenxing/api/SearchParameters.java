package zhenxing.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Nearness;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.Clause;

/**
 * The parameters of a search, for HTTP and the command line.
 *
 * @param q the query as typed; empty to find every article
 * @param match how the bare words of the query are interpreted
 * @param strict whether a syntax error is rejected instead of being searched as plain words
 * @param filters the filters
 * @param excluded values whose articles are not found
 * @param sort the order of hits
 * @param size number of hits on a page
 * @param cursor the end of the previous page, or null for the first page
 * @param facetSize maximum number of values in a facet
 * @param collapse whether reprints are joined
 * @param meaning whether articles are found by meaning as well
 * @param language language of labels and messages
 */
public record SearchParameters(
    String q,
    Match match,
    boolean strict,
    Filters filters,
    Excluded excluded,
    SortOrder sort,
    int size,
    Cursor cursor,
    int facetSize,
    boolean collapse,
    boolean meaning,
    Language language) {

  /** Default number of hits on a page. */
  public static final int DEFAULT_SIZE = 10;

  /** Default maximum number of values in a facet. */
  public static final int DEFAULT_FACET_SIZE = 50;

  private static final int MAX_FACET_SIZE = 10_000;

  private static final Set<String> NAMES =
      ParameterReader.namesWith("sort", "size", "cursor", "collapse", "meaning", "facetSize");

  private static final Expected<SortOrder> SORT =
      Expected.oneOf(List.of(SortOrder.values()), SortOrder::label);

  private static final Expected<Cursor> CURSOR =
      new Expected<>(
          Cursor::decode, new Bilingual("不是本服务给出的值", "must be one that this service gave out"));

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or repeated
   */
  public static SearchParameters of(Map<String, List<String>> query) {
    ParameterReader in = ParameterReader.of(query, NAMES);
    SortOrder sort = in.one("sort", "relevance", SORT);
    Cursor cursor = in.one("cursor", null, CURSOR);
    if (cursor != null && cursor.sort() != sort) {
      String other = cursor.sort().label();
      throw ParameterReader.bad(
          "cursor",
          "cursor 属于另一种排序（" + other + "），请从第一页开始",
          "cursor belongs to another order (" + other + "), begin with the first page");
    }
    return new SearchParameters(
        in.one("q", "", Expected.TEXT),
        in.match(),
        in.strict(),
        in.filters(),
        in.excluded(),
        sort,
        in.one("size", "" + DEFAULT_SIZE, Expected.number(0, SearchRequest.MAX_SIZE)),
        cursor,
        in.one("facetSize", "" + DEFAULT_FACET_SIZE, Expected.number(1, MAX_FACET_SIZE)),
        in.one("collapse", "false", Expected.TRUE_OR_FALSE),
        in.one("meaning", "false", Expected.TRUE_OR_FALSE),
        in.language());
  }

  /** Returns the same parameters with zero hits; the counts are those of the words alone. */
  public SearchParameters withoutHits() {
    return new SearchParameters(
        q, match, strict, filters, excluded, sort, 0, cursor, facetSize, collapse, false, language);
  }

  /**
   * Returns the search that the parameters describe, by words alone.
   *
   * @param query the parsed {@code q}
   * @throws ProblemException if the cursor belongs to another search
   */
  public SearchRequest request(Clause query) {
    return request(query, null);
  }

  /**
   * Returns the search that the parameters describe.
   *
   * @param query the parsed {@code q}
   * @param nearness names the articles that are near to the query in meaning, or null for a search
   *     by words alone
   * @throws ProblemException if the cursor belongs to another search
   */
  public SearchRequest request(Clause query, Nearness nearness) {
    SearchRequest request =
        new SearchRequest(
            query,
            match,
            filters,
            sort,
            cursor,
            collapse,
            Wanted.page(size, facetSize),
            SearchRequest.TIME_LIMIT,
            nearness);
    if (cursor != null && !continues(request)) {
      throw ParameterReader.bad(
          "cursor",
          "cursor 属于另一次搜索，请从第一页开始",
          "cursor belongs to another search, begin with the first page");
    }
    return request;
  }

  /**
   * Whether the cursor belongs to a search. A search by meaning goes on even if the vectors have
   * come or gone since the previous page; the service warns about that.
   */
  private boolean continues(SearchRequest request) {
    String search = cursor.search();
    return search.equals(request.fingerprint())
        || (meaning && search.equals(request.fingerprint(request.nearness() == null)));
  }
}
