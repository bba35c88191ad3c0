package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Industry;
import zhenxing.article.Place;
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
    return new Stated(
        text(fields, "title", line),
        date(fields, line),
        places(fields, line),
        industries(fields, line),
        text(fields, "source", line),
        text(fields, "author", line),
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

  private static List<Place> places(JsonNode fields, int line) throws BadArticleException {
    JsonNode list = list(fields, "places", line);
    if (list == null) return null;
    List<Place> places = new ArrayList<>();
    for (JsonNode item : list) {
      String province = item.isObject() ? text(item, "province", line) : null;
      if (province == null) {
        throw new BadArticleException(
            line,
            "the field 'places' must be a list of {\"province\": \"辽宁\", \"city\": \"大连\"},"
                + " the city being optional");
      }
      places.add(new Place(province, text(item, "city", line)));
    }
    return places;
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
