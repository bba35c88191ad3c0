package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the YAML of front matter as people write it by hand. Values that contain a colon or begin
 * with a bracket or a quotation mark are often written without the quotation marks that YAML
 * requires, colons are typed in full width or without the blank, and tabs indent lists. If parsing
 * fails, it is repeated with such lines corrected.
 */
final class FrontMatterYaml {

  private static final YAMLFactory YAML = new YAMLFactory();

  /** A top-level field with its value on the same line. */
  private static final Pattern PLAIN_LINE =
      Pattern.compile("^([A-Za-z_][\\w-]*+)(?::|：)[ \\t　]*+(\\S.*)$", Pattern.MULTILINE);

  private static final Pattern TABS = Pattern.compile("^\\t++", Pattern.MULTILINE);

  /** What may follow | or > where a block of lines begins. */
  private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?(?:[ \\t]+#.*)?");

  private FrontMatterYaml() {}

  /** Returns an object without fields. */
  static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Parses the lines of front matter. The result is an object.
   *
   * @param above number of lines above these, for messages
   * @throws BadArticleException with the line, if they cannot be parsed
   */
  static JsonNode fields(String text, int above) throws BadArticleException {
    JsonNode fields;
    try {
      fields = tree(text);
      if (fields == null || fields.isNull() || fields.isObject()) return objectOf(fields);
    } catch (JsonProcessingException e) {
      return corrected(text, FrontMatter.malformed("YAML", e, above));
    }
    return corrected(
        text,
        new BadArticleException(
            1, "文首信息应为“名称: 值”的行", "the front matter must hold lines of 'name: value'"));
  }

  private static JsonNode corrected(String text, BadArticleException problem)
      throws BadArticleException {
    String quoted = quoted(TABS.matcher(text).replaceAll("  "));
    if (quoted.equals(text)) throw problem;
    try {
      JsonNode fields = tree(quoted);
      if (fields == null || fields.isNull() || fields.isObject()) return objectOf(fields);
    } catch (JsonProcessingException again) {
      problem.addSuppressed(again);
    }
    throw problem;
  }

  private static JsonNode objectOf(JsonNode fields) {
    return fields == null || fields.isNull() ? none() : fields;
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
  static JsonNode value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = none();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, value(parser));
        }
        return object;
      }
      case START_ARRAY -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
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

  private static String quoted(String text) {
    return PLAIN_LINE
        .matcher(text)
        .replaceAll(
            m -> {
              String value = m.group(2).stripTrailing();
              String written = isPlain(value) ? "'" + plain(value).replace("'", "''") + "'" : value;
              return Matcher.quoteReplacement(m.group(1) + ": " + written);
            });
  }

  /** Whether a value is meant as plain text: not quoted, no block and no complete list. */
  private static boolean isPlain(String value) {
    char last = value.charAt(value.length() - 1);
    return switch (value.charAt(0)) {
      case '"', '\'' -> !isQuoted(value);
      case '|', '>' -> !BLOCK.matcher(value).matches();
      case '[' -> value.indexOf(']') >= 0 && last != ']';
      case '{' -> value.indexOf('}') >= 0 && last != '}';
      default -> true;
    };
  }

  /** Whether a value is enclosed in quotation marks as YAML asks. A comment may follow. */
  private static boolean isQuoted(String value) {
    char mark = value.charAt(0);
    int close = 1;
    while (close < value.length() && (value.charAt(close) != mark || isEscaped(value, close))) {
      close += isEscaped(value, close) ? 2 : 1;
    }
    if (close >= value.length()) return false;
    String behind = value.substring(close + 1);
    return behind.isBlank() || behind.charAt(0) <= ' ' && behind.strip().startsWith("#");
  }

  /** Whether an escaped character begins here: \\ and any other between ", or '' between '. */
  private static boolean isEscaped(String value, int at) {
    return value.charAt(0) == '"' ? value.charAt(at) == '\\' : value.startsWith("''", at);
  }

  /** The words of a value, without a quotation mark at the beginning that is never closed. */
  private static String plain(String value) {
    char mark = value.charAt(0);
    boolean alone = (mark == '"' || mark == '\'') && value.indexOf(mark, 1) < 0;
    return alone ? value.substring(1).strip() : value;
  }
}
