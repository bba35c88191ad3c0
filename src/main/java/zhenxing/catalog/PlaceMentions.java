package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Use;
import zhenxing.page.Dateline;

/**
 * Reads the mentions of places in an article: which place each means, and how much it says about
 * what the article is about.
 */
final class PlaceMentions {

  private static final String LEAD_ROLE = "(导语)";
  private static final String TITLE_ROLE = "(标题)";
  private static final String SOURCE_ROLE = "(来源)";
  private static final int LEAD = 150; // characters of the body that count as the lead
  private static final double IN_TITLE = 4;
  private static final double IN_FIRST_SENTENCE = 2.5;
  private static final double IN_LEAD = 1.5;
  private static final double IN_SOURCE = 1.5;

  /** For each of the provinces that a region means: 京津冀. */
  private static final double IN_REGION = 0.6;

  /** Offices that sit in the capital of a province and work for all of it. */
  private static final String[] OF_PROVINCE = {"海关", "铁路局", "局集团", "中心支行"};

  /** What makes the short name of a city that of a village or a road: 荆州乡, 北京路. */
  private static final String SMALLER = "乡镇村路";

  /** How many villages and towns of an article are followed. */
  private static final int MOST_LOCAL_NAMES = 12;

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟";

  private final Gazetteer gazetteer;

  PlaceMentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A mention whose place is decided.
   *
   * @param at where in the body it stands, negative for a mention in title or source
   * @param words as they stand in the text
   * @param role in a few words, for the explanation; empty for a plain mention
   * @param weight what it says about the subject: 1 for a plain mention in the text
   * @param regional whether the words mean other provinces as well: 京津冀
   */
  record Mention(Place place, int at, String words, String role, double weight, boolean regional) {

    Mention(Place place, int at, String words, String role, double weight) {
      this(place, at, words, role, weight, false);
    }

    boolean inTitle() {
      return role.equals(TITLE_ROLE);
    }

    boolean isSource() {
      return role.equals(SOURCE_ROLE);
    }
  }

  /** Words that may name a place, or several at once as a region. */
  private record Spot(int start, int end, List<Sense> senses, List<Place> region) {}

  /** Reads the mentions in title, text and name of the source (null if unknown). */
  List<Mention> read(String title, String body, String source) {
    String text = title + "\n" + body;
    List<Spot> spots = spots(text);
    Map<Object, Integer> context = context(spots);
    List<Mention> mentions = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Place before = i > 0 && spots.get(i - 1).end == spots.get(i).start ? places.get(i - 1) : null;
      Place place = isOther(text, spots.get(i)) ? null : decide(spots.get(i), before, context);
      if (place != null && before == null && isPerson(text, spots.get(i), context)) place = null;
      boolean wide = place != null && speaksForProvince(text, spots.get(i), place);
      places.add(wide ? new Place(place.province(), null) : place);
    }
    double[] listed = lists(text, spots, places);
    Map<String, Place> local = new LinkedHashMap<>();
    int bodyStart = title.length() + 1;
    int lead = bodyStart + LEAD;
    int first = Math.min(lead, sentenceEnd(text, bodyStart + Dateline.endOf(body)));
    for (int i = 0; i < spots.size(); i++) {
      Place place = places.get(i);
      Spot spot = spots.get(i);
      List<Place> parts = place == null ? spot.region : List.of(place);
      if (parts.isEmpty() || place != null && names(place, spots, places, i + 1)) continue;
      double weight =
          spot.start < title.length()
              ? IN_TITLE
              : spot.start < first ? IN_FIRST_SENTENCE : spot.start < lead ? IN_LEAD : 1;
      String role = spot.start < title.length() ? TITLE_ROLE : spot.start < lead ? LEAD_ROLE : "";
      boolean wide = place == null || place.city() == null;
      weight *= listed[i] * PlaceRoles.factor(text, spot.start, spot.end, wide);
      if (place == null) weight *= IN_REGION;
      String words = text.substring(spot.start, spot.end);
      for (Place part : parts) {
        mentions.add(new Mention(part, spot.start - bodyStart, words, role, weight, place == null));
      }
      String name = listed[i] == 1 && place != null ? LocalNames.at(text, spot.end) : null;
      if (name != null && local.size() < MOST_LOCAL_NAMES) local.putIfAbsent(name, place);
    }
    local.forEach((name, place) -> follow(name, place, text, title.length(), first, mentions));
    mentions.sort(Comparator.comparingInt(Mention::at));
    if (source != null) {
      for (Spot spot : spots(source)) {
        Place place = decide(spot, null, context);
        if (place == null) continue;
        String words = source.substring(spot.start, spot.end);
        mentions.add(new Mention(place, -1, words, SOURCE_ROLE, IN_SOURCE));
      }
    }
    return mentions;
  }

  /**
   * Adds the mentions of a village or town of a place, but for the first behind the place itself.
   */
  private static void follow(
      String name, Place place, String text, int titleEnd, int first, List<Mention> mentions) {
    int bodyStart = titleEnd + 1;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      if (isBehind(mentions, at - bodyStart)) continue;
      String role = at < titleEnd ? TITLE_ROLE : at < bodyStart + LEAD ? LEAD_ROLE : "";
      double weight =
          at < titleEnd
              ? IN_TITLE
              : at < first ? IN_FIRST_SENTENCE : at < bodyStart + LEAD ? IN_LEAD : 1;
      mentions.add(new Mention(place, at - bodyStart, name, role, weight));
    }
  }

  private static boolean isBehind(List<Mention> mentions, int at) {
    for (Mention m : mentions) {
      int end = m.at() + m.words().length();
      if (at == end || at == end + 1) return true;
    }
    return false;
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

  /** Whether the next spot says more exactly what this one begins: 辽宁 in 辽宁盘锦. */
  private static boolean names(Place place, List<Spot> spots, List<Place> places, int next) {
    return next < spots.size()
        && spots.get(next).start == spots.get(next - 1).end
        && places.get(next) != null
        && contains(place, places.get(next));
  }

  private static boolean contains(Place outer, Place inner) {
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

  /** A factor for each spot: small in a list of places, none of which is the subject. */
  private static double[] lists(String text, List<Spot> spots, List<Place> places) {
    double[] factors = new double[spots.size()];
    for (int i = 0; i < spots.size(); ) {
      Set<Place> distinct = new HashSet<>();
      int j = i;
      do {
        if (places.get(j) != null) distinct.add(places.get(j));
        j++;
      } while (j < spots.size() && listed(text, spots.get(j - 1).end, spots.get(j).start));
      double factor = distinct.size() >= 4 ? 0.15 : distinct.size() == 3 ? 0.4 : 1;
      while (i < j) factors[i++] = factor;
    }
    return factors;
  }

  private static boolean listed(String text, int from, int to) {
    if (to - from > 3) return false;
    for (int i = from; i < to; i++) {
      if ("、，,和及与以".indexOf(text.charAt(i)) < 0) return false;
    }
    return true;
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("。！？\n".indexOf(text.charAt(i)) >= 0 && i > from) return i;
    }
    return text.length();
  }

  /** Whether the capital of a province stands for the province: 海口海关, 中新网太原8月7日电. */
  private boolean speaksForProvince(String text, Spot spot, Place place) {
    if (place.city() == null || place.city().equals(place.province())) return false;
    if (!gazetteer.cities(place.province()).getFirst().equals(place)) return false;
    return PlaceRoles.isDateline(text, spot.start, spot.end)
        || PlaceRoles.startsWith(text, OF_PROVINCE, spot.end);
  }
}
