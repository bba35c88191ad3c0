package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.NamedPlaces.Name;
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

  /** How many villages and towns of an article are followed. */
  private static final int MOST_LOCAL_NAMES = 12;

  private final Gazetteer gazetteer;
  private final NamedPlaces reader;

  PlaceMentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    reader = new NamedPlaces(gazetteer);
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

  /** Reads the mentions in title, text and name of the source (null if unknown). */
  List<Mention> read(String title, String body, String source) {
    String text = title + "\n" + body;
    List<Name> names = reader.in(text);
    names.replaceAll(name -> speaksForProvince(text, name) ? ofProvince(name) : name);
    List<Mention> mentions = new ArrayList<>();
    double[] listed = lists(text, names);
    Map<String, Place> local = new LinkedHashMap<>();
    int bodyStart = title.length() + 1;
    int lead = bodyStart + LEAD;
    int first = Math.min(lead, sentenceEnd(text, bodyStart + Dateline.endOf(body)));
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      List<Place> parts = name.place() == null ? name.region() : List.of(name.place());
      if (parts.isEmpty() || isSaidMoreExactly(names, i)) continue;
      double weight =
          name.start() < title.length()
              ? IN_TITLE
              : name.start() < first ? IN_FIRST_SENTENCE : name.start() < lead ? IN_LEAD : 1;
      String role =
          name.start() < title.length() ? TITLE_ROLE : name.start() < lead ? LEAD_ROLE : "";
      boolean regional = name.place() == null;
      boolean wide = regional || name.place().city() == null;
      weight *= listed[i] * PlaceRoles.factor(text, name.start(), name.end(), wide);
      if (regional) weight *= IN_REGION;
      String words = text.substring(name.start(), name.end());
      for (Place part : parts) {
        mentions.add(new Mention(part, name.start() - bodyStart, words, role, weight, regional));
      }
      String village = listed[i] == 1 && !regional ? LocalNames.at(text, name.end()) : null;
      if (village != null && local.size() < MOST_LOCAL_NAMES) {
        local.putIfAbsent(village, name.place());
      }
    }
    local.forEach(
        (village, place) -> follow(village, place, text, title.length(), first, mentions));
    mentions.sort(Comparator.comparingInt(Mention::at));
    if (source != null) {
      for (Name name : reader.beside(text, source)) {
        if (name.place() == null) continue;
        String words = source.substring(name.start(), name.end());
        mentions.add(new Mention(name.place(), -1, words, SOURCE_ROLE, IN_SOURCE));
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

  /** Whether the next name says more exactly what this one begins: 辽宁 in 辽宁盘锦. */
  private static boolean isSaidMoreExactly(List<Name> names, int i) {
    Place place = names.get(i).place();
    if (place == null || i + 1 == names.size()) return false;
    Name next = names.get(i + 1);
    return next.start() == names.get(i).end()
        && next.place() != null
        && NamedPlaces.contains(place, next.place());
  }

  /** A factor for each name: small in a list of places, none of which is the subject. */
  private static double[] lists(String text, List<Name> names) {
    double[] factors = new double[names.size()];
    for (int i = 0; i < names.size(); ) {
      Set<Place> distinct = new HashSet<>();
      int j = i;
      do {
        if (names.get(j).place() != null) distinct.add(names.get(j).place());
        j++;
      } while (j < names.size() && listed(text, names.get(j - 1).end(), names.get(j).start()));
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
  private boolean speaksForProvince(String text, Name name) {
    Place place = name.place();
    if (place == null || place.city() == null || place.city().equals(place.province())) {
      return false;
    }
    if (!gazetteer.cities(place.province()).getFirst().equals(place)) return false;
    return PlaceRoles.isDateline(text, name.start(), name.end())
        || PlaceRoles.startsWith(text, OF_PROVINCE, name.end());
  }

  private static Name ofProvince(Name name) {
    return new Name(
        name.start(), name.end(), new Place(name.place().province(), null), name.region());
  }
}
