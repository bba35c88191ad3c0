package zhenxing.page;

import java.util.Set;

/**
 * Chinese surnames, by which personal names are told from other words. Read from {@code
 * surnames.txt}.
 */
final class Surnames {

  private static final WordList WORDS = WordList.read("surnames.txt");
  private static final Set<String> SINGLE = WORDS.section("single");
  private static final Set<String> DOUBLE = WORDS.section("double");

  private Surnames() {}

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
