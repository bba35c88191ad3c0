package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter at the beginning of a Markdown file: YAML between {@code ---} lines, TOML
 * between {@code +++} lines or one JSON object. The first {@code ---} may be missing, as in files
 * for early versions of Hexo.
 *
 * @param fields an object; empty if there is no front matter
 * @param rest the text after it
 */
record FrontMatter(JsonNode fields, String rest) {

  /** A longer block is not front matter. */
  private static final int MAX_CHARS = 64 * 1024;

  private static final ObjectMapper TOML = new TomlMapper();
  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern OPENING = Pattern.compile("\\s*+(---|\\+\\+\\+)[ \\t]*\\n");

  private static final Pattern YAML_END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern TOML_END = Pattern.compile("^\\+\\+\\+[ \\t]*$", Pattern.MULTILINE);

  /** A field, as opposed to a paragraph between two rules. */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:[\"']?[A-Za-z_][\\w-]{0,40}+[\"']?[ \\t]*+[:：]|[\\p{IsHan}]{1,10}+:[ \\t])",
          Pattern.MULTILINE);

  /** A line of a block without an opening fence: a field, an item of a list or an indented line. */
  private static final Pattern BLOCK_LINE =
      Pattern.compile("(?:[A-Za-z_][\\w-]{0,40}+[:：]|[ \\t-]|#|$).*");

  private static final Pattern TITLE = Pattern.compile("^title[:：]", Pattern.MULTILINE);

  /**
   * Separates the front matter from a text.
   *
   * @param text a text with {@code \n} as line end
   * @throws BadArticleException with the line, if the front matter is malformed
   */
  static FrontMatter of(String text) throws BadArticleException {
    Matcher opening = OPENING.matcher(text);
    if (!opening.lookingAt()) return text.startsWith("{") ? json(text) : unopened(text);
    boolean toml = opening.group(1).equals("+++");
    Matcher end = (toml ? TOML_END : YAML_END).matcher(text).region(opening.end(), text.length());
    if (!end.find() || end.start() > MAX_CHARS) return none(text);
    String inner = text.substring(opening.end(), end.start());
    if (!toml && !inner.isBlank() && !FIELD.matcher(inner).find()) return none(text);
    int above = (int) text.substring(0, opening.end()).lines().count();
    JsonNode fields = toml ? toml(inner, above) : FrontMatterYaml.fields(inner, above);
    return new FrontMatter(inLowerCase(fields), behind(text, end.start()));
  }

  /** Reads a block that has no fence above it. It starts with the text and states a title. */
  private static FrontMatter unopened(String text) throws BadArticleException {
    Matcher end = YAML_END.matcher(text);
    if (!end.find() || end.start() > MAX_CHARS) return none(text);
    String inner = text.substring(0, end.start());
    boolean block = inner.lines().allMatch(line -> BLOCK_LINE.matcher(line).matches());
    if (!block || !TITLE.matcher(inner).find()) return none(text);
    JsonNode fields = FrontMatterYaml.fields(inner, 0);
    return new FrontMatter(inLowerCase(fields), behind(text, end.start()));
  }

  /** Reads one JSON object at the beginning. A text that only begins with a brace is kept whole. */
  private static FrontMatter json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      JsonNode fields = FrontMatterYaml.value(parser);
      int end = (int) parser.currentLocation().getCharOffset();
      String line = text.substring(end).lines().findFirst().orElse("");
      if (!line.isBlank()) return none(text);
      return new FrontMatter(inLowerCase(fields), text.substring(end));
    } catch (JsonProcessingException e) {
      return none(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String behind(String text, int fence) {
    int line = text.indexOf('\n', fence);
    return line < 0 ? "" : text.substring(line + 1);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(FrontMatterYaml.none(), text);
  }

  private static JsonNode toml(String text, int above) throws BadArticleException {
    try {
      return TOML.readTree(text);
    } catch (JsonProcessingException e) {
      throw malformed("TOML", e, above);
    }
  }

  /** Names are read without regard to case, as the usual site generators do: Title, Date. */
  private static JsonNode inLowerCase(JsonNode fields) {
    ObjectNode lower = FrontMatterYaml.none();
    for (var field : fields.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (name.equals(field.getKey()) || !fields.has(name)) lower.set(name, field.getValue());
    }
    return lower;
  }

  /**
   * @param above number of lines above the block
   */
  static BadArticleException malformed(String language, JsonProcessingException e, int above) {
    int line = (e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr())) + above;
    return new BadArticleException(
        Math.max(1, line),
        "文首信息不是 " + language + "：" + JsonLinesFormat.where(e),
        "the front matter is no " + language + ": " + JsonLinesFormat.brief(e));
  }
}
