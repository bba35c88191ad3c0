package zhenxing.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.indexing.PlacesById.Place;

/**
 * Records which file holds which id in a run. The first file of the corpus that has an article with
 * an id holds that id.
 */
final class Holders {

  /**
   * Position of each article of this run, so that both positions can be reported if an id occurs
   * twice.
   */
  private final PlacesById places = new PlacesById();

  private final List<CorpusFile> files;

  /** Index of each file by its key. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final Set<String> read = new HashSet<>();
  private final Predicate<String> unseen;

  Holders(Corpus corpus) {
    unseen = corpus.unseenKeys();
    files = corpus.files();
    for (CorpusFile file : files) numbers.put(file.key(), numbers.size());
  }

  /** Records that a file is read in this run. */
  void isRead(String file) {
    read.add(file);
  }

  /** Whether the corpus contains the file. */
  boolean isListed(String file) {
    return numbers.containsKey(file);
  }

  /**
   * Whether the file may exist but cannot be seen, for example because its folder is unreadable.
   */
  boolean isUnseen(String file) {
    return !isListed(file) && unseen.test(file);
  }

  /** Whether some file holds the id in this run. */
  boolean has(String id) {
    return places.has(id);
  }

  /**
   * Lets a file hold an id.
   *
   * @param line line of the article, counted from 1, or 0 for the whole file
   * @return why the file cannot hold the id, if another one already does; otherwise empty
   */
  Optional<String> give(String id, CorpusFile file, int line) {
    Place place = new Place(numbers.get(file.key()), line);
    return places.putIfAbsent(id, place).map(other -> taken(id, named(other)));
  }

  /**
   * Lets a file hold an id, unless an earlier file holds it that was not read because it is
   * unchanged or cannot be seen.
   *
   * @param known where the article in the index came from
   * @param skipped tells which files are not read in this run
   */
  Optional<String> give(
      String id, CorpusFile file, int line, Optional<Provenance> known, Predicate<String> skipped) {
    if (!has(id) && known.isPresent()) {
      String holder = known.get().file();
      boolean isSkipped = skipped.test(holder) && !read.contains(holder);
      if (isSkipped || isUnseen(holder)) return Optional.of(taken(id, holder));
    }
    return give(id, file, line);
  }

  private String named(Place place) {
    String name = files.get(place.file()).name();
    return place.line() == 0 ? name : name + ":" + place.line();
  }

  private static String taken(String id, String by) {
    return "the id '" + id + "' is already that of " + by;
  }
}
