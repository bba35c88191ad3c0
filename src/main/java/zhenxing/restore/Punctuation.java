package zhenxing.restore;

import zhenxing.article.RepairKind;

/**
 * Removes commas that were inserted before or after punctuation marks, and restores full width to
 * marks that lost it.
 *
 * <p>If a text still has full-width commas, its half-width commas are the author's and are kept.
 */
final class Punctuation {

  private static final String HALF = ",:;!?";
  private static final String FULL = "，：；！？";

  /** Marks next to which a comma is removed. */
  private static final String MARKS = "。、，,！!；;：:？?";

  private Punctuation() {}

  /** Removes the comma from ",。", "、," and similar sequences. */
  static EditedText single(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
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

  /** Removes the commas from a run of marks; of a run of commas the first is kept. */
  private static void dropCommas(String text, int start, int end, EditedText.Rewrite rewrite) {
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

  /** Whether a run of marks is inside Chinese text. */
  private static boolean isChinese(String text, int start, int end) {
    char before = text.charAt(start - 1);
    if (CharacterClass.isChinese(before) || before == ')' || before == '%') return true;
    for (int i = start; i < end; i++) if (text.charAt(i) >= 0x80) return true;
    return false;
  }

  /**
   * Whether a damaged text has lost its full-width marks, that is, has hardly any full-width comma.
   */
  static boolean isNarrowed(String text) {
    long full = 0;
    long half = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '，') full++;
      else if (text.charAt(i) == ',') half++;
    }
    return full * 8 <= half;
  }

  /** Converts marks between Chinese characters, and brackets around Chinese text, to full width. */
  static EditedText widen(EditedText draft) {
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
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

  /**
   * Whether a mark is inside Chinese text: Chinese on at least one side, and no number or Latin
   * name on the other.
   */
  private static boolean isBetweenChinese(String text, int i) {
    char before = i == 0 ? '\n' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? '\n' : text.charAt(i + 1);
    if (CharacterClass.isChinese(before)) return true;
    return CharacterClass.isChinese(after) && before > ' ';
  }

  /** Returns the closing bracket if everything up to it is Chinese, otherwise -1. */
  private static int endOfChineseBracket(String text, int open) {
    if (open == 0 || !CharacterClass.isChinese(text.charAt(open - 1))) return -1;
    int i = open + 1;
    while (i < text.length() && CharacterClass.isChinese(text.charAt(i))) i++;
    return i > open + 1 && i < text.length() && text.charAt(i) == ')' ? i : -1;
  }
}
