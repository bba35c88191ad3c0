package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Use;

/**
 * Reads the mentions of places in an article: which place each means, and how much it says about
 * what the article is about.
 */
final class PlaceMentions {

  private static final String LEAD_ROLE = "(导语)";
  private static final String TITLE_ROLE = "(标题)";
  private static final int LEAD = 150; // characters of the body that count as the lead
  private static final double IN_TITLE = 4;
  private static final double IN_FIRST_SENTENCE = 2.5;
  private static final double IN_LEAD = 1.5;
  private static final double IN_SOURCE = 1.5;

  private static final String[] MEDIA = {
    "日报", "晚报", "晨报", "早报", "青年报", "电视台", "发布客户端", "新闻网", "新闻客户端", "都市报", "商报", "报道"
  };
  private static final String[] ELSEWHERE = {"大学", "学院", "交易所", "银行", "商会", "籍"};
  private static final String[] INSTITUTE = {"大学", "学院", "研究院", "研究所", "研究中心"};
  private static final String[] VENUE = {"会展中心", "博览中心", "会议中心", "展览中心", "展览馆", "大会堂"};
  private static final String[] HELD = {
    "举行", "召开", "开幕", "举办", "发布", "闭幕", "会见", "成立", "启动", "表示", "介绍"
  };

  /** What happens at a place that is only the venue: 大会8月16日在汕头开幕. */
  private static final String[] TAKES_PLACE = {"举行", "召开", "开幕", "举办", "闭幕", "揭幕", "启幕", "拉开"};

  private static final String[] OF_ALL = {"中国", "国际", "世界", "全球", "全国", "亚洲", "国家"};

  /** Offices that sit in the capital of a province and work for all of it. */
  private static final String[] OF_PROVINCE = {"海关", "铁路局", "局集团", "中心支行"};

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
   */
  record Mention(Place place, int at, String words, String role, double weight) {

    boolean inTitle() {
      return role.equals(TITLE_ROLE);
    }

    boolean isLead() {
      return role.equals(LEAD_ROLE);
    }
  }

  private record Spot(int start, int end, List<Sense> senses) {}

  /** Reads the mentions in title, text and name of the source (null if unknown). */
  List<Mention> read(String title, String body, String source) {
    String text = title + "\n" + body;
    List<Spot> spots = spots(text);
    Map<Object, Integer> context = context(spots);
    List<Mention> mentions = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Place before = i > 0 && spots.get(i - 1).end == spots.get(i).start ? places.get(i - 1) : null;
      Place place = decide(spots.get(i), before, context);
      boolean wide = place != null && speaksForProvince(text, spots.get(i), place);
      places.add(wide ? new Place(place.province(), null) : place);
    }
    double[] listed = lists(text, spots, places);
    int bodyStart = title.length() + 1;
    int lead = bodyStart + LEAD;
    int first = Math.min(lead, sentenceEnd(text, bodyStart + Dateline.endOf(body)));
    for (int i = 0; i < spots.size(); i++) {
      Place place = places.get(i);
      if (place == null || names(place, spots, places, i + 1)) continue;
      Spot spot = spots.get(i);
      double weight =
          spot.start < title.length()
              ? IN_TITLE
              : spot.start < first ? IN_FIRST_SENTENCE : spot.start < lead ? IN_LEAD : 1;
      String role = spot.start < title.length() ? TITLE_ROLE : spot.start < lead ? LEAD_ROLE : "";
      weight *= listed[i] * role(text, spot, place.city() == null);
      String words = text.substring(spot.start, spot.end);
      mentions.add(new Mention(place, spot.start - bodyStart, words, role, weight));
    }
    if (source != null) {
      for (Spot spot : spots(source)) {
        Place place = decide(spot, null, context);
        if (place == null) continue;
        String words = source.substring(spot.start, spot.end);
        mentions.add(new Mention(place, -1, words, "(来源)", IN_SOURCE));
      }
    }
    return mentions;
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
    TermTrie spellings = gazetteer.spellings();
    for (int i = 0; i < text.length(); i++) {
      long found = spellings.longestAt(text, i);
      if (found == TermTrie.NONE) continue;
      int end = i + TermTrie.length(found);
      List<Sense> senses = gazetteer.senses(TermTrie.id(found));
      if (!senses.isEmpty()) spots.add(new Spot(i, end, senses));
      i = end - 1;
    }
    return spots;
  }

  /** How often each place and each province is named beyond doubt. */
  private static Map<Object, Integer> context(List<Spot> spots) {
    Map<Object, Integer> context = new HashMap<>();
    for (Spot spot : spots) {
      if (spot.senses.size() > 1 || spot.senses.getFirst().use() == Use.CONTEXT) continue;
      Place place = spot.senses.getFirst().unit().place();
      context.merge(place, 1, Integer::sum);
      context.merge(place.province(), 1, Integer::sum);
    }
    return context;
  }

  private static Place decide(Spot spot, Place before, Map<Object, Integer> context) {
    Sense best = null;
    int bestScore = 0;
    for (Sense sense : spot.senses) {
      Place place = sense.unit().place();
      int score = 2 * context.getOrDefault(place, 0) + context.getOrDefault(place.province(), 0);
      if (before != null && contains(before, place)) score += 1000; // 上海长兴岛 is in Shanghai
      boolean alone = spot.senses.size() == 1 && sense.use() == Use.CERTAIN;
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

  private static double role(String text, Spot spot, boolean wide) {
    if (startsWith(text, ELSEWHERE, spot.end)) return 0.2;
    if (startsWith(text, MEDIA, spot.end)) return 0.5;
    boolean capital = text.startsWith("北京", spot.start);
    if (isDateline(text, spot)) return capital ? 0.1 : wide ? 0.3 : 0.6;
    // What is held in the capital is seldom about it.
    if (capital && startsWith(text, HELD, spot.end)) return 0.2;
    if (within(text, spot.end, 10, VENUE)) return 0.3;
    if (within(text, spot.end, 12, INSTITUTE)) return 0.3;
    if (isVenue(text, spot)) return 0.3;
    return company(text, spot.end) ? 0.4 : 1;
  }

  /** Whether words follow within so many characters, before any mark. */
  private static boolean within(String text, int from, int most, String[] words) {
    for (int i = from; i < Math.min(text.length(), from + most); i++) {
      if (startsWith(text, words, i)) return true;
      if ("，。、；：,;“”《》（）() \n".indexOf(text.charAt(i)) >= 0) return false;
    }
    return false;
  }

  /** Whether the sentence before a position names an event as one of the country or the world. */
  private static boolean isNational(String text, int at) {
    for (int i = at - 1; i >= 0 && "。！？\n".indexOf(text.charAt(i)) < 0; i--) {
      if (startsWith(text, OF_ALL, i)) return true;
    }
    return false;
  }

  private static boolean isVenue(String text, Spot spot) {
    int from = Math.max(0, spot.start - 5);
    int in = text.lastIndexOf('在', spot.start);
    return in >= from && within(text, spot.end, 12, TAKES_PLACE) && isNational(text, in);
  }

  /** Whether the capital of a province stands for the province: 海口海关, 中新网太原8月7日电. */
  private boolean speaksForProvince(String text, Spot spot, Place place) {
    if (place.city() == null || place.city().equals(place.province())) return false;
    if (!gazetteer.cities(place.province()).getFirst().equals(place)) return false;
    return isDateline(text, spot) || startsWith(text, OF_PROVINCE, spot.end);
  }

  private static boolean startsWith(String text, String[] words, int at) {
    for (String word : words) if (text.startsWith(word, at)) return true;
    return false;
  }

  /** 新华社北京6月17日电, 中新网昆明7月25日电. */
  private static boolean isDateline(String text, Spot spot) {
    String before = text.substring(Math.max(0, spot.start - 6), spot.start);
    if (before.contains("中新") || before.contains("新华社") || before.endsWith("发自")) return true;
    int end = Math.min(text.length(), spot.end + 12);
    String after = text.substring(spot.end, end);
    return after.matches("(?s)\\d{1,2}月\\d{1,2}日[讯电].*|[讯电][（( ].*");
  }

  private static boolean company(String text, int from) {
    for (int i = from; i < Math.min(text.length() - 1, from + 16); i++) {
      char c = text.charAt(i);
      if ("，。、；,;“”《》\n".indexOf(c) >= 0) return false;
      if (c == '公' && text.charAt(i + 1) == '司' || c == '集' && text.charAt(i + 1) == '团') {
        return true;
      }
    }
    return false;
  }
}
