package zhenxing.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import zhenxing.corpus.CorpusFile.Format;

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

  /** Added to messages about what could not be seen in this run. */
  static final String KEPT = "; what the index has of it is kept";

  static final String KEPT_ZH = "；索引中已有的保留";

  private static final Set<String> DOCUMENTS =
      Set.of("doc", "odt", "rtf", "wps", "xls", "xlsx", "ppt", "pptx", "epub");
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "svg");

  /** Characters allowed in ids made from paths, besides letters and digits of any script. */
  private static final String ID_PUNCTUATION = "-_.~";

  static final String LEADS_OUT =
      "is a link that leads out of the corpus: put the file itself here";

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
    return list(roots, OutsideLinks.FOLLOWED);
  }

  /**
   * Lists the files, with a choice about symbolic links.
   *
   * @param outsideLinks what to do with links to files that are in none of the folders
   */
  public static Corpus list(List<Path> roots, OutsideLinks outsideLinks) {
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
        Listing listing = new Listing(real, isFirst, isOutside);
        Files.walkFileTree(real, listing);
        listing.files.forEach((name, file) -> files.putIfAbsent(place(name.path), file));
        listing.rejected.forEach((name, why) -> rejected.putIfAbsent(place(name.path), why));
        unseen.addAll(listing.unseen);
        if (listing.files.isEmpty()) empty.add(real);
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
      Listing listing = new Listing(real, true, file -> false);
      listing.visitFile(path, Files.readAttributes(path, BasicFileAttributes.class));
      return listing.files.values().stream().findFirst();
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

  /** Sort key of a path. Two files may look alike when shown. */
  private record Name(String shown, Path path) implements Comparable<Name> {

    Name(Path path) {
      this(PathName.shown(path), path);
    }

    @Override
    public int compareTo(Name other) {
      int order = shown.compareTo(other.shown);
      return order == 0 ? path.compareTo(other.path) : order;
    }
  }

  /** Collects the files below one folder, sorted by path. */
  private static final class Listing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path base;
    private final boolean isFirst;
    private final Predicate<Path> isOutside;
    private final Map<Name, CorpusFile> files = new TreeMap<>();
    private final Map<Name, Rejection> rejected = new TreeMap<>();
    private final List<Path> unseen = new ArrayList<>();

    /**
     * @param isFirst whether this is the first folder, whose journal is read
     * @param isOutside tells which targets of links are outside the corpus
     */
    Listing(Path root, boolean isFirst, Predicate<Path> isOutside) {
      this.root = root;
      this.isFirst = isFirst;
      this.isOutside = isOutside;
      this.base =
          Files.isDirectory(root) ? root.toAbsolutePath() : root.toAbsolutePath().getParent();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isIgnored(file)) return FileVisitResult.CONTINUE;
      if (isJournal(file)) {
        if (!isFirst)
          reject(file, "is part of a journal, which is read in the first --corpus folder only");
        return FileVisitResult.CONTINUE;
      }
      try {
        BasicFileAttributes target =
            attributes.isSymbolicLink()
                ? Files.readAttributes(file, BasicFileAttributes.class)
                : attributes;
        if (attributes.isSymbolicLink() && isOutside.test(file.toRealPath()))
          reject(file, LEADS_OUT);
        else if (target.isRegularFile()) take(file, target);
        else if (!target.isDirectory())
          reject(file, "is no regular file: move it out of the corpus");
      } catch (IOException e) {
        unseen(file, "is a link to what cannot be read: mend or remove it");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // A file removed after its folder was listed is treated like any other removed file.
      if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
      unseen(file, Unreadable.reason(e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) unseen(folder, Unreadable.reason(e));
      return FileVisitResult.CONTINUE;
    }

    private boolean isJournal(Path file) {
      return file.getFileName().toString().endsWith(Submissions.ENDING)
          && file.toAbsolutePath().getParent().equals(base.resolve(Submissions.FOLDER));
    }

    private void unseen(Path path, String reason) {
      if (!path.equals(root) && isHidden(path)) return;
      unseen.add(path);
      reject(path, reason + KEPT);
    }

    private void take(Path file, BasicFileAttributes attributes) {
      if (file.getFileName().toString().equals(CORRECTIONS)) {
        if (!file.toAbsolutePath().equals(base.resolve(CORRECTIONS))) {
          reject(file, "is read at the top of a corpus folder only: move it there");
        }
        return;
      }
      classify(file, attributes);
    }

    private void reject(Path file, String reason) {
      Name name = new Name(file);
      rejected.put(name, new Rejection(name.shown, 0, reason));
    }

    private void classify(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      boolean gzipped = extension(name).equals("gz");
      String inner = gzipped ? name.substring(0, name.length() - 3) : name;
      String extension = extension(inner);
      Optional<Format> format = Format.ofExtension(extension);
      if (format.isEmpty()) {
        reject(file, whatToDoWith(extension));
        return;
      }
      Path absolute = file.toAbsolutePath();
      int endings = name.length() - inner.length() + 1 + extension.length();
      String stem = PathName.forId(base.relativize(absolute), endings);
      files.put(
          new Name(file),
          new CorpusFile(
              file,
              safeId(stem.replace('\\', '/').replace('/', '~')),
              format.get(),
              gzipped,
              attributes.size(),
              CorpusFile.modified(attributes)));
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isIgnored(Path file) {
    String name = file.getFileName().toString();
    return isHidden(file)
        || name.startsWith("README")
        || name.startsWith("LICENSE")
        || extension(name).equals("json");
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String whatToDoWith(String extension) {
    if (DOCUMENTS.contains(extension)) {
      return "." + extension + " is not read: save it as text, Markdown or HTML and put that here";
    }
    if (IMAGES.contains(extension)) {
      return "an image is not read: put its text here as .txt, or move it out of the corpus";
    }
    return "this kind of file is not read: the corpus takes .txt, .md, .html, .htm and .jsonl, and"
        + " with --office .pdf and .docx, each also with .gz";
  }

  /**
   * Makes an id from a file's path that is safe in a URL path: characters other than letters,
   * digits and {@code -_.~} become {@code _}.
   */
  static String safeId(String text) {
    StringBuilder id = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean kept = Character.isLetterOrDigit(c) || ID_PUNCTUATION.indexOf(c) >= 0;
              id.appendCodePoint(kept ? c : '_');
            });
    // HTTP clients resolve "." and ".." in paths.
    return id.toString().chars().allMatch(c -> c == '.')
        ? id.toString().replace('.', '_')
        : id.toString();
  }
}
