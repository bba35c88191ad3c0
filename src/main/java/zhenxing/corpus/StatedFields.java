package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhenxing.article.Industry;
import zhenxing.article.InvalidValueException;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;

/** Reads the fields that a JSON object or front matter states about an article. */
final class StatedFields {

  /**
   * Limit for titles, names and URLs, in characters. Longer values are mistakes and would be
   * repeated with every hit.
   */
  static final int MAX_CHARACTERS = 1_000;

  /** Smaller numbers are no timestamps; with a fraction they are a date that lost a zero. */
  private static final BigDecimal LEAST_TIMESTAMP = BigDecimal.valueOf(100_000_000);

  private StatedFields() {}

  /**
   * @param fields an object; unknown fields are ignored
   * @param line the line for messages, or 0
   * @throws BadArticleException if a field has an invalid value; the message names the field
   */
  static Stated of(JsonNode fields, int line) throws BadArticleException {
    List<String> authors = authors(fields, line);
    return new Stated(
        InlineTags.removed(text(fields, "title", line)),
        date(fields, line),
        StatedPlaces.of(fields.get("places"), line),
        industries(fields, line),
        StatedSource.of(source(fields, line)),
        author(fields, authors, line),
        authors,
        text(fields, "url", line));
  }

  /** The text of a field, or null if it is absent, null or blank. */
  static String text(JsonNode fields, String name, int line) throws BadArticleException {
    JsonNode value = fields.get(name);
    return value == null ? null : scalar(value, name, line);
  }

  private static String scalar(JsonNode value, String name, int line) throws BadArticleException {
    if (value.isNull()) return null;
    if (!value.isValueNode()) {
      throw new BadArticleException(
          line, "字段 " + name + " 应为文字", "the field '" + name + "' must be text");
    }
    String text = WellFormed.of(value.asText());
    if (text.length() > MAX_CHARACTERS) {
      throw tooLong(name, line);
    }
    return text.isBlank() ? null : text;
  }

  private static BadArticleException tooLong(String name, int line) {
    return new BadArticleException(
        line,
        "字段 " + name + " 长于 " + MAX_CHARACTERS + " 个字符",
        "the field '" + name + "' is longer than " + MAX_CHARACTERS + " characters");
  }

  private static PublicationDate date(JsonNode fields, int line) throws BadArticleException {
    String name = text(fields, "date", line) == null ? "year" : "date";
    String text = text(fields, name, line);
    if (text == null) return null;
    try {
      JsonNode value = fields.get(name);
      if (!value.isFloatingPointNumber()) return StatedDate.parse(text);
      BigDecimal number = value.decimalValue();
      if (number.compareTo(LEAST_TIMESTAMP) >= 0) {
        return StatedDate.parse(number.toBigInteger().toString());
      }
      throw new InvalidValueException(
          text + " 是数而不是日期：请加引号，写作 \"2023-10\"",
          text + " is no date but a number: write \"2023-10\" in quotation marks");
    } catch (InvalidValueException e) {
      throw new BadArticleException(
          line, e.reason().after("字段 " + name + "：", "the field '" + name + "': "));
    }
  }

  /** The source, which schema.org and many crawlers give as an object with a name. */
  private static String source(JsonNode fields, int line) throws BadArticleException {
    JsonNode given = fields.get("source");
    return given != null && given.has("name")
        ? scalar(given.get("name"), "source", line)
        : text(fields, "source", line);
  }

  /** The names in {@code authors}, or in {@code author} if that is a list, each once. */
  private static List<String> authors(JsonNode fields, int line) throws BadArticleException {
    JsonNode author = fields.get("author");
    JsonNode list = list(fields, "authors", line);
    if (list == null && author != null && author.isArray()) list = author;
    if (list == null) return null;
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode item : list) {
      String name = item.isObject() ? text(item, "name", line) : scalar(item, "authors", line);
      if (name != null) names.add(name.strip());
    }
    return names.isEmpty() ? null : List.copyOf(names);
  }

  /** The byline as one string: as given, otherwise the joined names. */
  private static String author(JsonNode fields, List<String> authors, int line)
      throws BadArticleException {
    JsonNode given = fields.get("author");
    String text = null;
    if (given != null && given.isObject()) text = text(given, "name", line);
    else if (given != null && !given.isArray()) text = text(fields, "author", line);
    if (text != null || authors == null || authors.isEmpty()) return text;
    String joined = String.join("、", authors);
    if (joined.length() > MAX_CHARACTERS) {
      throw tooLong("authors", line);
    }
    return joined;
  }

  private static List<String> industries(JsonNode fields, int line) throws BadArticleException {
    JsonNode list = list(fields, "industries", line);
    if (list == null) return null;
    Set<String> industries = new LinkedHashSet<>();
    for (JsonNode item : list) {
      if (!item.isTextual() || !Industry.isSlug(item.asText())) {
        throw new BadArticleException(
            line,
            "字段 industries 应为代号的列表，如 \"petrochemicals\"，而不是 " + item,
            "the field 'industries' must be a list of slugs such as \"petrochemicals\", not "
                + item);
      }
      industries.add(item.asText());
    }
    return List.copyOf(industries);
  }

  private static JsonNode list(JsonNode fields, String name, int line) throws BadArticleException {
    JsonNode value = fields.get(name);
    if (isEmpty(value)) return null;
    if (!value.isArray()) {
      throw new BadArticleException(
          line, "字段 " + name + " 应为列表", "the field '" + name + "' must be a list");
    }
    return value;
  }

  /** Whether a list is absent, null or, as converters of tables write an empty cell, blank text. */
  static boolean isEmpty(JsonNode list) {
    return list == null || list.isNull() || (list.isTextual() && list.asText().isBlank());
  }
}
