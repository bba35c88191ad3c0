package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.FiledPlace;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.PlaceCandidates.Candidate;
import zhenxing.catalog.PlaceMentions.Mention;

/**
 * Files an article under places. Each mention of a place may tell something from there, with a
 * probability that a log-linear model gives it by its clues; the article is filed under the place
 * unless none of them does (noisy or). A second model tells whether the article is about the place.
 */
final class PlaceFinder {

  /** The names of the models among the learned weights. */
  static final String FILED = "filed";

  static final String SUBJECT = "subject";

  /** The logarithm of the odds of a mention of which nothing is known. */
  static final double BASE = -2;

  /** From this probability on a place is filed: where F1 was best in folds over the labels. */
  private static final double LEAST = 0.5;

  /** The longest passage that the evidence quotes, in characters to each side of the name. */
  private static final int QUOTED = 30;

  private final PlaceCandidates reader;
  private final ClueWeights filed;
  private final ClueWeights subject;

  PlaceFinder(Gazetteer gazetteer, LearnedWeights learned) {
    reader = new PlaceCandidates(gazetteer);
    filed = learned.clues(FILED);
    subject = learned.clues(SUBJECT);
  }

  /** The places, subjects first; the evidence is added to a list. The source may be null. */
  List<FiledPlace> find(Manuscript manuscript, String source, List<Evidence> evidence) {
    Frame frame = new Frame(manuscript.title(), manuscript.text());
    List<Candidate> candidates = reader.find(frame, source);
    double[] probabilities = new double[candidates.size()];
    Mention[] telling = new Mention[candidates.size()];
    for (int i = 0; i < probabilities.length; i++) {
      Candidate candidate = candidates.get(i);
      double common = BASE + filed.sum(candidate.clues());
      double none = 1;
      double most = -1;
      for (Mention mention : candidate.mentions()) {
        double p = LogLinear.probability(common + filed.sum(mention.clues()));
        none *= 1 - p;
        if (p > most) {
          most = p;
          telling[i] = mention;
        }
      }
      probabilities[i] = 1 - none;
    }
    RoleClues roles = new RoleClues(frame, candidates, probabilities);
    List<FiledPlace> found = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] < LEAST) continue;
      boolean about = subject.sum(roles.of(i)) >= 0;
      PlaceRole role = about ? PlaceRole.SUBJECT : PlaceRole.COVERED;
      FiledPlace place = new FiledPlace(candidates.get(i).place(), role);
      found.add(place);
      evidence.add(explain(place, frame, telling[i], probabilities[i]));
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static Evidence explain(
      FiledPlace filed, Frame frame, Mention telling, double probability) {
    String why = passage(frame, telling.start(), telling.end());
    double rounded = Weighed.rounded(probability, 100);
    return new Evidence("places", filed.place().toString(), filed.role(), why, rounded);
  }

  /** The sentence around a name, or as much of it as is quoted, on one line. */
  private static String passage(Frame frame, int start, int end) {
    int sentence = frame.sentence(start);
    int from = Math.max(frame.sentenceStart(sentence), start - QUOTED);
    int to = Math.min(frame.sentenceEnd(sentence), end + QUOTED);
    String text = frame.text();
    return (text.substring(from, start)
            + "【"
            + text.substring(start, end)
            + "】"
            + text.substring(end, to))
        .strip();
  }
}
