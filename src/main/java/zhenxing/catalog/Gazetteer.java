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
 * The places of China that news is filed under, provinces and prefecture-level cities, and what
 * tells of them: their counties, districts and development zones, names that are no more,
 * landmarks, firms and universities. Read from resources whose heads explain them ({@link
 * GazetteerReader}). Immutable.
 */
public final class Gazetteer {

  /** What a name names; the last three let a reader who knows them infer the city. */
  enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    ZONE,
    /** What stands or lies in a place: 莫高窟, 白鹤滩水电站. */
    LANDMARK,
    /** A firm or university that has its seat there; what it does may be done elsewhere. */
    INSTITUTION,
    /** What is called for the place where it is held or happened: 进博会, 芦山地震. */
    EVENT
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

  /**
   * One meaning of a spelling.
   *
   * @param likely whether it is meant where nothing tells which of several is: 朝阳区 without a city
   */
  record Sense(Unit unit, Use use, boolean likely) {}

  /**
   * What a spelling means.
   *
   * @param senses more than one for an ambiguous one; empty for a region and for what is no place
   * @param region the places that it means together, 京津冀 or 港珠澳大桥; else empty
   * @param regionLevel of the region, null for none
   * @param abroad for a place abroad, its name without the country, which is also the name of one
   *     of China: 丽水 for 韩国丽水; else null
   */
  record Spelling(List<Sense> senses, List<Place> region, Level regionLevel, String abroad) {

    static final Spelling NO_PLACE = new Spelling(List.of(), List.of(), null, null);

    boolean isPlace() {
      return !senses.isEmpty() || !region.isEmpty();
    }

    /**
     * The meaning that it has without any context, beside common words; null for none or several.
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

    /** Whether it is a common word, a place only beside another: 路南 in 公路南侧. */
    boolean needsNeighbour() {
      for (Sense sense : senses) if (sense.use() != Use.ADJACENT) return false;
      return !senses.isEmpty();
    }

    /** Whether it may be taken for a place without any context. */
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

  private final Map<String, List<Place>> cities = new LinkedHashMap<>(); // by province
  private final Map<String, String> provinceNames = new HashMap<>(); // any name to the short one
  private final Map<String, List<Place>> cityNames = new HashMap<>();
  private final List<Spelling> meanings = new ArrayList<>(); // by term of the trie
  private final TermTrie spellings;

  /**
   * @param divisions provinces and cities in the official order, each with its names, the short one
   *     first
   * @param bySpelling what each spelling means
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

  /** The gazetteer of the project. */
  public static Gazetteer builtIn() {
    return BuiltIn.INSTANCE;
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
    return meaning(TermTrie.id(found)).senses().stream()
        .map(sense -> sense.unit().place())
        .distinct()
        .toList();
  }

  /** The matcher of all spellings; its ids are for {@link #meaning(int)}. */
  TermTrie spellings() {
    return spellings;
  }

  /** What a spelling means. */
  Spelling meaning(int spelling) {
    return meanings.get(spelling);
  }
}
