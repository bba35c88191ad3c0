package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Unit;
import zhenxing.catalog.Gazetteer.Use;
import zhenxing.catalog.PlaceSpots.Spot;

/**
 * Finds the names of places in a text and decides which place each refers to. The role of the place
 * in the article is decided elsewhere ({@link PlaceFinder}). Immutable.
 */
final class NamedPlaces {

  /**
   * The score for a neighbour in a list or a parent directly before; greater than any other
   * context.
   */
  private static final int ADJACENT = 1000;

  private final PlaceSpots reader;

  NamedPlaces(Gazetteer gazetteer) {
    reader = new PlaceSpots(gazetteer);
  }

  /**
   * A name whose meaning is decided.
   *
   * @param start index of its first UTF-16 unit
   * @param end index after its last unit
   * @param place the place it refers to; null for a region, institution or event, and for words
   *     that refer to no place or an uncertain one
   * @param region the places of a region such as 京津冀; otherwise empty
   * @param seat for a firm or university, the city of its seat, although what is reported may
   *     happen elsewhere; for an event, its venue; otherwise null
   * @param level what kind of thing is named; null if it is no place
   */
  record Name(int start, int end, Place place, List<Place> region, Place seat, Level level) {

    /**
     * Returns the places the text may report from: the place itself, the parts of a region, or the
     * seat.
     */
    List<Place> places() {
      if (place != null) return List.of(place);
      return seat != null ? List.of(seat) : region;
    }

    /** Creates the name of a place itself. */
    Name(int start, int end, Place place, List<Place> region) {
      this(start, end, place, region, null, Level.CITY);
    }
  }

  /**
   * Facts from the whole text that decide ambiguous names.
   *
   * @param named how often each place is certainly named
   * @param persons names of persons
   * @param abroad names of places abroad
   */
  private record Context(Map<Object, Integer> named, Set<String> persons, Set<String> abroad) {}

  /** Returns the names in a text, in order. Names that refer to no place are included. */
  List<Name> in(String text) {
    return in(text, Map.of());
  }

  /**
   * Returns the names in a text. The county of its publisher decides ambiguous names as if the text
   * named it: 内乡 in a text of 内乡县人民政府.
   *
   * @param publisher name of the publisher, or null
   */
  List<Name> in(String text, String publisher) {
    if (publisher == null) return in(text);
    List<Spot> spots = reader.in(publisher);
    boolean isCounty =
        spots.stream()
            .map(spot -> spot.meaning().sure())
            .anyMatch(sure -> sure != null && sure.unit().level() == Level.COUNTY);
    return isCounty ? in(text, context(publisher, spots).named) : in(text);
  }

  /** Returns the names in a short text that belongs to a longer one, such as its source. */
  List<Name> beside(String text, String shorter) {
    if (reader.in(shorter).isEmpty()) return List.of();
    return in(shorter, context(text, reader.in(text)).named);
  }

  /**
   * Returns the names in a part of a text. The places named in the rest of the text decide
   * ambiguous names.
   */
  private List<Name> in(String text, Map<Object, Integer> around) {
    List<Spot> spots = reader.in(text);
    Context context = context(text, spots);
    around.forEach((named, times) -> context.named.merge(named, times, Integer::sum));
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Place before =
          i > 0 && spots.get(i - 1).end() == spot.start() ? names.get(i - 1).place() : null;
      Sense sense = null;
      if (!spot.other() && !(before == null && isPerson(text, spot, context))) {
        sense = decide(text, spot, before, listed(text, spots, i), context);
      }
      names.add(name(spot, sense));
    }
    return names;
  }

  private static Name name(Spot spot, Sense sense) {
    int start = spot.start();
    int end = spot.end();
    if (spot.other()) return new Name(start, end, null, List.of(), null, null);
    if (sense == null) {
      return new Name(
          start, end, null, spot.meaning().region(), null, spot.meaning().regionLevel());
    }
    Unit unit = sense.unit();
    return unit.level().compareTo(Level.INSTITUTION) >= 0
        ? new Name(start, end, null, List.of(), unit.place(), unit.level())
        : new Name(start, end, unit.place(), List.of(), null, unit.level());
  }

  /** Whether the next name is a more exact one directly after it: 辽宁 in 辽宁盘锦. */
  static boolean isSaidMoreExactly(List<Name> names, int i) {
    Place place = names.get(i).place();
    if (place == null || i + 1 == names.size()) return false;
    Name next = names.get(i + 1);
    return next.start() == names.get(i).end()
        && next.place() != null
        && contains(place, next.place());
  }

  /** Whether {@code outer} is the same place as {@code inner} or contains it. */
  static boolean contains(Place outer, Place inner) {
    return outer.province().equals(inner.province())
        && (outer.city() == null || outer.city().equals(inner.city()));
  }

  private static Context context(String text, List<Spot> spots) {
    Map<Object, Integer> named = new HashMap<>();
    Set<String> persons = new HashSet<>();
    Set<String> abroad = new HashSet<>();
    for (Spot spot : spots) {
      if (spot.meaning().abroad() != null) abroad.add(spot.meaning().abroad());
      if (spot.other() || !PlaceSpots.isShort(spot.meaning(), spot.words())) continue;
      int surname = PersonNames.surname(text, spot.start());
      if (PersonNames.isPerson(text, surname, spot.start(), spot.end())) {
        persons.add(text.substring(surname, spot.end()));
      }
    }
    persons.addAll(repeated(text, spots));
    Context context = new Context(named, persons, abroad);
    Spot last = null;
    for (Spot spot : spots) {
      boolean adjacent = last != null && last.end() == spot.start();
      last = spot;
      if (spot.other() || abroad.contains(spot.words())) continue;
      if (!adjacent && isKnownPerson(text, spot, context)) continue;
      Sense sure = spot.meaning().sure();
      if (sure == null || sure.unit().level().compareTo(Level.INSTITUTION) >= 0) continue;
      Place place = sure.unit().place();
      named.merge(place, 1, Integer::sum);
      named.merge(place.province(), 1, Integer::sum);
    }
    return context;
  }

  /**
   * Names of persons by repetition: a place's short name that the text has several times, always
   * after the same surname, and at least once where a name may begin.
   */
  private static Set<String> repeated(String text, List<Spot> spots) {
    Map<String, Set<String>> names = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    Set<String> begins = new HashSet<>();
    int last = -1;
    for (Spot spot : spots) {
      boolean adjacent = last == spot.start();
      last = spot.end();
      int surname = adjacent ? spot.start() : PersonNames.surname(text, spot.start());
      String name = text.substring(surname, spot.end());
      names.computeIfAbsent(spot.words(), words -> new HashSet<>()).add(name);
      if (spot.other() || !PlaceSpots.isShort(spot.meaning(), spot.words())) continue;
      times.merge(name, 1, Integer::sum);
      if (PersonNames.mayBePerson(text, surname, spot.start())) begins.add(name);
    }
    Set<String> persons = new HashSet<>();
    names.forEach(
        (words, found) -> {
          String name = found.iterator().next();
          boolean often = found.size() == 1 && times.getOrDefault(name, 0) > 1;
          if (often && begins.contains(name)) persons.add(name);
        });
    return persons;
  }

  /** Whether the words are part of a name that is clearly a person's elsewhere in the text. */
  private static boolean isKnownPerson(String text, Spot spot, Context context) {
    if (context.persons.isEmpty()) return false;
    int surname = PersonNames.surname(text, spot.start());
    return context.persons.contains(text.substring(surname, spot.end()));
  }

  private static boolean isPerson(String text, Spot spot, Context context) {
    if (!PlaceSpots.isShort(spot.meaning(), spot.words())) return false;
    if (isKnownPerson(text, spot, context)) return true;
    if (spot.end() - spot.start() != 2 || PersonNames.surname(text, spot.start()) == spot.start()) {
      return false;
    }
    // A county's short name without support from the context is the end of a person's name: 吴海林.
    for (Sense sense : spot.meaning().senses()) {
      Place place = sense.unit().place();
      int named =
          context.named.getOrDefault(place.province(), 0) - context.named.getOrDefault(place, 0);
      if (sense.unit().level() != Level.COUNTY || named > 0) return false;
    }
    return true;
  }

  /** The meanings of the neighbours in a list: for 朝阳 in 阜新、朝阳和铁岭 those of 阜新 and 铁岭. */
  private static List<Sense> listed(String text, List<Spot> spots, int i) {
    Sense before = i == 0 ? null : neighbour(text, spots.get(i - 1), spots.get(i), true);
    Sense behind =
        i + 1 == spots.size() ? null : neighbour(text, spots.get(i), spots.get(i + 1), false);
    if (before == null) return behind == null ? List.of() : List.of(behind);
    return behind == null ? List.of(before) : List.of(before, behind);
  }

  /** The meaning of one of two names in a list; null if they are not listed or it is ambiguous. */
  private static Sense neighbour(String text, Spot first, Spot second, boolean wantsFirst) {
    if (second.start() - first.end() != 1
        || PlaceSpots.LISTING.indexOf(text.charAt(first.end())) < 0) return null;
    Spot wanted = wantsFirst ? first : second;
    List<Sense> senses = wanted.meaning().senses();
    return wanted.other() || senses.size() != 1 ? null : senses.getFirst();
  }

  private static Sense decide(
      String text, Spot spot, Place before, List<Sense> listed, Context context) {
    Sense best = null;
    int bestScore = 0;
    List<Sense> senses = spot.meaning().senses();
    boolean alone = spot.meaning().sure() != null;
    boolean abroad = context.abroad.contains(spot.words());
    boolean framed = PlaceSpots.isFramed(text, spot.start(), spot.end());
    boolean asPlace = framed;
    for (Sense neighbour : listed) asPlace |= neighbour.use() == Use.CERTAIN;
    for (Sense sense : senses) {
      Place place = sense.unit().place();
      // 上海长兴岛 is in Shanghai.
      boolean inside = before != null && contains(before, place);
      boolean beside = false;
      for (Sense neighbour : listed) beside |= supports(neighbour, place);
      if (sense.use() == Use.ADJACENT && !inside && !beside && !framed) continue;
      // The development zone in 定兴金台开发区 is not the one in 宝鸡.
      if (before != null && !inside && isPart(sense)) continue;
      int score =
          2 * context.named.getOrDefault(place, 0)
              + context.named.getOrDefault(place.province(), 0);
      if (inside) score += 2 * ADJACENT;
      if (beside) score += ADJACENT;
      boolean sure = sense.use() == Use.CERTAIN && !abroad;
      boolean high = sense.unit().level().compareTo(Level.CITY) <= 0;
      if (sure && (alone || high) || high && asPlace) score++;
      if (score > bestScore) {
        best = sense;
        bestScore = score;
      }
    }
    if (best != null || abroad) return best;
    for (Sense sense : senses) if (sense.likely()) return sense;
    return null;
  }

  /** Whether it is part of a city, so that the city's name may precede it. */
  private static boolean isPart(Sense sense) {
    Level level = sense.unit().level();
    return level == Level.COUNTY || level == Level.ZONE;
  }

  /** Whether a neighbour in a list supports a place: 南康至龙南 are two counties of one city. */
  private static boolean supports(Sense neighbour, Place place) {
    Place other = neighbour.unit().place();
    if (other.city() == null) return false;
    return neighbour.use() == Use.CERTAIN
        ? other.province().equals(place.province())
        : other.equals(place);
  }
}
