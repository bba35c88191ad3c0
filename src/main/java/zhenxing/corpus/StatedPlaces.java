package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.Gazetteer;

/**
 * Reads the places that an input states: objects of province, city and role, or texts such as
 * {@code 辽宁/大连}. A place is a subject unless its role says otherwise.
 */
final class StatedPlaces {

  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  private StatedPlaces() {}

  /**
   * @param list an array, or null where no places are stated
   * @return null where no places are stated
   * @throws BadArticleException naming what has another form
   */
  static List<FiledPlace> of(JsonNode list, int line) throws BadArticleException {
    if (list == null) return null;
    List<FiledPlace> places = new ArrayList<>();
    for (JsonNode item : list) {
      places.add(item.isTextual() ? plain(item.asText(), line) : filed(item, line));
    }
    return places;
  }

  private static FiledPlace plain(String text, int line) throws BadArticleException {
    int slash = text.indexOf('/');
    if (text.length() > StatedFields.MAX_CHARACTERS) throw noPlace(line);
    if (slash < 0) return FiledPlace.subject(named(text.strip(), line));
    String province = text.substring(0, slash).strip();
    if (province.isEmpty()) throw noPlace(line);
    return FiledPlace.subject(new Place(province, text.substring(slash + 1).strip()));
  }

  /** What a name alone means: 上海 is a municipality, 吉林 the province rather than its city. */
  private static Place named(String name, int line) throws BadArticleException {
    Optional<String> province = GAZETTEER.province(name);
    if (province.isPresent()) {
      List<Place> cities = GAZETTEER.cities(province.get());
      return cities.size() == 1 ? cities.getFirst() : new Place(province.get(), null);
    }
    return GAZETTEER
        .city(name)
        .orElseThrow(
            () ->
                new BadArticleException(
                    line,
                    "the field 'places': '"
                        + name
                        + "' names no single province or city: write {\"province\": \"辽宁\","
                        + " \"city\": \"大连\"} or \"辽宁/大连\""));
  }

  private static FiledPlace filed(JsonNode item, int line) throws BadArticleException {
    String province = item.isObject() ? StatedFields.text(item, "province", line) : null;
    if (province == null) throw noPlace(line);
    Place place = new Place(province, StatedFields.text(item, "city", line));
    return new FiledPlace(place, role(StatedFields.text(item, "role", line), line));
  }

  private static PlaceRole role(String label, int line) throws BadArticleException {
    if (label == null) return PlaceRole.SUBJECT;
    try {
      return PlaceRole.parse(label);
    } catch (IllegalArgumentException e) {
      throw new BadArticleException(line, "the field 'places': " + e.getMessage());
    }
  }

  private static BadArticleException noPlace(int line) {
    return new BadArticleException(
        line,
        "the field 'places' must be a list of {\"province\": \"辽宁\", \"city\": \"大连\"},"
            + " the city and \"role\": \"covered\" being optional, or of names such as \"辽宁/大连\"");
  }
}
