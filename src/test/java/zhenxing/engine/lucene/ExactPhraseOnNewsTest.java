package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.text.Folding;

/** Recall and precision of exact phrases are 1.000 against a plain scan, on real articles. */
class ExactPhraseOnNewsTest {

  private static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");
  private static final int STRINGS = 10_000;

  private record Folded(String id, String title, String body) {

    boolean contains(String phrase) {
      return title.contains(phrase) || body.contains(phrase);
    }
  }

  @Test
  void findsJustWhatAPlainScanFinds(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.exists(NEWS), () -> "skipped: there is no " + NEWS);
    long seed = System.nanoTime();
    System.out.println("ExactPhraseOnNewsTest: seed " + seed);
    Random random = new Random(seed);
    List<Article> articles = read();
    List<Folded> folded =
        articles.parallelStream()
            .map(a -> new Folded(a.id(), Folding.text(a.title()), Folding.text(a.body())))
            .toList();
    List<String> strings =
        IntStream.range(0, STRINGS).mapToObj(i -> string(random, articles)).toList();
    try (TestIndex index = new TestIndex(folder, articles)) {
      List<String> wrong =
          strings.parallelStream()
              .filter(string -> !found(index, string).equals(scan(folded, string)))
              .toList();
      assertThat(wrong).as("seed %d", seed).isEmpty();
    }
  }

  private static List<Article> read() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode item = json.readTree(line);
        String title = item.path("title").asText("");
        articles.add(TestIndex.article(item.get("id").asText(), title, item.get("body").asText()));
      }
    }
    return articles;
  }

  /**
   * Returns 1 to 40 characters of an article, sometimes in traditional characters or full width.
   */
  private static String string(Random random, List<Article> articles) {
    String string = "";
    while (Folding.phrase(string).isEmpty()) {
      Article article = articles.get(random.nextInt(articles.size()));
      String text = random.nextInt(5) == 0 ? article.title() : article.body();
      if (text.isEmpty()) continue;
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(40));
      string = text.substring(start, end).replace("\"", "");
    }
    return switch (random.nextInt(4)) {
      case 0 -> traditional(string);
      case 1 -> fullWidth(string);
      default -> string;
    };
  }

  /** Converts character by character, like mirror sites. */
  private static String traditional(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> ZhConverterUtil.toTraditional(c))
        .filter(c -> c.codePointCount(0, c.length()) == 1)
        .collect(Collectors.joining());
  }

  private static String fullWidth(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean wide = c > 0x20 && c < 0x7F && c != '"';
      out.append(wide ? (char) (c + 0xFEE0) : c);
    }
    return out.toString();
  }

  /** Returns the total and the first hundred ids in order. */
  private static List<String> found(TestIndex index, String string) {
    try {
      SearchResult result =
          index.search('"' + string + '"', Filters.NONE, SortOrder.OLDEST, 100, null);
      List<String> found = new ArrayList<>();
      found.add(String.valueOf(result.total()));
      result.hits().forEach(hit -> found.add(hit.article().id()));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> scan(List<Folded> articles, String string) {
    String phrase = Folding.phrase(string);
    Set<String> ids = new TreeSet<>();
    for (Folded article : articles) {
      if (article.contains(phrase)) ids.add(article.id());
    }
    List<String> expected = new ArrayList<>();
    expected.add(String.valueOf(ids.size()));
    ids.stream().limit(100).forEach(expected::add);
    return expected;
  }
}
