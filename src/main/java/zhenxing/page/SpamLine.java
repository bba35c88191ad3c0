package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes lists of search words for gambling, pornography and fraud, which are placed at the top
 * of pages on hacked websites. The words are separated by commas, bars or blanks. Single words and
 * bars also occur in headlines, so several must come together.
 */
final class SpamLine {

  /** A longer part between two separators is a clause, not a search word. In characters. */
  private static final int LONGEST_PART = 24;

  /** Number of short parts without any function word from which on a line is a list. */
  private static final int MANY = 6;

  private static final int SHORT_PART = 12;

  /**
   * The same for parts separated by blanks; the number is higher because menus, tables and verse
   * are separated by blanks, too.
   */
  private static final int MANY_BLANKS = 12;

  /** Maximum number of parts that are examined. */
  private static final int MOST_PARTS = 100;

  private static final WordList WORDS = WordList.read("spam-words.txt");
  private static final Set<String> SURE = WORDS.section("sure");
  private static final Set<String> LIKELY = WORDS.section("likely");
  private static final Set<String> REPORTED = WORDS.section("reported");

  /** Words that occur in sentences and not in lists of search words. */
  private static final Pattern SENTENCE_WORD = Pattern.compile("[是了和与将就我们！!？?“”]|在(?!线)");

  private SpamLine() {}

  static boolean matches(String line) {
    if (line.indexOf('。') >= 0) return false;
    return isList(parts(line, ",，_|｜;；-"), line, MANY)
        || isList(parts(line, " 　\t"), line, MANY_BLANKS);
  }

  /**
   * Splits a line; at most {@link #MOST_PARTS} parts. Returns an empty list if a part is too long.
   */
  private static List<String> parts(String line, String marks) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start <= line.length() && parts.size() < MOST_PARTS; ) {
      int end = start;
      while (end < line.length() && marks.indexOf(line.charAt(end)) < 0) {
        if (++end - start > LONGEST_PART) return List.of();
      }
      String part = line.substring(start, end).strip();
      if (!part.isEmpty()) parts.add(part.toLowerCase(Locale.ROOT));
      start = end + 1;
    }
    return parts;
  }

  private static boolean isList(List<String> parts, String line, int many) {
    if (parts.size() < (many == MANY_BLANKS ? many : 3)) return false;
    int sure = 0;
    int likely = 0;
    int longest = 0;
    for (String part : parts) {
      longest = Math.max(longest, part.length());
      if (containsAny(part, SURE)) sure++;
      else if (containsAny(part, LIKELY)) likely++;
    }
    if (sure + likely == 0 || parts.stream().anyMatch(p -> containsAny(p, REPORTED))) return false;
    if (many == MANY_BLANKS) return 3 * (sure + likely) >= parts.size();
    if (sure >= 2 || sure == 1 && 2 * (sure + likely) >= parts.size()) return true;
    if (SENTENCE_WORD.matcher(line).find()) return false;
    return parts.size() >= 4 && 3 * likely >= 2 * parts.size()
        || parts.size() >= MANY && longest <= SHORT_PART && 3 * likely >= parts.size();
  }

  private static boolean containsAny(String part, Set<String> words) {
    for (String word : words) if (part.contains(word)) return true;
    return false;
  }
}
