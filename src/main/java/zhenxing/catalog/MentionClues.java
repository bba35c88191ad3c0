package zhenxing.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Frame.Zone;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.NamedPlaces.Name;

/**
 * Describes the surroundings of each name of a place by {@link Clues}: {@code R2:市委} for the two
 * characters after the name, {@code list:4} for a name in a list of four. In clues all digits are
 * 0, all Latin letters are A and white space is an underscore. Time is linear in the text, whatever
 * the number of names in a sentence. Used by one thread for one article.
 */
final class MentionClues {

  /** Distance from a name up to which pairs of characters are used, in characters. */
  private static final int AROUND = 10;

  /** Greater counts are treated as this number. */
  private static final int MOST_LISTED = 5;

  private static final int MOST_IN_SENTENCE = 6;

  /** A shorter paragraph without a full stop is a heading. */
  private static final int LONGEST_HEADING = 45;

  /** Number of following names that are searched for the name of another place. */
  private static final int LOOK_AHEAD = 8;

  /** Clues of the characters after a name and before it, by their number. */
  private static final String[] RIGHT = {"", "R1:", "R2:", "R3:", "R4:"};

  private static final String[] LEFT = {"", "L1:", "L2:", "L3:"};

  private static final String CLAUSE_ENDS = "，。！？；\n";

  /** The places named in a sentence or paragraph, by province. */
  private record Company(int places, Map<String, Set<Place>> byProvince) {

    int othersOf(Place place) {
      Set<Place> same = byProvince.getOrDefault(place.province(), Set.of());
      return same.size() - (same.contains(place) ? 1 : 0);
    }
  }

  private final Frame frame;
  // The text with the replacements described above.
  private final char[] plain;
  private final List<Name> names;
  // By name: the number of places it is listed with.
  private final int[] listed;
  // The kind of article, by its headline.
  private final String kind;
  private final Map<Integer, Company> sentences = new HashMap<>();
  private final Map<Integer, Company> paragraphs = new HashMap<>();
  private final Map<Integer, Boolean> figures = new HashMap<>();
  private final Map<Integer, Boolean> national = new HashMap<>();

  MentionClues(Frame frame, List<Name> names) {
    this.frame = frame;
    this.names = names;
    plain = plain(frame.text());
    listed = lists();
    boolean placed = false;
    for (Name name : names) placed |= name.start() < frame.titleEnd() && !name.places().isEmpty();
    kind =
        frame.titleEnd() == 0
            ? "untitled"
            : frame.isDigest() ? "digest" : placed ? "placed" : "national";
  }

  /** Replaces digits, Latin letters and white space; the length stays the same. */
  private static char[] plain(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') chars[i] = '0';
      else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') chars[i] = 'A';
      else if (Character.isWhitespace(c)) chars[i] = '_';
    }
    return chars;
  }

  /**
   * Returns the clues of a name.
   *
   * @param i its number in the list of names
   * @param standIn whether it stands for the place without being its name: a village, 我市
   */
  Clues of(int i, boolean standIn) {
    Name name = names.get(i);
    int start = name.start();
    int end = name.end();
    Place place = name.places().getFirst();
    String level = level(name, standIn);
    Zone zone = frame.zone(start);
    int sentence = frame.sentence(start);
    int paragraph = frame.paragraph(start);
    Clues clues = new Clues();
    clues.add("zone:").and(zone.name());
    clues.add("level:").and(level);
    clues.add("at:").and(kind).and(zone.name()).and(level);
    clues.add("list:").and(listed[i]);
    clues.add("list:").and(kind).and(Math.min(4, listed[i]));
    if (i > 0 && names.get(i - 1).end() == start) clues.add("prefixed");
    characters(start, end, clues);
    List<String> uses = NameUses.of(frame.text(), start, end);
    for (String use : uses) clues.add(use);
    if (national.computeIfAbsent(sentence, this::isNational)) {
      clues.add("national");
      for (String use : uses) clues.add("national ").and(use);
    }
    company(name, place, sentence, paragraph, clues);
    shape(i, start, end, sentence, paragraph, place, clues);
    return clues;
  }

  /** How the place is named: by its own name, a part of it, a landmark, or with others. */
  private String level(Name name, boolean standIn) {
    if (standIn) return "standIn";
    if (name.seat() != null) return "seat";
    Place place = name.place();
    if (place == null) return "region";
    String own = place.city() == null ? place.province() : place.city();
    boolean itself = frame.text().startsWith(own, name.start());
    return itself && name.level() != Level.LANDMARK ? own(place) : name.level().name();
  }

  private static String own(Place place) {
    return place.city() == null ? "province" : "city";
  }

  /** Adds the characters next to the name, and pairs of characters farther away. */
  private void characters(int start, int end, Clues clues) {
    for (int k = 1; k <= 4 && end + k <= plain.length; k++) {
      clues.add(RIGHT[k]).and(plain, end, end + k);
    }
    for (int k = 1; k <= 3 && start - k >= 0; k++) {
      clues.add(LEFT[k]).and(plain, start - k, start);
    }
    if (start > 0 && end + 2 <= plain.length) {
      clues.add("LR1:").and(plain, start - 1, start).and(plain, end, end + 1);
      clues.add("LR2:").and(plain, start - 1, start).and(plain, end, end + 2);
    }
    int last = Math.min(plain.length, end + AROUND) - 1;
    for (int k = end + 1; k < last; k++) clues.add("r:").and(plain, k, k + 2);
    for (int k = Math.max(0, start - AROUND); k + 1 < start; k++) {
      clues.add("l:").and(plain, k, k + 2);
    }
  }

  /** Adds the number of other places in the sentence and the paragraph. */
  private void company(Name name, Place place, int sentence, int paragraph, Clues clues) {
    Company near =
        sentences.computeIfAbsent(
            sentence, s -> company(frame.sentenceStart(s), frame.sentenceEnd(s)));
    Company around =
        paragraphs.computeIfAbsent(
            paragraph, p -> company(frame.paragraphStart(p), frame.paragraphEnd(p)));
    int places = Math.min(MOST_IN_SENTENCE, near.places);
    clues.add("places:").and(places);
    clues.add("places:").and(kind).and(Math.min(4, places));
    if (name.place() == null) return;
    String whole = own(place);
    clues.add("sentence:").and(whole).and(Math.min(2, near.othersOf(place)));
    clues.add("paragraph:").and(whole).and(Math.min(3, around.othersOf(place)));
  }

  private Company company(int from, int to) {
    Map<String, Set<Place>> byProvince = new HashMap<>();
    int places = 0;
    for (int i = firstFrom(from); i < names.size() && names.get(i).start() < to; i++) {
      Place place = names.get(i).place();
      if (place == null) continue;
      if (byProvince.computeIfAbsent(place.province(), p -> new HashSet<>()).add(place)) places++;
    }
    return new Company(places, byProvince);
  }

  /** The number of the first name that starts at or after a position. */
  private int firstFrom(int at) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Adds the position of the name in clause, sentence and paragraph, and the length of the passage
   * after it.
   */
  private void shape(
      int i, int start, int end, int sentence, int paragraph, Place place, Clues clues) {
    int sentenceStart = frame.sentenceStart(sentence);
    int sentenceEnd = frame.sentenceEnd(sentence);
    int paragraphStart = frame.paragraphStart(paragraph);
    int paragraphEnd = frame.paragraphEnd(paragraph);
    if (figures.computeIfAbsent(sentence, s -> hasFigure(sentenceStart, sentenceEnd))) {
      clues.add("figure");
    }
    clues.add("sentence:").and(log2(sentenceEnd - sentenceStart));
    clues
        .add("inSentence:")
        .and(start - sentenceStart < 3 ? 0 : start - sentenceStart < 15 ? 1 : 2);
    clues
        .add("inParagraph:")
        .and(start - paragraphStart < 3 ? 0 : start - paragraphStart < 20 ? 1 : 2);
    clues.add("inClause:").and(sinceClause(start));
    int next = nextElsewhere(i, place);
    clues.add("passage:").and(log2(Math.max(0, Math.min(paragraphEnd, next) - end)));
    if (place.city() == null) {
      int city = nextCity(i, place);
      int gap = city - end;
      if (city < paragraphEnd) {
        clues.add("city:").and(gap < 2 ? 0 : gap < 8 ? 1 : city < sentenceEnd ? 2 : 3);
      }
    }
    if (start < frame.titleEnd()) return;
    clues.add("paragraph:").and(log2(paragraphEnd - paragraphStart));
    if (isHeading(paragraph)) clues.add("heading");
    if (paragraph > 1 && isHeading(paragraph - 1)) clues.add("headed");
  }

  private static int log2(int n) {
    return Frame.powerOfTwo(n + 1);
  }

  private int sinceClause(int start) {
    for (int k = 0; k < 3; k++) {
      if (start - k == 0 || CLAUSE_ENDS.indexOf(frame.text().charAt(start - k - 1)) >= 0) {
        return k == 0 ? 0 : 1;
      }
    }
    return 2;
  }

  private boolean isNational(int sentence) {
    return NameUses.isNational(
        frame.text(), frame.sentenceStart(sentence), frame.sentenceEnd(sentence));
  }

  private boolean hasFigure(int from, int to) {
    for (int i = from; i < to; i++) if (plain[i] == '0') return true;
    return false;
  }

  private boolean isHeading(int paragraph) {
    int start = frame.paragraphStart(paragraph);
    int end = frame.paragraphEnd(paragraph);
    return end - start < LONGEST_HEADING && frame.text().indexOf('。', start, end) < 0;
  }

  /** The start of the next name of another place. */
  private int nextElsewhere(int i, Place place) {
    for (int k = i + 1; k < Math.min(names.size(), i + LOOK_AHEAD); k++) {
      Place other = names.get(k).place();
      if (other == null) continue;
      if (!NamedPlaces.contains(other, place) && !NamedPlaces.contains(place, other)) {
        return names.get(k).start();
      }
    }
    return frame.text().length();
  }

  /** The start of the next name of a city in the province. */
  private int nextCity(int i, Place province) {
    for (int k = i + 1; k < Math.min(names.size(), i + LOOK_AHEAD); k++) {
      Place other = names.get(k).place();
      if (other != null && other.city() != null && other.province().equals(province.province())) {
        return names.get(k).start();
      }
    }
    return frame.text().length();
  }

  /** The number of places each name is listed with; 3 for each name in 大连、青岛和盘锦. */
  private int[] lists() {
    int[] sizes = new int[names.size()];
    for (int i = 0; i < names.size(); ) {
      Set<Place> distinct = new HashSet<>();
      int j = i;
      do {
        if (names.get(j).place() != null) distinct.add(names.get(j).place());
        j++;
      } while (j < names.size() && isListed(names.get(j - 1).end(), names.get(j).start()));
      int size = Math.min(MOST_LISTED, distinct.size());
      while (i < j) sizes[i++] = size;
    }
    return sizes;
  }

  private boolean isListed(int from, int to) {
    if (to - from > 3) return false;
    for (int i = from; i < to; i++) {
      if ("、，,和及与以".indexOf(frame.text().charAt(i)) < 0) return false;
    }
    return true;
  }
}
