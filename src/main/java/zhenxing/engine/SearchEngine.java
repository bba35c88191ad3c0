package zhenxing.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import zhenxing.engine.suggest.Suggestions;

/**
 * A search engine over the articles: the port that every engine implements. Searching is safe for
 * many threads and goes on undisturbed while the index is written.
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
   * Visits every article that a search finds, in its order and of one state of the index, in memory
   * that does not grow with their number.
   *
   * @param request its size, cursor and facets do not matter
   * @throws NoIndexException while there is no index to search
   */
  void scan(SearchRequest request, ArticleVisitor visitor) throws IOException;

  /**
   * The article of this id, if there is one.
   *
   * @throws NoIndexException while there is no index to search
   */
  Optional<IndexedArticle> article(String id) throws IOException;

  /**
   * Ranks articles for a text of plain words, to measure how well that is done.
   *
   * @param depth how many at most
   * @return ids, best first
   * @throws NoIndexException while there is no index to search
   */
  List<String> ranked(String text, RankingMethod method, int depth) throws IOException;

  /** Shows what another process has committed since; cheap when there is nothing new. */
  void refresh() throws IOException;

  /**
   * Opens the writer of the index; there is only one at a time, in whatever process.
   *
   * @throws IndexUnusableException when another one is open, or the index is damaged
   */
  ArticleWriter writer() throws IOException;

  /**
   * What the corpus offers to a reader who types. It takes a while to make for a large corpus: the
   * first call does it; from then on it is made anew beside the searches, some time after the index
   * changed.
   *
   * @throws NoIndexException while there is no index to search
   */
  Suggestions suggestions() throws IOException;

  /** How many reprints of an article are told; of a larger group those most alike. */
  int MAX_REPRINTS = 1_000;

  /**
   * The articles that print the text of one, wherever it is cut and however it is headed.
   *
   * @return nothing where there is no article of this id
   * @throws NoIndexException while there is no index to search
   */
  Optional<ReprintGroup> reprints(String id) throws IOException;

  /**
   * Articles related to one, the most related first, without those that print its text.
   *
   * @param size how many at most, 0 to {@link SearchRequest#MAX_SIZE}
   * @return nothing where there is no article of this id
   * @throws NoIndexException while there is no index to search
   */
  Optional<List<RelatedHit>> related(String id, int size) throws IOException;

  /**
   * Counts what several queries find by year or place. By year, all years from the first to the
   * last of the articles under the filters (articles without a year are in no point); by place,
   * those that some query finds, the most found first.
   *
   * @throws NoIndexException while there is no index to search
   */
  Trends trends(TrendRequest request) throws IOException;

  /**
   * The phrases that set what a search finds apart from the corpus, the most telling first.
   *
   * @param request its size says how many phrases at most; order, cursor and facets do not matter
   * @throws NoIndexException while there is no index to search
   */
  CharacteristicTerms terms(SearchRequest request) throws IOException;

  @Override
  void close() throws IOException;
}
