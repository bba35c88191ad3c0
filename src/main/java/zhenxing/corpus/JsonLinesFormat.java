package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
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
          // A second object on the line would be lost silently.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink) throws IOException {
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
    StringBuilder line = new StringBuilder();
    int number = 0;
    while (true) {
      number++;
      boolean fits = readLine(reader, line);
      if (line.isEmpty() && !fits) break;
      if (number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF') line.deleteCharAt(0);
      if (fits && line.toString().isBlank()) continue;
      try {
        if (!fits) throw ArticleFormat.tooLong(number);
        sink.article(article(source, line.toString(), number), number);
      } catch (BadArticleException e) {
        sink.rejected(new Rejection(source.name(), e.line(), e.reason()));
      }
    }
  }

  /**
   * Reads the next line into the builder.
   *
   * @return false at the end of the input, with an empty line, or if the line was too long and was
   *     skipped
   */
  private static boolean readLine(Reader reader, StringBuilder line) throws IOException {
    line.setLength(0);
    boolean fits = true;
    int bytes = 0;
    int c;
    while ((c = reader.read()) >= 0) {
      if (c == '\n') return fits;
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
  static JsonNode object(String line, int number) throws BadArticleException {
    JsonNode fields;
    try {
      fields = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new BadArticleException(
          number, "不是 JSON 对象：" + where(e), "is no JSON object: " + brief(e));
    }
    if (fields == null || !fields.isObject()) {
      throw new BadArticleException(
          number, "应为 JSON 对象：{\"id\": ..., ...}", "must be a JSON object: {\"id\": ..., ...}");
    }
    return fields;
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
