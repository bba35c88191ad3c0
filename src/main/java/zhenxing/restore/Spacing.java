package zhenxing.restore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.RepairKind;
import zhenxing.page.HeadlineDay;
import zhenxing.page.Latin;
import zhenxing.page.PageLine;

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

  private static final char ESCAPE = '\u001B';

  /** The private-use character as which Windows decodes a full-width space of GBK (A3 A0). */
  private static final char GBK_BLANK = '\uE5E5';

  /** The byte order mark of UTF-8, decoded as Latin-1. */
  private static final String LATIN_ORDER_MARK = "ï»¿";

  private Spacing() {}

  /**
   * Removes invisible characters, the colours of terminals, a byte order mark read as Latin-1, and
   * the symbols of icon fonts. A private-use character between two characters of the text may be
   * one of them and stays.
   */
  static EditedText removeInvisible(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == GBK_BLANK) {
        rewrite.replace(i, i + 1, "\u3000", RepairKind.SPACE);
        continue;
      }
      int end = i;
      for (int next; (next = endOfInvisible(text, end)) > end; ) end = next;
      if (end == i) continue;
      rewrite.remove(i, end, RepairKind.SPACE);
      i = end - 1;
    }
    return rewrite.done();
  }

  /** The end of the invisible character or sequence that begins here; the same index if none. */
  private static int endOfInvisible(String text, int i) {
    if (i == text.length()) return i;
    char c = text.charAt(i);
    if (c == ESCAPE) return endOfTerminalSequence(text, i);
    // A space of UTF-8 (C2 A0) read as Latin-1; what is left of it is an ordinary space.
    if (c == 'Â') return isLostSpace(text, i) ? i + 1 : i;
    if (c == 'ï') return text.startsWith(LATIN_ORDER_MARK, i) ? i + LATIN_ORDER_MARK.length() : i;
    boolean icon = c != GBK_BLANK && CharacterClass.isPrivate(c) && !isInsideWord(text, i);
    return icon || CharacterClass.isInvisible(text, i) ? i + 1 : i;
  }

  private static boolean isLostSpace(String text, int i) {
    boolean space = i + 1 < text.length() && text.charAt(i + 1) == '\u00A0';
    return space && (i == 0 || !Latin.isLetterOrDigit(text.charAt(i - 1)));
  }

  private static int endOfTerminalSequence(String text, int escape) {
    int end = escape + 1;
    if (end == text.length() || text.charAt(end) != '[') return end;
    end++;
    while (end < text.length() && "0123456789;?".indexOf(text.charAt(end)) >= 0) end++;
    boolean closed = end < text.length() && Character.isLetter(text.charAt(end));
    return closed ? end + 1 : escape + 1;
  }

  private static boolean isInsideWord(String text, int i) {
    return isWord(text, i - 1) && isWord(text, i + 1);
  }

  private static boolean isWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
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

  /**
   * Joins lines that were wrapped at a fixed width, as in mail: at a number of characters, or at a
   * width in which a Chinese character takes the space of two Latin letters.
   */
  static EditedText joinLines(EditedText draft) {
    EditedText joined = joinLines(draft, false);
    return joined == draft ? joinLines(draft, true) : joined;
  }

  private static EditedText joinLines(EditedText draft, boolean byWidth) {
    String text = draft.text();
    int[] column = {0};
    forEachLine(
        text, (start, end) -> column[0] = Math.max(column[0], size(text, start, end, byWidth)));
    int wide = byWidth ? 2 : 1;
    boolean oneLine = text.indexOf('\n') < 0;
    if (column[0] < NARROWEST_COLUMN * wide || oneLine) return draft;
    int shortest = column[0] - RAGGED * wide + 1;
    int[] full = {0};
    int[] open = {0};
    forEachLine(
        text,
        (start, end) -> {
          if (end == text.length()) return;
          if (size(text, start, end, byWidth) >= shortest) full[0]++;
          else if (end > start && isOpen(text.charAt(end - 1))) open[0]++;
        });
    if (full[0] < 3 || full[0] < 4 * open[0]) return draft;

    int[] page = {0};
    EditedText.Rewrite rewrite = draft.rewrite();
    forEachLine(
        text,
        (start, end) -> {
          boolean fullLine = size(text, start, end, byWidth) >= shortest;
          if (end < text.length() && end > start && fullLine && isOpen(text.charAt(end - 1))) {
            if (PageLine.isWidget(text.substring(end + 1, endOfLine(text, end + 1)))) page[0]++;
            rewrite.replace(end, end + 1, isBetweenLatin(text, end) ? " " : "", RepairKind.SPACE);
          }
        });
    // Page numbers between the lines are taken out first; the next round joins what is left.
    return page[0] > 0 ? draft : rewrite.done();
  }

  /** A line of a text, without its line break. */
  private interface LineVisitor {
    void visit(int start, int end);
  }

  private static void forEachLine(String text, LineVisitor visitor) {
    for (int start = 0; start < text.length(); ) {
      int end = endOfLine(text, start);
      visitor.visit(start, end);
      start = end + 1;
    }
  }

  /** The length of a line in characters, or its width in Latin letters. */
  private static int size(String text, int start, int end, boolean byWidth) {
    int size = end - start;
    if (!byWidth) return size;
    for (int i = start; i < end; i++) if (text.charAt(i) >= 0x1100) size++;
    return size;
  }

  private static boolean isBetweenLatin(String text, int lineBreak) {
    return lineBreak + 1 < text.length()
        && isLatinLetter(text.charAt(lineBreak - 1))
        && isLatinLetter(text.charAt(lineBreak + 1));
  }

  private static boolean isLatinLetter(char c) {
    return Latin.isLetterOrDigit(c) && !Character.isDigit(c);
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
