package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import zhenxing.catalog.Taxonomy;

/**
 * The corrections in the files of a corpus as they are at any time. The files are read again only
 * if the identity, size or modification time of one has changed.
 *
 * <p>A file that changed within the last two seconds is not trusted to be the same when it looks
 * the same, because it may change again within the resolution of its modification time. What was
 * read from it is not kept. Safe for use by many threads: the state is one immutable object, and
 * two threads that find it out of date both read the files.
 */
public final class CurrentCorrections {

  /** The coarsest resolution of modification times, that of FAT, in milliseconds. */
  private static final long RESOLUTION_MILLIS = 2_000;

  private static final FileState ABSENT = new FileState(null, 0, FileTime.fromMillis(0), false);

  private final List<Path> roots;
  private final Taxonomy taxonomy;
  private final OutsideLinks outsideLinks;
  private volatile Known known;

  /** The attributes that show whether a file has changed. */
  private record FileState(Object key, long size, FileTime modified, boolean readable) {}

  private record Known(List<FileState> files, Corrections corrections) {}

  /**
   * @param roots corpus folders or files
   * @param taxonomy the valid industries
   * @param outsideLinks what to do if a file is a link that leads out of the corpus
   */
  public CurrentCorrections(List<Path> roots, Taxonomy taxonomy, OutsideLinks outsideLinks) {
    this.roots = List.copyOf(roots);
    this.taxonomy = taxonomy;
    this.outsideLinks = outsideLinks;
  }

  /**
   * Returns the current corrections. Lines that cannot be used are ignored; runs over the corpus
   * report them.
   *
   * @throws IOException if there is a file but it cannot be read
   */
  public Corrections get() throws IOException {
    List<FileState> files = files();
    Known before = known;
    if (before != null && before.files.equals(files)) return before.corrections;
    long now = System.currentTimeMillis();
    Corrections read = Corrections.read(roots, taxonomy, outsideLinks, rejection -> {});
    boolean isSettled =
        files.stream().allMatch(file -> file.modified.toMillis() < now - RESOLUTION_MILLIS);
    known = isSettled && files.equals(files()) ? new Known(files, read) : null;
    return read;
  }

  private List<FileState> files() throws IOException {
    List<FileState> files = new ArrayList<>();
    for (Path root : roots) files.add(state(root.resolve(Corpus.CORRECTIONS)));
    return files;
  }

  private static FileState state(Path file) throws IOException {
    try {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(
          read.fileKey(), read.size(), read.lastModifiedTime(), Files.isReadable(file));
    } catch (NoSuchFileException e) {
      return ABSENT;
    } catch (IOException e) {
      // Reading the file will fail with a message that says what to do.
      return new FileState(null, -1, FileTime.fromMillis(Long.MAX_VALUE), false);
    }
  }
}
