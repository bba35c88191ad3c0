package zhenxing.engine.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import zhenxing.article.Article;
import zhenxing.article.Place;

/**
 * Generates any number of articles from the paragraphs of real ones. Each has the headline of one
 * article and paragraphs of as many different other articles. Places, industries, sources and dates
 * are random, so that facets have values to count. The same seed gives the same articles.
 */
final class ResampledNews {

  private static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");
  private static final Path HEADLINES =
      Path.of("../shared/data/relevance/headlines/corpus.jsonl.gz");

  private static final List<Place> PLACES =
      List.of(
          new Place("辽宁", "大连"),
          new Place("辽宁", "盘锦"),
          new Place("辽宁", null),
          new Place("山东", "青岛"),
          new Place("河南", "濮阳"),
          new Place("吉林", "长春"));

  private static final List<String> INDUSTRIES =
      List.of(
          "petrochemicals", "agriculture-food", "ports-shipping", "tourism-culture", "software");

  private record Source(String title, List<String> paragraphs) {}

  private final Random random;
  private final boolean isRealFirst;
  private final List<Source> sources = new ArrayList<>();

  ResampledNews(long seed) throws IOException {
    this(seed, List.of(NEWS), false);
  }

  private ResampledNews(long seed, List<Path> from, boolean isRealFirst) throws IOException {
    this.random = new Random(seed);
    this.isRealFirst = isRealFirst;
    for (Path file : from) read(file);
  }

  /**
   * Returns a generator that gives some 33,000 real articles first, as that of ../shared/bench
   * does. Fewer of the articles share paragraphs with others, and groups of reprints are smaller.
   */
  static ResampledNews afterRealNews(long seed) throws IOException {
    return new ResampledNews(seed, List.of(NEWS, HEADLINES), true);
  }

  private void read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode item = json.readTree(line);
        List<String> paragraphs = item.get("body").asText().lines().toList();
        if (!paragraphs.isEmpty())
          sources.add(new Source(item.path("title").asText(""), paragraphs));
      }
    }
  }

  /** Returns the next article. */
  Article next(int number) {
    boolean isReal = isRealFirst && number < sources.size();
    String body = isReal ? String.join("\n", sources.get(number).paragraphs()) : resampled();
    int date = random.nextInt(10 * 12);
    return TestIndex.article(
        "resampled-" + number,
        any(sources).title(),
        body,
        "%d-%02d".formatted(2016 + date / 12, 1 + date % 12),
        List.of(any(PLACES)),
        List.of(any(INDUSTRIES)),
        "source-" + random.nextInt(50));
  }

  private String resampled() {
    int length = any(sources).paragraphs().size();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (i > 0) body.append('\n');
      body.append(any(any(sources).paragraphs()));
    }
    return body.toString();
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
