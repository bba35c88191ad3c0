package zhenxing.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhenxing.engine.query.Clause;
import zhenxing.engine.suggest.Meant;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.engine.suggest.Suggestions;

/**
 * A search engine over the articles. This is the port that every engine implements, whether it runs
 * in this process or elsewhere. Every implementation guarantees the following:
 *
 * <ul>
 *   <li><b>Snapshot.</b> Each call works on one state of the index from beginning to end, even
 *       while the index is being written. All calls are safe for use by many threads.
 *   <li><b>Order.</b> Hits are sorted as {@link SortOrder} says. Ties are broken by id, compared as
 *       UTF-8 bytes; ids are unique. A date that is only a month or a year sorts before its first
 *       day. The order is therefore total, and paging with a {@link Cursor} neither repeats nor
 *       skips an article that was in the index all the time, even if the last article of the
 *       previous page has been deleted since. Scores are specific to an engine: two engines agree
 *       in hits, counts and the order by date, but not in scores.
 *   <li><b>Words or phrase.</b> {@link Match} says how the bare words of a query are interpreted.
 *       For {@link Match#AUTO}, {@link Matching} decides from the query alone, regardless of
 *       fields, filters and exclusions. The result says which interpretation was used; for {@link
 *       Match#AUTO} it also gives the number of results of both, under the same filters and with
 *       reprints joined or not as requested.
 *   <li><b>Pages.</b> A {@link Cursor} names the search it belongs to, how its words were
 *       interpreted, and the state of the index. The next page is taken from that state as long as
 *       the engine keeps it, which is for some minutes and for a few states at most. After that,
 *       the page continues behind the cursor's key in the current state and says so ({@link
 *       SearchResult#changed()}). Neither case is an error.
 *   <li><b>Exactness.</b> Totals and counts are exact, never estimated, and do not include deleted
 *       articles. An exact phrase finds the articles whose folded title or body contains it as a
 *       substring ({@link zhenxing.engine.text.Folding}), and no others.
 *   <li><b>Facets.</b> The counts of a dimension apply all filters except those on the dimension
 *       itself. Values are sorted by count, then by value; years ascend without gaps. If reprints
 *       are joined, a group counts once for each value that any of its matching articles has.
 *   <li><b>Joined reprints.</b> Each group is represented by its matching article that comes first
 *       in the requested order.
 *   <li><b>Time.</b> A call that reaches its time limit returns what it has by then and says that
 *       it was cut off. It does not throw.
 *   <li><b>Missing things.</b> An unknown id gives an empty {@link Optional}, never an exception.
 *       An unknown filter value matches nothing and is listed in {@link
 *       SearchResult#missingValues()}. As long as there is no index, calls that need one throw
 *       {@link NoIndexException}. An index without articles counts as an index.
 * </ul>
 */
public interface SearchEngine extends AutoCloseable {

  /** Whether there is an index to search. Once true, it stays true. */
  boolean isReady();

  /** Returns the number of articles in the index, or 0 while there is no index. */
  int articleCount();

  /**
   * Runs a search.
   *
   * @throws NoIndexException if there is no index
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Counts the articles that a query finds. Reprints are counted separately.
   *
   * @param enough counting stops at this number; at least 1
   * @param timeLimit more than zero
   * @return the exact number; or {@code enough} if there are at least that many; or empty if
   *     counting would take longer than the time limit
   * @throws NoIndexException if there is no index
   */
  OptionalInt count(Clause query, Filters filters, int enough, Duration timeLimit)
      throws IOException;

  /**
   * Visits every article that a search finds, in the order of the search. The memory used does not
   * depend on the number of articles.
   *
   * @param request the search; its cursor, the parts of the result it wants, and its time limit are
   *     ignored
   * @throws NoIndexException if there is no index
   * @throws IOException if the index cannot be read, or if thrown by the visitor, which ends the
   *     visit
   */
  void scan(SearchRequest request, ArticleVisitor visitor) throws IOException;

  /**
   * Returns the article with this id, or empty if there is none.
   *
   * @throws NoIndexException if there is no index
   */
  Optional<IndexedArticle> article(String id) throws IOException;

  /**
   * Completes what a reader types with titles, phrases, places and industries of the corpus, as
   * described in {@link Suggestions#complete}. Articles written in the last moments may not be
   * taken into account yet.
   *
   * @param size maximum number of suggestions, 1 to {@link Suggestions#MAX_SIZE}
   * @throws NoIndexException if there is no index
   */
  List<Suggestion> complete(String typed, int size) throws IOException;

  /**
   * Returns the query that was probably meant, as described in {@link Suggestions#correct}.
   *
   * @return empty if every part of the query occurs in the corpus, or if nothing similar does
   * @throws NoIndexException if there is no index
   */
  Optional<Meant> correct(String query) throws IOException;

  /**
   * Builds in advance what the first reader would otherwise have to wait for, such as the data for
   * suggestions. This takes a while for a large corpus. Does nothing if it was built already or if
   * there is no index.
   */
  void prepare() throws IOException;

  /** Makes commits of other processes visible to searches. Cheap if there are none. */
  void refresh() throws IOException;

  /**
   * Opens the writer of the index. There can be only one at a time, across all processes.
   *
   * @throws IndexUnusableException if another writer is open, or if the index is damaged
   */
  ArticleWriter writer() throws IOException;

  /**
   * Opens a writer that builds a new index beside the existing one. Searches see the existing index
   * until the new one is first committed with the whole corpus; that commit replaces the old index.
   * If writing ends before that, the new index is discarded.
   *
   * @throws IndexUnusableException if another writer is open
   */
  ArticleWriter rebuild() throws IOException;

  /**
   * Returns figures about the index.
   *
   * @throws IOException if there is an index and it cannot be read, or if it is not known whether
   *     there is one
   */
  IndexStatus status() throws IOException;

  /**
   * Returns the number of articles that came from each corpus file, by the name of the file in the
   * index.
   *
   * @throws NoIndexException if there is no index
   */
  Map<String, Integer> articlesByFile() throws IOException;

  /**
   * Reads the whole index and verifies its checksums.
   *
   * @return the damaged files; empty if there are none or if there is no index
   */
  List<IndexDamage> check() throws IOException;

  /**
   * Maximum number of reprints listed for an article. Of a larger group, the most similar are
   * listed.
   */
  int MAX_REPRINTS = 1_000;

  /**
   * Returns the articles that print the same text as an article, even if it is cut or has another
   * headline. They are sorted by similarity, then by date (earliest first), then by id.
   *
   * @return empty if there is no article with this id; a group without hits if it has no reprints
   * @throws NoIndexException if there is no index
   */
  Optional<ReprintGroup> reprints(String id) throws IOException;

  /**
   * Returns articles related to an article, without its reprints. They are sorted by relatedness,
   * then by id.
   *
   * @param size maximum number of articles, 0 to {@link SearchRequest#MAX_SIZE}
   * @return empty if there is no article with this id
   * @throws NoIndexException if there is no index
   */
  Optional<List<RelatedHit>> related(String id, int size) throws IOException;

  /**
   * Counts the results of several queries by year or by place. By year, the result has every year
   * from the first to the last year of the articles that pass the filters; articles without a year
   * are not counted. By place, it has the places for which at least one query finds something,
   * sorted by number of results (largest first), then by name.
   *
   * <p>For example, 冰雪 and 文旅 by year might give:
   *
   * <pre>
   * 2022: 冰雪 12 of 310 articles, 文旅 40 of 310
   * 2023: 冰雪 31 of 402 articles, 文旅 55 of 402
   * </pre>
   *
   * @throws NoIndexException if there is no index
   */
  Trends trends(TrendRequest request) throws IOException;

  /**
   * Counts the results of a search in each month of some years.
   *
   * @param request the query, the filters except for years and dates, which are ignored, and
   *     whether a group of reprints is counted once in each month in which one of its matching
   *     articles appeared; its order, its cursor and the number of hits it wants are ignored
   * @param years a range of years from 1000 to 2999
   * @throws NoIndexException if there is no index
   */
  MonthCounts months(SearchRequest request, YearFilter years) throws IOException;

  /**
   * Returns the places of the results of a query, each with its first article and the number of
   * articles per year.
   *
   * @param request its first query is used; it counts by province or city
   * @throws NoIndexException if there is no index
   */
  Spread spread(TrendRequest request) throws IOException;

  /**
   * Returns the phrases that are characteristic of the results of a search compared with the
   * corpus, most characteristic first, then by text. The phrases considered may come from a sample
   * of the results, but the counts of those returned are exact.
   *
   * @param request the search; the number of hits it wants is the maximum number of phrases. Its
   *     order and cursor are ignored, and no total or facets are computed
   * @throws NoIndexException if there is no index
   */
  CharacteristicTerms terms(SearchRequest request) throws IOException;

  @Override
  void close() throws IOException;
}
