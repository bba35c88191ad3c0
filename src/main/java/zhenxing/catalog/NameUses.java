package zhenxing.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import zhenxing.page.WordList;

/**
 * Recognizes by the following words when a place's name is part of another name: a newspaper, a
 * university, a firm, an event that the place only hosts. Such names often report nothing from the
 * place.
 */
final class NameUses {

  /** The words around names of places, by kind. */
  static final WordList WORDS = WordList.read(NameUses.class, "place-words.txt");

  private static final Words MEDIA = Words.of("media");
  private static final String[] ELSEWHERE = WORDS.words("elsewhere");
  private static final Words INSTITUTE = Words.of("institutes");
  private static final Words VENUE = Words.of("venues");
  private static final Words COMPANY = Words.of("companies");

  /** Words for events, after which the place is only the venue: 大会8月16日在汕头开幕. */
  private static final Words TAKES_PLACE = Words.of("takes-place");

  /** Events named for their venue: 第十七届深圳文博会. */
  private static final Words EVENT = Words.of("events");

  /** Institutions that may have branches elsewhere, and what these are called. */
  private static final String[] WITH_BRANCHES = WORDS.words("with-branches");

  private static final String[] BRANCHES = WORDS.words("branches");

  /**
   * The maximum number of characters between the place of an institution and that of its branch.
   */
  private static final int LONGEST_INSTITUTION = 10;

  /** Words before the place that a person comes from: 祖籍山东菏泽. */
  private static final String[] ORIGINS = WORDS.words("origins");

  /** Words after what something is compared with: 与辽宁阜新相比. */
  private static final String[] COMPARED = WORDS.words("compared");

  private static final String WITH = "与和同跟较";

  /** The maximum length of what is compared with, in characters. */
  private static final int LONGEST_COMPARED = 20;

  private static final String[] OF_ALL = WORDS.words("national");

  /** What ends a clause; a list goes on behind 、. */
  private static final String CLAUSE_ENDS = "，。；：！？\n";

  private static final String ENDS = "，。、；：,;“”《》（）() \n";

  /** Words that may follow a name, with their first characters for a fast test. */
  private record Words(String[] words, BitSet first) {

    static Words of(String section) {
      String[] words = WORDS.words(section);
      BitSet first = new BitSet();
      for (String word : words) first.set(word.charAt(0));
      return new Words(words, first);
    }

    boolean startAt(String text, int at) {
      return first.get(text.charAt(at)) && startsWith(text, words, at);
    }
  }

  private NameUses() {}

  /** Returns the uses of the name between two positions, as clues. */
  static List<String> of(String text, int start, int end) {
    List<String> uses = new ArrayList<>();
    if (startsWith(text, ELSEWHERE, end)) uses.add("use:elsewhere");
    if (within(text, end, 4, MEDIA)) uses.add("use:medium");
    if (within(text, end, 10, VENUE)) uses.add("use:hall");
    if (within(text, end, 12, INSTITUTE)) uses.add("use:institute");
    if (within(text, end, 16, COMPANY)) uses.add("use:firm");
    boolean there = text.substring(Math.max(0, start - 5), start).indexOf('在') >= 0;
    if (there) uses.add("use:in");
    if (there && within(text, end, 12, TAKES_PLACE)) uses.add("use:takesPlace");
    if (within(text, end, 8, EVENT)) uses.add("use:event");
    return uses;
  }

  /**
   * Whether the institution named between two positions has a branch in the place that follows:
   * 儿童医院 in 北京儿童医院保定医院.
   *
   * @param from end of the name of the institution's place
   * @param to start of the name of the branch's place
   * @param end end of that name
   */
  static boolean isBranch(String text, int from, int to, int end) {
    if (to - from < 2 || to - from > LONGEST_INSTITUTION) return false;
    if (!startsWith(text, BRANCHES, end)) return false;
    for (int i = from; i < to; i++) if (ENDS.indexOf(text.charAt(i)) >= 0) return false;
    for (String word : WITH_BRANCHES) if (text.startsWith(word, to - word.length())) return true;
    return false;
  }

  /**
   * Whether a place is only named as the origin of a person (山东菏泽人, 祖籍山东) or for comparison
   * (与辽宁阜新相比), so that nothing is reported from it.
   */
  static boolean isAside(String text, int start, int end) {
    return isOrigin(text, start, end) || isCompared(text, start, end);
  }

  private static boolean isOrigin(String text, int start, int end) {
    boolean isNative =
        text.startsWith("人", end)
            && (end + 1 == text.length() || ENDS.indexOf(text.charAt(end + 1)) >= 0);
    if (isNative) return true;
    for (String word : ORIGINS) if (text.startsWith(word, start - word.length())) return true;
    return false;
  }

  private static boolean isCompared(String text, int start, int end) {
    int last = Math.min(text.length(), end + LONGEST_COMPARED);
    int at = end;
    while (at < last && !startsWith(text, COMPARED, at)) {
      if (CLAUSE_ENDS.indexOf(text.charAt(at)) >= 0) return false;
      at++;
    }
    if (at >= last) return false;
    for (int i = start - 1; i >= Math.max(0, start - LONGEST_COMPARED); i--) {
      char c = text.charAt(i);
      if (WITH.indexOf(c) >= 0) return true;
      if (CLAUSE_ENDS.indexOf(c) >= 0) return false;
    }
    return false;
  }

  /** Whether a sentence is about the whole country or the world. */
  static boolean isNational(String text, int from, int to) {
    for (String word : OF_ALL) {
      int at = text.indexOf(word, from, to);
      if (at >= 0) return true;
    }
    return false;
  }

  static boolean startsWith(String text, String[] words, int at) {
    for (String word : words) if (text.startsWith(word, at)) return true;
    return false;
  }

  /** Whether one of the words follows within this many characters and before any punctuation. */
  private static boolean within(String text, int from, int most, Words words) {
    for (int i = from; i < Math.min(text.length(), from + most); i++) {
      if (words.startAt(text, i)) return true;
      if (ENDS.indexOf(text.charAt(i)) >= 0) return false;
    }
    return false;
  }
}
