package zhenxing.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one writer of an index. What is put can be searched after {@link #show}, and lasts after
 * {@link #commit}. Putting, deleting and looking up are safe for many threads.
 */
public interface ArticleWriter extends AutoCloseable {

  /**
   * Where an article came from.
   *
   * @param file the corpus file
   * @param fingerprint of what was read
   */
  record Provenance(String file, String fingerprint) {}

  /** The provenance of this article, if it is in the index as last shown or committed. */
  Optional<Provenance> provenance(String id) throws IOException;

  /** The ids that this file gave, by their fingerprints, as last shown or committed. */
  Map<String, String> articlesOf(String file) throws IOException;

  /** The corpus files that gave articles, as last shown or committed. */
  Set<String> files() throws IOException;

  /** How many articles there are, as last shown or committed. */
  int articles() throws IOException;

  /**
   * What the one who writes notes in each commit, to find it again in the last.
   *
   * @param run the last run over the corpus of which the index has everything, empty for none
   * @param journal the journal of which the index has articles, empty for none
   * @param number of the record in it up to which the index has all
   */
  record Mark(String run, String journal, long number) {

    /** Of an index without commits. */
    public static final Mark NONE = new Mark("", "", 0);
  }

  /** What the last commit says. */
  Mark mark();

  /** Whether it can still write; a full disk, for one, ends that. */
  boolean isOpen();

  /** Whether the index stands for a whole corpus, rather than for the beginning of a first one. */
  boolean isComplete();

  /** Whether the groups of the last commit are those of its articles. */
  boolean isGrouped();

  /** Adds an article, or replaces the one of its id. */
  void put(IndexedArticle article) throws IOException;

  /** Removes an article; does nothing when there is none of this id. */
  void delete(String id) throws IOException;

  /** Everything written so far, for grouping; to be closed by the caller. */
  SketchView sketches() throws IOException;

  /**
   * Files an article under a group of reprints.
   *
   * @param group the name of the group, null for an article that stands alone
   */
  void group(String id, String group) throws IOException;

  /** Lets searches see everything so far, without making it durable. */
  void show() throws IOException;

  /** What a commit stands for. */
  enum State {
    /** The beginning of a first index, which searches do not see. */
    BEGUN,
    /** The whole corpus, but the groups are not those of all its articles. */
    UNGROUPED,
    /** The whole corpus with its groups. */
    COMPLETE
  }

  /**
   * Brings the index into the form in which it is searched fastest, which may take as long as
   * writing a tenth of it. The next commit makes that durable.
   */
  void merge() throws IOException;

  /** Makes everything so far durable, and lets searches see it. */
  void commit(State state, Mark mark) throws IOException;

  /**
   * Ends writing. What is not committed is undone. After a failure nothing is waited for; otherwise
   * merges under way are finished.
   */
  @Override
  void close() throws IOException;
}
