package zhenxing.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile.Format;

/** Small files that unpack to very large ones are refused early, with a reason. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BombsTest {

  private static final int MEGABYTE = 1024 * 1024;

  private static final String PROSE = "<p>园区三期工程正式开工，总投资一百二十亿元，计划明年投产。</p>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.md.gz", "a.html.gz", "a.jsonl.gz"})
  void aFileThatUnpacksToGigabytesIsRefusedBeyondTheLimit(String name) throws IOException {
    pack(name, "{\"id\":\"first\",\"body\":\"园区开工。\"}\n", 2_000);
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.rejection().reason())
        .contains("unpacks to more than 256 MB", "100 times its size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.jsonl"})
  void aStreamThatUnpacksToGigabytesIsRefusedBeyondTheLimit(String name) throws IOException {
    pack(name, "{\"id\":\"first\",\"body\":\"园区开工。\"}\n", 2_000);
    Format format = name.equals("a.txt") ? Format.TEXT : Format.JSON_LINES;
    List<Rejection> rejected = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      new CorpusReader().read(name, "a", format, true, in, rejections(rejected));
    }
    assertThat(rejected).hasSize(1);
    assertThat(rejected.getFirst().reason())
        .contains(name.equals("a.txt") ? "longer than 128 MB" : "unpacks to more than 256 MB");
  }

  @Test
  void aLineBeyondTheLimitIsRefusedAndTheNextOneTaken() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("a.jsonl"))) {
      byte[] blanks = " ".repeat(MEGABYTE).getBytes(UTF_8);
      for (int i = 0; i < 130; i++) out.write(blanks);
      out.write("\n{\"id\":\"second\",\"body\":\"园区开工。\"}\n".getBytes(UTF_8));
    }
    Reading reading = Reading.of(folder);
    assertThat(reading.ids()).containsExactly("second");
    assertThat(reading.rejection().reason()).contains("longer than 128 MB", "split it");
  }

  @Test
  void textThatIsSaidAgainAndAgainIsNoBomb() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"id\":\"a%d\",\"body\":\"园区三期工程今天正式开工。\"}%n".formatted(i));
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
      out.write(lines.toString().getBytes(UTF_8));
    }
    assertThat(Reading.of(folder).articles()).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<br>",
        "</p>",
        "<!---->",
        "<?x>",
        "<p><b a=1>",
        "<table><tr><td>",
        "<svg><g>",
        "<p a b c d e f g h i j k l m n o p q r s t u v w x y z>"
      })
  void aPageWhoseTreeWouldFillTheMemoryIsRefused(String piece) {
    write(folder, "a.html", PROSE.repeat(20) + piece.repeat(8 * MEGABYTE / piece.length()));
    assertThat(Reading.of(folder).rejection().reason())
        .contains("tree of more than 1,000,000", "split it into articles");
  }

  @Test
  void markdownWhosePageWouldFillTheMemoryIsRefused() {
    write(folder, "a.md", "园区开工。\n\n" + "<br>".repeat(MEGABYTE / 2));
    assertThat(Reading.of(folder).rejection().reason()).contains("are more than 1,000,000");
  }

  @Test
  void aMarkdownTableThatIsTooLargeIsRefusedInPlainWords() {
    write(folder, "a.md", "|县|产量|\n|---|---|\n" + "|彰武|7|\n".repeat(MEGABYTE / 4));
    assertThat(Reading.of(folder).rejection().reason())
        .contains("table cells", "more than 1,000,000", "split it")
        .doesNotContain("tree", "elements", "attributes");
  }

  @Test
  void aDeepPageKeepsItsText() {
    write(folder, "a.html", "<div>".repeat(20_000) + PROSE.repeat(20));
    assertThat(Reading.of(folder).article().body()).contains("园区三期工程正式开工");
  }

  private static CorpusReader.Sink rejections(List<Rejection> rejected) {
    return new CorpusReader.Sink() {
      @Override
      public void article(FoundArticle article, int line) {}

      @Override
      public void rejected(Rejection rejection) {
        rejected.add(rejection);
      }
    };
  }

  /** Writes a gzip file that consists of a beginning and a number of megabytes of one letter. */
  private void pack(String name, String begin, int megabytes) throws IOException {
    byte[] letters = packed("a".repeat(20 * MEGABYTE));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      if (!begin.isEmpty()) out.write(packed(begin));
      for (int i = 0; i < megabytes; i += 20) out.write(letters);
    }
  }

  /** Returns a text as one gzip member. A gzip file may consist of several. */
  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
