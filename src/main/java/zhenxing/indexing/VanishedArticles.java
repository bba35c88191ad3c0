package zhenxing.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The articles of the index that a run no longer finds in the corpus, kept until it is decided
 * whether to delete them.
 */
final class VanishedArticles {

  /** A small index, or part of one, may change as it likes. */
  private static final int LEAST = 100;

  /**
   * If more than one article in this many would be deleted, a mistake is assumed and the deletion
   * must be allowed explicitly.
   */
  private static final int SHARE = 4;

  private final List<String> ofGoneFiles = new ArrayList<>();
  private final List<String> ofReadFiles = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** Its file is not there any more. */
  void fileIsGone(String id) {
    ofGoneFiles.add(id);
  }

  /** Its file is there but does not hold it any more. */
  void lineIsGone(String id) {
    ofReadFiles.add(id);
  }

  /** It is there in another form, which could not be processed; may be told by many threads. */
  synchronized void isRefused(String id) {
    refused.add(id);
  }

  /** Takes out those that have moved to another file. */
  void removeMoved(Predicate<String> isFound) {
    ofGoneFiles.removeIf(isFound);
    ofReadFiles.removeIf(isFound);
  }

  int count() {
    return ofGoneFiles.size() + ofReadFiles.size() + refused.size();
  }

  /**
   * Checks that they may be deleted.
   *
   * @param of how many articles the index has
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

  /** All of them. */
  List<String> ids() {
    List<String> ids = new ArrayList<>(ofGoneFiles);
    ids.addAll(ofReadFiles);
    ids.addAll(refused);
    return ids;
  }
}
