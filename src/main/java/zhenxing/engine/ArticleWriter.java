package zhenxing.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an index. There is at most one open writer for an index. An article that was put becomes
 * visible to searches with {@link #show} and durable with {@link #commit}.
 *
 * <p>The methods that put, delete, and look up may be called from many threads at once.
 */
public interface ArticleWriter extends AutoCloseable {

  /**
   * Where an article came from.
   *
   * @param file path of the corpus file
   * @param fingerprint hash of everything the article was made from
   */
  record Provenance(String file, String fingerprint) {}

  /**
   * Returns where the article with this id came from, or empty if the index does not contain it.
   * Sees the index as last shown or committed.
   */
  Optional<Provenance> provenance(String id) throws IOException;

  /**
   * Returns the articles that came from a corpus file, as a map from id to fingerprint. Sees the
   * index as last shown or committed.
   */
  Map<String, String> articlesOf(String file) throws IOException;

  /**
   * Returns the corpus files that articles came from. Sees the index as last shown or committed.
   */
  Set<String> files() throws IOException;

  /** Returns the number of articles in the index as last shown or committed. */
  int articles() throws IOException;

  /**
   * What is stored with each commit so that the next process knows how far the index had got.
   *
   * @param run id of the last run over the corpus whose articles are all in the index, or of the
   *     part of a run whose files are; empty if there was none
   * @param journal id of the journal that articles were taken from; empty if there is none
   * @param number number of the last journal record up to which all records are in the index
   */
  record Mark(String run, String journal, long number) {

    /** The mark of an index that has no commit. */
    public static final Mark NONE = new Mark("", "", 0);
  }

  /** Returns the mark stored with the last commit. */
  Mark mark();

  /**
   * Whether this writer can still write. It becomes false when writing fails, for example because
   * the disk is full.
   */
  boolean isOpen();

  /**
   * Whether the index holds the whole corpus. It is false while a first index is still being built.
   */
  boolean isComplete();

  /** Whether the reprint groups in the last commit were computed from all articles in it. */
  boolean isGrouped();

  /**
   * Whether another process may take the index over while this one still believes to have it. The
   * processes that write such an index share one journal.
   */
  default boolean mayBeTakenOver() {
    return false;
  }

  /**
   * Takes a number of the journal for this writer. What it writes under no greater number of a
   * record is written under this one, so that nothing that an earlier writer sent, and that arrives
   * late, can replace it.
   *
   * @param last number of the last record of the journal; 0 if there is none
   * @return the number taken, which the journal must not give to a record; {@code last} if the
   *     index cannot be taken over, since no number is needed then
   */
  default long fence(long last) throws IOException {
    return last;
  }

  /**
   * Adds an article, or replaces the article that has the same id.
   *
   * @param number number of the last journal record about this id; 0 if there is none
   */
  void put(IndexedArticle article, long number) throws IOException;

  /** Adds or replaces an article that the journal has no record about. */
  default void put(IndexedArticle article) throws IOException {
    put(article, 0);
  }

  /**
   * Removes the article with this id. Does nothing if there is none.
   *
   * @param number number of the last journal record about this id; 0 if there is none
   */
  void delete(String id, long number) throws IOException;

  /** Removes an article that the journal has no record about. */
  default void delete(String id) throws IOException {
    delete(id, 0);
  }

  /**
   * Opens a view of everything written so far, from which reprints are grouped. The caller closes
   * it.
   */
  SketchView sketches() throws IOException;

  /**
   * Assigns an article to a group of reprints.
   *
   * @param group name of the group, or null if no other article prints the same text
   */
  void group(String id, String group) throws IOException;

  /**
   * Makes everything written so far visible to searches. It is not durable until {@link #commit}.
   */
  void show() throws IOException;

  /** How complete the index is at a commit. */
  enum State {
    /**
     * Part of a first index. Searches do not see it. An index on another machine may put this off;
     * then its {@link #mark} stays what it was.
     */
    BEGUN,
    /** The whole corpus, but the reprint groups do not yet take all articles into account. */
    UNGROUPED,
    /** The whole corpus with up-to-date reprint groups. */
    COMPLETE
  }

  /**
   * Merges the index into few segments, which makes searches fastest. This can take a tenth of the
   * time that writing the index took. The result is durable after the next commit.
   */
  void merge() throws IOException;

  /** Makes everything written so far durable and visible to searches. */
  void commit(State state, Mark mark) throws IOException;

  /**
   * Closes the writer and discards what was not committed. If writing went well, it waits until
   * running merges are finished; after a failure it does not wait.
   */
  @Override
  void close() throws IOException;
}
