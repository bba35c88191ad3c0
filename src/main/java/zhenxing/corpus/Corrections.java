package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/**
 * The corrections of editors by article: fields that take precedence over all others. A later line
 * for the same article is merged into earlier ones and takes precedence.
 *
 * @param byId the corrected fields by article id
 */
public record Corrections(Map<String, Stated> byId) {

  public Corrections {
    byId = Map.copyOf(byId);
  }

  /**
   * The correction of an article, {@link Stated#NOTHING} if there is none. A correction that uses
   * the article's former id, from when special characters in ids were replaced ({@code 云南省_23} for
   * {@code 云南省#23}), applies as well.
   */
  public Stated of(String id) {
    Stated former = byId.getOrDefault(Corpus.safeId(id), Stated.NOTHING);
    return former.correctedBy(byId.getOrDefault(id, Stated.NOTHING));
  }

  /**
   * Whether a correction under this id may be meant for an article with another id, because this is
   * the form that ids formerly had.
   */
  public static boolean mayBeFormer(String id) {
    return id.indexOf('_') >= 0 && Corpus.safeId(id).equals(id);
  }

  /** Whether the article had another id when special characters were replaced. */
  public static boolean hasFormer(String id) {
    return !Corpus.safeId(id).equals(id);
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
    Map<String, Stated> byId = new HashMap<>();
    for (Path root : roots) {
      Path file = root.resolve(Corpus.CORRECTIONS);
      if (!Files.isDirectory(root) || !isThere(file)) continue;
      String[] lines = TextDecoding.decode(bytes(file), null).split("\n");
      for (int number = 1; number <= lines.length; number++) {
        String line = lines[number - 1];
        if (line.isBlank()) continue;
        try {
          read(line, number, taxonomy, byId);
        } catch (BadArticleException e) {
          rejected.accept(new Rejection(PathName.shown(file), number, e.getMessage()));
        }
      }
    }
    return new Corrections(byId);
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

  private static void read(String line, int number, Taxonomy taxonomy, Map<String, Stated> byId)
      throws BadArticleException {
    JsonNode fields = JsonLinesFormat.object(line, number);
    String id = StatedId.of(fields, number);
    if (id == null) {
      throw new BadArticleException(
          number, "a correction needs the 'id' of the article it corrects");
    }
    Stated correction = StatedFields.of(fields, number);
    if (correction.industries() != null) {
      for (String slug : correction.industries()) {
        if (taxonomy.bySlug(slug).isEmpty()) {
          throw new BadArticleException(number, "there is no industry '" + slug + "'");
        }
      }
    }
    byId.merge(id, correction, Stated::correctedBy);
  }
}
