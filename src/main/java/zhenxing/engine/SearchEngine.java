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
 * A search engine over the articles: the port that every engine implements, in this process or in
 * others. What every implementation owes:
 *
 * <ul>
 *   <li><b>One state.</b> Each call answers from one state of the index, from its beginning to its
 *       end, and goes on undisturbed while the index is written. All calls are safe for many
 *       threads.
 *   <li><b>Order.</b> Hits come as {@link SortOrder} says, and ties by id, in the order of its
 *       UTF-8 bytes; no two articles have the same id. A date that is only a month or a year sorts
 *       before its first day. So the order is total, and a page that goes on from a {@link Cursor}
 *       repeats nothing and leaves nothing out of what was there all along, whether or not the
 *       article of the cursor still is. Scores are an engine's own; two engines agree in hits,
 *       counts and the order by date, not in scores.
 *   <li><b>Words or phrase.</b> {@link Match} says how the bare words of a query are taken, and
 *       {@link Matching} decides where it leaves that open: by the query alone, before fields,
 *       filters and exclusions. The answer says how they were taken; for {@link Match#AUTO} it also
 *       counts what either way finds, under the same filters and with reprints joined or not as
 *       asked.
 *   <li><b>Pages.</b> A {@link Cursor} carries the search that it belongs to, how its words were
 *       taken, and the name of the state of the index. The next page answers from that state while
 *       the engine keeps it, which it does for minutes and for a few states at most; after that it
 *       goes on behind the cursor's key in the state of now and says so ({@link
 *       SearchResult#changed()}). Neither is an error.
 *   <li><b>Exactness.</b> Totals and counts are exact, never estimated, and leave out what was
 *       deleted. An exact phrase finds the articles whose folded title or body holds it as a string
 *       ({@link zhenxing.engine.text.Folding}), and no others.
 *   <li><b>Facets.</b> The counts of a dimension are those without its own selection; the order is
 *       by count, then by value; years ascend without gaps. Where reprints are joined, a group
 *       counts once for each value that one of its matching articles has.
 *   <li><b>Reprints joined.</b> Of each group that hit is shown which comes first in the order
 *       asked for.
 *   <li><b>Time.</b> A call with a time limit that is past it answers with what it has by then and
 *       says that it was cut off; it does not throw.
 *   <li><b>What there is not.</b> An unknown id gives an empty {@link Optional}, never an
 *       exception. An unknown value of a filter finds nothing and is named in {@link
 *       SearchResult#missingValues()}. Until there is an index, calls that need one throw {@link
 *       NoIndexException}; an index without articles is one.
 * </ul>
 */
public interface SearchEngine extends AutoCloseable {

  /** Whether there is an index to search. It stays true once it is. */
  boolean isReady();

  /** How many articles can be found, 0 while there is no index. */
  int articleCount();

  /**
   * Searches.
   *
   * @throws NoIndexException while there is no index to search
   */
  SearchResult search(SearchRequest request) throws IOException;

  /**
   * Counts the articles that a search finds, each of its own, reprints or not.
   *
   * @param enough where counting may stop, at least 1
   * @param timeLimit more than zero
   * @return exactly how many, {@code enough} where there are so many or more, or empty where
   *     counting takes longer
   * @throws NoIndexException while there is no index to search
   */
  OptionalInt count(Clause query, Filters filters, int enough, Duration timeLimit)
      throws IOException;

  /**
   * Visits every article that a search finds, in its order, in memory that does not grow with their
   * number.
   *
   * @param request where it begins, what of it is wanted and its time limit do not matter: all hits
   *     are visited, however long it takes
   * @throws NoIndexException while there is no index to search
   * @throws IOException also what the visitor throws, which ends the visit
   */
  void scan(SearchRequest request, ArticleVisitor visitor) throws IOException;

  /**
   * The article of this id, if there is one.
   *
   * @throws NoIndexException while there is no index to search
   */
  Optional<IndexedArticle> article(String id) throws IOException;

  /**
   * Completes what a reader types with titles, phrases, places and industries of the corpus, as
   * {@link Suggestions#complete} has it. The corpus is that of now or of a moment ago.
   *
   * @param size how many at most, 1 to {@link Suggestions#MAX_SIZE}
   * @throws NoIndexException while there is no index to search
   */
  List<Suggestion> complete(String typed, int size) throws IOException;

  /**
   * The query that was perhaps meant, as {@link Suggestions#correct} has it.
   *
   * @return empty where all of it stands in the corpus, or nothing near does
   * @throws NoIndexException while there is no index to search
   */
  Optional<Meant> correct(String query) throws IOException;

  /**
   * Makes now what the first reader would otherwise wait for, as what completes and corrects; it
   * takes a while for a large corpus. Does nothing where that is made already or there is no index.
   */
  void prepare() throws IOException;

  /** Shows what another process has committed since; cheap when there is nothing new. */
  void refresh() throws IOException;

  /**
   * Opens the writer of the index; there is only one at a time, in whatever process.
   *
   * @throws IndexUnusableException when another one is open, or the index is damaged
   */
  ArticleWriter writer() throws IOException;

  /**
   * Opens the writer of a new index beside the one that there is, which searches go on to see until
   * the first commit of the whole corpus puts the new one in its place. Until then nothing of it
   * lasts.
   *
   * @throws IndexUnusableException when another writer is open
   */
  ArticleWriter rebuild() throws IOException;

  /** How the index is from outside. */
  IndexStatus status();

  /**
   * How many articles each corpus file gave, by the name under which the index knows it.
   *
   * @throws NoIndexException while there is no index
   */
  Map<String, Integer> articlesByFile() throws IOException;

  /**
   * Reads the whole index and compares it with its checksums.
   *
   * @return the files that are not as they were written; none where there is no index
   */
  List<IndexDamage> check() throws IOException;

  /** How many reprints of an article are told; of a larger group those most alike. */
  int MAX_REPRINTS = 1_000;

  /**
   * The articles that print the text of one, wherever it is cut and however it is headed: the most
   * alike first, then the earliest, then by id.
   *
   * @return nothing where there is no article of this id; a group without hits where it stands
   *     alone
   * @throws NoIndexException while there is no index to search
   */
  Optional<ReprintGroup> reprints(String id) throws IOException;

  /**
   * Articles related to one, the most related first and then by id, without those that print its
   * text.
   *
   * @param size how many at most, 0 to {@link SearchRequest#MAX_SIZE}
   * @return nothing where there is no article of this id
   * @throws NoIndexException while there is no index to search
   */
  Optional<List<RelatedHit>> related(String id, int size) throws IOException;

  /**
   * Counts what several queries find by year or place, each article of its own or reprints joined.
   * By year, all years from the first to the last of the articles under the filters (articles
   * without a year are in no point); by place, those that some query finds, the most found first,
   * then by name.
   *
   * @throws NoIndexException while there is no index to search
   */
  Trends trends(TrendRequest request) throws IOException;

  /**
   * Counts what a search finds in each month of some years. An engine that has no faster way counts
   * by searches, one a month.
   *
   * @param request the query, its filters but for years and dates, which play no part, and whether
   *     a group of reprints counts once in each month in which one of its matching articles
   *     appeared; its order, cursor and what of it is wanted do not matter
   * @param years a range of years that are dates: 1000 to 2999
   * @throws NoIndexException while there is no index to search
   */
  default MonthCounts months(SearchRequest request, YearFilter years) throws IOException {
    return CountsBySearch.months(this, request, years);
  }

  /**
   * Tells where what a query finds appeared first, and how it went on there. An engine that has no
   * faster way goes by searches, one a place.
   *
   * @param request its first query alone counts, by province or city
   * @throws NoIndexException while there is no index to search
   */
  default Spread spread(TrendRequest request) throws IOException {
    return CountsBySearch.spread(this, request);
  }

  /**
   * The phrases that set what a search finds apart from the corpus, the most telling first, then by
   * text. Which phrases are looked at may be told by a sample; those that are given have exact
   * counts.
   *
   * @param request the hits wanted say how many phrases at most; order, cursor, total and facets do
   *     not matter
   * @throws NoIndexException while there is no index to search
   */
  CharacteristicTerms terms(SearchRequest request) throws IOException;

  @Override
  void close() throws IOException;
}
