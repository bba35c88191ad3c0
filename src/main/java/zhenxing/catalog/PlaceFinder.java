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

  /** Least weight of a subject: one mention in the lead, or two in the text. */
  private static final double LEAST = 2.5;

  /** Least share of a province in all the weight that speaks of places. */
  private static final double PROVINCE_SHARE = 0.5;

  /** Least share of a city in the weight of its province. */
  private static final double CITY_SHARE = 0.5;

  private static final String[] COUNTRY = {"我国", "全国", "国务院", "中国", "国家"};
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

  /** The places, most important first; the evidence is added to a list. */
  List<Place> find(Manuscript manuscript, String source, List<Evidence> evidence) {
    List<Mention> mentions = reader.read(manuscript.title(), manuscript.text(), source);
    int[] deixis = count(manuscript.title() + "\n" + manuscript.text());
    Map<Place, Double> weights = new HashMap<>();
    Map<String, Double> provinces = new HashMap<>();
    double total = 0;
    for (Mention m : mentions) {
      weights.merge(m.place(), m.weight(), Double::sum);
      provinces.merge(m.place().province(), m.weight(), Double::sum);
      total += m.weight();
    }
    boolean local = deixis[1] + deixis[2] >= 2;
    double country = local ? 0 : 0.5 * deixis[0];
    List<Place> found = new ArrayList<>();
    for (Map.Entry<String, Double> province : provinces.entrySet()) {
      double weight = province.getValue();
      if (weight < (local ? 1 : LEAST) || weight / (total + country) < PROVINCE_SHARE) continue;
      Place place = city(province.getKey(), weight, weights);
      found.add(place);
      explain(place, mentions, weight / (total + country), evidence);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static Place city(String province, double weight, Map<Place, Double> weights) {
    return weights.entrySet().stream()
        .filter(e -> e.getKey().province().equals(province) && e.getKey().city() != null)
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() >= CITY_SHARE * weight)
        .map(Map.Entry::getKey)
        .orElseGet(() -> new Place(province, null));
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
