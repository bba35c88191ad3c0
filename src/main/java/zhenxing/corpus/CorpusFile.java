package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file of the corpus.
 *
 * @param path where it is
 * @param idPrefix its path in its corpus folder without extension, {@code /} as {@code ~}: the id
 *     of its article, or the beginning of the ids of its lines
 * @param format how it is read
 * @param gzipped whether it is compressed
 * @param size bytes on disk
 * @param modified time of the last change, in nanoseconds since the epoch where the file system
 *     keeps them
 */
public record CorpusFile(
    Path path, String idPrefix, Format format, boolean gzipped, long size, long modified) {

  /** How a file is read. */
  public enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON_LINES,
    /** Read by an optional part of the program. */
    PDF,
    /** Word's, since 2007; read by an optional part of the program. */
    DOCX;

    /**
     * The format of files whose name ends so.
     *
     * @param extension in lower case, without the dot
     */
    public static Optional<Format> ofExtension(String extension) {
      return Optional.ofNullable(
          switch (extension) {
            case "txt" -> TEXT;
            case "md" -> MARKDOWN;
            case "html", "htm" -> HTML;
            case "jsonl" -> JSON_LINES;
            case "pdf" -> PDF;
            case "docx" -> DOCX;
            default -> null;
          });
    }
  }

  /** The name under which messages know the file. */
  public String name() {
    return PathName.shown(path);
  }

  /** The name under which the index knows the file, however the user named its folder. */
  public String key() {
    return PathName.key(path);
  }

  /**
   * Whether the file on disk still is as it was listed. One that was changed while it was read was
   * read half and half.
   */
  public boolean isAsListed() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.size() == size && modified(now) == modified;
    } catch (IOException e) {
      return false;
    }
  }

  /** The time of the last change as {@link #modified} has it. */
  static long modified(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** Changes whenever the file does, short of a change that keeps size and time. */
  public String stamp() {
    return size + "@" + modified;
  }
}
