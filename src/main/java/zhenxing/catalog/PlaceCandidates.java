package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhenxing.article.Place;
import zhenxing.catalog.PlaceMentions.Mention;

/**
 * The provinces that an article names, each with the city of it that is named most, and what is
 * known of both. Every mention counts by where it stands and what it does there ({@link
 * PlaceMentions}).
 */
final class PlaceCandidates {

  /** What is known of a province, in the order of {@link Candidate#features}. */
  static final List<String> FEATURES =
      List.of(
          "weight",
          "share",
          "placelessTitle",
          "capital",
          "countryInTitle",
          "provinces",
          "length",
          "untitled");

  /**
   * What is known of a city beside its province, in the order of {@link Candidate#cityFeatures}.
   */
  static final List<String> CITY_FEATURES =
      List.of(
          "city", "otherCities", "cityInTitle", "provinceInTitle", "provinceInText", "untitled");

  private static final String CAPITAL = "北京";

  /** Headlines about the whole country. */
  private static final Pattern COUNTRY = Pattern.compile("我国|全国|国务院|各地|各省|多地");

  private static final double USUAL_LENGTH = 500; // characters

  private static final String[] OUR_CITY = {"我市", "全市", "本市", "市委", "市政府"};
  private static final String[] OUR_PROVINCE = {"我省", "全省", "省委", "省政府", "自治区党委"};

  /** So often at least a text speaks of 我市 that is written for readers there... */
  private static final int LEAST_LOCAL = 2;

  /** ...and so often it is counted at most. */
  private static final int MOST_LOCAL = 6;

  private static final TermTrie DEIXIS = deixis();

  /**
   * A province that may be a subject.
   *
   * @param whole the province
   * @param features what is known of it
   * @param city the city of it that is named most; null where none is, or where it is the province
   * @param cityFeatures what is known of the city, null without one
   */
  record Candidate(Place whole, double[] features, Place city, double[] cityFeatures) {}

  /** The mentions in an article and the provinces that they name. */
  record Found(List<Mention> mentions, List<Candidate> candidates) {}

  private final PlaceMentions reader;

  PlaceCandidates(Gazetteer gazetteer) {
    reader = new PlaceMentions(gazetteer);
  }

  private static TermTrie deixis() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : OUR_CITY) builder.add(word, 0);
    for (String word : OUR_PROVINCE) builder.add(word, 1);
    return builder.build();
  }

  /** The candidates of an article; the name of its source may be null. */
  Found find(Manuscript manuscript, String source) {
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
    boolean untitled = manuscript.title().isEmpty();
    boolean placeless = !untitled && mentions.stream().noneMatch(Mention::inTitle);
    boolean country = COUNTRY.matcher(manuscript.title()).find();
    double length = Math.log((manuscript.text().length() + USUAL_LENGTH / 10) / USUAL_LENGTH);
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, Map<Place, Double>> province : provinces.entrySet()) {
      Map<Place, Double> weights = province.getValue();
      double weight = weights.values().stream().mapToDouble(w -> w).sum();
      double[] features = {
        Math.log(weight + 0.1),
        weight / total,
        placeless ? 1 : 0,
        province.getKey().equals(CAPITAL) && isNamedAlone(CAPITAL, mentions) ? 1 : 0,
        country ? 1 : 0,
        Math.log(provinces.size()),
        length,
        untitled ? 1 : 0
      };
      candidates.add(candidate(province.getKey(), features, weights, mentions, untitled));
    }
    return new Found(mentions, candidates);
  }

  /** Whether a province is also named by itself, not only with the others of its region. */
  private static boolean isNamedAlone(String province, List<Mention> mentions) {
    return mentions.stream().anyMatch(m -> m.place().province().equals(province) && !m.regional());
  }

  private static Candidate candidate(
      String province,
      double[] features,
      Map<Place, Double> weights,
      List<Mention> mentions,
      boolean untitled) {
    Place whole = new Place(province, null);
    Place city = null;
    double cities = 0;
    for (Map.Entry<Place, Double> w : weights.entrySet()) {
      if (w.getKey().equals(whole)) continue;
      cities += w.getValue();
      if (city == null || isMore(w, city, weights)) city = w.getKey();
    }
    // A municipality is province and city in one.
    if (city != null && province.equals(city.city()))
      return new Candidate(city, features, null, null);
    if (city == null) return new Candidate(whole, features, null, null);
    double wholeInTitle = inTitle(whole, mentions);
    double[] cityFeatures = {
      Math.log1p(weights.get(city)),
      Math.log1p(cities - weights.get(city)),
      Math.log1p(inTitle(city, mentions)),
      Math.log1p(wholeInTitle),
      Math.log1p(weights.getOrDefault(whole, 0.0) - wholeInTitle),
      untitled ? 1 : 0
    };
    return new Candidate(whole, features, city, cityFeatures);
  }

  private static double inTitle(Place place, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.inTitle() && m.place().equals(place))
        .mapToDouble(Mention::weight)
        .sum();
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
      DEIXIS.scan(text, (word, start, end) -> times[word]++);
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
}
