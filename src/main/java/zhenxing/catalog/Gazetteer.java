package zhenxing.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhenxing.article.Place;

/**
 * The places of China that news is filed under: provinces and prefecture-level cities, and the
 * counties, districts and development zones that tell of a city. Read from the resource {@code
 * gazetteer.tsv}, whose head explains its columns; {@code not-places.txt} lists the words in which
 * a place's name means no place (李长春, 北京时间).
 */
public final class Gazetteer {

  enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    ZONE
  }

  /** How surely a spelling means the place. */
  enum Use {
    /** Official names and aliases, and short names that mean nothing else. */
    CERTAIN,
    /** A short name that counts where its province or city is named elsewhere in the text. */
    CONTEXT,
    /** A common word that counts right behind the name of its province or city: 江西泰和. */
    ADJACENT
  }

  /** A place, and what it is filed under. */
  record Unit(Level level, String name, Place place) {}

  /** One meaning of a spelling. */
  record Sense(Unit unit, Use use) {}

  private static final class BuiltIn {
    static final Gazetteer INSTANCE = load();

    private static Gazetteer load() {
      try (BufferedReader places = open("gazetteer.tsv");
          BufferedReader others = open("not-places.txt")) {
        return new Gazetteer(places, others);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static BufferedReader open(String resource) {
      InputStream in = Gazetteer.class.getResourceAsStream(resource);
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  private static final String REGION = "region";

  /** Behind a short name that is also a common word, these make it the place. */
  private static final List<String> ZONES = List.of("高新区", "经开区", "经济开发区", "经济技术开发区", "高新技术产业开发区");

  private final Map<String, List<Place>> cities = new LinkedHashMap<>(); // by province
  private final Map<String, String> provinceNames = new HashMap<>(); // any name to the short one
  private final Map<String, List<Place>> cityNames = new HashMap<>();
  private final List<List<Sense>> senses = new ArrayList<>(); // by term of the trie
  private final List<List<Place>> regions = new ArrayList<>(); // likewise
  private final Map<String, Place> provinces = new HashMap<>(); // by short name
  private final TermTrie spellings;

  private Gazetteer(BufferedReader in, BufferedReader others) throws IOException {
    Map<String, List<Sense>> bySpelling = new LinkedHashMap<>();
    Map<String, List<Place>> byRegion = new HashMap<>();
    int number = 0;
    for (String line; (line = in.readLine()) != null; ) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) continue;
      String[] columns = line.split("\t", -1);
      if (columns.length != 6) {
        throw new IllegalArgumentException(
            "gazetteer.tsv:" + number + ": 6 columns expected, found " + columns.length);
      }
      if (columns[0].equals(REGION)) byRegion.put(columns[1], parts(columns[3]));
      else add(columns, bySpelling);
    }
    for (String line; (line = others.readLine()) != null; ) {
      if (line.startsWith("#")) continue;
      for (String word : line.split(" ")) bySpelling.putIfAbsent(word, List.of());
    }
    bySpelling.remove("");
    for (String region : byRegion.keySet()) bySpelling.put(region, List.of());
    TermTrie.Builder builder = new TermTrie.Builder();
    bySpelling.forEach(
        (spelling, meanings) -> {
          builder.add(spelling, senses.size());
          senses.add(List.copyOf(meanings));
          regions.add(byRegion.getOrDefault(spelling, List.of()));
        });
    spellings = builder.build();
  }

  /** The gazetteer of the project. */
  public static Gazetteer builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** The provinces that a region means, given by their short names. */
  private List<Place> parts(String names) {
    return Stream.of(names.split(",")).map(provinces::get).toList();
  }

  private void add(String[] columns, Map<String, List<Sense>> bySpelling) {
    Level level = Level.valueOf(columns[0].toUpperCase(Locale.ROOT));
    String name = columns[1];
    String shortName = columns[2];
    Place place = place(level, name, shortName, columns[3]);
    Unit unit = new Unit(level, name, place);
    Set<String> certain = new LinkedHashSet<>();
    certain.add(name);
    if (!columns[4].isEmpty()) certain.addAll(List.of(columns[4].split(",")));
    if (columns[5].isEmpty()) certain.add(shortName);
    for (String spelling : certain) {
      // 矿区, 城区 and 郊区 are counties and common words.
      boolean common = spelling.length() == 2 && spelling.endsWith("区");
      sense(bySpelling, spelling, new Sense(unit, common ? Use.CONTEXT : Use.CERTAIN));
    }
    if (columns[5].equals("context")) {
      sense(bySpelling, shortName, new Sense(unit, Use.CONTEXT));
    } else if (columns[5].equals("full") && shortName.length() > 1) {
      sense(bySpelling, shortName, new Sense(unit, Use.ADJACENT));
    }
    if (!columns[5].isEmpty() && level.compareTo(Level.COUNTY) <= 0 && shortName.length() > 1) {
      for (String zone : ZONES) sense(bySpelling, shortName + zone, new Sense(unit, Use.CERTAIN));
    }
    if (level == Level.PROVINCE) {
      cities.put(shortName, new ArrayList<>());
      provinces.put(shortName, place);
      certain.forEach(spelling -> provinceNames.put(spelling, shortName));
      provinceNames.put(shortName, shortName);
    } else if (level == Level.CITY) {
      cities.get(place.province()).add(place);
      Set<String> names = new LinkedHashSet<>(certain);
      names.add(shortName);
      names.forEach(
          spelling -> cityNames.computeIfAbsent(spelling, s -> new ArrayList<>()).add(place));
    }
  }

  private static void sense(Map<String, List<Sense>> bySpelling, String spelling, Sense sense) {
    List<Sense> senses = bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>());
    if (senses.stream().noneMatch(s -> s.unit().place().equals(sense.unit().place()))) {
      senses.add(sense);
    }
  }

  private static Place place(Level level, String name, String shortName, String in) {
    return switch (level) {
      case PROVINCE -> new Place(shortName, name.endsWith("市") ? shortName : null); // municipality
      case CITY -> new Place(in, shortName);
      case COUNTY, ZONE -> {
        int slash = in.indexOf('/');
        yield slash < 0
            ? new Place(in, null)
            : new Place(in.substring(0, slash), in.substring(slash + 1));
      }
    };
  }

  /** Short names of the province-level units, in the official order. */
  public List<String> provinces() {
    return List.copyOf(cities.keySet());
  }

  /** The cities of a province given by its short name; empty where there is no such province. */
  public List<Place> cities(String province) {
    return List.copyOf(cities.getOrDefault(province, List.of()));
  }

  /** The short name of a province given by any of its names (辽宁, 辽宁省). */
  public Optional<String> province(String name) {
    return Optional.ofNullable(provinceNames.get(name));
  }

  /**
   * The city of a name (大连, 大连市, 延边州).
   *
   * @return empty where no city or more than one is called so
   */
  public Optional<Place> city(String name) {
    List<Place> found = cityNames.getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * The places that a name means, that of a city, county or zone in any of its spellings: one, or
   * several where they share the name, or none.
   */
  public List<Place> meanings(String name) {
    long found = name.isEmpty() ? TermTrie.NONE : spellings.longestAt(name, 0);
    if (found == TermTrie.NONE || TermTrie.length(found) != name.length()) return List.of();
    return senses(TermTrie.id(found)).stream()
        .map(sense -> sense.unit().place())
        .distinct()
        .toList();
  }

  /** The matcher of all spellings; its ids are for {@link #senses(int)}. */
  TermTrie spellings() {
    return spellings;
  }

  /** The meanings of a spelling; more than one place for an ambiguous one, none for no place. */
  List<Sense> senses(int spelling) {
    return senses.get(spelling);
  }

  /** The provinces that a spelling means together (京津冀); empty for one that is no region. */
  List<Place> region(int spelling) {
    return regions.get(spelling);
  }
}
