package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenxing.article.Article;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.ArticleMaker;

/**
 * Reads pages in the layouts of Chinese websites: portals, governments, newspapers, WeChat,
 * accounts of aggregators, forums, and common content systems. Each folder contains a page and the
 * expected values; a field is null where the page does not state it or only the catalogue may
 * derive it.
 */
class PageLayoutsTest {

  private static final Path PAGES = Path.of("src/test/resources/zhenxing/page");

  private static final ArticleMaker MAKER = new ArticleMaker(Taxonomy.builtIn());

  private final ObjectMapper json = new ObjectMapper();

  static List<Path> pages() throws IOException {
    try (Stream<Path> folders = Files.list(PAGES)) {
      return folders.filter(f -> Files.exists(f.resolve("page.html"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsReadWhole(Path folder) throws IOException {
    JsonNode expected = json.readTree(folder.resolve("expected.json").toFile());
    Article article = read(folder.resolve("page.html"));
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(article.title()).as("headline").isEqualTo(expected.get("headline").asText());
    softly
        .assertThat(String.valueOf(article.date()))
        .as("date")
        .isEqualTo(expected.get("date").asText());
    if (!expected.get("source").isNull()) {
      softly.assertThat(article.source()).as("source").isEqualTo(expected.get("source").asText());
    }
    if (!expected.get("author").isNull()) {
      List<String> authors = new ArrayList<>();
      expected.get("author").forEach(a -> authors.add(a.asText()));
      String named = authors.isEmpty() ? null : String.join(" ", authors);
      softly.assertThat(article.author()).as("author").isEqualTo(named);
    }
    if (!expected.get("url").isNull()) {
      softly.assertThat(article.url()).as("url").isEqualTo(expected.get("url").asText());
    }
    List<String> paragraphs = new ArrayList<>();
    expected.get("paragraphs").forEach(p -> paragraphs.add(p.asText()));
    List<String> lines = article.body().lines().map(String::strip).toList();
    softly.assertThat(lines).as("paragraphs").containsSubsequence(paragraphs);
    // Signatures, headings and one or two lines of the page may be among the paragraphs.
    softly.assertThat(lines).as("lines").hasSizeLessThanOrEqualTo(paragraphs.size() + 4);
    softly
        .assertThat(article.body())
        .doesNotContain("版权所有", "2024-01-0", "滨海公路", "展销会", "彩金", "希望");
    softly.assertAll();
  }

  private static Article read(Path page) throws IOException {
    List<Article> articles = new ArrayList<>();
    new CorpusReader()
        .read(
            page.toString(),
            "page",
            Format.HTML,
            false,
            new ByteArrayInputStream(Files.readAllBytes(page)),
            new CorpusReader.Sink() {
              @Override
              public void article(FoundArticle found, int line) {
                articles.add(MAKER.make(found, Stated.NOTHING).article());
              }

              @Override
              public void rejected(Rejection rejection) {
                throw new AssertionError(rejection.toString());
              }
            });
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }
}
