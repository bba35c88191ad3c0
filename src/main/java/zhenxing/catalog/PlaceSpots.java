package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Spelling;
import zhenxing.catalog.Gazetteer.Unit;
import zhenxing.page.TermTrie;

/**
 * Finds the words in a text that may name a place, from left to right, the longest at each
 * position. {@link NamedPlaces} decides which place each one refers to. Immutable.
 */
final class PlaceSpots {

  /** The maximum length, in characters, of names used for streets or ships: 乌鲁木齐路. */
  private static final int LONGEST_SHORT = 4;

  /** Words that precede the name of a place and rarely a common word. */
  private static final String[] LEADING = NameUses.WORDS.words("before");

  /** Words that follow the name of a place and rarely a common word. */
  private static final String[] TRAILING = NameUses.WORDS.words("behind");

  /** Characters between the names in a list, or between the ends of a route: 南康至龙南. */
  static final String LISTING = "、和与及至";

  private final Gazetteer gazetteer;

  PlaceSpots(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Words that may name a place, or several together as a region.
   *
   * @param start index of the first character
   * @param end index after the last character
   * @param words the words
   * @param meaning what they can mean
   * @param other whether they name something else here, or a place abroad
   */
  record Spot(int start, int end, String words, Spelling meaning, boolean other) {}

  /** Returns the spots in a text, in order, without overlaps. */
  List<Spot> in(String text) {
    TermTrie spellings = gazetteer.spellings();
    List<Spot> spots = new ArrayList<>();
    for (int i = spellings.nextStart(text, 0);
        i < text.length();
        i = spellings.nextStart(text, i + 1)) {
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
                // 扬州镇江段 does not contain 扬州镇.
                && !isCertain(text, end);
    return new Spot(start, end, words, meaning, other);
  }

  /** Whether the name of a place ends directly before, or the words are part of a list. */
  private static boolean hasNeighbour(String text, int start, int end, int last) {
    return last == start
        || isFramed(text, start, end)
        || start > 0 && LISTING.indexOf(text.charAt(start - 1)) >= 0
        || end < text.length() && LISTING.indexOf(text.charAt(end)) >= 0;
  }

  /** Whether the words around show that this is a place: 在界首，, 工程红河段. */
  static boolean isFramed(String text, int start, int end) {
    if (text.startsWith("在", start - 1) && text.startsWith("，", end)) return true;
    for (String word : LEADING) if (text.startsWith(word, start - word.length())) return true;
    return NameUses.startsWith(text, TRAILING, end);
  }

  /** Whether an uncertain short name overlaps a certain one: 从江 in 从江苏. */
  private boolean hidesAnother(String text, int start, int end, Spelling meaning) {
    if (meaning.senses().isEmpty() || meaning.isCertain()) return false;
    for (int i = start + 1; i < end; i++) {
      long found = gazetteer.spellings().longestAt(text, i);
      if (found == TermTrie.NONE || i + TermTrie.length(found) <= end) continue;
      if (gazetteer.meaning(TermTrie.id(found)).isDivision()) return true;
    }
    return false;
  }

  /** Whether the certain name of a province or city starts at a position. */
  private boolean isCertain(String text, int at) {
    long found = gazetteer.spellings().longestAt(text, at);
    return found != TermTrie.NONE && gazetteer.meaning(TermTrie.id(found)).isDivision();
  }

  /**
   * Whether the words are a short name rather than an official one; other things may have it as
   * well.
   */
  static boolean isShort(Spelling meaning, String words) {
    if (words.length() == 2 && words.endsWith("县")) return true;
    for (Sense sense : meaning.senses()) {
      Unit unit = sense.unit();
      if (unit.level().compareTo(Level.ZONE) <= 0 && unit.name().equals(words)) return false;
    }
    return meaning.region().isEmpty() && words.length() <= LONGEST_SHORT;
  }
}
