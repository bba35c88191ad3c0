package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/**
 * What editors put right: fields that win over everything, by article. A later line for the same
 * article adds to the earlier ones and wins over them.
 *
 * @param byId the stated fields by article id
 * @param rejected lines that were not taken
 */
public record Corrections(Map<String, Stated> byId, List<Rejection> rejected) {

  public Corrections {
    byId = Map.copyOf(byId);
    rejected = List.copyOf(rejected);
  }

  /**
   * The correction of this article, {@link Stated#NOTHING} where there is none. One that names the
   * article as it was called before given ids were kept as they are ({@code 云南省_23} for {@code
   * 云南省#23}) still holds.
   */
  public Stated of(String id) {
    Stated former = byId.getOrDefault(Corpus.safeId(id), Stated.NOTHING);
    return former.correctedBy(byId.getOrDefault(id, Stated.NOTHING));
  }

  /**
   * Reads {@code corrections.jsonl} of each corpus folder that has one.
   *
   * @param taxonomy the industries there are
   */
  public static Corrections read(List<Path> roots, Taxonomy taxonomy) {
    Map<String, Stated> byId = new HashMap<>();
    List<Rejection> rejected = new ArrayList<>();
    for (Path root : roots) {
      Path file = root.resolve(Corpus.CORRECTIONS);
      if (!Files.isRegularFile(file)) continue;
      try {
        String[] lines = TextDecoding.decode(Files.readAllBytes(file), null).split("\n");
        for (int number = 1; number <= lines.length; number++) {
          String line = lines[number - 1];
          if (line.isBlank()) continue;
          try {
            read(line, number, taxonomy, byId);
          } catch (BadArticleException e) {
            rejected.add(new Rejection(file.toString(), number, e.getMessage()));
          }
        }
      } catch (IOException e) {
        rejected.add(new Rejection(file.toString(), 0, "cannot be read: " + e.getMessage()));
      }
    }
    return new Corrections(byId, rejected);
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
