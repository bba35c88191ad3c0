package zhenxing.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;

/** News that a reader has filed by hand, for measuring. The texts are not part of this project. */
public final class LabelledNews {

  /** Where the texts are, beside the project. */
  public static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");

  /** The year that a reader found in an article: empty for none and {@code ?} if not asked. */
  record Label(String id, String year) {}

  /** An article as the data has it; title, date and source may be null. */
  public record Item(String id, String title, String body, String date, String source, String url) {

    /** The article as if a file held nothing but its title and body. */
    FoundArticle found() {
      Stated stated = new Stated(title, null, null, null, null, null, null, null);
      return new FoundArticle(id, body, stated, PageClues.NONE);
    }
  }

  private LabelledNews() {}

  /**
   * Reads ids and years of lines {@code id, places, industries, year}, tab-separated; the places
   * and industries were filed by older rules.
   */
  static List<Label> labels(Path file) throws IOException {
    List<Label> labels = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] c = line.split("\t", -1);
      labels.add(new Label(c[0], c[3].strip()));
    }
    return labels;
  }

  /** The articles whose ids are wanted, by id. */
  public static Map<String, Item> read(Predicate<String> wanted) throws IOException {
    Map<String, Item> items = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null; ) {
        JsonNode node = json.readTree(line);
        String id = node.get("id").asText();
        if (!wanted.test(id)) continue;
        items.put(
            id,
            new Item(
                id,
                text(node, "title"),
                text(node, "body"),
                text(node, "date"),
                text(node, "source"),
                text(node, "url")));
      }
    }
    return items;
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  /** Whether an article is of the half that may be looked at while building. */
  public static boolean isForBuilding(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0;
  }
}
