package zhenxing.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of one or more corpus folders in a fixed order: folders in the given order, the files
 * of each by path.
 *
 * @param roots the folders or single files, as given
 * @param files the files that can be read
 * @param rejected the files that cannot be read, with the reason and what to do
 * @param unseen folders that could not be listed and files that could not be examined; their
 *     articles may still exist
 * @param empty the folders that contain no readable file
 */
public record Corpus(
    List<Path> roots,
    List<CorpusFile> files,
    List<Rejection> rejected,
    List<Path> unseen,
    List<Path> empty) {

  /** Name of the file in a corpus folder that holds the corrections of editors. */
  public static final String CORRECTIONS = "corrections.jsonl";

  public Corpus {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
    unseen = List.copyOf(unseen);
    empty = List.copyOf(empty);
  }

  /**
   * Lists the files in the given folders and their subfolders. Symbolic links to folders are not
   * followed, except for the given folders themselves, so there can be no loop. A file in two of
   * the folders is listed once, with the first.
   *
   * @param roots folders or single files
   * @throws CorpusMissingException if one of them does not exist
   * @throws UncheckedIOException if one of them cannot be listed
   */
  public static Corpus list(List<Path> roots) {
    return list(roots, null, OutsideLinks.FOLLOWED);
  }

  /**
   * Lists the files, except for those of an index inside of one of the folders.
   *
   * @param index the folder of the index, or null
   * @param outsideLinks what to do with links to files that are in none of the folders
   */
  public static Corpus list(List<Path> roots, Path index, OutsideLinks outsideLinks) {
    Map<Path, CorpusFile> files = new LinkedHashMap<>();
    Map<Path, Rejection> rejected = new LinkedHashMap<>();
    Set<Path> unseen = new LinkedHashSet<>();
    Set<Path> empty = new LinkedHashSet<>();
    requireThere(roots);
    Predicate<Path> isOutside =
        outsideLinks == OutsideLinks.FOLLOWED ? file -> false : outside(roots);
    for (Path root : roots) {
      boolean isFirst = root.equals(roots.getFirst());
      try {
        // The walk would treat a link as a file without content.
        Path real = Files.isSymbolicLink(root) ? root.toRealPath() : root.normalize();
        CorpusListing listing = new CorpusListing(real, isFirst, index, isOutside);
        Files.walkFileTree(real, listing);
        for (CorpusFile file : listing.files()) files.putIfAbsent(place(file.path()), file);
        listing.rejected().forEach((path, why) -> rejected.putIfAbsent(place(path), why));
        unseen.addAll(listing.unseen());
        if (listing.files().isEmpty()) empty.add(real);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list the corpus " + root + ": " + e.getMessage(), e);
      }
    }
    return new Corpus(
        roots,
        List.copyOf(files.values()),
        List.copyOf(rejected.values()),
        List.copyOf(unseen),
        List.copyOf(empty));
  }

  /**
   * Returns a file of a corpus by its key in the index.
   *
   * @return empty if the file no longer exists or does not belong to this corpus
   */
  public static Optional<CorpusFile> file(List<Path> roots, String key, OutsideLinks outsideLinks)
      throws IOException {
    Path path = PathName.file(key);
    for (Path root : roots) {
      Path real = Files.isSymbolicLink(root) ? root.toRealPath() : root.normalize();
      if (!PathName.below(real).test(key) || !Files.exists(path)) continue;
      if (leadsOut(path, roots, outsideLinks)) continue;
      CorpusListing listing = new CorpusListing(real, true, null, file -> false);
      listing.visitFile(path, Files.readAttributes(path, BasicFileAttributes.class));
      return listing.files().stream().findFirst();
    }
    return Optional.empty();
  }

  /** Whether a file is a link that is not to be followed. */
  static boolean leadsOut(Path file, List<Path> roots, OutsideLinks outsideLinks)
      throws IOException {
    return outsideLinks == OutsideLinks.REJECTED
        && Files.isSymbolicLink(file)
        && outside(roots).test(file.toRealPath());
  }

  /** Returns a predicate that tells whether a file is in none of the folders. */
  private static Predicate<Path> outside(List<Path> roots) {
    List<Path> real = new ArrayList<>();
    for (Path root : roots) {
      try {
        real.add(root.toRealPath());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list the corpus " + root + ": " + e.getMessage(), e);
      }
    }
    return file -> real.stream().noneMatch(file::startsWith);
  }

  /**
   * Returns a predicate for the keys of files ({@link CorpusFile#key}): whether the file may exist
   * although it was not seen.
   */
  public Predicate<String> unseenKeys() {
    return unseen.stream().map(PathName::below).reduce(Predicate::or).orElse(key -> false);
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /**
   * Checks that every folder or file exists.
   *
   * @throws CorpusMissingException for the first one that does not
   */
  public static void requireThere(List<Path> roots) {
    for (Path root : roots) {
      if (!Files.exists(root)) throw new CorpusMissingException(root);
    }
  }
}
