package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file of the corpus, as it was listed.
 *
 * @param path its path
 * @param idPrefix the path relative to its corpus folder without extension, with {@code ~} for
 *     {@code /}: the id of its article, or the beginning of the ids of its lines
 * @param format how it is read
 * @param gzipped whether it is compressed
 * @param size size on disk in bytes
 * @param modified time of the last change in nanoseconds since the epoch; many file systems are
 *     less exact
 */
public record CorpusFile(
    Path path, String idPrefix, Format format, boolean gzipped, long size, long modified) {

  /** The formats of files. */
  public enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON_LINES,
    /** Read by an optional part of the program ({@code --office}). */
    PDF,
    /** Word files since 2007; read by an optional part of the program ({@code --office}). */
    DOCX;

    /**
     * Returns the format of files with this extension, or empty for others.
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

  /** Returns the name of the file for messages. */
  public String name() {
    return PathName.shown(path);
  }

  /**
   * Returns the name of the file in the index, which does not depend on how its folder was given.
   */
  public String key() {
    return PathName.key(path);
  }

  /**
   * Whether the file on disk is unchanged since it was listed. If not, a mixture of two versions
   * may have been read.
   */
  public boolean isAsListed() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.size() == size && modified(now) == modified;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the time of the last change, in the unit of {@link #modified}. */
  static long modified(BasicFileAttributes attributes) {
    return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /**
   * Returns size and time of the file as a text. It changes when the file changes, unless size and
   * time stay the same.
   */
  public String stamp() {
    return size + "@" + modified;
  }
}
