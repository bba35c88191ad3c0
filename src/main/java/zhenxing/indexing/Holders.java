package zhenxing.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.engine.ArticleWriter.Provenance;

/** Which file has which id: the first in the corpus that gives an article of it. */
final class Holders {

  /** Where each article of this run stands, to name both places when an id comes twice. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, CorpusFile> files = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Predicate<String> unseen;

  Holders(Corpus corpus) {
    unseen = corpus.unseenKeys();
    for (CorpusFile file : corpus.files()) files.put(file.key(), file);
  }

  /** A file is read in this run. */
  void isRead(String file) {
    read.add(file);
  }

  /** Whether the corpus lists the file. */
  boolean isListed(String file) {
    return files.containsKey(file);
  }

  /** Whether the file may be there, but cannot be seen. */
  boolean isUnseen(String file) {
    return !isListed(file) && unseen.test(file);
  }

  /** Whether an article of this id is held in this run. */
  boolean has(String id) {
    return places.containsKey(id);
  }

  /**
   * Gives an id to a place.
   *
   * @return why it cannot have it, if another place has it already
   */
  Optional<String> give(String id, String place) {
    return Optional.ofNullable(places.putIfAbsent(id, place)).map(other -> taken(id, other));
  }

  /**
   * Gives an id to a place, unless a file before has it that was not read, since it did not change
   * or cannot be seen.
   *
   * @param known where the index has the article from
   * @param skipped the files that need not be read in this run
   */
  Optional<String> give(
      String id, String place, Optional<Provenance> known, Predicate<String> skipped) {
    if (!has(id) && known.isPresent()) {
      String holder = known.get().file();
      boolean isSkipped = skipped.test(holder) && !read.contains(holder);
      if (isSkipped || isUnseen(holder)) return Optional.of(taken(id, holder));
    }
    return give(id, place);
  }

  private static String taken(String id, String by) {
    return "the id '" + id + "' is already that of " + by;
  }
}
