package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.text.Folding.Folded;

/**
 * Splits folded text at its separators. A mark inside a Latin word or number (3.5, R&amp;D, X-900,
 * 1,234) does not separate: the whole word, with the mark, is one part.
 */
final class Separated {

  /** Marks that join letters or digits to one word. Other marks separate items of a list. */
  private static final String HOLDING = ".．&＆-－+＋/／:：_＿@＠#＃";

  /** Marks that join digits only. */
  private static final String WITHIN_NUMBERS = ",，";

  private final String original;
  private final Folded folded;

  /**
   * @param original the text
   * @param folded the same text folded
   */
  Separated(String original, Folded folded) {
    this.original = original;
    this.folded = folded;
  }

  /**
   * A part of the text.
   *
   * @param text the folded part, never empty
   * @param held whether it contains joining marks, so that it must be searched for as a whole
   */
  record Part(String text, boolean held) {}

  /** Returns the parts of the folded text between two positions, in order. */
  List<Part> parts(int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    int at = from;
    while (at < to) {
      if (folded.text().charAt(at) != Folding.SEPARATOR) {
        at++;
      } else if (!holds(at, from, to)) {
        add(start, at, false, parts);
        start = ++at;
      } else {
        int first = at;
        while (first > start && isLatin(first - 1)) first--;
        int end = at + 1;
        while (end < to && (isLatin(end) || holds(end, from, to))) end++;
        add(start, first, false, parts);
        add(first, end, true, parts);
        start = end;
        at = end;
      }
    }
    add(start, to, false, parts);
    return parts;
  }

  private void add(int from, int to, boolean held, List<Part> parts) {
    if (from < to) parts.add(new Part(folded.text().substring(from, to), held));
  }

  /** Whether the separator at a position joins the characters on both sides. */
  private boolean holds(int at, int from, int to) {
    if (folded.text().charAt(at) != Folding.SEPARATOR || at == from || at + 1 >= to) return false;
    if (!isLatin(at - 1) || !isLatin(at + 1)) return false;
    int mark = folded.ends()[at - 1];
    if (folded.starts()[at + 1] != mark + 1) return false;
    char c = original.charAt(mark);
    boolean digits = isDigit(at - 1) && isDigit(at + 1);
    return HOLDING.indexOf(c) >= 0 || digits && WITHIN_NUMBERS.indexOf(c) >= 0;
  }

  private boolean isDigit(int at) {
    return Character.isDigit(folded.text().charAt(at));
  }

  private boolean isLatin(int at) {
    return LatinWords.isLatin(folded.text().charAt(at));
  }
}
