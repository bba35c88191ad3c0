package zhenxing.restore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.RepairKind;
import zhenxing.page.HeadlineDay;
import zhenxing.page.Latin;

/**
 * Removes white space that is not the author's: invisible characters, spaces around lines, empty
 * lines, letter-spacing, and line breaks of text wrapped at a fixed width.
 */
final class Spacing {

  /**
   * Number of consecutive single characters, separated by spaces, that count as letter-spaced text.
   */
  private static final int SPACED_OUT = 4;

  /** Narrower text consists of headlines or verse and is not joined. In characters. */
  private static final int NARROWEST_COLUMN = 16;

  /** Number of characters by which a full line may be shorter than the column. */
  private static final int RAGGED = 3;

  /** Number of characters before a name that are searched for a label. */
  private static final int LONGEST_LABEL = 60;

  /** What is written for zero in the year of a spaced date: 二 〇 二 四 年. */
  private static final String ZEROS = "〇○◯";

  private Spacing() {}

  static EditedText removeInvisible(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); i++) {
      int end = i;
      while (end < text.length() && CharacterClass.isInvisible(text, end)) end++;
      if (end == i) continue;
      rewrite.remove(i, end, RepairKind.SPACE);
      i = end - 1;
    }
    return rewrite.done();
  }

  /** Ends every line with one line feed, removes spaces around lines, and removes empty lines. */
  static EditedText trimLines(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) continue;
      int end = i;
      int breaks = 0;
      while (end < text.length() && isSpace(text.charAt(end))) {
        if (isBreak(text, end)) breaks++;
        end++;
      }
      boolean edge = i == 0 || end == text.length();
      String found = text.substring(i, end);
      // Spaces within a line separate names and parts of headlines; those at the end of a line are
      // invisible.
      boolean kept =
          !edge
              && (breaks == 0
                  || found.indexOf('\n') == found.length() - 1 && found.indexOf('\r') < 0);
      if (!kept) rewrite.replace(i, end, edge ? "" : "\n", RepairKind.SPACE);
      i = end - 1;
    }
    return rewrite.done();
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || CharacterClass.isBlank(c);
  }

  private static boolean isBreak(String text, int i) {
    char c = text.charAt(i);
    if (c == '\r') return i + 1 == text.length() || text.charAt(i + 1) != '\n';
    return !CharacterClass.isBlank(c);
  }

  /** Words before the names of a byline, of which those of two characters are padded: 王　晓　李　伟. */
  private static final Pattern BEFORE_NAMES =
      Pattern.compile(
          "(?:(?:记者|通讯员|实习生|作者|撰文|撰稿|采写|摄影|编辑|校对|审核|[□■◎●])[ \u00A0　]{0,4}[:：/／|｜]?|[文图][:：/／|｜])[ \u00A0　]{0,4}(?:[\\p{IsHan}·]{2,8}[ \u00A0　、]{1,4}){0,6}$");

  /** A label of two characters that is padded to the width of longer ones: 来　源：. */
  private static final Pattern PADDED_LABEL =
      Pattern.compile(
          "(?<![\\p{IsHan}])(?<![^\\p{IsHan}][\\p{IsHan}][ \u00A0　])[\\p{IsHan}]([ \u00A0　]{1,4})[\\p{IsHan}]([ \u00A0　]{0,2})(?=[:：])");

  /** Removes the spaces in labels such as 来　源：. */
  static EditedText closeLabels(EditedText draft) {
    EditedText.Rewrite rewrite = draft.rewrite();
    Matcher label = PADDED_LABEL.matcher(draft.text());
    while (label.find()) {
      rewrite.remove(label.start(1), label.end(1), RepairKind.SPACE);
      if (label.end(2) > label.start(2)) {
        rewrite.remove(label.start(2), label.end(2), RepairKind.SPACE);
      }
    }
    return rewrite.done();
  }

  /** Removes letter-spacing: 推 动 东 北 becomes 推动东北. */
  static EditedText closeUp(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); i++) {
      int end = endOfSpacedOut(text, i);
      if (end < 0 || isByline(text, i)) continue;
      for (int k = i + 1; k < end; k += 2) rewrite.remove(k, k + 1, RepairKind.SPACE);
      i = end - 1;
    }
    return rewrite.done();
  }

  private static boolean isByline(String text, int at) {
    int from = Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST_LABEL);
    return BEFORE_NAMES.matcher(text.substring(from, at)).find();
  }

  private static boolean isLetter(char c) {
    return CharacterClass.isHan(c) || ZEROS.indexOf(c) >= 0;
  }

  /** Returns the end of the letter-spaced run that begins here, or -1. */
  private static int endOfSpacedOut(String text, int start) {
    if (!isLetter(text.charAt(start))) return -1;
    if (start > 0 && CharacterClass.isChinese(text.charAt(start - 1))) return -1;
    int end = start + 1;
    while (end + 1 < text.length()
        && CharacterClass.isBlank(text.charAt(end))
        && (CharacterClass.isChinese(text.charAt(end + 1)) || isLetter(text.charAt(end + 1)))) {
      end += 2;
    }
    // The last character belongs to the next word if that word has no spaces.
    if (end < text.length() && isLetter(text.charAt(end))) end -= 2;
    return end - start >= 2 * SPACED_OUT - 1 ? end : -1;
  }

  /** Breaks a first line with headline and day between them. */
  static EditedText breakBehindHeadline(EditedText draft) {
    EditedText.Rewrite rewrite = draft.rewrite();
    HeadlineDay.in(draft.text())
        .ifPresent(day -> rewrite.replace(day.start(), day.end(), "\n", RepairKind.SPACE));
    return rewrite.done();
  }

  /** Joins lines that were wrapped at a fixed width, as in mail. */
  static EditedText joinLines(EditedText draft) {
    String text = draft.text();
    int column = 0;
    for (int start = 0; start < text.length(); ) {
      int end = endOfLine(text, start);
      column = Math.max(column, end - start);
      start = end + 1;
    }
    if (column < NARROWEST_COLUMN || column == text.length()) return draft;
    int full = 0;
    int open = 0;
    for (int start = 0; start < text.length(); ) {
      int end = endOfLine(text, start);
      if (end < text.length()) {
        if (column - (end - start) < RAGGED) full++;
        else if (isOpen(text.charAt(end - 1))) open++;
      }
      start = end + 1;
    }
    if (full < 3 || full < 4 * open) return draft;

    EditedText.Rewrite rewrite = draft.rewrite();
    for (int start = 0; start < text.length(); ) {
      int end = endOfLine(text, start);
      boolean fullLine = column - (end - start) < RAGGED;
      if (end < text.length() && end > start && fullLine && isOpen(text.charAt(end - 1))) {
        rewrite.remove(end, end + 1, RepairKind.SPACE);
      }
      start = end + 1;
    }
    return rewrite.done();
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** Whether a sentence continues after this character. */
  private static boolean isOpen(char c) {
    return CharacterClass.isHan(c) || Latin.isLetterOrDigit(c) || "，、,“《（(：".indexOf(c) >= 0;
  }
}
