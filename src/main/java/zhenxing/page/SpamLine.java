package zhenxing.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of search words that a hacked site puts on top of its pages: parts between commas, bars or
 * blanks, of gambling, pornography and fraud. Headlines have bars, commas and some of the words.
 */
final class SpamLine {

  /** A part between two marks is a search word, no clause. */
  private static final int LONGEST_PART = 24;

  /** Of so many parts without a word of sentences a list is made, whatever its words. */
  private static final int MANY = 6;

  private static final int SHORT_PART = 12;

  /** Blanks part the words of menus, tables and verse as well, so that such a list is longer. */
  private static final int MANY_BLANKS = 12;

  private static final WordList WORDS = WordList.read("spam-words.txt");
  private static final Set<String> SURE = WORDS.section("sure");
  private static final Set<String> LIKELY = WORDS.section("likely");
  private static final Set<String> REPORTED = WORDS.section("reported");

  /** Lists of search words have none of the words that sentences are held together by. */
  private static final Pattern SENTENCE_WORD = Pattern.compile("[是了和与将就我们！!？?“”]|在(?!线)");

  private SpamLine() {}

  static boolean matches(String line) {
    if (line.indexOf('。') >= 0) return false;
    return isList(line, ",，_|｜;；-", MANY) || isList(line, " 　\t", MANY_BLANKS);
  }

  private static boolean isList(String line, String marks, int many) {
    int parts = 0;
    int sure = 0;
    int likely = 0;
    int longest = 0;
    boolean reported = false;
    String text = line.toLowerCase(Locale.ROOT);
    for (int start = 0; start <= text.length(); ) {
      int end = start;
      while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) end++;
      if (end - start > LONGEST_PART) return false;
      String part = text.substring(start, end).strip();
      start = end + 1;
      if (part.isEmpty()) continue;
      parts++;
      longest = Math.max(longest, part.length());
      if (containsAny(part, SURE)) sure++;
      else if (containsAny(part, LIKELY)) likely++;
      reported |= containsAny(part, REPORTED);
    }
    if (parts < 3 || reported) return false;
    if (many == MANY_BLANKS) return parts >= many && 3 * (sure + likely) >= parts;
    if (sure >= 2 || sure == 1 && 2 * (sure + likely) >= parts) return true;
    if (SENTENCE_WORD.matcher(line).find()) return false;
    return parts >= 4 && 3 * likely >= 2 * parts
        || parts >= MANY && longest <= SHORT_PART && 3 * likely >= parts;
  }

  private static boolean containsAny(String part, Set<String> words) {
    for (String word : words) if (part.contains(word)) return true;
    return false;
  }
}
