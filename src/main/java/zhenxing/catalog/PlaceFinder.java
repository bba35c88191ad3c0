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
 * there ({@link PlaceMentions}). Two log-linear models weigh the sums: the first gives the odds
 * that a province, with all its cities, is a subject; the second those that one of its cities is it
 * and not the whole province.
 */
final class PlaceFinder {

  // The weights of both models: logistic regressions on 896 labelled articles. Of some 25 features
  // tried these few did best in ten-fold cross-validation.
  private static final double OF_WEIGHT = 2.33;
  private static final double OF_SHARE = 4.06;

  /** A headline that names no place: most of these stand over national news. */
  private static final double OF_PLACELESS_TITLE = -1.11;

  /** The capital is named in much that is not about it. */
  private static final double OF_CAPITAL = -0.66;

  private static final double BASE = -5.72;

  private static final double OF_CITY = 2.2;
  private static final double OF_PROVINCE = -2.69;
  private static final double OF_OTHER_CITIES = -1.7;
  private static final double OF_CITY_IN_TITLE = 0.97;
  private static final double CITY_BASE = 1.58;

  private static final String CAPITAL = "北京";

  private static final String[] OUR_CITY = {"我市", "全市", "本市", "市委", "市政府"};
  private static final String[] OUR_PROVINCE = {"我省", "全省", "省委", "省政府", "自治区党委"};

  /** So often at least a text speaks of 我市 that is written for readers there... */
  private static final int LEAST_LOCAL = 2;

  /** ...and so often it is counted at most. */
  private static final int MOST_LOCAL = 6;

  private static final TermTrie DEIXIS = deixis();

  private final PlaceMentions reader;

  PlaceFinder(Gazetteer gazetteer) {
    reader = new PlaceMentions(gazetteer);
  }

  private static TermTrie deixis() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : OUR_CITY) builder.add(word, 0);
    for (String word : OUR_PROVINCE) builder.add(word, 1);
    return builder.build();
  }

  /** The places in their natural order; the evidence is added to a list. */
  List<Place> find(Manuscript manuscript, String source, List<Evidence> evidence) {
    if (manuscript.isBulletin()) return List.of();
    List<Mention> mentions = reader.read(manuscript.title(), manuscript.text(), source);
    mentions.addAll(ours(manuscript, mentions));
    Map<String, Map<Place, Double>> provinces = new HashMap<>();
    double total = 0;
    for (Mention m : mentions) {
      provinces
          .computeIfAbsent(m.place().province(), p -> new HashMap<>())
          .merge(m.place(), m.weight(), Double::sum);
      total += m.weight();
    }
    boolean placeless =
        !manuscript.title().isEmpty() && mentions.stream().noneMatch(Mention::inTitle);
    List<Place> found = new ArrayList<>();
    for (Map.Entry<String, Map<Place, Double>> province : provinces.entrySet()) {
      double weight = province.getValue().values().stream().mapToDouble(w -> w).sum();
      double odds =
          BASE
              + OF_WEIGHT * Math.log(weight + 0.1)
              + OF_SHARE * weight / total
              + (placeless ? OF_PLACELESS_TITLE : 0)
              + (province.getKey().equals(CAPITAL) ? OF_CAPITAL : 0);
      if (odds < 0) continue;
      Place place = city(province.getKey(), province.getValue(), mentions);
      found.add(place);
      evidence.add(explain(place, mentions, odds));
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /** The city that a province's mentions are about, or the province. */
  private static Place city(String province, Map<Place, Double> weights, List<Mention> mentions) {
    Place whole = new Place(province, null);
    Place best = whole;
    double cities = 0;
    for (Map.Entry<Place, Double> w : weights.entrySet()) {
      if (w.getKey().equals(whole)) continue;
      cities += w.getValue();
      if (best.equals(whole) || isMore(w, best, weights)) best = w.getKey();
    }
    if (best.equals(whole) || province.equals(best.city())) return best;
    Place city = best;
    double inTitle =
        mentions.stream()
            .filter(m -> m.inTitle() && m.place().equals(city))
            .mapToDouble(Mention::weight)
            .sum();
    double odds =
        CITY_BASE
            + OF_CITY * Math.log1p(weights.get(city))
            + OF_PROVINCE * Math.log1p(weights.getOrDefault(whole, 0.0))
            + OF_OTHER_CITIES * Math.log1p(cities - weights.get(city))
            + OF_CITY_IN_TITLE * Math.log1p(inTitle);
    return odds >= 0 ? city : whole;
  }

  private static boolean isMore(
      Map.Entry<Place, Double> city, Place best, Map<Place, Double> weights) {
    int order = Double.compare(city.getValue(), weights.get(best));
    return order > 0 || order == 0 && city.getKey().compareTo(best) < 0;
  }

  /** 我市 and 全省 are the place of the newspaper, in a text that is written for its readers. */
  private static List<Mention> ours(Manuscript manuscript, List<Mention> mentions) {
    int[] times = new int[2];
    for (String text : List.of(manuscript.title(), manuscript.text())) {
      for (int i = 0; i < text.length(); i++) {
        long found = DEIXIS.longestAt(text, i);
        if (found == TermTrie.NONE) continue;
        times[TermTrie.id(found)]++;
        i += TermTrie.length(found) - 1;
      }
    }
    List<Mention> ours = new ArrayList<>();
    for (Mention m : mentions) {
      if (!m.isSource()) continue;
      boolean city = m.place().city() != null;
      int said = times[city ? 0 : 1];
      if (said < LEAST_LOCAL) continue;
      String words = city ? "我市" : "我省";
      ours.add(new Mention(m.place(), -1, words, "", Math.min(MOST_LOCAL, said)));
    }
    return ours;
  }

  private static Evidence explain(Place place, List<Mention> mentions, double odds) {
    Map<String, Integer> words = new HashMap<>();
    for (Mention m : mentions) {
      if (m.place().equals(place)) words.merge(m.words() + m.role(), 1, Integer::sum);
    }
    StringBuilder why = new StringBuilder();
    words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(6)
        .forEach(e -> why.append(e.getKey()).append(" ×").append(e.getValue()).append("; "));
    double probability = 1 / (1 + Math.exp(-odds));
    return new Evidence(
        "places", place.toString(), why.toString(), Math.round(probability * 100) / 100.0);
  }
}
