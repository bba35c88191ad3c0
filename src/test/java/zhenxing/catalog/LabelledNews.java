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

/**
 * News that readers have filed by hand, for measurements. The texts are not part of this project.
 */
public final class LabelledNews {

  /** The file with the texts, outside the project's folder. */
  public static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");

  /**
   * The year that a reader found in an article.
   *
   * @param id id of the article
   * @param year the year, empty if there is none, {@code ?} if the reader was not asked
   */
  record Label(String id, String year) {}

  /** An article of the data. Title, date and source may be null. */
  public record Item(String id, String title, String body, String date, String source, String url) {

    /** Returns the article as if a file contained only its title and body. */
    FoundArticle found() {
      Stated stated = new Stated(title, null, null, null, null, null, null, null);
      return new FoundArticle(id, body, stated, PageClues.NONE);
    }
  }

  private LabelledNews() {}

  /**
   * Reads ids and years from tab-separated lines {@code id, places, industries, year}. Places and
   * industries are skipped, because they were filed by older rules.
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

  /** Returns the wanted articles by id. */
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

  /**
   * Whether an article belongs to the half that developers may look at. The other half is only
   * measured.
   */
  public static boolean isForBuilding(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0;
  }
}
