package zhenxing.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An engine whose articles can be found by meaning as well. It joins the articles that a {@link
 * Nearness} names with the results by words in one order, and lists its articles, so that their
 * vectors can be stored beside its index.
 */
public interface SemanticEngine extends SearchEngine {

  /** A callback that receives the states of articles one at a time. */
  @FunctionalInterface
  interface StateVisitor {

    /**
     * Receives the next article.
     *
     * @param fingerprint fingerprint of the article, which changes whenever the article does
     * @throws IOException to end the visit
     */
    void visit(String id, String fingerprint) throws IOException;
  }

  /**
   * Visits every article of one state of the index without reading its text, newest first and
   * undated ones last.
   *
   * @throws NoIndexException if there is no index
   */
  void states(StateVisitor visitor) throws IOException;

  /**
   * Returns related articles like {@link SearchEngine#related(String, int)}, but nearness in
   * meaning counts as well.
   *
   * @param nearness names the articles near the given one; it is called with a coverage of 1
   */
  Optional<List<RelatedHit>> related(String id, int size, Nearness nearness) throws IOException;
}
