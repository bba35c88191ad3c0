package zhenxing.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Names the articles that are near in meaning to a query or an article. An instance is made for one
 * search and knows nothing about the engine. The engine drops the named articles that do not meet
 * the filters of the search, and joins the others with the results by words.
 */
public interface Nearness {

  /**
   * How near an article is.
   *
   * @param fingerprint fingerprint ({@link IndexedArticle#fingerprint}) of the article when its
   *     vectors were computed; the engine ignores the entry if the article has another one by now.
   *     Null for an estimate that applies to any state
   * @param lift amount added to the article's score, as a share of the best score by words; finite
   *     and not negative
   * @param from start in the body of the nearest passage, in UTF-16 units
   * @param to end of that passage, exclusive
   */
  record Near(String fingerprint, float lift, int from, int to) {}

  /**
   * Returns the articles that are near, by id.
   *
   * @param first ids of the first results by words, best first; may be empty
   * @param coverage score of the best result by words as a share of the greatest score that an
   *     article with all words of the query could have, 0 to 1
   * @return those of {@code first} that have vectors, and other articles that are near enough to be
   *     found without the words
   * @throws IOException if the vectors cannot be read
   */
  Map<String, Near> of(List<String> first, float coverage) throws IOException;
}
