package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhenxing.article.Bilingual;
import zhenxing.article.FiledPlace;
import zhenxing.article.InvalidValueException;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.Gazetteer;
import zhenxing.restore.ScriptConverter;

/**
 * Reads stated places and converts them to the names of the gazetteer. {@code
 * {"province":"辽宁省","city":"大連市"}}, {@code "辽宁/大连"}, {@code "辽宁省大连市"} and {@code "大连"} give the
 * same place. A county is converted to its city, a municipality to itself.
 */
final class StatedPlaces {

  /** Number of existing names that a message about an unknown name proposes. */
  private static final int PROPOSED = 3;

  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  /**
   * What official lists of divisions write between a province or city and what is below it:
   * 北京市/市辖区, 海南省/省直辖县级行政区划.
   */
  private static final Pattern OF_LISTS =
      Pattern.compile("^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖行政单位)(?:/|$)|/?市辖区$");

  private StatedPlaces() {}

  /**
   * Reads a list of places, or a single place. Each is a subject unless its role says otherwise.
   *
   * @param value null where no places are stated
   * @return null where no places are stated
   * @throws BadArticleException if a place is malformed or unknown; the message proposes the
   *     nearest names
   */
  static List<FiledPlace> of(JsonNode value, int line) throws BadArticleException {
    if (StatedFields.isEmpty(value)) return null;
    if (!value.isArray()) return List.of(filed(value, line));
    List<FiledPlace> places = new ArrayList<>();
    for (JsonNode item : value) places.add(filed(item, line));
    return places;
  }

  private static FiledPlace filed(JsonNode item, int line) throws BadArticleException {
    String label = item.isObject() ? StatedFields.text(item, "role", line) : null;
    try {
      PlaceRole role = label == null ? PlaceRole.SUBJECT : PlaceRole.parse(label);
      return new FiledPlace(place(item, line), role);
    } catch (InvalidValueException e) {
      throw new BadArticleException(line, e.reason().after("字段 places：", "the field 'places': "));
    }
  }

  private static Place place(JsonNode item, int line) throws BadArticleException {
    try {
      if (item.isTextual() && !item.asText().isBlank()) return ofText(plain(item.asText()));
      if (item.isObject()) {
        String province = StatedFields.text(item, "province", line);
        String city = StatedFields.text(item, "city", line);
        if (province != null || city != null) return ofNames(province, city);
      }
    } catch (UnknownPlaceException e) {
      throw new BadArticleException(line, e.reason.after("字段 places：", "the field 'places': "));
    }
    throw new BadArticleException(
        line,
        "字段 places 应为列表，每项写作 \"辽宁/大连\" 或 {\"province\": \"辽宁\", \"city\": \"大连\"}，城市和"
            + " \"role\": \"covered\" 可以不写",
        "the field 'places' must be a list of \"辽宁/大连\" or {\"province\": \"辽宁\", \"city\": \"大连\"},"
            + " the city and \"role\": \"covered\" being optional");
  }

  private static final class UnknownPlaceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    UnknownPlaceException(String chinese, String english) {
      super(english);
      this.reason = new Bilingual(chinese, english);
    }
  }

  private static Place ofNames(String province, String city) throws UnknownPlaceException {
    if (province == null) return ofText(plain(city));
    String in =
        GAZETTEER
            .province(plain(province))
            .orElseThrow(() -> unknown("这个省份", "province", plain(province), GAZETTEER.provinces()));
    return city == null ? whole(in) : cityIn(in, plain(city));
  }

  /** Parses a place written as text, with or without a slash. */
  private static Place ofText(String stated) throws UnknownPlaceException {
    String text = OF_LISTS.matcher(stated).replaceAll("");
    int slash = text.indexOf('/');
    if (slash > 0) return ofNames(text.substring(0, slash), text.substring(slash + 1));
    Optional<String> province = GAZETTEER.province(text);
    if (province.isPresent()) return whole(province.get());
    Optional<Place> city = GAZETTEER.city(text).or(() -> named(text, null));
    if (city.isPresent()) return city.get();
    for (int end = text.length() - 1; end >= 2; end--) {
      Optional<String> before = GAZETTEER.province(text.substring(0, end));
      if (before.isPresent()) return cityIn(before.get(), text.substring(end));
    }
    throw unknown("这个地区", "place", text, everyName());
  }

  /** A whole province; a municipality is its own city. */
  private static Place whole(String province) {
    Place city = new Place(province, province);
    List<Place> cities = GAZETTEER.cities(province);
    return cities.equals(List.of(city)) ? city : new Place(province, null);
  }

  private static Place cityIn(String province, String stated) throws UnknownPlaceException {
    String name = OF_LISTS.matcher(stated).replaceAll("");
    if (name.isEmpty()) return whole(province);
    Optional<Place> found = named(name, province);
    // A county after its city, with or without a slash.
    for (int end = name.length() - 1; found.isEmpty() && end >= 2; end--) {
      String county = name.substring(end).replaceFirst("^/", "");
      found =
          named(name.substring(0, end), province)
              .filter(city -> GAZETTEER.meanings(county).contains(city));
    }
    if (found.isPresent()) return found.get();
    Optional<Place> elsewhere = GAZETTEER.city(name);
    if (elsewhere.isPresent()) {
      throw new UnknownPlaceException(
          name + "属于" + elsewhere.get().province() + "，不属于" + province,
          name + " is in " + elsewhere.get() + ", not in " + province);
    }
    List<String> cities = GAZETTEER.cities(province).stream().map(Place::city).toList();
    throw unknown("这座" + province + "城市", "city of " + province, name, cities);
  }

  /**
   * The city with this name, or that of a county with this name.
   *
   * @param province the province, or null if unknown
   */
  private static Optional<Place> named(String name, String province) {
    List<Place> cities =
        GAZETTEER.meanings(name).stream()
            .filter(place -> place.city() != null)
            .filter(place -> province == null || place.province().equals(province))
            .toList();
    if (cities.size() == 1) return Optional.of(cities.getFirst());
    return cities.stream().filter(place -> name.equals(place.city())).findFirst();
  }

  private static UnknownPlaceException unknown(
      String chinese, String english, String name, List<String> names) {
    List<String> nearest = NearestNames.of(name, names, PROPOSED);
    return new UnknownPlaceException(
        "没有“" + name + "”" + chinese + "；相近的有：" + String.join("、", nearest),
        "there is no "
            + english
            + " '"
            + name
            + "'; the nearest names: "
            + String.join(", ", nearest));
  }

  private static List<String> everyName() {
    Set<String> names = new LinkedHashSet<>();
    for (String province : GAZETTEER.provinces()) {
      names.add(province);
      for (Place city : GAZETTEER.cities(province)) names.add(city.city());
    }
    return new ArrayList<>(names);
  }

  /** Converts to simplified characters without white space and full-width forms. */
  private static String plain(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    return ScriptConverter.get().convert(text);
  }
}
