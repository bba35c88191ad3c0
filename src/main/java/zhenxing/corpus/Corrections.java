package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.Stated;

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

  /** The correction of this article, {@link Stated#NOTHING} where there is none. */
  public Stated of(String id) {
    return byId.getOrDefault(id, Stated.NOTHING);
  }

  /** Reads {@code corrections.jsonl} of each corpus folder that has one. */
  public static Corrections read(List<Path> roots) {
    ObjectMapper json = new ObjectMapper();
    Map<String, Stated> byId = new HashMap<>();
    List<Rejection> rejected = new ArrayList<>();
    for (Path root : roots) {
      Path file = root.resolve(Corpus.CORRECTIONS);
      if (!Files.isRegularFile(file)) continue;
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        String line;
        for (int number = 1; (line = lines.readLine()) != null; number++) {
          if (line.isBlank()) continue;
          try {
            read(json, line, number, byId);
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

  private static void read(ObjectMapper json, String line, int number, Map<String, Stated> byId)
      throws BadArticleException {
    JsonNode fields;
    try {
      fields = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadArticleException(number, "is no JSON object: " + JsonLinesFormat.brief(e));
    }
    String id = fields.isObject() ? StatedFields.text(fields, "id", number) : null;
    if (id == null) {
      throw new BadArticleException(
          number, "a correction needs the 'id' of the article it corrects");
    }
    Stated correction = StatedFields.of(fields, number);
    byId.merge(id, correction, Stated::correctedBy);
  }
}
