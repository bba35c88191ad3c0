package zhenxing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.engine.suggest.Phrases;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.Segmenter;
import zhenxing.indexing.ArticleMaker;

/**
 * Sends the lines of {@code hostile-lines.tsv} through every entry that takes text from outside.
 * The processor time must grow linearly with the length of a line.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileTextTest {

  /** Lengths of lines, in characters. */
  private static final int SHORT = 4_000;

  private static final int LONG = 32_000;

  /** Maximum factor by which the time per character may grow if the line is eight times as long. */
  private static final int FACTOR = 3;

  /** Shorter times, in nanoseconds, are not compared, because clock and compiler dominate them. */
  private static final long LITTLE = 30_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ArticleMaker maker = new ArticleMaker(Taxonomy.builtIn());
  private final CorpusReader reader = new CorpusReader();
  private final Segmenter segmenter = new Segmenter();

  private final Map<String, Consumer<String>> entries =
      new LinkedHashMap<>(
          Map.of(
              "body", text -> make(null, text),
              "headline", text -> make(text, "园区三期工程今天正式开工，总投资一百二十亿元。"),
              "text file", text -> read(Format.TEXT, text),
              "Markdown", text -> read(Format.MARKDOWN, text),
              "front matter", text -> read(Format.MARKDOWN, "---\ntitle: " + text + "\n---\n正文。"),
              "JSON", text -> read(Format.JSON_LINES, "{\"body\":\"正文。\",\"date\":\"" + text),
              "page", HostileTextTest::readPage,
              "query", HostileTextTest::parse,
              "snippets", HostileTextTest::highlight,
              "phrases", text -> assertThat(phraseCount(text)).isNotNegative()));

  @Test
  void timeGrowsWithTheLine() throws IOException {
    Set<String> lines = hostileLines();
    assertThat(lines).hasSizeGreaterThan(200);
    List<String> slow = new ArrayList<>();
    entries.forEach(
        (name, entry) -> {
          for (String line : lines) {
            String complaint = complaint(entry, line);
            // Repeated, because the machine may have been busy.
            if (complaint != null) complaint = complaint(entry, line);
            if (complaint != null) slow.add(name + " " + complaint);
          }
        });
    assertThat(slow).isEmpty();
  }

  private static String complaint(Consumer<String> entry, String line) {
    String text = HostileLine.repeated(line, LONG);
    long after = time(entry, text);
    if (after < LITTLE) return null;
    String shorter = HostileLine.repeated(line, SHORT);
    long before = time(entry, shorter);
    for (int i = 0; i < 3; i++) {
      before = Math.min(before, time(entry, shorter));
      after = Math.min(after, time(entry, text));
    }
    if (after < Math.max(LITTLE, before * FACTOR * LONG / SHORT)) return null;
    return "%d and %d ms for %s".formatted(before / 1_000_000, after / 1_000_000, line);
  }

  private static long time(Consumer<String> entry, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    entry.accept(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void make(String title, String body) {
    Stated stated = new Stated(title, null, null, null, null, null, null, null);
    FoundArticle found = new FoundArticle("a", body, stated, PageClues.NONE);
    assertThat(maker.make(found, Stated.NOTHING).article()).isNotNull();
  }

  private static void readPage(String text) {
    String page =
        "<title>%s</title><h1>园区工程开工</h1><div class=source>%s</div><p>%s</p><p>总投资一百二十亿元。</p>"
            .formatted(text, text, text);
    new CorpusReader().read("a.html", "a", Format.HTML, false, bytes(page), new Taken());
  }

  private void read(Format format, String text) {
    Taken taken = new Taken();
    reader.read("a", "a", format, false, bytes(text), taken);
    assertThat(taken.count).isPositive();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** Parses pieces of the text, because queries of more than 2,000 characters are refused. */
  private static void parse(String text) {
    for (int from = 0; from + 1_900 < text.length(); from += 1_900) {
      try {
        assertThat(new QueryParser().parse(text.substring(from, from + 1_900))).isNotNull();
      } catch (QueryRejectedException e) {
        assertThat(e).hasMessageMatching("(?s).+");
      }
    }
  }

  private static void highlight(String text) {
    Highlighter highlighter =
        new Highlighter(List.of(text.substring(0, 2), text.substring(0, 20), "园区工程"));
    assertThat(highlighter.mark(text)).isNotNull();
    assertThat(highlighter.snippets(text)).isNotNull();
  }

  private int phraseCount(String text) {
    return Phrases.of(segmenter.segment(text), segmenter.segment(text)).size();
  }

  /** Returns the first line of each expression. */
  private static Set<String> hostileLines() throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    try (InputStream table = HostileTextTest.class.getResourceAsStream("hostile-lines.tsv")) {
      new String(table.readAllBytes(), UTF_8)
          .lines()
          .forEach(row -> lines.add(row.split("\t")[3].replace("\\n", "\n").replace("\\r", "\r")));
    }
    return lines;
  }

  private static final class Taken implements CorpusReader.Sink {
    private int count;

    @Override
    public void article(FoundArticle article, int line) {
      count++;
    }

    @Override
    public void rejected(Rejection rejection) {
      count++;
    }
  }
}
