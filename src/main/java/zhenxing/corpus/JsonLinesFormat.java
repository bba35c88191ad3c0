package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;

/** JSON Lines: one article per line, as a JSON object. */
final class JsonLinesFormat implements ArticleFormat {

  static final ObjectMapper JSON =
      new JsonMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(MAX_ARTICLE_BYTES).build())
                  .build())
          // A second object would be lost silently.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Reads the first value of a line, so that what follows can be reported in our words. */
  private static final ObjectReader FIRST =
      JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    byte[] sample = in.readNBytes(TextDecoding.SAMPLE_BYTES);
    boolean whole = sample.length < TextDecoding.SAMPLE_BYTES;
    Charset charset = TextDecoding.detect(sample, sample.length, whole, null);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(sample), in), decoder));
    char end = lineEnd(sample);
    StringBuilder line = new StringBuilder();
    boolean isFirst = true;
    int number = 0;
    while (true) {
      number++;
      boolean fits = readLine(reader, end, line);
      if (line.isEmpty() && !fits) break;
      // Files that were joined have a byte order mark within, too.
      if (!line.isEmpty() && line.charAt(0) == '\uFEFF') line.deleteCharAt(0);
      if (fits && line.toString().isBlank()) continue;
      if (fits && isFirst) requireWhole(line.toString());
      isFirst = false;
      try {
        if (!fits) throw ArticleFormat.tooLong(number);
        sink.article(article(source, line.toString(), number), number);
      } catch (BadArticleException e) {
        sink.rejected(new Rejection(source.name(), e.line(), e.reason()));
      }
    }
  }

  /**
   * Returns the character that ends a line. Old programs for the Mac wrote a carriage return alone.
   */
  private static char lineEnd(byte[] sample) {
    boolean isReturn = false;
    for (byte c : sample) {
      if (c == '\n') return '\n';
      isReturn |= c == '\r';
    }
    return isReturn ? '\r' : '\n';
  }

  /**
   * Reads the next line into the builder.
   *
   * @return false at the end of the input, with an empty line, or if the line was too long and was
   *     skipped
   */
  private static boolean readLine(Reader reader, char end, StringBuilder line) throws IOException {
    line.setLength(0);
    boolean fits = true;
    int bytes = 0;
    int c;
    while ((c = reader.read()) >= 0) {
      if (c == end) return fits;
      if (!fits) continue;
      // Approximate size in UTF-8.
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      fits = bytes <= MAX_ARTICLE_BYTES;
      if (fits) line.append((char) c);
    }
    return fits && !line.isEmpty();
  }

  private FoundArticle article(Source source, String line, int number) throws BadArticleException {
    JsonNode fields = object(line, number);
    JsonNode body = fields.get("body");
    if (body == null || !body.isTextual()) {
      throw new BadArticleException(number, "字段 body 应为文字", "the field 'body' must be text");
    }
    String given = StatedId.of(fields, number);
    String id = given == null ? source.idPrefix() + "~" + number : given;
    String text = HtmlBody.text(body.asText(), number);
    if (text.isBlank()) {
      throw new BadArticleException(
          number, "字段 body 是空的：文章须有正文", "the field 'body' is empty: an article needs text");
    }
    return new FoundArticle(
        id, WellFormed.of(text), StatedFields.of(fields, number), PageClues.NONE);
  }

  /** Parses the JSON object on a line. */
  static ObjectNode object(String line, int number) throws BadArticleException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (FIRST.readTree(parser) instanceof ObjectNode fields) {
        requireEnd(parser, number);
        return fields;
      }
    } catch (JsonProcessingException e) {
      throw new BadArticleException(
          number, "不是 JSON 对象：" + where(e), "is no JSON object: " + brief(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new BadArticleException(
        number, "应为 JSON 对象：{\"id\": ..., ...}", "must be a JSON object: {\"id\": ..., ...}");
  }

  private static void requireEnd(JsonParser parser, int number)
      throws IOException, BadArticleException {
    try {
      if (parser.nextToken() == null) return;
    } catch (JsonProcessingException e) {
      // What follows is not even JSON.
    }
    throw new BadArticleException(
        number,
        "JSON 对象之后还有内容：请每行只写一个 JSON 对象",
        "goes on after its JSON object: write one JSON object per line");
  }

  /**
   * Requires that a file does not begin with JSON that goes on in the next line. Otherwise each of
   * its lines would be rejected.
   *
   * @param line the first line that is not blank
   */
  private static void requireWhole(String line) throws BadArticleException {
    char first = line.strip().charAt(0);
    if (first != '[' && !line.strip().equals("{")) return;
    try (JsonParser parser = JSON.createParser(line)) {
      FIRST.readTree(parser);
    } catch (JsonEOFException e) {
      throw first == '['
          ? new BadArticleException(
              0,
              "整个文件是一个 JSON 数组：请改为每行一个 JSON 对象，不写方括号和行末的逗号",
              "is one JSON array: write one JSON object per line, without the brackets and the commas between them")
          : new BadArticleException(
              0,
              "JSON 对象占了几行：请每个写成一行",
              "has JSON objects over several lines: write each on one line");
    } catch (IOException e) {
      // The line is wrong in another way, which is said of it alone.
    }
  }

  /**
   * Returns the position at which the parser stopped, for messages in Chinese: the parser's own
   * messages exist in English only.
   */
  public static String where(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "内容不完整" : "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列读不下去";
  }

  /** Returns the parser's message on one line, without its description of the input. */
  static String brief(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
