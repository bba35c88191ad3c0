package zhenxing.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Frame.Zone;
import zhenxing.catalog.PlaceCandidates.Candidate;

/**
 * Clues for whether an article is about a place or only covers it: where and how often it is named,
 * next to which other places, and how likely those are filed. Input for a model, like those of
 * {@link MentionClues}.
 */
final class RoleClues {

  private static final int MOST_MENTIONS = 6;

  private final Frame frame;
  private final List<Candidate> candidates;
  private final double[] filed;
  private final int mentions;
  private final int provinces;

  /**
   * @param candidates all candidates of the article
   * @param filed for each candidate the probability that the article is filed under it
   */
  RoleClues(Frame frame, List<Candidate> candidates, double[] filed) {
    this.frame = frame;
    this.candidates = candidates;
    this.filed = filed;
    int mentions = 0;
    for (Candidate c : candidates) mentions += c.mentions().size();
    this.mentions = mentions;
    Set<String> named = new HashSet<>();
    for (Candidate c : candidates) named.add(c.place().province());
    provinces = named.size();
  }

  /** Returns the clues of a candidate, given its number. */
  Clues of(int i) {
    Candidate candidate = candidates.get(i);
    Place place = candidate.place();
    boolean whole = place.city() == null;
    String kind = whole ? "province" : place.city().equals(place.province()) ? "both" : "city";
    String at = zone(candidate);
    int times = candidate.mentions().size();
    // The number of other places in the title.
    int inTitle = 0;
    boolean provinceInTitle = false;
    boolean cityInTitle = false;
    // The expected number of filed cities in the province.
    double cities = 0;
    double strongestCity = 0;
    double province = 0;
    double strongest = 0;
    int earlier = 0;
    for (int k = 0; k < candidates.size(); k++) {
      if (k == i) continue;
      Candidate other = candidates.get(k);
      // The title comes first in the text of the frame.
      boolean said = other.first() < frame.titleEnd();
      if (said) inTitle++;
      if (other.first() < candidate.first()) earlier++;
      strongest = Math.max(strongest, filed[k]);
      if (!other.place().province().equals(place.province())) continue;
      if (other.place().city() == null) {
        province = filed[k];
        provinceInTitle = said;
      } else {
        cities += filed[k];
        strongestCity = Math.max(strongestCity, filed[k]);
        cityInTitle |= said;
      }
    }
    Clues clues = new Clues();
    clues.add("filed:").and(part(filed[i]));
    clues.add("at:").and(at).and(kind);
    clues.add("at:").and(at).and(frame.titleEnd() > 0).and(Math.min(2, inTitle));
    clues.add("times:").and(kind).and(Math.min(MOST_MENTIONS, times));
    clues.add("times:").and(Math.min(4, times)).and("of").and(Math.min(5, provinces));
    clues.add("share:").and(kind).and(4 * times / mentions);
    clues.add("rival:").and(at).and(part(strongest));
    clues.add("earlier:").and(Math.min(4, earlier));
    if (strongest < 0.5) {
      clues.add("alone");
      clues.add("alone:").and(at);
      clues.add("alone:").and(Math.min(MOST_MENTIONS, times));
      String where = frame.titleEnd() == 0 ? "untitled" : at.equals("TITLE") ? "title" : "text";
      clues.add("alone:").and(where).and(Math.min(2, provinces - 1));
      clues.add("alone:local").and(Math.min(3, LocalWords.count(frame.text(), !whole)));
    }
    if (whole) {
      clues.add("cities:").and(at).and((int) Math.min(3, Math.round(cities)));
      clues.add("city:").and(part(strongestCity)).and(cityInTitle);
    } else {
      clues.add("province:").and(part(province));
      clues.add("province:").and(at).and(provinceInTitle);
      clues.add("siblings:").and(at).and((int) Math.min(3, Math.round(cities)));
    }
    if (frame.isDigest()) clues.add("digest");
    int length = frame.text().length();
    clues.add("length:").and(frame.lengthClass());
    clues.add("first:").and(Frame.powerOfTwo(candidate.first() / 10));
    int last = candidate.mentions().getLast().start();
    clues.add("span:").and(4 * (last - candidate.first()) / length);
    return clues;
  }

  /** The first zone of the article that names the place. */
  private static String zone(Candidate candidate) {
    for (Zone zone : Zone.values()) {
      if (zone != Zone.DATELINE && candidate.isIn(zone)) return zone.name();
    }
    return Zone.DATELINE.name();
  }

  /** Divides probabilities into five classes, 0 to 4. */
  private static int part(double probability) {
    return (int) Math.min(4, probability * 5);
  }
}
