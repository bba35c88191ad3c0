package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;

/** Each file format gives the expected articles, or a reason why there are none. */
class FormatsTest {

  private static final String BODY = "大连市召开新闻发布会，介绍全面振兴新突破三年行动的进展。\n长兴岛石化产业基地已形成炼化一体化的格局。";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>大连石化再上新台阶-样例网</title>
      <meta property="og:title" content="大连石化再上新台阶">
      <meta name="PubDate" content="2023-03-30 08:15">
      <meta name="ContentSource" content="样例日报">
      <meta name="author" content="本报编辑">
      <meta property="og:site_name" content="样例网">
      <link rel="canonical" href="https://example.org/a/1.html">
      <style>p { color: red }</style></head>
      <body><nav><a href="/">首页</a> <a href="/news">新闻</a></nav>
      <div class="side"><ul><li><a href="/1">另一条新闻的标题在这里</a></li></ul></div>
      <div class="content"><h1>大连石化再上新台阶</h1>
      <p>大连市召开新闻发布会，<b>介绍</b>全面振兴新突破三年行动的进展。</p>
      <p>长兴岛石化产业基地已形成
         炼化一体化的格局。<br>下游的精细化工项目陆续开工。</p>
      <script>var x = "不是正文";</script></div>
      <footer>版权所有</footer></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void textIsOneArticleAsItStands() {
    write(folder, "a.txt", BODY);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.id()).isEqualTo("a");
    assertThat(article.body()).isEqualTo(BODY);
    assertThat(article.stated()).isEqualTo(Stated.NOTHING);
  }

  @Test
  void markdownStatesInItsFrontMatter() {
    write(
        folder,
        "a.md",
        """
        ---
        id: my-id
        title: "大连：三篇大文章"
        date: 2023-03-30
        places:
          - {province: 辽宁, city: 大连}
          - {province: 辽宁}
        industries: [petrochemicals]
        source: 样例日报
        author: 本报编辑
        url: https://example.org/1
        unknown: [is, left, alone]
        ---
        # 标题

        大连市召开**新闻发布会**，
        介绍进展。

        - 石化
        - [港口](https://example.org)
        """);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.id()).isEqualTo("my-id");
    assertThat(article.stated())
        .isEqualTo(
            new Stated(
                "大连：三篇大文章",
                PublicationDate.parse("2023-03-30"),
                List.of(
                    FiledPlace.subject(new Place("辽宁", "大连")),
                    FiledPlace.subject(new Place("辽宁", null))),
                List.of("petrochemicals"),
                "样例日报",
                "本报编辑",
                null,
                "https://example.org/1"));
    assertThat(article.clues().headlines()).containsExactly("标题");
    assertThat(article.body()).contains("新闻发布会", "石化", "港口").doesNotContain("**", "title:", "标题");
  }

  @Test
  void markdownNeedsNoFrontMatter() {
    write(folder, "a.md", "# 标题\n\n" + BODY);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.stated()).isEqualTo(Stated.NOTHING);
    assertThat(article.clues().headlines()).containsExactly("标题");
    assertThat(article.body()).doesNotContain("标题");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---\n", "---\r\n---\r\n", "---\n\n---\n"})
  void emptyFrontMatterStatesNothing(String frontMatter) {
    write(folder, "a.md", frontMatter + BODY);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.stated()).isEqualTo(Stated.NOTHING);
    assertThat(article.body()).startsWith("大连市").endsWith("格局。");
  }

  @Test
  void aHeadingOrListBetweenTwoRulesIsText() {
    write(folder, "a.md", "---\n# 港区开工\n---\n" + BODY);
    assertThat(Reading.of(folder).article().body()).startsWith("港区开工\n");
    write(folder, "a.md", "---\n- 港区开工\n- 渔港封顶\n---\n" + BODY);
    assertThat(Reading.of(folder).article().body()).startsWith("港区开工\n渔港封顶\n");
  }

  @Test
  void aRuleOfMoreDashesDoesNotEndFrontMatter() {
    write(folder, "a.md", "---\ntitle: 标题\nsource: |\n  甲\n---\n" + BODY + "\n\n----\n\n尾声。");
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.stated().title()).isEqualTo("标题");
    assertThat(article.body()).contains("尾声");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: x\\ntitle: [a, | 3 | no YAML",
        "date: 下周 | 0 | 'date'",
        "date: 2023-02-30 | 0 | 'date'",
        "places: 大莲 | 0 | 大连",
        "places: [[大连]] | 0 | province",
        "industries: [Steel Works] | 0 | slugs",
        "title: {zh: 标题} | 0 | 'title'"
      })
  void badFrontMatterIsRejectedWithItsLine(String yaml, int line, String reason) {
    write(folder, "a.md", "---\n" + yaml.replace("\\n", "\n") + "\n---\n" + BODY);
    Rejection rejection = Reading.of(folder).rejection();
    assertThat(rejection.reason()).contains(reason).doesNotContain("\n");
    if (line > 0) assertThat(rejection.line()).isEqualTo(line);
  }

  @Test
  void ofAPageItsMainTextIsRead() {
    write(folder, "a.html", PAGE);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.body())
        .contains("大连市召开新闻发布会，介绍全面振兴新突破三年行动的进展。", "格局。\n下游")
        .doesNotContain("首页", "另一条", "版权", "不是正文", "color");
    assertThat(article.clues().headlines()).containsExactly("大连石化再上新台阶");
    assertThat(article.clues().published().value()).isEqualTo("2023-03-30");
    assertThat(article.clues().source().value()).isEqualTo("样例日报");
    assertThat(article.clues().authors()).isEmpty(); // An editor is not an author.
    assertThat(article.clues().siteName()).isEqualTo("样例网");
    assertThat(article.stated().url()).isEqualTo("https://example.org/a/1.html");
  }

  @ParameterizedTest
  @CsvSource({
    "GBK, <meta charset=gb2312>",
    "GB18030, '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">'",
    "GBK, <meta charset=utf-8>",
    "GBK, <meta charset=nonsense>",
    "GBK, <meta charset=iso-8859-1>",
    "UTF-8, <meta charset=gb2312>",
    "UTF-16LE, <meta charset=utf-16>"
  })
  void aPageIsReadInItsEncodingWhateverItDeclares(String charset, String meta) {
    String page = PAGE.replace("<head>", "<head>" + meta);
    write(folder, "a.html", page.getBytes(Charset.forName(charset)));
    assertThat(Reading.of(folder).article().body()).contains("介绍全面振兴新突破三年行动的进展");
  }

  @Test
  void aPageInBig5IsRead() {
    String page =
        """
        <html><head><meta charset="big5"><title>大連</title></head><body>
        <p>大連市召開新聞發布會，介紹全面振興的進展，石化產業再上新台階。</p></body></html>
        """;
    write(folder, "a.html", page.getBytes(Charset.forName("Big5")));
    assertThat(Reading.of(folder).article().body()).startsWith("大連市召開新聞發布會，介紹");
  }

  @Test
  void aPageWhoseTextStandsInAFormIsRead() {
    write(
        folder,
        "a.html",
        PAGE.replace("<div class=\"content\">", "<form id=\"aspnetForm\"><div class=\"content\">")
            .replace("<footer>", "</form><footer>"));
    assertThat(Reading.of(folder).article().body()).contains("三年行动").doesNotContain("首页");
  }

  @Test
  void aPageWithoutTextIsRejected() {
    write(folder, "a.html", "<html><body><nav><a href=/>首页</a></nav></body></html>");
    assertThat(Reading.of(folder).rejection().reason()).contains("no text");
  }

  @Test
  void nestingBeyondReasonHarmsNothing() {
    write(folder, "a.html", "<div>".repeat(20_000) + BODY);
    write(folder, "b.md", ">".repeat(20_000) + BODY);
    write(folder, "c.md", "[".repeat(20_000) + BODY);
    write(folder, "d.md", "---\na: " + "[".repeat(20_000) + "\n---\n" + BODY);
    write(folder, "e.jsonl", "[".repeat(20_000) + "\n{\"body\":\"大连\"}\n");
    write(folder, "f.txt", BODY);
    assertThat(Reading.of(folder).ids()).contains("e~2", "f");
  }

  @Test
  void jsonLinesAreArticlesAndBadOnesDoNotHarmTheRest() {
    Path file =
        write(
            folder,
            "a.jsonl",
            String.join(
                "\r\n",
                "{\"id\":\"given\",\"title\":\"标题\",\"body\":\"一\",\"date\":\"2023-03\"}",
                "",
                "{\"body\":\"二\",\"year\":2021,\"more\":{\"is\":\"left alone\"}}",
                "{\"body\":\"三\"",
                "   ",
                "[1, 2]",
                "{\"title\":\"no body\"}",
                "{\"body\":\"  \"}",
                "{\"body\":\"七\",\"date\":\"morgen\"}",
                "{\"body\":\"八\"} {\"body\":\"九\"}",
                "{\"id\":42,\"body\":\"十\"}"));
    Reading reading = Reading.of(folder);
    assertThat(reading.ids()).containsExactly("given", "a~3", "42");
    assertThat(reading.places()).containsExactly("a.jsonl:1", "a.jsonl:3", "a.jsonl:11");
    assertThat(reading.articles().get(0).stated().title()).isEqualTo("标题");
    assertThat(reading.articles().get(1).stated().date()).isEqualTo(PublicationDate.ofYear(2021));
    assertThat(reading.rejected()).extracting(Rejection::line).containsExactly(4, 6, 7, 8, 9, 10);
    assertThat(reading.rejected())
        .allMatch(rejection -> rejection.file().equals(file.toString()))
        .allMatch(
            rejection -> rejection.toString().startsWith(file + ":" + rejection.line() + ": "))
        .noneMatch(rejection -> rejection.reason().contains("\n"));
  }

  @Test
  void whatHoldsJsonButNotByLinesIsRejectedOnceInPlainWords() throws IOException {
    write(
        folder,
        "array.jsonl",
        "[\n  {\"id\":\"a\",\"body\":\"一\"},\n  {\"id\":\"b\",\"body\":\"二\"}\n]\n");
    write(folder, "long.jsonl", "\n{\n  \"id\": \"a\",\n  \"body\": \"一\"\n}\n");
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.rejected())
        .extracting(Rejection::reason)
        .containsExactly(
            "is one JSON array: write one JSON object per line, without the brackets and the commas between them",
            "has JSON objects over several lines: write each on one line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"body\":\"二\"}", ",", "]", "more"})
  void aLineHoldsOneObject(String more) throws IOException {
    write(folder, "a.jsonl", "{\"body\":\"一\"}" + more + "\n{\"id\":\"b\",\"body\":\"三\"}\n");
    Reading reading = Reading.of(folder);
    assertThat(reading.ids()).containsExactly("b");
    assertThat(reading.rejection().line()).isEqualTo(1);
    assertThat(reading.rejection().reason())
        .isEqualTo("goes on after its JSON object: write one JSON object per line");
  }

  @Test
  void jsonLinesMayEndLikeThoseOfOldMacs() throws IOException {
    write(
        folder,
        "a.jsonl",
        "{\"id\":\"a\",\"body\":\"一\"}\r{\"body\":\"二\"}\r\r{\"id\":\"c\",\"body\":\"三\"}");
    Reading reading = Reading.of(folder);
    assertThat(reading.ids()).containsExactly("a", "a~2", "c");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void bodiesOfJsonLinesMayHoldHtml() {
    write(
        folder,
        "a.jsonl",
        String.join(
            "\n",
            "{\"body\":\"<p>　　大连市召开大会。</p>\\n<p><b>一、</b>目标&ldquo;明确&rdquo;。<br/>二、步骤</p><script>x()</script>\"}",
            "{\"body\":\"<div><img src='a.jpg'></div>\"}",
            "{\"body\":\"若 a<b 且 c>d，则 <甲> 成立\\n第二行\"}"));
    Reading reading = Reading.of(folder);
    assertThat(reading.articles())
        .extracting(FoundArticle::body)
        .containsExactly("大连市召开大会。\n一、目标“明确”。\n二、步骤", "若 a<b 且 c>d，则 <甲> 成立\n第二行");
    assertThat(reading.rejected()).extracting(Rejection::line).containsExactly(2);
  }

  @Test
  void tagsInStatedTitlesAreLeftOut() {
    write(
        folder,
        "a.jsonl",
        String.join(
            "\n",
            "{\"title\":\"<font color='#c00'>盘锦</font><em>振兴</em>三年行动<br/>见成效\",\"body\":\"一\"}",
            "{\"title\":\"若 a<b 且 c>d，则<甲>成立\",\"body\":\"二\"}",
            "{\"title\":\"<b></b>\",\"body\":\"三\"}"));
    assertThat(Reading.of(folder).articles())
        .extracting(article -> article.stated().title())
        .containsExactly("盘锦振兴三年行动 见成效", "若 a<b 且 c>d，则<甲>成立", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "a.md.gz", "a.html.gz", "a.htm.gz", "a.jsonl.gz"})
  void everyFormatIsReadCompressed(String name) {
    String text =
        switch (name) {
          case "a.jsonl.gz" -> "{\"id\":\"a\",\"body\":\"" + BODY.replace("\n", "\\n") + "\"}";
          case "a.html.gz", "a.htm.gz" -> PAGE;
          default -> BODY;
        };
    write(folder, name, text);
    FoundArticle article = Reading.of(folder).article();
    assertThat(article.id()).isEqualTo("a");
    assertThat(article.body()).contains("三年行动");
  }

  @Test
  void nothingIsTakenOfHalfAGzipFile() throws IOException {
    String lines =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"body\":\"第" + new Random(i).nextLong() + "篇\"}\n")
            .collect(Collectors.joining());
    Path file = write(folder, "a.jsonl.gz", lines);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.rejection().toString()).contains("a.jsonl.gz", "gzip");
  }

  @Test
  void whatIsNoGzipFileIsRejected() throws IOException {
    Path file = write(folder, "a.txt.gz", "");
    for (byte[] bytes :
        List.of(new byte[0], BODY.getBytes(StandardCharsets.UTF_8), new byte[] {0x1f})) {
      Files.write(file, bytes);
      assertThat(Reading.of(folder).rejection().reason())
          .contains("gzip")
          .contains("compress it again")
          .doesNotContain("null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void binaryIsRejected(String name) throws IOException {
    byte[] random = new byte[5000];
    new Random(7).nextBytes(random);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(random);
    }
    byte[] pdf =
        Arrays.copyOf(
            "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n".getBytes(StandardCharsets.UTF_8),
            3000);
    System.arraycopy(random, 0, pdf, 60, 2940);
    for (byte[] bytes : List.of(new byte[2000], random, zipped.toByteArray(), pdf)) {
      write(folder, name, bytes);
      assertThat(Reading.of(folder).rejection().reason()).contains("binary");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void emptyIsRejected(String name) {
    for (String text : List.of("", " \n\t\r\n", "\uFEFF", "\uFEFF\n")) {
      write(folder, name, text);
      assertThat(Reading.of(folder).rejection().reason()).contains("empty");
    }
  }

  @Test
  void anEmptyJsonLinesFileHoldsNothing() {
    write(folder, "a.jsonl", "");
    write(folder, "b.jsonl", "\uFEFF");
    write(folder, "c.jsonl", "\n\n");
    Reading reading = Reading.of(folder);
    assertThat(reading.articles()).isEmpty();
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void joinedJsonLinesMayHaveAByteOrderMarkWithin() {
    write(
        folder,
        "a.jsonl",
        "\uFEFF{\"id\":\"a\",\"body\":\"鲅鱼圈港开航。\"}\n"
            + "\uFEFF{\"id\":\"b\",\"body\":\"熊岳苹果上市。\"}\n\uFEFF\n");
    Reading reading = Reading.of(folder);
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.articles()).hasSize(2);
  }
}
