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

/** Records which file holds which id: the first file of the corpus that has an article with it. */
final class Holders {

  /** Where each article of this run stands, to name both places when an id comes twice. */
  private final PlacesById places = new PlacesById();

  private final List<CorpusFile> files;

  /** The numbers of the files by their keys. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final Set<String> read = new HashSet<>();
  private final Predicate<String> unseen;

  Holders(Corpus corpus) {
    unseen = corpus.unseenKeys();
    files = corpus.files();
    for (CorpusFile file : files) numbers.put(file.key(), numbers.size());
  }

  /** A file is read in this run. */
  void isRead(String file) {
    read.add(file);
  }

  /** Whether the corpus lists the file. */
  boolean isListed(String file) {
    return numbers.containsKey(file);
  }

  /** Whether the file may be there, but cannot be seen. */
  boolean isUnseen(String file) {
    return !isListed(file) && unseen.test(file);
  }

  /** Whether an article of this id is held in this run. */
  boolean has(String id) {
    return places.has(id);
  }

  /**
   * Gives an id to a file.
   *
   * @param line where its article stands, from 1, or 0 for the whole file
   * @return why the article cannot have it, if another has it already
   */
  Optional<String> give(String id, CorpusFile file, int line) {
    Place place = new Place(numbers.get(file.key()), line);
    return places.putIfAbsent(id, place).map(other -> taken(id, named(other)));
  }

  /**
   * Gives an id to a file, unless a file before has it that was not read, since it did not change
   * or cannot be seen.
   *
   * @param known where the index has the article from
   * @param skipped the files that need not be read in this run
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
