package zhenxing.engine;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Tells an engine which articles are near in meaning to what is asked for, whatever their words. It
 * is made for one search and knows nothing of the engine: the engine decides which of the articles
 * it names meet what the search requires, and joins them with those that it finds by words.
 */
public interface Nearness {

  /**
   * How near an article is.
   *
   * @param fingerprint of the article ({@link IndexedArticle#fingerprint}) in the state in which
   *     its meaning was measured, so that it holds for no other state; null for a guess that holds
   *     for any
   * @param lift what is added to the article's score, as a part of the best score by words; finite
   *     and not negative
   * @param from where the part of the body begins that is nearest
   * @param to where it ends, behind its last character
   */
  record Near(String fingerprint, float lift, int from, int to) {}

  /**
   * The articles that are near, by id.
   *
   * @param first the ids of the first articles that are found by words, the best first; may be
   *     empty
   * @param coverage how much of the query the best of them has: its score as a part of the greatest
   *     that an article could reach with all of the words, 0 to 1
   * @return those of them of which something is known, and others that are near enough to be found
   *     without the words
   * @throws IOException where what is known of meanings cannot be read
   */
  Map<String, Near> of(List<String> first, float coverage) throws IOException;
}
