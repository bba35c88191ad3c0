package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter at the beginning of a Markdown file: YAML between {@code ---} lines or TOML
 * between {@code +++} lines.
 *
 * @param fields an object; empty if there is no front matter
 * @param rest the text after it
 */
record FrontMatter(JsonNode fields, String rest) {

  /** A longer block is not front matter. */
  private static final int MAX_CHARS = 64 * 1024;

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper TOML = new TomlMapper();

  private static final Pattern YAML_END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern TOML_END = Pattern.compile("^\\+\\+\\+[ \\t]*$", Pattern.MULTILINE);

  /** A top-level field with its value on the same line. */
  private static final Pattern PLAIN_LINE =
      Pattern.compile("^([A-Za-z_][\\w-]*+):[ \\t]+(\\S.*)$", Pattern.MULTILINE);

  /**
   * Separates the front matter from a text.
   *
   * @param text a text with {@code \n} as line end
   * @throws BadArticleException with the line, if the front matter is malformed
   */
  static FrontMatter of(String text) throws BadArticleException {
    boolean toml = text.startsWith("+++\n");
    if (!toml && !text.startsWith("---\n")) return none(text);
    int start = "---\n".length();
    Matcher end = (toml ? TOML_END : YAML_END).matcher(text).region(start, text.length());
    if (!end.find() || end.start() > MAX_CHARS) return none(text);
    String inner = text.substring(start, end.start());
    int line = text.indexOf('\n', end.start());
    String rest = line < 0 ? "" : text.substring(line + 1);
    return new FrontMatter(toml ? toml(inner) : yaml(inner), rest);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(YAML.createObjectNode(), text);
  }

  private static JsonNode toml(String text) throws BadArticleException {
    try {
      return TOML.readTree(text);
    } catch (JsonProcessingException e) {
      throw malformed("TOML", e);
    }
  }

  /**
   * Parses YAML. Values that contain a colon or begin with a bracket are often written without the
   * quotation marks that YAML requires; if parsing fails, it is repeated with quotation marks
   * added.
   */
  private static JsonNode yaml(String text) throws BadArticleException {
    try {
      return object(tree(text));
    } catch (JsonProcessingException e) {
      String quoted = quoted(text);
      if (quoted.equals(text)) throw malformed("YAML", e);
      try {
        return object(tree(quoted));
      } catch (JsonProcessingException again) {
        throw malformed("YAML", e);
      }
    }
  }

  /** Parses all scalars as text: 007 as an id and 2021.10 as a month are not numbers. */
  private static JsonNode tree(String text) throws JsonProcessingException {
    try (JsonParser parser = YAML.createParser(text)) {
      return parser.nextToken() == null ? null : value(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the value at the parser's position. The parser limits the nesting. */
  private static JsonNode value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = YAML.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        ArrayNode array = YAML.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser));
        return array;
      }
      case VALUE_NULL -> {
        return NullNode.instance;
      }
      default -> {
        return TextNode.valueOf(parser.getText());
      }
    }
  }

  private static JsonNode object(JsonNode fields) throws BadArticleException {
    if (fields == null || fields.isMissingNode() || fields.isNull()) return YAML.createObjectNode();
    if (!fields.isObject()) {
      throw new BadArticleException(
          1, "文首信息应为“名称: 值”的行", "the front matter must hold lines of 'name: value'");
    }
    return fields;
  }

  private static String quoted(String text) {
    return PLAIN_LINE
        .matcher(text)
        .replaceAll(
            m -> {
              String value = m.group(2).stripTrailing();
              String written =
                  isPlain(value) ? m.group(1) + ": '" + value.replace("'", "''") + "'" : m.group();
              return Matcher.quoteReplacement(written);
            });
  }

  /** Whether a value is unquoted text: not quoted, no block and no complete list. */
  private static boolean isPlain(String value) {
    char last = value.charAt(value.length() - 1);
    return switch (value.charAt(0)) {
      case '"', '\'', '|', '>' -> false;
      case '[' -> value.indexOf(']') >= 0 && last != ']';
      case '{' -> value.indexOf('}') >= 0 && last != '}';
      default -> true;
    };
  }

  private static BadArticleException malformed(String language, JsonProcessingException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
    return new BadArticleException(
        Math.max(1, line),
        "文首信息不是 " + language + "：" + JsonLinesFormat.where(e),
        "the front matter is no " + language + ": " + JsonLinesFormat.brief(e));
  }
}
