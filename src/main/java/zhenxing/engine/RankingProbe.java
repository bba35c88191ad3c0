package zhenxing.engine;

import java.io.IOException;
import java.util.List;

/**
 * Shows how an engine ranks, so that it can be measured and compared with plain methods. An engine
 * that can be measured implements it beside {@link SearchEngine}; no reader's request needs it.
 */
public interface RankingProbe {

  /**
   * Ranks articles for a text of plain words.
   *
   * @param depth how many at most
   * @return ids, best first
   * @throws NoIndexException while there is no index to search
   */
  List<String> ranked(String text, RankingMethod method, int depth) throws IOException;
}
