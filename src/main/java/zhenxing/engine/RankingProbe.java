package zhenxing.engine;

import java.io.IOException;
import java.util.List;

/**
 * Gives access to rankings so that their quality can be measured. An engine that can be measured
 * implements this interface in addition to {@link SearchEngine}. Requests of readers do not use it.
 */
public interface RankingProbe {

  /** Whether this engine can rank by a method. */
  boolean offers(RankingMethod method);

  /**
   * Ranks articles for a text of plain words.
   *
   * @param depth maximum number of articles
   * @return article ids, best first
   * @throws NoIndexException if there is no index
   * @throws IllegalArgumentException if the method is not offered
   */
  List<String> ranked(String text, RankingMethod method, int depth) throws IOException;
}
