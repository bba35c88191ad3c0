package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Frame.Zone;
import zhenxing.catalog.PlaceMentions.Mention;

/**
 * Collects the places that an article names, each with its mentions and with clues about its part
 * in the article as a whole. The clues are input for the models, like those of {@link
 * MentionClues}.
 */
final class PlaceCandidates {

  /** Greater counts are treated as this number. */
  private static final int MOST_MENTIONS = 6;

  private static final int MOST_PROVINCES = 8;
  private static final int MOST_CITIES = 3;

  private static final String CAPITAL = "北京";

  /**
   * A place under which an article may be filed.
   *
   * @param place the place
   * @param mentions its mentions, in text order
   * @param clues clues about the place in the whole article
   */
  record Candidate(Place place, List<Mention> mentions, Clues clues) {

    boolean isIn(Zone zone) {
      for (Mention mention : mentions) if (mention.zone() == zone) return true;
      return false;
    }

    /** The position of its first mention. */
    int first() {
      return mentions.getFirst().start();
    }
  }

  private final PlaceMentions reader;

  PlaceCandidates(Gazetteer gazetteer) {
    reader = new PlaceMentions(gazetteer);
  }

  /**
   * Returns the candidates of an article in the order of their first mention.
   *
   * @param source name of the article's source, or null
   */
  List<Candidate> find(Frame frame, String source) {
    Map<Place, List<Mention>> mentions = new LinkedHashMap<>();
    for (Mention mention : reader.read(frame, source)) {
      mentions.computeIfAbsent(mention.place(), p -> new ArrayList<>()).add(mention);
    }
    Summary summary = new Summary(frame, mentions);
    List<Candidate> candidates = new ArrayList<>();
    mentions.forEach(
        (place, found) -> candidates.add(new Candidate(place, found, summary.clues(place))));
    return candidates;
  }

  /** Facts about all places of an article together. */
  private static final class Summary {
    private final Map<Place, List<Mention>> mentions;
    private final int total;
    private final Set<String> provinces = new HashSet<>();
    // Number of cities by province.
    private final Map<String, Integer> cities = new LinkedHashMap<>();
    private final Set<Place> inTitle = new HashSet<>();
    // The provinces of the cities in the title.
    private final Set<String> citiesInTitle = new HashSet<>();
    private final Frame frame;

    Summary(Frame frame, Map<Place, List<Mention>> mentions) {
      this.frame = frame;
      this.mentions = mentions;
      total = mentions.values().stream().mapToInt(Collection::size).sum();
      mentions.forEach(
          (place, found) -> {
            provinces.add(place.province());
            if (place.city() != null) cities.merge(place.province(), 1, Integer::sum);
            if (found.stream().anyMatch(m -> m.zone() == Zone.TITLE)) {
              inTitle.add(place);
              if (place.city() != null) citiesInTitle.add(place.province());
            }
          });
    }

    Clues clues(Place place) {
      Clues clues = new Clues();
      boolean untitled = frame.titleEnd() == 0;
      clues.add("headline:").and(untitled ? "none" : inTitle.isEmpty() ? "placeless" : "placed");
      if (frame.isDigest()) clues.add("digest");
      clues.add("provinces:").and(Math.min(MOST_PROVINCES, provinces.size()));
      clues.add("length:").and(frame.lengthClass());
      int times = mentions.get(place).size();
      boolean whole = place.city() == null;
      String kind = whole ? "province" : "city";
      int others = cities.getOrDefault(place.province(), 0) - (whole ? 0 : 1);
      boolean said = inTitle.contains(place);
      clues.add("times:").and(Math.min(MOST_MENTIONS, times));
      clues.add("times:").and(Math.min(4, times)).and("of").and(Math.min(5, provinces.size()));
      clues.add("share:").and(4 * times / total);
      clues.add(kind);
      clues.add("cities:").and(kind).and(Math.min(MOST_CITIES, others));
      clues.add("title:").and(said).and(!inTitle.isEmpty());
      clues.add("citiesInTitle:").and(kind).and(citiesInTitle.contains(place.province()));
      if (!whole) {
        Place province = new Place(place.province(), null);
        clues.add("province:").and(mentions.containsKey(province)).and(inTitle.contains(province));
      }
      boolean alone = mentions.get(place).stream().anyMatch(m -> !m.regional());
      if (place.province().equals(CAPITAL) && alone) clues.add("capital");
      return clues;
    }
  }
}
