package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Industry;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;

/** Reads what a JSON object or YAML front matter states about an article. */
final class StatedFields {

  /** A title, name or address that is longer is a mistake, and would come back with every hit. */
  static final int MAX_CHARACTERS = 1_000;

  private StatedFields() {}

  /**
   * @param fields an object; fields it does not know are left to others
   * @throws BadArticleException naming the field whose value has another form than the design's
   */
  static Stated of(JsonNode fields, int line) throws BadArticleException {
    List<String> authors = authors(fields, line);
    return new Stated(
        text(fields, "title", line),
        date(fields, line),
        StatedPlaces.of(list(fields, "places", line), line),
        industries(fields, line),
        text(fields, "source", line),
        author(fields, authors, line),
        authors,
        text(fields, "url", line));
  }

  /** The text of a field, or null where it is absent, null or blank. */
  static String text(JsonNode fields, String name, int line) throws BadArticleException {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isValueNode()) {
      throw new BadArticleException(line, "the field '" + name + "' must be text");
    }
    String text = value.asText();
    if (text.length() > MAX_CHARACTERS) {
      throw new BadArticleException(
          line, "the field '" + name + "' is longer than " + MAX_CHARACTERS + " characters");
    }
    return text.isBlank() ? null : text;
  }

  private static PublicationDate date(JsonNode fields, int line) throws BadArticleException {
    String text = text(fields, "date", line);
    if (text == null) text = text(fields, "year", line);
    if (text == null) return null;
    try {
      return PublicationDate.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadArticleException(line, "the field 'date': " + e.getMessage());
    }
  }

  /** The names of {@code authors}, or of an {@code author} that is a list. */
  private static List<String> authors(JsonNode fields, int line) throws BadArticleException {
    JsonNode author = fields.get("author");
    JsonNode list = list(fields, "authors", line);
    if (list == null && author != null && author.isArray()) list = author;
    if (list == null) return null;
    List<String> names = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isTextual() || item.asText().length() > MAX_CHARACTERS) {
        throw new BadArticleException(
            line, "the field 'authors' must be a list of names such as [\"王健\", \"李丽\"]");
      }
      if (!item.asText().isBlank()) names.add(item.asText().strip());
    }
    return names;
  }

  /** The byline as one text: as it is given, else the names joined. */
  private static String author(JsonNode fields, List<String> authors, int line)
      throws BadArticleException {
    JsonNode given = fields.get("author");
    String text = given != null && given.isArray() ? null : text(fields, "author", line);
    if (text != null || authors == null || authors.isEmpty()) return text;
    return String.join("、", authors);
  }

  private static List<String> industries(JsonNode fields, int line) throws BadArticleException {
    JsonNode list = list(fields, "industries", line);
    if (list == null) return null;
    List<String> industries = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isTextual() || !Industry.isSlug(item.asText())) {
        throw new BadArticleException(
            line,
            "the field 'industries' must be a list of slugs such as \"petrochemicals\", not "
                + item);
      }
      industries.add(item.asText());
    }
    return industries;
  }

  private static JsonNode list(JsonNode fields, String name, int line) throws BadArticleException {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isArray()) {
      throw new BadArticleException(line, "the field '" + name + "' must be a list");
    }
    return value;
  }
}
