package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/**
 * The corrections of editors by article: fields that take precedence over all others. A later line
 * for the same article is merged into earlier ones and takes precedence; the value null removes
 * what they corrected.
 *
 * @param byId the corrected fields by article id
 * @param lines where each field is, as {@code file:line}, by article id and name of the field
 */
public record Corrections(Map<String, Stated> byId, Map<String, Map<String, String>> lines) {

  public Corrections {
    byId = Map.copyOf(byId);
    lines = Map.copyOf(lines);
  }

  /** Returns these corrections, completed by others for the fields that these do not correct. */
  public Corrections over(Map<String, Stated> others) {
    Map<String, Stated> both = new HashMap<>(others);
    byId.forEach((id, stated) -> both.merge(id, stated, (other, own) -> other.correctedBy(own)));
    return new Corrections(both, lines);
  }

  /**
   * Returns where a field of an article is corrected, as {@code file:line}, or empty if it is not
   * corrected.
   */
  public Optional<String> line(String id, String field) {
    String line = lines.getOrDefault(id, Map.of()).get(field);
    return Optional.ofNullable(line)
        .or(() -> Optional.ofNullable(lines.getOrDefault(SafeId.of(id), Map.of()).get(field)));
  }

  /**
   * Returns the correction of an article, or {@link Stated#NOTHING} if there is none. A correction
   * that uses the article's former id, from when special characters in ids were replaced ({@code
   * 云南省_23} for {@code 云南省#23}), applies as well.
   */
  public Stated of(String id) {
    Stated former = byId.getOrDefault(SafeId.of(id), Stated.NOTHING);
    return former.correctedBy(byId.getOrDefault(id, Stated.NOTHING));
  }

  /**
   * Whether a correction under this id may be meant for an article with another id, because this is
   * the form that ids formerly had.
   */
  public static boolean mayBeFormer(String id) {
    return id.indexOf('_') >= 0 && SafeId.of(id).equals(id);
  }

  /** Whether the article had another id when special characters were replaced. */
  public static boolean hasFormer(String id) {
    return !SafeId.of(id).equals(id);
  }

  /**
   * Reads {@code corrections.jsonl} of each corpus folder that has one.
   *
   * @param roots the corpus folders
   * @param taxonomy the valid industries
   * @param rejected receives lines that are not taken
   * @throws IOException if there is such a file but it cannot be read; continuing without it would
   *     undo its corrections
   */
  public static Corrections read(List<Path> roots, Taxonomy taxonomy, Consumer<Rejection> rejected)
      throws IOException {
    return read(roots, taxonomy, OutsideLinks.FOLLOWED, rejected);
  }

  /**
   * Reads {@code corrections.jsonl} of each corpus folder that has one.
   *
   * @param outsideLinks what to do if the file is a link that leads out of the corpus
   */
  public static Corrections read(
      List<Path> roots, Taxonomy taxonomy, OutsideLinks outsideLinks, Consumer<Rejection> rejected)
      throws IOException {
    CorrectionLines corrections = new CorrectionLines(taxonomy);
    for (Path root : roots) {
      Path file = root.resolve(Corpus.CORRECTIONS);
      if (!Files.isDirectory(root) || !isThere(file)) continue;
      if (Corpus.leadsOut(file, roots, outsideLinks)) {
        rejected.accept(new Rejection(PathName.shown(file), 0, CorpusListing.LEADS_OUT));
        continue;
      }
      List<String> lines = TextDecoding.decode(bytes(file), null).lines().toList();
      for (int number = 1; number <= lines.size(); number++) {
        String line = lines.get(number - 1);
        if (line.isBlank()) continue;
        try {
          corrections.take(line, number, PathName.shown(file) + ":" + number);
        } catch (BadArticleException e) {
          rejected.accept(new Rejection(PathName.shown(file), number, e.reason()));
        }
      }
    }
    return corrections.all();
  }

  /** Whether the file exists, even if it or the target of a link is not accessible. */
  private static boolean isThere(Path file) throws IOException {
    try {
      return !Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static IOException unreadable(Path file, IOException e) {
    return new IOException(
        PathName.shown(file)
            + " "
            + Unreadable.reason(e)
            + "; without it corrections would be undone: make it readable, or take it away",
        e);
  }
}
