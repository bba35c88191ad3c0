package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.Place;
import zhenxing.catalog.PlaceMentions.Mention;

/**
 * Decides what places an article is about. Every mention counts by where it stands and what it does
 * there ({@link PlaceMentions}); a place is the subject when it holds most of the weight, against
 * all other places and against the talk of the whole country.
 */
final class PlaceFinder {

  /** Least weight of a subject: named in the first sentence, or three times. */
  private static final double LEAST = 2;

  /** The same for an article that says 我市 or 全省. */
  private static final double LEAST_LOCAL = 1;

  /** The same for the only place in an article that says nothing of the country. */
  private static final double LEAST_ALONE = 1.2;

  /** Least share of a province in all the weight that speaks of places. */
  private static final double PROVINCE_SHARE = 0.5;

  /** Least share of a second province, where the title names both. */
  private static final double SECOND_SHARE = 0.3;

  /** Least share of each of two provinces that the lead names. */
  private static final double HALF_SHARE = 0.4;

  /** Least share of a city in the weight of its province; less where no other city is named. */
  private static final double CITY_SHARE = 0.5;

  private static final double ONLY_CITY_SHARE = 0.35;

  /** The same under a headline that names the province. */
  private static final double TITLED_CITY_SHARE = 0.6;

  /** What one word that speaks of the whole country weighs. */
  private static final double COUNTRY_WEIGHT = 0.25;

  private static final double COUNTRY_WEIGHT_IN_TITLE = 3;

  /** What a headline that names no place weighs: most of these stand over national news. */
  private static final double PLACELESS_TITLE = 2.4;

  /** In a text of so many paragraphs... */
  private static final int MANY_PARAGRAPHS = 4;

  /** ...a place is no subject that is spoken of in so small a part of them only. */
  private static final double FEW_PARAGRAPHS = 0.4;

  private static final String[] COUNTRY = {"我国", "全国", "国务院", "各地", "各省", "多地"};
  private static final String[] OUR_CITY = {"我市", "全市", "本市", "市委", "市政府"};
  private static final String[] OUR_PROVINCE = {"我省", "全省", "省委", "省政府", "自治区党委"};

  private static final TermTrie DEIXIS = deixis();

  private final PlaceMentions reader;

  PlaceFinder(Gazetteer gazetteer) {
    reader = new PlaceMentions(gazetteer);
  }

  private static TermTrie deixis() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : COUNTRY) builder.add(word, 0);
    for (String word : OUR_CITY) builder.add(word, 1);
    for (String word : OUR_PROVINCE) builder.add(word, 2);
    return builder.build();
  }

  /** The places in their natural order; the evidence is added to a list. */
  List<Place> find(Manuscript manuscript, String source, List<Evidence> evidence) {
    if (manuscript.isBulletin()) return List.of();
    List<Mention> mentions = reader.read(manuscript.title(), manuscript.text(), source);
    Map<String, Map<Place, Double>> provinces = new HashMap<>();
    double total = 0;
    for (Mention m : mentions) {
      provinces
          .computeIfAbsent(m.place().province(), p -> new HashMap<>())
          .merge(m.place(), m.weight(), Double::sum);
      total += m.weight();
    }
    int[] inTitle = count(manuscript.title());
    int[] inText = count(manuscript.text());
    boolean local = inTitle[1] + inTitle[2] + inText[1] + inText[2] >= 2;
    if (!local) {
      total += COUNTRY_WEIGHT * inText[0] + COUNTRY_WEIGHT_IN_TITLE * inTitle[0];
      boolean placed = mentions.stream().anyMatch(Mention::inTitle);
      if (!placed && !manuscript.title().isEmpty()) total += PLACELESS_TITLE;
    }
    List<Place> found = new ArrayList<>();
    for (Map<Place, Double> province : provinces.values()) {
      double weight = province.values().stream().mapToDouble(w -> w).sum();
      boolean alone = provinces.size() == 1 && inText[0] + inTitle[0] == 0;
      if (weight < (local ? LEAST_LOCAL : alone ? LEAST_ALONE : LEAST)) continue;
      Place place = city(province, weight, mentions);
      boolean named = mentions.stream().anyMatch(m -> m.inTitle() && m.place().equals(place));
      if (!named
          && !manuscript.title().isEmpty()
          && isOneItemOfMany(manuscript.text(), place.province(), mentions)) continue;
      boolean lead =
          provinces.size() == 2
              && inText[0] + inTitle[0] == 0
              && mentions.stream()
                  .anyMatch(m -> m.isLead() && m.place().province().equals(place.province()));
      double share = named ? SECOND_SHARE : lead ? HALF_SHARE : PROVINCE_SHARE;
      if (weight / total < share) continue;
      found.add(place);
      explain(place, mentions, weight / total, evidence);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /**
   * The city that a province's mentions are about, or the province. A headline often names the
   * province of a story about one village (辽宁：北河村的乡村振兴之路), so that where it does and one city only
   * is named, the text decides.
   */
  private static Place city(Map<Place, Double> weights, double total, List<Mention> mentions) {
    Place best =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Place province = new Place(best.province(), null);
    List<Map.Entry<Place, Double>> cities =
        weights.entrySet().stream()
            .filter(e -> e.getKey().city() != null)
            .sorted(Map.Entry.<Place, Double>comparingByValue().reversed())
            .toList();
    if (cities.isEmpty()) return province;
    double inTitle =
        mentions.stream()
            .filter(m -> m.inTitle() && m.place().equals(province))
            .mapToDouble(Mention::weight)
            .sum();
    boolean inLead = mentions.stream().anyMatch(m -> m.isLead() && m.place().equals(province));
    boolean cityInTitle =
        mentions.stream()
            .anyMatch(m -> m.inTitle() && m.place().equals(cities.getFirst().getKey()));
    if (inTitle > 0 && inLead && !cityInTitle) return province;
    boolean only = cities.size() == 1;
    boolean titled = mentions.stream().anyMatch(Mention::inTitle);
    boolean cityInLead =
        mentions.stream().anyMatch(m -> m.isLead() && m.place().equals(cities.getFirst().getKey()));
    boolean opens =
        mentions.stream()
            .anyMatch(m -> m.isLead() && m.place().equals(province) && m.weight() >= LEAST);
    if (!titled && opens && !cityInLead) return province;
    // 李强在江苏调研: the lead says 在江苏苏州调研, and no other city is named.
    if (inTitle > 0 && only && cityInLead) return cities.getFirst().getKey();
    double share = inTitle > 0 ? TITLED_CITY_SHARE : only ? ONLY_CITY_SHARE : CITY_SHARE;
    double of = inTitle > 0 && only ? total - inTitle : total;
    return cities.getFirst().getValue() >= share * of ? cities.getFirst().getKey() : province;
  }

  /** Whether a province is spoken of in a small part of a text only, as in news in brief. */
  private static boolean isOneItemOfMany(String text, String province, List<Mention> mentions) {
    long paragraphs = breaks(text) + 1;
    if (paragraphs < MANY_PARAGRAPHS) return false;
    int[] at =
        mentions.stream()
            .filter(m -> m.at() >= 0 && m.place().province().equals(province))
            .mapToInt(Mention::at)
            .toArray();
    if (at.length == 0) return false;
    long touched = breaks(text.substring(at[0], at[at.length - 1])) + 1;
    return touched <= FEW_PARAGRAPHS * paragraphs;
  }

  private static long breaks(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  private static int[] count(String text) {
    int[] counts = new int[3];
    for (int i = 0; i < text.length(); i++) {
      long found = DEIXIS.longestAt(text, i);
      if (found == TermTrie.NONE) continue;
      counts[TermTrie.id(found)]++;
      i += TermTrie.length(found) - 1;
    }
    return counts;
  }

  private static void explain(
      Place place, List<Mention> mentions, double share, List<Evidence> evidence) {
    Map<String, Integer> words = new HashMap<>();
    for (Mention m : mentions) {
      if (m.place().equals(place)) words.merge(m.words() + m.role(), 1, Integer::sum);
    }
    StringBuilder why = new StringBuilder();
    words.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(6)
        .forEach(e -> why.append(e.getKey()).append(" ×").append(e.getValue()).append("; "));
    evidence.add(
        new Evidence("places", place.toString(), why.toString(), Math.round(share * 100) / 100.0));
  }
}
