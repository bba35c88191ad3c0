package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.page.TermTrie;

/**
 * The places under which news is filed, that is, the provinces and prefecture-level cities of
 * China, and the names that point to them: counties, districts, development zones, former names,
 * landmarks, firms and universities. Read from resources by {@link GazetteerReader}; the head of
 * each resource explains its columns. Immutable, safe for use by several threads.
 */
public final class Gazetteer {

  /**
   * The kind of thing a name refers to. From the last three a reader who knows them infers the
   * city.
   */
  enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    ZONE,
    /** Something located in a place: 莫高窟, 白鹤滩水电站. */
    LANDMARK,
    /** A firm or university with its seat there; its activities may be elsewhere. */
    INSTITUTION,
    /** Something named for the place where it is held or happened: 进博会, 芦山地震. */
    EVENT
  }

  /** How reliably a spelling refers to the place. */
  enum Use {
    /** Official names, aliases, and short names that have no other meaning. */
    CERTAIN,
    /** A short name that counts only if its province or city is named elsewhere in the text. */
    CONTEXT,
    /** A common word that counts only directly after its province or city: 江西泰和. */
    ADJACENT
  }

  /** A named thing and the place under which it is filed. */
  record Unit(Level level, String name, Place place) {}

  /**
   * One meaning of a spelling.
   *
   * @param unit what it refers to
   * @param use how reliably it does so
   * @param likely whether this meaning is assumed when nothing decides between several: 朝阳区 without
   *     a city
   */
  record Sense(Unit unit, Use use, boolean likely) {}

  /**
   * All meanings of a spelling.
   *
   * @param senses its meanings; more than one if it is ambiguous, none for a region or a word that
   *     is no place
   * @param region the places it refers to together (京津冀, 港珠澳大桥); otherwise empty
   * @param regionLevel the kind of region, otherwise null
   * @param abroad for a place abroad: its name without the country, if that is also a place in
   *     China (丽水 for 韩国丽水); otherwise null
   */
  record Spelling(List<Sense> senses, List<Place> region, Level regionLevel, String abroad) {

    static final Spelling NO_PLACE = new Spelling(List.of(), List.of(), null, null);

    boolean isPlace() {
      return !senses.isEmpty() || !region.isEmpty();
    }

    /**
     * The meaning it has without any context, not counting common words; null if there is none or
     * several.
     */
    Sense sure() {
      Sense sure = null;
      for (Sense sense : senses) {
        if (sense.use() == Use.ADJACENT) continue;
        if (sure != null) return null;
        sure = sense;
      }
      return sure == null || sure.use() == Use.CONTEXT ? null : sure;
    }

    /** Whether it is a common word that only counts next to another place: 路南 in 公路南侧. */
    boolean needsNeighbour() {
      for (Sense sense : senses) if (sense.use() != Use.ADJACENT) return false;
      return !senses.isEmpty();
    }

    /** Whether it can be a place without any context. */
    boolean isCertain() {
      for (Sense sense : senses) if (sense.use() == Use.CERTAIN) return true;
      return false;
    }

    /** Whether it is certainly the name of a province or city. */
    boolean isDivision() {
      for (Sense sense : senses) {
        boolean division = sense.unit().level().compareTo(Level.CITY) <= 0;
        if (division && sense.use() == Use.CERTAIN) return true;
      }
      return false;
    }
  }

  private static final class BuiltIn {
    static final Gazetteer INSTANCE = new GazetteerReader().read();
  }

  // Cities by province.
  private final Map<String, List<Place>> cities = new LinkedHashMap<>();
  // Short name by any name of a province.
  private final Map<String, String> provinceNames = new HashMap<>();
  private final Map<String, List<Place>> cityNames = new HashMap<>();
  // What each term of the trie means, by its id.
  private final List<Spelling> meanings = new ArrayList<>();
  private final TermTrie spellings;

  /**
   * @param divisions provinces and cities in the official order, each with its names, the short one
   *     first
   * @param bySpelling the meanings of each spelling
   */
  Gazetteer(Map<Unit, List<String>> divisions, Map<String, Spelling> bySpelling) {
    divisions.forEach(this::add);
    TermTrie.Builder builder = new TermTrie.Builder();
    bySpelling.forEach(
        (spelling, meaning) -> {
          builder.add(spelling, meanings.size());
          meanings.add(meaning);
        });
    spellings = builder.build();
  }

  private void add(Unit unit, List<String> names) {
    Place place = unit.place();
    if (unit.level() == Level.PROVINCE) {
      cities.put(place.province(), new ArrayList<>());
      names.forEach(name -> provinceNames.put(name, place.province()));
    } else {
      cities.get(place.province()).add(place);
      Set<String> distinct = new LinkedHashSet<>(names);
      distinct.forEach(name -> cityNames.computeIfAbsent(name, n -> new ArrayList<>()).add(place));
    }
  }

  /** The gazetteer that comes with the program, loaded on first use. */
  public static Gazetteer builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * Loads the built-in gazetteer in a thread of its own, so that the first use finds it loaded. A
   * use that comes sooner waits for what is left. The thread does not keep the process alive.
   */
  public static void preload() {
    Thread.ofPlatform().daemon().name("gazetteer").start(Gazetteer::builtIn);
  }

  /** The short names of all province-level units, in the official order. */
  public List<String> provinces() {
    return List.copyOf(cities.keySet());
  }

  /** The cities of a province, given its short name; empty if there is no such province. */
  public List<Place> cities(String province) {
    return List.copyOf(cities.getOrDefault(province, List.of()));
  }

  /** The short name of a province, given any of its names (辽宁, 辽宁省). */
  public Optional<String> province(String name) {
    return Optional.ofNullable(provinceNames.get(name));
  }

  /**
   * The city with a name (大连, 大连市, 延边州).
   *
   * @return empty if no city or more than one has this name
   */
  public Optional<Place> city(String name) {
    List<Place> found = cityNames.getOrDefault(name, List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * The places to which a name of a city, county or zone refers, in any spelling: one, several if
   * they share the name, or none.
   */
  public List<Place> meanings(String name) {
    long found = name.isEmpty() ? TermTrie.NONE : spellings.longestAt(name, 0);
    if (found == TermTrie.NONE || TermTrie.length(found) != name.length()) return List.of();
    return meaning(TermTrie.id(found)).senses().stream()
        .map(sense -> sense.unit().place())
        .distinct()
        .toList();
  }

  /** The matcher for all spellings. Its ids are arguments of {@link #meaning(int)}. */
  TermTrie spellings() {
    return spellings;
  }

  /** The meanings of a spelling, by its id in the trie. */
  Spelling meaning(int spelling) {
    return meanings.get(spelling);
  }
}
