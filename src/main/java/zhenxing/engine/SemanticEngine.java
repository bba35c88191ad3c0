package zhenxing.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An engine whose articles can be found by meaning as well. It joins what a {@link Nearness} names
 * with what it finds by words in one order, and tells which articles there are, so that their
 * meanings can be kept beside its index.
 */
public interface SemanticEngine extends SearchEngine {

  /** Takes the states of articles one by one. */
  @FunctionalInterface
  interface StateVisitor {

    /**
     * Takes the next article.
     *
     * @param fingerprint changes when the article does
     * @throws IOException when no more can be taken; it ends the visit
     */
    void visit(String id, String fingerprint) throws IOException;
  }

  /**
   * Visits every article of one state of the index, the newest first and undated ones last, without
   * reading the articles themselves.
   *
   * @throws NoIndexException while there is no index to search
   */
  void states(StateVisitor visitor) throws IOException;

  /**
   * Articles related to one as {@link SearchEngine#related(String, int)} has it, where nearness in
   * meaning counts as well.
   *
   * @param nearness to the article; it is asked with a coverage of 1
   */
  Optional<List<RelatedHit>> related(String id, int size, Nearness nearness) throws IOException;
}
