package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.PlaceCandidates.Candidate;
import zhenxing.catalog.PlaceMentions.Mention;

/**
 * Decides what places an article is about. Two log-linear models weigh what is known of its {@link
 * PlaceCandidates} and its {@link Wording}: the first gives the odds that a province, with all its
 * cities, is a subject; the second those that one of its cities is it and not the whole province.
 */
final class PlaceFinder {

  /** The names of the models among the learned weights, and of what words say for them. */
  static final String MODEL = "place";

  static final String CITY_MODEL = "city";

  private final PlaceCandidates reader;
  private final LogLinear model;
  private final LogLinear cityModel;

  PlaceFinder(Gazetteer gazetteer, LearnedWeights learned) {
    reader = new PlaceCandidates(gazetteer);
    model = learned.model(MODEL, PlaceCandidates.FEATURES);
    cityModel = learned.model(CITY_MODEL, PlaceCandidates.CITY_FEATURES);
  }

  /** The places in their natural order; the evidence is added to a list. */
  List<FiledPlace> find(
      Manuscript manuscript, Wording.Reading words, String source, List<Evidence> evidence) {
    if (manuscript.isBulletin()) return List.of();
    PlaceCandidates.Found named = reader.find(manuscript, source);
    List<FiledPlace> found = new ArrayList<>();
    for (Candidate candidate : named.candidates()) {
      double odds = model.odds(candidate.features()) + words.on(MODEL);
      if (odds < 0) continue;
      boolean city =
          candidate.city() != null
              && cityModel.odds(candidate.cityFeatures()) + words.on(CITY_MODEL) >= 0;
      Place place = city ? candidate.city() : candidate.whole();
      found.add(FiledPlace.subject(place));
      evidence.add(explain(place, named.mentions(), odds));
    }
    found.sort(Comparator.naturalOrder());
    return found;
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
    double probability = Weighed.rounded(LogLinear.probability(odds), 100);
    return new Evidence("places", place.toString(), PlaceRole.SUBJECT, why.toString(), probability);
  }
}
