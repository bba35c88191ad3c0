package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.Place;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.ArticleMaker;

/**
 * Compares the articles read from real pages with the entries that a reader wrote, and prints each
 * difference. The pages are divided into two halves by the CRC-32 of their names; the even half is
 * for building.
 */
class MeasurePages {

  private static final Path CASES = Path.of("../shared/cases");

  private final ObjectMapper json = new ObjectMapper();
  private final CorpusReader reader = new CorpusReader();
  private final ArticleMaker maker = new ArticleMaker(Taxonomy.builtIn());
  private final Map<String, int[]> counts = new TreeMap<>();

  @Test
  void theHalfForBuilding() throws IOException {
    assertThat(measure(0)).isPositive();
  }

  @Test
  void theOtherHalf() throws IOException {
    assertThat(measure(1)).isPositive();
  }

  /** Prints the figures of a half and returns its number of pages. */
  int measure(int half) throws IOException {
    assumeTrue(Files.isDirectory(CASES), "the pages to measure on are not here: " + CASES);
    List<Path> pages;
    try (Stream<Path> folders = Files.list(CASES)) {
      pages = folders.filter(f -> isPage(f) && half(f) == half).sorted().toList();
    }
    for (Path page : pages) measure(page);
    counts.forEach((what, n) -> System.out.printf("%-10s %3d of %3d%n", what, n[0], n[1]));
    return pages.size();
  }

  private static boolean isPage(Path folder) {
    return Files.exists(folder.resolve("page.html.gz"));
  }

  private static int half(Path folder) {
    CRC32 crc = new CRC32();
    crc.update(folder.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % 2);
  }

  private void measure(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    JsonNode expected =
        json.readTree(Files.readString(folder.resolve("expected.json"))).get("expected");
    Article article = read(folder.resolve("page.html.gz"), name);
    List<String> misses = new ArrayList<>();
    String title = text(expected, "title");
    boolean whole = !"contains".equals(text(expected, "title_match"));
    String found = article == null ? "" : folded(article.title());
    note(
        "headline",
        whole ? found.equals(folded(title)) : found.contains(folded(title)),
        title,
        article == null ? null : article.title(),
        misses);
    String date = text(expected, "date");
    if (date != null) {
      Object got = article == null ? null : article.date();
      note("date", date.equals(String.valueOf(got)), date, got, misses);
    }
    String source = text(expected, "source");
    if (source != null) {
      String got = article == null ? null : article.source();
      boolean right = Stream.of(source.split("\\|")).anyMatch(s -> folded(s).equals(folded(got)));
      note("source", right, source, got, misses);
    }
    String author = text(expected, "author");
    if (author != null) {
      String got = article == null ? null : article.author();
      note("author", folded(author).equals(folded(got)), author, got, misses);
    }
    String place = text(expected, "place");
    if (place != null) {
      List<Place> got =
          article == null ? List.of() : article.places().stream().map(FiledPlace::place).toList();
      boolean right =
          Stream.of(place.split("\\|")).anyMatch(p -> got.stream().anyMatch(g -> isIn(g, p)));
      note("place", right, place, got, misses);
    }
    JsonNode paragraphs = expected.path("paragraphs");
    if (paragraphs.isArray()) {
      String body = article == null ? "" : folded(article.body());
      int there = 0;
      for (JsonNode p : paragraphs) if (body.contains(folded(p.asText()))) there++;
      note("body", there >= 0.9 * paragraphs.size(), paragraphs.size(), there, misses);
    }
    if (!misses.isEmpty()) System.out.println(name + ": " + String.join("; ", misses));
  }

  private static boolean isIn(Place place, String expected) {
    String[] parts = expected.split("/");
    return place.province().equals(parts[0])
        && (parts.length == 1 || parts[1].equals(place.city()));
  }

  private void note(String what, boolean right, Object expected, Object got, List<String> misses) {
    int[] n = counts.computeIfAbsent(what, w -> new int[2]);
    n[1]++;
    if (right) n[0]++;
    else misses.add(what + " " + got + " for " + expected);
  }

  private Article read(Path file, String name) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(
          name,
          name,
          Format.HTML,
          true,
          in,
          new CorpusReader.Sink() {
            @Override
            public void article(FoundArticle found, int line) {
              articles.add(maker.make(found, Stated.NOTHING).article());
            }

            @Override
            public void rejected(Rejection rejection) {
              System.out.println(name + " is rejected: " + rejection.reason());
            }
          });
    }
    return articles.isEmpty() ? null : articles.getFirst();
  }

  private static String text(JsonNode fields, String name) {
    JsonNode value = fields.path(name);
    return value.isTextual() ? value.asText() : null;
  }

  private static String folded(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .replace('“', '"')
            .replace('”', '"');
  }
}
