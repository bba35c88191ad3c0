package zhenxing.catalog;

import java.util.BitSet;
import zhenxing.page.Surnames;
import zhenxing.page.WordList;

/**
 * Recognizes personal names that contain the name of a place, such as 李金华 or 欧阳海南: a surname
 * precedes it, and a title precedes that or a typical activity of persons follows.
 */
final class PersonNames {

  private static final WordList WORDS = WordList.read(PersonNames.class, "person-words.txt");

  /** Surnames that are more often the end of another word; they also need a title. */
  private static final BitSet DOUBTFUL = lastOf(WORDS.words("doubtful"));

  private static final String[] COMPOUND = Surnames.frequentDouble().toArray(String[]::new);

  /** Titles and occupations that precede a personal name. */
  private static final String[] TITLES = WORDS.words("titles");

  /** Words about the activities of persons, rarely of places. They directly follow the name. */
  private static final String[] DEEDS = WORDS.words("deeds");

  /**
   * Forms of address. The word before them names a person, even if it is also the name of a place.
   */
  private static final String[] ADDRESSES = WORDS.words("addresses");

  // Called for every name of a place, so most cases are rejected by a single look-up.
  private static final BitSet SURNAME = lastOf(Surnames.frequent().toArray(String[]::new));
  private static final BitSet COMPOUND_END = lastOf(COMPOUND);
  private static final BitSet TITLE_END = lastOf(TITLES);

  private PersonNames() {}

  private static BitSet lastOf(String[] words) {
    BitSet set = new BitSet();
    for (String word : words) set.set(word.charAt(word.length() - 1));
    return set;
  }

  /**
   * Returns the start of a surname directly before a position, or the position itself if there is
   * none.
   */
  static int surname(String text, int start) {
    if (start == 0) return start;
    char before = text.charAt(start - 1);
    if (COMPOUND_END.get(before)) {
      for (String name : COMPOUND) {
        if (text.startsWith(name, start - name.length())) return start - name.length();
      }
    }
    return SURNAME.get(before) ? start - 1 : start;
  }

  /**
   * Whether the text from {@code surname} may be a personal name at the start of a clause or after
   * 的; for a name that is not said more clearly anywhere.
   */
  static boolean mayBePerson(String text, int surname, int start) {
    return surname < start && !isDoubtful(text, surname, start) && beginsClause(text, surname);
  }

  private static boolean isDoubtful(String text, int surname, int start) {
    return start - surname == 1 && DOUBTFUL.get(text.charAt(surname));
  }

  /** Whether a surname and the text between {@code start} and {@code end} form a personal name. */
  static boolean isPerson(String text, int surname, int start, int end) {
    if (surname == start) return isAddressed(text, start, end);
    boolean acts = NameUses.startsWith(text, DEEDS, end);
    // 同志于延安逝世 is about a place.
    if (hasTitle(text, surname)) return acts || text.charAt(surname) != '于';
    return acts && mayBePerson(text, surname, start);
  }

  /**
   * Whether the name of a place is itself a personal name, its first character the surname: 吴忠同志.
   */
  private static boolean isAddressed(String text, int start, int end) {
    return end - start == 2
        && SURNAME.get(text.charAt(start))
        && (NameUses.startsWith(text, ADDRESSES, end)
            || hasTitle(text, start) && NameUses.startsWith(text, DEEDS, end));
  }

  private static boolean hasTitle(String text, int at) {
    int end = at;
    while (end > 0 && at - end < 2 && " 　：:、".indexOf(text.charAt(end - 1)) >= 0) end--;
    if (end == 0 || !TITLE_END.get(text.charAt(end - 1))) return false;
    for (String title : TITLES) {
      if (text.startsWith(title, end - title.length())) return true;
    }
    return false;
  }

  /** Whether the text before is not part of a longer word. */
  private static boolean beginsClause(String text, int at) {
    return at == 0 || "，。、；：！？“”（）()《》 　\n,;:!?和与对由被让跟是叫为的".indexOf(text.charAt(at - 1)) >= 0;
  }
}
