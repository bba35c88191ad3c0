package zhenxing.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import zhenxing.corpus.CorpusFile.Format;

/**
 * The files of one or more corpus folders, in a fixed order: folders as given, in each by path.
 *
 * @param roots the folders or single files, as given
 * @param files what can be read
 * @param rejected what cannot, with what to do
 */
public record Corpus(List<Path> roots, List<CorpusFile> files, List<Rejection> rejected) {

  /** Name of the file in a corpus folder that holds the corrections of editors. */
  public static final String CORRECTIONS = "corrections.jsonl";

  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "doc", "docx", "odt", "rtf", "wps", "xls", "xlsx", "ppt", "pptx", "epub");
  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "svg");

  /** Characters an id may hold, beside letters and digits of any script. */
  private static final String ID_PUNCTUATION = "-_.~";

  public Corpus {
    roots = List.copyOf(roots);
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /**
   * Lists the files below the given folders; symbolic links to folders are not followed, so no loop
   * can form.
   *
   * @param roots folders, or single files
   * @throws CorpusMissingException when one of them does not exist
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static Corpus list(List<Path> roots) {
    List<CorpusFile> files = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    requireThere(roots);
    for (Path root : roots) {
      try {
        listBelow(root.normalize(), files, rejected);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list the corpus " + root + ": " + e.getMessage(), e);
      }
    }
    return new Corpus(roots, files, rejected);
  }

  /**
   * Checks that every folder or file exists.
   *
   * @throws CorpusMissingException naming the first that does not
   */
  public static void requireThere(List<Path> roots) {
    for (Path root : roots) {
      if (!Files.exists(root)) throw new CorpusMissingException(root);
    }
  }

  private static void listBelow(Path root, List<CorpusFile> files, List<Rejection> rejected)
      throws IOException {
    Path base = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
    List<CorpusFile> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (isIgnored(file)) return FileVisitResult.CONTINUE;
            BasicFileAttributes target =
                attributes.isSymbolicLink()
                    ? Files.readAttributes(file, BasicFileAttributes.class)
                    : attributes;
            if (target.isDirectory()) return FileVisitResult.CONTINUE;
            classify(base, file, target, found, rejected);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            rejected.add(new Rejection(file.toString(), 0, "cannot be read: " + e.getMessage()));
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(file -> file.path().toString()));
    files.addAll(found);
  }

  private static void classify(
      Path base,
      Path file,
      BasicFileAttributes attributes,
      List<CorpusFile> found,
      List<Rejection> rejected) {
    String name = file.getFileName().toString();
    boolean gzipped = extension(name).equals("gz");
    String inner = gzipped ? name.substring(0, name.length() - 3) : name;
    String extension = extension(inner);
    Format format =
        switch (extension) {
          case "txt" -> Format.TEXT;
          case "md" -> Format.MARKDOWN;
          case "html", "htm" -> Format.HTML;
          case "jsonl" -> Format.JSON_LINES;
          default -> null;
        };
    if (format == null) {
      rejected.add(new Rejection(file.toString(), 0, whatToDoWith(extension)));
      return;
    }
    Path absolute = file.toAbsolutePath();
    String relative = base.toAbsolutePath().relativize(absolute).toString().replace('\\', '/');
    String stem = relative.substring(0, relative.length() - (name.length() - inner.length()));
    stem = stem.substring(0, stem.length() - extension.length() - 1);
    found.add(
        new CorpusFile(
            file,
            safeId(stem.replace('/', '~')),
            format,
            gzipped,
            attributes.size(),
            attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isIgnored(Path file) {
    String name = file.getFileName().toString();
    return isHidden(file)
        || name.startsWith("README")
        || name.startsWith("LICENSE")
        || name.equals(CORRECTIONS)
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
    return "this kind of file is not read: the corpus takes .txt, .md, .html, .htm and .jsonl,"
        + " each also with .gz";
  }

  /**
   * Makes an id safe in a URL path: what is neither letter, digit nor one of {@code -_.~} becomes
   * {@code _}.
   */
  static String safeId(String text) {
    StringBuilder id = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean kept = Character.isLetterOrDigit(c) || ID_PUNCTUATION.indexOf(c) >= 0;
              id.appendCodePoint(kept ? c : '_');
            });
    // "." and ".." would be resolved away by every HTTP client.
    return id.toString().chars().allMatch(c -> c == '.')
        ? id.toString().replace('.', '_')
        : id.toString();
  }
}
