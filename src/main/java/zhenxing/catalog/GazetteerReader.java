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
import java.util.Set;
import java.util.stream.Stream;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Spelling;
import zhenxing.catalog.Gazetteer.Unit;
import zhenxing.catalog.Gazetteer.Use;

/**
 * Reads the gazetteer from its resources: {@code gazetteer.tsv} (present divisions), {@code
 * former-divisions.tsv} (former names), {@code landmarks.tsv} (names from which the city can be
 * inferred) and {@code not-places.txt} (words that contain the name of a place without referring to
 * it). An instance is used once.
 */
final class GazetteerReader {

  private static final String REGION = "region";

  /** The section of not-places.txt with places abroad whose names also exist in China. */
  private static final String ABROAD = "[abroad]";

  /** A short name that is also a common word refers to the place if one of these follows. */
  private static final Set<String> ZONES = NameUses.WORDS.section("zones");

  /** Official names of districts that are also general words for a part of any city: 老城区改造. */
  private static final Set<String> COMMON_DISTRICTS = NameUses.WORDS.section("common-districts");

  /** Names shared by districts of several cities, which alone are no more than an address. */
  private static final Set<String> FREQUENT_DISTRICTS =
      NameUses.WORDS.section("frequent-districts");

  private final Map<Unit, List<String>> divisions = new LinkedHashMap<>();
  // Provinces by short name.
  private final Map<String, Place> provinces = new HashMap<>();
  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();
  // Regions, and words that are no places.
  private final Map<String, Spelling> others = new LinkedHashMap<>();

  Gazetteer read() {
    lines("gazetteer.tsv", this::readDivision);
    lines("former-divisions.tsv", this::readFormer);
    lines("landmarks.tsv", this::readLandmark);
    readNoPlaces();
    Map<String, Spelling> bySpelling = new LinkedHashMap<>();
    senses.forEach(
        (word, meant) ->
            bySpelling.put(word, new Spelling(List.copyOf(meant), List.of(), null, null)));
    others.forEach((word, spelling) -> bySpelling.putIfAbsent(word, spelling));
    return new Gazetteer(divisions, bySpelling);
  }

  private void readDivision(String[] columns) {
    if (columns[0].equals(REGION)) {
      region(columns[1], places(columns[3]), Level.PROVINCE);
      return;
    }
    Level level = Level.valueOf(columns[0].toUpperCase(Locale.ROOT));
    String name = columns[1];
    String shortName = columns[2];
    Set<String> uses = Set.of(columns[5].split(","));
    boolean plain = !uses.contains("full") && !uses.contains("context");
    Unit unit = new Unit(level, name, place(level, name, shortName, columns[3]));
    if (level == Level.PROVINCE) provinces.put(shortName, unit.place());
    Set<String> certain = new LinkedHashSet<>();
    certain.add(name);
    if (!columns[4].isEmpty()) certain.addAll(List.of(columns[4].split(",")));
    if (plain) certain.add(shortName);
    for (String spelling : certain) sense(spelling, unit, use(spelling), uses.contains("likely"));
    if (uses.contains("context")) {
      sense(shortName, unit, Use.CONTEXT, false);
    } else if (!plain && shortName.length() > 1) {
      sense(shortName, unit, Use.ADJACENT, false);
    }
    if (!plain && level.compareTo(Level.COUNTY) <= 0 && shortName.length() > 1) {
      for (String zone : ZONES) sense(shortName + zone, unit, Use.CERTAIN, false);
    }
    if (level.compareTo(Level.CITY) <= 0) {
      List<String> names = new ArrayList<>(List.of(shortName));
      names.addAll(certain);
      divisions.put(unit, names);
    }
  }

  private static Use use(String spelling) {
    if (COMMON_DISTRICTS.contains(spelling)) return Use.ADJACENT;
    return FREQUENT_DISTRICTS.contains(spelling) ? Use.CONTEXT : Use.CERTAIN;
  }

  private static Place place(Level level, String name, String shortName, String in) {
    return switch (level) {
      case PROVINCE -> new Place(shortName, name.endsWith("市") ? shortName : null); // municipality
      case CITY -> new Place(in, shortName);
      default -> {
        int slash = in.indexOf('/');
        yield slash < 0
            ? new Place(in, null)
            : new Place(in.substring(0, slash), in.substring(slash + 1));
      }
    };
  }

  private void readFormer(String[] columns) {
    Level level = columns[1].equals("prefecture") ? Level.CITY : Level.COUNTY;
    String[] names = columns[0].split(",");
    for (String name : names) place(name, names[0], level, places(columns[2]));
  }

  private void readLandmark(String[] columns) {
    Level level = Level.valueOf(columns[2].toUpperCase(Locale.ROOT));
    place(columns[0], columns[0], level, places(columns[1]));
  }

  private void place(String spelling, String name, Level level, List<Place> places) {
    if (places.size() > 1) region(spelling, places, level);
    else sense(spelling, new Unit(level, name, places.getFirst()), Use.CERTAIN, false);
  }

  private void region(String name, List<Place> places, Level level) {
    others.put(name, new Spelling(List.of(), places, level, null));
  }

  /** Parses a list of places given by short names, as 省 or 省/市. */
  private List<Place> places(String names) {
    return Stream.of(names.split(","))
        .map(
            name -> {
              int slash = name.indexOf('/');
              if (slash < 0) return provinces.get(name);
              return new Place(name.substring(0, slash), name.substring(slash + 1));
            })
        .toList();
  }

  private void sense(String spelling, Unit unit, Use use, boolean likely) {
    List<Sense> known = senses.computeIfAbsent(spelling, s -> new ArrayList<>());
    if (known.stream().noneMatch(s -> s.unit().place().equals(unit.place()))) {
      known.add(new Sense(unit, use, likely));
    }
  }

  private void readNoPlaces() {
    boolean[] abroad = {false};
    lines(
        "not-places.txt",
        columns -> {
          String line = columns[0];
          if (line.startsWith("[")) {
            abroad[0] = line.equals(ABROAD);
            return;
          }
          for (String word : line.split(" ")) {
            Spelling none =
                abroad[0]
                    ? new Spelling(List.of(), List.of(), null, namesake(word))
                    : Spelling.NO_PLACE;
            others.putIfAbsent(word, none);
          }
        });
  }

  /**
   * The longest ending of a foreign place's name that is also the name of a place in China, or
   * null.
   */
  private String namesake(String word) {
    for (int i = 1; i < word.length() - 1; i++) {
      if (senses.containsKey(word.substring(i))) return word.substring(i);
    }
    return null;
  }

  private interface Row {
    void read(String[] columns);
  }

  /**
   * Reads the rows of a resource. The first row that is no comment sets the number of columns for
   * all.
   */
  private static void lines(String resource, Row row) {
    InputStream in = GazetteerReader.class.getResourceAsStream(resource);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      int columns = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        number++;
        if (line.isEmpty() || line.startsWith("#")) continue;
        String[] found = line.split("\t", -1);
        if (columns == 0) columns = found.length;
        if (found.length != columns) {
          throw new IllegalArgumentException(
              "%s:%d: %d columns expected, found %d"
                  .formatted(resource, number, columns, found.length));
        }
        row.read(found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
