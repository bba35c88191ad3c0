package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.Bilingual;
import zhenxing.article.FiledPlace;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.PlaceCandidates.Candidate;
import zhenxing.catalog.PlaceMentions.Mention;
import zhenxing.page.MediaNames;

/**
 * Files an article under places. A log-linear model gives the probability that a mention reports
 * something from its place, based on its clues. The mentions are combined: the article is filed
 * under the place unless none of them reports something (noisy-or). A second model decides whether
 * the article is about the place or only covers it. Immutable.
 */
final class PlaceFinder {

  /** Names of the models in the learned weights. */
  static final String FILED = "filed";

  static final String SUBJECT = "subject";

  /** The log odds of a mention without any clue. */
  static final double BASE = -2;

  /**
   * The lowest probability with which a place is filed. F1 over the labels was best with it, in
   * folds.
   */
  private static final double LEAST = 0.5;

  /** Number of characters on each side of the name that the evidence quotes. */
  private static final int QUOTED = 30;

  private final PlaceCandidates reader;
  private final NamedPlaces names;
  private final ClueWeights filed;
  private final ClueWeights subject;

  PlaceFinder(Gazetteer gazetteer, LearnedWeights learned) {
    reader = new PlaceCandidates(gazetteer);
    names = new NamedPlaces(gazetteer);
    filed = learned.clues(FILED);
    subject = learned.clues(SUBJECT);
  }

  /**
   * Returns the places, subjects first, and adds the evidence to the list.
   *
   * @param source name of the article's source, or null
   */
  List<FiledPlace> find(Manuscript manuscript, String source, List<Evidence> evidence) {
    Frame frame = new Frame(manuscript.title(), manuscript.text());
    List<Candidate> candidates = reader.find(frame, home(manuscript, source));
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

  /**
   * The publisher to whose place 我市 refers: the source, or the website if the source names no place
   * (大连市人民政府 for 来源：宣传部). News of a known medium is not written for the readers of the website.
   */
  private String home(Manuscript manuscript, String source) {
    String site = manuscript.clues().siteName();
    if (site == null) return source;
    if (source == null) return site;
    boolean own =
        MediaNames.builtIn().isListed(source)
            || names.beside(manuscript.text(), source).stream().anyMatch(n -> n.place() != null);
    return own ? source : site;
  }

  private static Evidence explain(
      FiledPlace filed, Frame frame, Mention telling, double probability) {
    Bilingual why = Bilingual.same(passage(frame, telling.start(), telling.end()));
    double rounded = Weighed.rounded(probability, 100);
    return new Evidence("places", filed.place().toString(), filed.role(), why, rounded);
  }

  /** The sentence around a name, limited to the quoted length. */
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
