package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.journal.Journal;

/**
 * Lists the files below one corpus folder, sorted by path: those that can be read, and those that
 * are rejected with the reason. Hidden files, README and LICENSE files and {@code .json} files are
 * ignored. An instance is used for one walk through a folder.
 */
final class CorpusListing extends SimpleFileVisitor<Path> {

  private static final Set<String> DOCUMENTS =
      Set.of("doc", "odt", "rtf", "wps", "xls", "xlsx", "ppt", "pptx", "epub");
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "svg");

  /** Reason for rejecting a link that is not followed. */
  static final String LEADS_OUT =
      "is a link that leads out of the corpus: put the file itself here";

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

  private final Path root;
  private final Path base;
  private final boolean isFirst;
  private final Path index;
  private final Predicate<Path> isOutside;
  private final SortedMap<Name, CorpusFile> files = new TreeMap<>();
  private final SortedMap<Name, Rejection> rejected = new TreeMap<>();
  private final List<Path> unseen = new ArrayList<>();

  /**
   * @param isFirst whether this is the first folder, whose journal is read
   * @param index the folder of the index, whose files are no articles, or null
   * @param isOutside tells which targets of links are outside the corpus
   */
  CorpusListing(Path root, boolean isFirst, Path index, Predicate<Path> isOutside) {
    this.root = root;
    this.isFirst = isFirst;
    this.index = index;
    this.isOutside = isOutside;
    this.base = Files.isDirectory(root) ? root.toAbsolutePath() : root.toAbsolutePath().getParent();
  }

  /** Returns the files that can be read, sorted by path. */
  List<CorpusFile> files() {
    return List.copyOf(files.values());
  }

  /** Returns the rejections by path, sorted. */
  Map<Path, Rejection> rejected() {
    Map<Path, Rejection> byPath = new LinkedHashMap<>();
    rejected.forEach((name, rejection) -> byPath.put(name.path, rejection));
    return byPath;
  }

  /** Returns the folders that could not be listed and the files that could not be examined. */
  List<Path> unseen() {
    return unseen;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (folder.equals(root)) return FileVisitResult.CONTINUE;
    return isHidden(folder) || isIndex(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  private boolean isIndex(Path folder) throws IOException {
    return index != null && Files.isDirectory(index) && Files.isSameFile(folder, index);
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
      if (attributes.isSymbolicLink() && isOutside.test(file.toRealPath())) reject(file, LEADS_OUT);
      else if (target.isRegularFile()) take(file, target);
      else if (!target.isDirectory()) reject(file, "is no regular file: move it out of the corpus");
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
    return file.getFileName().toString().endsWith(Journal.FILE_ENDING)
        && file.toAbsolutePath().getParent().equals(base.resolve(Submissions.FOLDER));
  }

  private void unseen(Path path, String reason) {
    if (!path.equals(root) && isHidden(path)) return;
    unseen.add(path);
    reject(path, reason + Rejection.KEPT);
  }

  private void take(Path file, BasicFileAttributes attributes) {
    if (file.getFileName().toString().equals(Corpus.CORRECTIONS)) {
      if (!file.toAbsolutePath().equals(base.resolve(Corpus.CORRECTIONS))) {
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
            SafeId.of(stem.replace('\\', '/').replace('/', '~')),
            format.get(),
            gzipped,
            attributes.size(),
            CorpusFile.modified(attributes)));
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

  private static String extension(String name) {
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
}
