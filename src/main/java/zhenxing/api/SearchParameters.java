package zhenxing.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.Clause;

/**
 * The parameters of a search, as HTTP and the command line have them.
 *
 * @param q the query as it was typed, empty for every article
 * @param match how its bare words are taken
 * @param strict whether a query that cannot be parsed is an error
 * @param filters what to restrict the search to
 * @param excluded what leaves an article out
 * @param sort the order of hits
 * @param size hits on a page
 * @param cursor where the page before ended, or null
 * @param facetSize values of a facet at most
 * @param collapse whether reprints are joined
 * @param language of labels and messages
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
    Language language) {

  public static final int DEFAULT_SIZE = 10;
  public static final int DEFAULT_FACET_SIZE = 50;
  private static final int MAX_FACET_SIZE = 10_000;

  private static final Set<String> NAMES =
      Set.of(
          "q",
          "match",
          "syntax",
          "city",
          "province",
          "industry",
          "source",
          "not",
          "year",
          "from",
          "to",
          "sort",
          "size",
          "cursor",
          "collapse",
          "placeRole",
          "facetSize",
          "lang");

  private static final Expected<SortOrder> SORT =
      Expected.oneOf(List.of(SortOrder.values()), SortOrder::label);

  private static final Expected<Cursor> CURSOR =
      new Expected<>(
          Cursor::decode, new Bilingual("不是本服务给出的值", "must be one that this service gave out"));

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or given too
   *     often
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
        in.language());
  }

  /** The same without hits. */
  public SearchParameters withoutHits() {
    return new SearchParameters(
        q, match, strict, filters, excluded, sort, 0, cursor, facetSize, collapse, language);
  }

  /**
   * The search that they ask for.
   *
   * @param query what {@code q} means
   * @throws ProblemException where the cursor belongs to another search
   */
  public SearchRequest request(Clause query) {
    SearchRequest request =
        new SearchRequest(
            query,
            match,
            filters,
            sort,
            cursor,
            collapse,
            Wanted.page(size, facetSize),
            SearchRequest.TIME_LIMIT);
    if (cursor != null && !cursor.search().equals(request.fingerprint())) {
      throw ParameterReader.bad(
          "cursor",
          "cursor 属于另一次搜索，请从第一页开始",
          "cursor belongs to another search, begin with the first page");
    }
    return request;
  }
}
