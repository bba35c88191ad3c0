package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Use;

/**
 * Reads the names of places in a text: which words name a place, and which one where several are
 * called so. What the place does in the article is not asked here. Immutable.
 */
final class NamedPlaces {

  /** What makes the short name of a city that of a village or a road: 荆州乡, 北京路. */
  private static final String SMALLER = "乡镇村路";

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟";

  private final Gazetteer gazetteer;

  NamedPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A name whose place is decided.
   *
   * @param start where it begins in the text
   * @param end one past its last unit
   * @param place what it means; null for a region, and where the words mean no place or that is in
   *     doubt
   * @param region the provinces that a region means together, 京津冀; else empty
   */
  record Name(int start, int end, Place place, List<Place> region) {}

  /** Words that may name a place, or several at once as a region. */
  private record Spot(int start, int end, List<Sense> senses, List<Place> region) {}

  /** The names in a text, in order; those that mean no place are among them. */
  List<Name> in(String text) {
    return in(text, Map.of());
  }

  /** The names in a part of a text, decided by what the rest of it names. */
  private List<Name> in(String text, Map<Object, Integer> around) {
    List<Spot> spots = spots(text);
    Map<Object, Integer> context = context(spots);
    around.forEach((named, times) -> context.merge(named, times, Integer::sum));
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Place before = i > 0 && spots.get(i - 1).end == spot.start ? names.get(i - 1).place() : null;
      Place place = isOther(text, spot) ? null : decide(spot, before, context);
      if (place != null && before == null && isPerson(text, spot, context)) place = null;
      names.add(new Name(spot.start, spot.end, place, place == null ? spot.region : List.of()));
    }
    return names;
  }

  /** The names in a short text that belongs to a longer one, such as its source. */
  List<Name> beside(String text, String shorter) {
    return in(shorter, context(spots(text)));
  }

  /** Whether the words mean a village, a town or a road that is only called like the place. */
  private static boolean isOther(String text, Spot spot) {
    if (spot.end >= text.length() || spot.end - spot.start > 3) return false;
    if (SMALLER.indexOf(text.charAt(spot.end)) < 0) return text.startsWith("街道", spot.end);
    return spot.end + 1 == text.length() || "村镇线上网径演桥面".indexOf(text.charAt(spot.end + 1)) < 0;
  }

  /** Whether the short name of a county, unsupported, ends the name of a person: 吴海林. */
  private static boolean isPerson(String text, Spot spot, Map<Object, Integer> context) {
    if (spot.start == 0 || spot.end - spot.start != 2) return false;
    if (SURNAMES.indexOf(text.charAt(spot.start - 1)) < 0) return false;
    for (Sense sense : spot.senses) {
      Place place = sense.unit().place();
      int named = context.getOrDefault(place.province(), 0) - context.getOrDefault(place, 0);
      if (sense.unit().level() != Gazetteer.Level.COUNTY || named > 0) return false;
    }
    return true;
  }

  /** Whether the next name says more exactly what a name only begins: 辽宁 in 辽宁盘锦. */
  static boolean isSaidMoreExactly(List<Name> names, int i) {
    Place place = names.get(i).place();
    if (place == null || i + 1 == names.size()) return false;
    Name next = names.get(i + 1);
    return next.start() == names.get(i).end()
        && next.place() != null
        && contains(place, next.place());
  }

  /** Whether a place is another or lies in it. */
  static boolean contains(Place outer, Place inner) {
    return outer.province().equals(inner.province())
        && (outer.city() == null || outer.city().equals(inner.city()));
  }

  private List<Spot> spots(String text) {
    List<Spot> spots = new ArrayList<>();
    gazetteer
        .spellings()
        .scan(
            text,
            (spelling, start, end) -> {
              List<Sense> senses = gazetteer.senses(spelling);
              List<Place> region = gazetteer.region(spelling);
              if (!senses.isEmpty() || !region.isEmpty()) {
                spots.add(new Spot(start, end, senses, region));
              }
            });
    return spots;
  }

  /** How often each place and each province is named beyond doubt. */
  private static Map<Object, Integer> context(List<Spot> spots) {
    Map<Object, Integer> context = new HashMap<>();
    for (Spot spot : spots) {
      List<Sense> sure = spot.senses.stream().filter(s -> s.use() != Use.ADJACENT).toList();
      if (sure.size() != 1 || sure.getFirst().use() == Use.CONTEXT) continue;
      Place place = sure.getFirst().unit().place();
      context.merge(place, 1, Integer::sum);
      context.merge(place.province(), 1, Integer::sum);
    }
    return context;
  }

  private static Place decide(Spot spot, Place before, Map<Object, Integer> context) {
    Sense best = null;
    int bestScore = 0;
    long others = spot.senses.stream().filter(s -> s.use() != Use.ADJACENT).count();
    for (Sense sense : spot.senses) {
      Place place = sense.unit().place();
      if (sense.use() == Use.ADJACENT && (before == null || !contains(before, place))) continue;
      int score = 2 * context.getOrDefault(place, 0) + context.getOrDefault(place.province(), 0);
      if (before != null && contains(before, place)) score += 1000; // 上海长兴岛 is in Shanghai
      boolean alone = others == 1 && sense.use() == Use.CERTAIN;
      boolean high = sense.unit().level().compareTo(Gazetteer.Level.CITY) <= 0;
      if (alone || high && sense.use() == Use.CERTAIN) score++;
      if (score > bestScore) {
        best = sense;
        bestScore = score;
      }
    }
    return best == null ? null : best.unit().place();
  }
}
