package zhenxing.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The articles of the index that a run no longer finds in the corpus, collected until it is decided
 * whether to delete them. Used by the thread of the run, except for {@link #isRefused}; the run
 * reads the lists only after all workers have finished.
 */
final class VanishedArticles {

  /** Up to this number of articles may always be deleted. */
  private static final int LEAST = 100;

  /**
   * If more than one article in this many would be deleted, a mistake is assumed, and the deletion
   * must be allowed explicitly.
   */
  private static final int SHARE = 4;

  private final List<String> ofGoneFiles = new ArrayList<>();
  private final List<String> ofReadFiles = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** Adds an article whose file no longer exists. */
  void fileIsGone(String id) {
    ofGoneFiles.add(id);
  }

  /** Adds an article that its file no longer contains. */
  void lineIsGone(String id) {
    ofReadFiles.add(id);
  }

  /**
   * Adds an article that is in the corpus in another form, which could not be processed. May be
   * called by many threads.
   */
  synchronized void isRefused(String id) {
    refused.add(id);
  }

  /** Removes the articles that have moved to another file. */
  void removeMoved(Predicate<String> isFound) {
    ofGoneFiles.removeIf(isFound);
    ofReadFiles.removeIf(isFound);
  }

  int count() {
    return ofGoneFiles.size() + ofReadFiles.size() + refused.size();
  }

  /**
   * Checks that the articles may be deleted.
   *
   * @param of number of articles in the index
   * @throws IndexingStoppedException if they are too many
   */
  void requireFew(long of) throws IndexingStoppedException {
    if (count() < LEAST || (long) count() * SHARE <= of) return;
    throw new IndexingStoppedException(
        String.format(
            Locale.ROOT,
            "stopped before deleting anything: %,d of %,d articles in the index would go (%,d of"
                + " files that are gone, %,d that their files no longer hold, %,d that could not be processed); is all of the corpus"
                + " there? If it is, run again with --allow-deletions",
            count(),
            of,
            ofGoneFiles.size(),
            ofReadFiles.size(),
            refused.size()));
  }

  /** Returns the ids of all vanished articles. */
  List<String> ids() {
    List<String> ids = new ArrayList<>(ofGoneFiles);
    ids.addAll(ofReadFiles);
    ids.addAll(refused);
    return ids;
  }
}
