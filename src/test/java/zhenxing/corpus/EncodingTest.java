package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Detection of the encoding of a file. */
class EncodingTest {

  private static final String LONG =
      """
      大连做好“三篇大文章” 石化产业再上新台阶
      2023年3月30日，大连市召开新闻发布会，介绍全面振兴新突破三年行动的进展。会上介绍，长兴岛石化产业基地已形成\
      炼化一体化的格局，下游的精细化工和新材料项目陆续开工。
      今年一季度，全市规模以上工业增加值同比增长，重点项目开工率达到85%。大连将继续优化营商环境，推动数字化转型。
      """;

  private static final List<String> SIMPLIFIED =
      List.of(LONG, "大连市召开新闻发布会，介绍全面振兴新突破三年行动的进展。", "濮阳市：万人助万企活动启动", "2023年GDP增长5.2%");

  private static final List<String> TRADITIONAL =
      List.of(
          "大連做好「三篇大文章」，石化產業再上新台階。全市規模以上工業增加值同比增長，重點項目陸續開工。\n"
              + "今年一季度，大連將繼續優化營商環境，推動數字化轉型，發展先進製造業。",
          "大連市召開新聞發布會，介紹全面振興的進展。",
          "濮陽市：萬人助萬企活動啟動");

  @TempDir private Path folder;

  static Stream<Arguments> encoded() {
    Stream.Builder<Arguments> all = Stream.builder();
    for (String text : SIMPLIFIED) {
      for (String charset : List.of("UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE")) {
        all.add(Arguments.of(charset, text));
      }
    }
    for (String text : TRADITIONAL) {
      for (String charset : List.of("UTF-8", "Big5", "GB18030", "UTF-16LE", "UTF-16BE")) {
        all.add(Arguments.of(charset, text));
      }
    }
    return all.build();
  }

  @ParameterizedTest
  @MethodSource("encoded")
  void isDetectedInText(String charset, String text) {
    write(folder, "a.txt", text.getBytes(Charset.forName(charset)));
    assertThat(Reading.of(folder).article().body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
  void isToldByTheByteOrderMark(String charset) {
    write(folder, "a.txt", ("\uFEFF" + LONG).getBytes(Charset.forName(charset)));
    assertThat(Reading.of(folder).article().body()).isEqualTo(LONG);
  }

  @Test
  void aFewControlCharactersMakeNoShortTextBinary() {
    write(
        folder,
        "a.txt",
        "\u001B[32m葫芦岛港区扩建\u001B[0m\n\0工程今天开工。\0".getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of(folder).article().body()).contains("工程今天开工。");
  }

  @ParameterizedTest
  @MethodSource("encoded")
  void isDetectedInJsonLines(String charset, String text) {
    String line = "{\"id\":\"x\",\"body\":\"" + text.replace("\n", "\\n") + "\"}\r\n";
    write(folder, "a.jsonl", line.repeat(2).getBytes(Charset.forName(charset)));
    Reading reading = Reading.of(folder);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.articles()).extracting("body").containsExactly(text, text);
  }

  static Stream<Arguments> marked() {
    return Stream.of(
        Arguments.of("UTF-8", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
        Arguments.of("UTF-16BE", new byte[] {(byte) 0xFE, (byte) 0xFF}),
        Arguments.of("UTF-16LE", new byte[] {(byte) 0xFF, (byte) 0xFE}));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void isToldByAByteOrderMarkWhichIsNoText(String charset, byte[] mark) {
    for (String text : List.of(LONG, "大连", "Dalian")) {
      write(folder, "a.txt", concat(mark, text.getBytes(Charset.forName(charset))));
      assertThat(Reading.of(folder).article().body()).isEqualTo(text);
    }
    String md = "---\ntitle: 标题\n---\n" + LONG;
    write(folder, "a.txt", "x");
    write(folder, "b.md", concat(mark, md.getBytes(Charset.forName(charset))));
    String line = "{\"id\":\"x\",\"body\":\"大连\"}";
    write(folder, "c.jsonl", concat(mark, line.getBytes(Charset.forName(charset))));
    Reading reading = Reading.of(folder);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.articles().get(1).stated().title()).isEqualTo("标题");
    assertThat(reading.articles().get(2).body()).isEqualTo("大连");
  }

  @Test
  void utf16OfPlainAsciiIsNoBinary() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      write(folder, "a.txt", "Dalian, 2023\r\n".getBytes(charset));
      assertThat(Reading.of(folder).article().body()).isEqualTo("Dalian, 2023\r\n");
    }
  }

  @Test
  void aDamagedByteDoesNotMakeUtf8AnythingElse() {
    byte[] bytes = LONG.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xFF;
    write(folder, "a.txt", bytes);
    assertThat(Reading.of(folder).article().body()).contains("三篇大文章", "数字化转型", "\uFFFD");

    byte[] cut = Arrays.copyOf(LONG.getBytes(StandardCharsets.UTF_8), 100);
    write(folder, "a.txt", cut);
    assertThat(Reading.of(folder).article().body()).startsWith("大连做好“三篇大文章”");
  }

  @Test
  void aDamagedByteDoesNotMakeGb18030AnythingElse() {
    byte[] bytes = LONG.getBytes(Charset.forName("GB18030"));
    bytes[bytes.length - 9] = (byte) 0xFF;
    write(folder, "a.txt", bytes);
    assertThat(Reading.of(folder).article().body()).startsWith("大连做好“三篇大文章”");
  }

  @Test
  void aLongJsonLinesFileIsDetectedByItsBeginning() {
    String line = "{\"body\":\"" + LONG.replace("\n", "\\n") + "\"}\n";
    for (String charset : List.of("GB18030", "UTF-8", "UTF-16LE")) {
      write(folder, "a.jsonl.gz", line.repeat(400).getBytes(Charset.forName(charset)));
      Reading reading = Reading.of(folder);
      assertThat(reading.rejected()).isEmpty();
      assertThat(reading.articles()).hasSize(400).allMatch(a -> a.body().equals(LONG));
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
