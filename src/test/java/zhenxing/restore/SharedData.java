package zhenxing.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Reads the texts for measurements, which are outside the project. */
final class SharedData {

  private static final Path ROOT = Path.of(System.getProperty("zhenxing.shared", "../shared"));

  private SharedData() {}

  /** A news item; a title may be null. */
  record News(String id, String title, String body, boolean clean) {}

  /** Returns a path in the shared data. Skips the calling test if it does not exist. */
  static Path require(String path) {
    Path file = ROOT.resolve(path);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  static List<News> news() {
    Path cleanIds = require("data/news/clean_ids.txt");
    List<News> news = new ArrayList<>();
    try {
      Set<String> clean = new HashSet<>(Files.readAllLines(cleanIds));
      for (JsonNode item : items("data/news/articles.jsonl.gz")) {
        String id = item.get("id").asText();
        JsonNode title = item.path("title");
        news.add(
            new News(
                id,
                title.isTextual() ? title.asText() : null,
                item.get("body").asText(),
                clean.contains(id)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + cleanIds, e);
    }
    return news;
  }

  /** Returns the bodies of the headline collection. */
  static List<String> headlineBodies() {
    return items("data/relevance/headlines/corpus.jsonl.gz").stream()
        .map(item -> item.get("body").asText())
        .toList();
  }

  private static List<JsonNode> items(String path) {
    Path file = require(path);
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> items = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) items.add(json.readTree(line));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return items;
  }

  /** Returns a text in the form in which texts are compared: after NFKC and without white space. */
  static String comparable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
