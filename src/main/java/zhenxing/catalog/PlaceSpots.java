package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Spelling;
import zhenxing.catalog.Gazetteer.Unit;
import zhenxing.page.TermTrie;

/**
 * Finds the words of a text that may name a place, from left to right and the longest first; what
 * they mean is decided by {@link NamedPlaces}. Immutable.
 */
final class PlaceSpots {

  /** Characters of the longest names that streets or ships are called by: 乌鲁木齐路. */
  private static final int LONGEST_SHORT = 4;

  /** What stands before the name of a place and hardly before a common word. */
  private static final String[] LEADING = {"位于", "地处", "来到", "走进", "抵达", "古城", "古都"};

  /** What stands behind the name of a place and hardly behind a common word. */
  private static final String[] TRAILING = {"段", "境内", "等地", "两地", "三地", "一带", "地区"};

  /** What stands between the names of a list, or of the ends of a line: 南康至龙南. */
  static final String LISTING = "、和与及至";

  private final Gazetteer gazetteer;

  PlaceSpots(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Words that may name a place, or several at once as a region.
   *
   * @param other whether they are here the name of something else, or of a place abroad
   */
  record Spot(int start, int end, String words, Spelling meaning, boolean other) {}

  /** The spots of a text, in order; they do not overlap. */
  List<Spot> in(String text) {
    TermTrie spellings = gazetteer.spellings();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      long found = spellings.longestAt(text, i);
      if (found == TermTrie.NONE) continue;
      Spelling meaning = gazetteer.meaning(TermTrie.id(found));
      int end = i + TermTrie.length(found);
      int last = spots.isEmpty() ? -1 : spots.getLast().end();
      if (meaning.needsNeighbour() && !hasNeighbour(text, i, end, last)) continue;
      if (hidesAnother(text, i, end, meaning)) continue;
      if (meaning.isPlace() || meaning.abroad() != null) {
        spots.add(spot(text, i, end, meaning, last == i));
      }
      i = end - 1;
    }
    return spots;
  }

  private Spot spot(String text, int start, int end, Spelling meaning, boolean adjacent) {
    String words = text.substring(start, end);
    boolean other =
        !meaning.isPlace()
            || isShort(meaning, words)
                && Namesakes.isOther(text, start, end, adjacent)
                && !isCertain(text, end); // 扬州镇江段 is no 扬州镇
    return new Spot(start, end, words, meaning, other);
  }

  /** Whether a place ends where words begin, or they stand in a list. */
  private static boolean hasNeighbour(String text, int start, int end, int last) {
    return last == start
        || isFramed(text, start, end)
        || start > 0 && LISTING.indexOf(text.charAt(start - 1)) >= 0
        || end < text.length() && LISTING.indexOf(text.charAt(end)) >= 0;
  }

  /** Whether the words around take what stands between for a place: 在界首，, 工程红河段. */
  static boolean isFramed(String text, int start, int end) {
    if (text.startsWith("在", start - 1) && text.startsWith("，", end)) return true;
    for (String word : LEADING) if (text.startsWith(word, start - word.length())) return true;
    return NameUses.startsWith(text, TRAILING, end);
  }

  /** Whether a doubtful short name runs into a certain one: 从江 in 从江苏. */
  private boolean hidesAnother(String text, int start, int end, Spelling meaning) {
    if (meaning.senses().isEmpty() || meaning.isCertain()) return false;
    for (int i = start + 1; i < end; i++) {
      long found = gazetteer.spellings().longestAt(text, i);
      if (found == TermTrie.NONE || i + TermTrie.length(found) <= end) continue;
      if (gazetteer.meaning(TermTrie.id(found)).isDivision()) return true;
    }
    return false;
  }

  /** Whether a province or city is named beyond doubt at a position. */
  private boolean isCertain(String text, int at) {
    long found = gazetteer.spellings().longestAt(text, at);
    return found != TermTrie.NONE && gazetteer.meaning(TermTrie.id(found)).isDivision();
  }

  /** Whether words are no official name but a short one, which other things may be called by. */
  static boolean isShort(Spelling meaning, String words) {
    if (words.length() == 2 && words.endsWith("县")) return true;
    for (Sense sense : meaning.senses()) {
      Unit unit = sense.unit();
      if (unit.level().compareTo(Level.ZONE) <= 0 && unit.name().equals(words)) return false;
    }
    return meaning.region().isEmpty() && words.length() <= LONGEST_SHORT;
  }
}
