package zhenxing.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An update of the index under way. What is not committed is undone by closing, or by a crash.
 * {@link #put} may be called by many threads, the rest by one.
 */
public interface IndexUpdate extends AutoCloseable {

  /**
   * Where an article of the last commit came from.
   *
   * @param file the corpus file
   * @param fingerprint of what was read
   */
  record Provenance(String file, String fingerprint) {}

  /** The provenance of this article, if it is in the index as last committed. */
  Optional<Provenance> provenance(String id) throws IOException;

  /** The ids that this file gave, by their fingerprints, as last committed. */
  Map<String, String> articlesOf(String file) throws IOException;

  /** The corpus files that gave articles, as last committed. */
  Set<String> files() throws IOException;

  /** Identifies the last commit; changes with every commit and differs between indexes. */
  String commitId();

  /** Adds an article, or replaces the one of its id. */
  void put(IndexedArticle article) throws IOException;

  /** Removes an article; does nothing when there is none of this id. */
  void delete(String id) throws IOException;

  /**
   * Makes everything so far durable.
   *
   * @param complete whether the index now stands for the whole corpus; searchers see a first index
   *     only then
   */
  void commit(boolean complete) throws IOException;

  /** Ends the update, undoing what was not committed. */
  @Override
  void close() throws IOException;
}
