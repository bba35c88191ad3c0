package zhenxing.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.Sha256;
import zhenxing.corpus.Content;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.StatedId;
import zhenxing.indexing.Condition;

/**
 * Reads the articles in the body of a request. Accepted are a JSON object or an array of objects,
 * JSON Lines, a web page, plain text and Markdown. Only ids and conditions are interpreted here;
 * the content is read later.
 */
public final class SubmittedArticles {

  /** Maximum number of articles in a request. */
  public static final int MAX_ARTICLES = 10_000;

  /** Maximum size of a request body, in bytes. */
  public static final int MAX_BYTES = 64 * 1024 * 1024;

  /** Length of the hash that an id is made of, in bytes. Collisions are practically impossible. */
  private static final int ID_BYTES = 12;

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(MAX_BYTES).build())
              .build());

  /**
   * An article of a request.
   *
   * @param id the id given, otherwise one derived from the content; null if the item cannot be read
   *     at all
   * @param content the content, or null if there is a problem
   * @param condition the condition under which it is written
   * @param problem why the article is refused, or null
   */
  public record Entry(String id, Content content, Condition condition, Problem problem) {

    static Entry refused(String id, Problem problem) {
      return new Entry(id, null, Condition.NONE, problem);
    }
  }

  private static final Bilingual NO_OBJECT =
      new Bilingual("内容应为 JSON 对象", "the body must be a JSON object");

  private SubmittedArticles() {}

  /**
   * Reads the body of a {@code POST}.
   *
   * @param mediaType value of the {@code Content-Type} header, or null
   * @param id id for a page or text, or null if none was given
   * @throws ProblemException if the type is not supported, the body is malformed, or there are too
   *     many articles
   */
  public static List<Entry> of(String mediaType, byte[] body, String id) {
    String type = type(mediaType);
    return switch (type) {
      case "application/json" -> json(body);
      case "application/jsonl", "application/x-ndjson", "application/json-lines" -> lines(body);
      default -> List.of(one(format(type), body, id));
    };
  }

  /**
   * Reads the body of a {@code PUT}.
   *
   * @param id id from the address
   * @throws ProblemException if the type is not supported, the body is malformed, or it states
   *     another id
   */
  public static Entry one(String mediaType, byte[] body, String id) {
    String type = type(mediaType);
    if (!type.equals("application/json")) return one(format(type), body, id);
    JsonNode article = tree(body);
    if (!(article instanceof ObjectNode object)) {
      throw new ProblemException(WriteProblem.malformed(NO_OBJECT));
    }
    JsonNode stated = object.get("id");
    if (stated != null && !stated.isNull() && !stated.asText().equals(id)) {
      throw new ProblemException(
          WriteProblem.invalid(
              new Bilingual(
                  "内容里的 id 与网址里的不同", "the id in the body is another than that in the address")));
    }
    return entry(object.put("id", id));
  }

  /**
   * Parses a JSON object.
   *
   * @throws ProblemException if the body is not a JSON object
   */
  public static ObjectNode object(byte[] body) {
    if (tree(body) instanceof ObjectNode object) return object;
    throw new ProblemException(WriteProblem.malformed(NO_OBJECT));
  }

  private static String type(String mediaType) {
    if (mediaType == null) return "";
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Format format(String type) {
    return switch (type) {
      case "text/html", "application/xhtml+xml" -> Format.HTML;
      case "text/plain" -> Format.TEXT;
      case "text/markdown" -> Format.MARKDOWN;
      default ->
          throw new ProblemException(
              WriteProblem.unsupported(
                  new Bilingual(
                      "Content-Type 应为 application/json、application/jsonl、text/html、text/plain 或"
                          + " text/markdown",
                      "Content-Type must be application/json, application/jsonl, text/html, text/plain"
                          + " or text/markdown")));
    };
  }

  private static Entry one(Format format, byte[] body, String given) {
    String id = given == null ? hash(body) : given;
    Optional<Bilingual> problem = StatedId.problemOf(id);
    if (problem.isPresent()) {
      return Entry.refused(id, WriteProblem.invalid(problem.get().after("编号", "the id ")));
    }
    return new Entry(id, new Content(format, body), Condition.NONE, null);
  }

  private static JsonNode tree(byte[] body) {
    try {
      return whole(body);
    } catch (IOException e) {
      throw new ProblemException(WriteProblem.malformed(noJson("", "it is no JSON: ", e)));
    }
  }

  /** Parses a single JSON value. The mapper alone would ignore whatever follows it. */
  private static JsonNode whole(byte[] text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode value = parser.readValueAsTree();
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the first value");
      }
      return value;
    }
  }

  private static List<Entry> json(byte[] body) {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return List.of(entry(tree(body)));
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw new ProblemException(
            WriteProblem.malformed(
                new Bilingual("内容应为文章的 JSON 数组", "the body must be a JSON array of articles")));
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        requireRoom(entries);
        entries.add(entry(parser.readValueAsTree()));
      }
      if (parser.nextToken() != null) {
        throw new ProblemException(
            WriteProblem.malformed(new Bilingual("数组之后还有内容", "something follows the array")));
      }
    } catch (IOException e) {
      throw new ProblemException(
          WriteProblem.malformed(
              noJson(
                  "从第 " + (entries.size() + 1) + " 篇起",
                  "it is no JSON from article " + (entries.size() + 1) + " on: ",
                  e)));
    }
    return entries;
  }

  private static List<Entry> lines(byte[] body) {
    List<Entry> entries = new ArrayList<>();
    int from = 0;
    for (int number = 1; from < body.length; number++) {
      int end = from;
      while (end < body.length && body[end] != '\n') end++;
      byte[] line = Arrays.copyOfRange(body, from, end);
      from = end + 1;
      if (isBlank(line)) continue;
      requireRoom(entries);
      entries.add(line(line, number));
    }
    return entries;
  }

  private static Entry line(byte[] line, int number) {
    try {
      return entry(whole(line));
    } catch (IOException e) {
      return Entry.refused(
          null,
          WriteProblem.malformed(
              new Bilingual(
                  "第 " + number + " 行不是 JSON", "line " + number + " is no JSON: " + brief(e))));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') return false;
    }
    return true;
  }

  private static void requireRoom(List<Entry> entries) {
    if (entries.size() < MAX_ARTICLES) return;
    throw new ProblemException(
        WriteProblem.tooLarge(
            new Bilingual(
                "一次请求最多 10,000 篇：请分几次发送；这些一篇也没有收录",
                "a request may have 10,000 articles: send more in several requests; none of these"
                    + " was taken")));
  }

  private static Entry entry(JsonNode item) {
    if (!(item instanceof ObjectNode object)) {
      return Entry.refused(
          null,
          WriteProblem.invalid(new Bilingual("文章应为 JSON 对象", "an article must be a JSON object")));
    }
    String id = object.path("id").isValueNode() ? object.path("id").asText() : "";
    if (object.path("id").isNull() || id.isBlank()) id = "";
    Condition condition;
    try {
      condition =
          Conditions.ofFields(text(object.remove("ifMatch")), text(object.remove("ifNoneMatch")));
    } catch (ProblemException e) {
      return Entry.refused(id.isEmpty() ? null : id, e.problem());
    }
    if (id.isEmpty()) {
      id = hash(Content.of(object).bytes());
      object.put("id", id);
    }
    Optional<Bilingual> problem = StatedId.problemOf(id);
    if (problem.isPresent()) {
      return Entry.refused(
          id, WriteProblem.invalid(problem.get().after("字段 id ", "the field 'id' ")));
    }
    return new Entry(id, Content.of(object), condition, null);
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? null : value.asText();
  }

  /**
   * Derives an id from the content, so that sending the same content again does not create a second
   * article.
   */
  private static String hash(byte[] content) {
    return "submitted~" + HexFormat.of().formatHex(Sha256.of(content), 0, ID_BYTES);
  }

  /**
   * Returns a message about malformed JSON. The parser's own message exists in English only, so the
   * Chinese text gives the position instead.
   */
  private static Bilingual noJson(String chinese, String english, IOException e) {
    JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
    String where = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）";
    return new Bilingual(chinese + "不是 JSON" + where, english + brief(e));
  }

  private static String brief(IOException e) {
    String message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
