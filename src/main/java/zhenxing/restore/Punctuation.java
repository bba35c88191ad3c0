package zhenxing.restore;

import zhenxing.article.RepairKind;

/**
 * Commas that were put before or behind other marks, and marks that lost their full width.
 *
 * <p>A text that still has its full-width commas keeps the half-width ones it has beside them: they
 * are the author's.
 */
final class Punctuation {

  private static final String HALF = ",:;!?";
  private static final String FULL = "，：；！？";

  /** Marks that swallow a comma beside them. */
  private static final String MARKS = "。、，,！!；;：:？?";

  private Punctuation() {}

  /** Takes the comma out of ",。" "、," and the like. */
  static Draft single(Draft draft) {
    String text = draft.text();
    Draft.Rewrite rewrite = draft.rewrite();
    for (int i = 1; i < text.length(); i++) {
      if (!isMark(text.charAt(i)) || !isMark(text.charAt(i - 1))) continue;
      int start = i - 1;
      int end = i + 1;
      while (end < text.length() && isMark(text.charAt(end))) end++;
      if (start > 0 && isChinese(text, start, end)) dropCommas(text, start, end, rewrite);
      i = end;
    }
    return rewrite.done();
  }

  /** Keeps of a run of marks all but the commas; of nothing but commas the first. */
  private static void dropCommas(String text, int start, int end, Draft.Rewrite rewrite) {
    boolean onlyCommas = true;
    for (int i = start; i < end; i++) onlyCommas &= isComma(text.charAt(i));
    for (int i = onlyCommas ? start + 1 : start; i < end; i++) {
      if (isComma(text.charAt(i))) rewrite.remove(i, i + 1, RepairKind.PUNCTUATION);
    }
  }

  private static boolean isComma(char c) {
    return c == ',' || c == '，';
  }

  private static boolean isMark(char c) {
    return c < 0x80
        ? c == ',' || c == ':' || c == ';' || c == '!' || c == '?'
        : !CharacterClass.isHan(c) && MARKS.indexOf(c) >= 0;
  }

  /** Whether a run of marks stands in Chinese text. */
  private static boolean isChinese(String text, int start, int end) {
    char before = text.charAt(start - 1);
    if (CharacterClass.isChinese(before) || before == ')' || before == '%') return true;
    for (int i = start; i < end; i++) if (text.charAt(i) >= 0x80) return true;
    return false;
  }

  /** Whether a damaged text has lost its full-width marks: hardly a comma is left. */
  static boolean isNarrowed(String text) {
    long full = 0;
    long half = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '，') full++;
      else if (text.charAt(i) == ',') half++;
    }
    return full * 8 <= half;
  }

  /** Gives full width back to marks between Chinese characters and to brackets around them. */
  static Draft widen(Draft draft) {
    String text = draft.text();
    Draft.Rewrite rewrite = draft.rewrite();
    int closing = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int mark = HALF.indexOf(c);
      if (mark >= 0 && isBetweenChinese(text, i)) {
        rewrite.replace(i, i + 1, FULL.substring(mark, mark + 1), RepairKind.PUNCTUATION);
      } else if (c == '(' && closing < i) {
        closing = endOfChineseBracket(text, i);
        if (closing > 0) rewrite.replace(i, i + 1, "（", RepairKind.PUNCTUATION);
      } else if (i == closing) {
        rewrite.replace(i, i + 1, "）", RepairKind.PUNCTUATION);
      }
    }
    return rewrite.done();
  }

  /** Whether Chinese text goes on at one side at least, and the other is no number or name. */
  private static boolean isBetweenChinese(String text, int i) {
    char before = i == 0 ? '\n' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? '\n' : text.charAt(i + 1);
    if (CharacterClass.isChinese(before)) return true;
    return CharacterClass.isChinese(after) && before > ' ';
  }

  /** The bracket that closes this one, when all between is Chinese; else -1. */
  private static int endOfChineseBracket(String text, int open) {
    if (open == 0 || !CharacterClass.isChinese(text.charAt(open - 1))) return -1;
    int i = open + 1;
    while (i < text.length() && CharacterClass.isChinese(text.charAt(i))) i++;
    return i > open + 1 && i < text.length() && text.charAt(i) == ')' ? i : -1;
  }
}
