package zhenxing.page;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Chinese surnames, by which personal names are told from other words. How rare a surname may be
 * depends on where a name is expected, so there are three sets of them. {@code surnames.txt} says
 * for each surname which sets it is in.
 */
public final class Surnames {

  private static final WordList WORDS = WordList.read("surnames.txt");

  private static final Set<String> SINGLE =
      union("frequent", "not-in-bylines", "known", "credits-only");

  private static final Set<String> DOUBLE =
      union("double-frequent", "double-known", "double-credits-only");

  private Surnames() {}

  private static Set<String> union(String... sections) {
    Set<String> words = new LinkedHashSet<>();
    for (String section : sections) words.addAll(WORDS.section(section));
    return Collections.unmodifiableSet(words);
  }

  /** Returns the surnames of one character that are frequent enough to tell persons from places. */
  public static Set<String> frequent() {
    return union("frequent", "not-in-bylines");
  }

  /** Returns the surnames of two characters, such as 欧阳. */
  public static Set<String> frequentDouble() {
    return WORDS.section("double-frequent");
  }

  /** Returns the surnames of one character that a name after 记者 can have, including rare ones. */
  static Set<String> inBylines() {
    return union("frequent", "known", "bylines-only");
  }

  /** Returns the surnames of two characters that a name after 记者 can have. */
  static Set<String> doubleInBylines() {
    return union("double-frequent", "double-known", "double-bylines-only");
  }

  /** Whether a word has the form of a personal name: 王晓, 欧阳雪, 王　晓, 阿依古丽·买买提. */
  static boolean isName(String word) {
    int length = word.length();
    if (length < 2 || length > 12) return false;
    int dot = word.indexOf('·');
    if (dot > 0) return dot < length - 1 && isHan(word);
    if (!isHan(word)) return false;
    if (length >= 3 && length <= 4 && DOUBLE.contains(word.substring(0, 2))) return true;
    return length <= 3 && begins(word) || length == 4 && begins(word) && begins(word.substring(1));
  }

  /** Whether a text begins with a surname of one character. */
  static boolean begins(String text) {
    return !text.isEmpty() && SINGLE.contains(text.substring(0, 1));
  }

  private static boolean isHan(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '·' && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) return false;
    }
    return true;
  }
}
