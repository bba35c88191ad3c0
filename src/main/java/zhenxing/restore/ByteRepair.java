package zhenxing.restore;

import java.util.List;
import zhenxing.article.RepairKind;

/**
 * Repairs characters whose two GBK bytes were separated by text inserted between them. At each
 * question mark that may stand for a torn byte, {@link ByteSearch} returns the possible ways to
 * decode it; the most probable one is applied if it is clearly better than the next. Otherwise the
 * damage is left and counted as unrepaired.
 */
final class ByteRepair {

  /**
   * A hypothesis is clearly better if it is more probable by this log factor (a third more), scaled
   * by the share of characters in which both differ.
   */
  private static final double CLEARLY = 0.3;

  /**
   * After this many question marks that could not be decoded, no others are tried. Bounds the time
   * for hostile text.
   */
  private static final int MOST_FAILURES = 1000;

  /** Penalty, as a logarithm, for each quotation mark without its counterpart. */
  private static final double UNBALANCED = 4;

  private static final String QUOTES = "“”‘’《》";
  private static final int QUOTED = 300;
  private static final int CONTEXT = 6;

  /** Number of characters after a number that are compared as its unit. */
  private static final int UNIT = 2;

  /** A number with its unit needs this many characters to be recognized elsewhere. */
  private static final int TELLING_NUMBER = 4;

  /** Distance from a lost digit within which the same number is searched for, in characters. */
  private static final int ELSEWHERE = 10_000;

  private final String text;
  private final Annotations annotations;
  private final EditedText.Rewrite rewrite;
  private CharacterUsage usage;
  private ByteSearch search;
  private int failures;

  /** End of the last repaired range in the text as found. */
  private int lastEnd;

  private String lastText = "";

  private ByteRepair(EditedText draft, Annotations annotations) {
    this.text = draft.text();
    this.annotations = annotations;
    this.rewrite = draft.rewrite();
  }

  static EditedText repair(EditedText draft, Annotations annotations) {
    return new ByteRepair(draft, annotations).run();
  }

  private EditedText run() {
    for (int i = 1; i < text.length(); i++) {
      if (i >= lastEnd && Damage.isMark(text.charAt(i)) && mayBeTorn(i)) repairAt(i);
    }
    return rewrite.done();
  }

  /**
   * Whether a question mark can stand for torn bytes. After a Latin letter or a space it belongs to
   * a sentence or a URL.
   */
  private boolean mayBeTorn(int i) {
    char before = text.charAt(i - 1);
    return before > ' ' && !Character.isLetter(before) || CharacterClass.isHan(before);
  }

  private void repairAt(int start) {
    boolean certain = Damage.openingOfReading(text, start) > 0;
    Outcome outcome = failures < MOST_FAILURES ? decide(start) : Outcome.NONE;
    if (outcome.text != null) {
      lastEnd = outcome.end;
      int told = outcome.text.length() - 1;
      boolean lost =
          outcome.text.charAt(told) == text.charAt(lastEnd - 1)
              && Damage.isMark(text.charAt(lastEnd - 1));
      char digit = lost ? lostDigit(lastEnd) : 0;
      if (digit > 0) {
        String whole = outcome.text.substring(0, told) + digit;
        rewrite.replace(start, lastEnd, whole, RepairKind.BYTES);
      } else if (lost) {
        // The question mark stands for a character that is lost and unknown.
        rewrite.replace(start, lastEnd - 1, outcome.text.substring(0, told), RepairKind.BYTES);
        rewrite.leave(lastEnd - 1, lastEnd);
      } else {
        rewrite.replace(start, lastEnd, outcome.text, RepairKind.BYTES);
      }
      lastText = outcome.text;
    } else if (certain || outcome.end > start) {
      failures++;
      lastEnd = Math.max(start + 1, outcome.end);
      rewrite.leave(start, lastEnd);
      lastText = text.substring(start, lastEnd);
    } else {
      failures++;
    }
  }

  /** The digit that was lost in front of {@code i}, or 0 if it cannot be inferred. */
  private char lostDigit(int i) {
    char digit = centuryDigit(i);
    return digit > 0 ? digit : digitElsewhere(i);
  }

  /**
   * The digit that precedes the same number and unit elsewhere in the text, or 0 if there is none
   * or several.
   */
  private char digitElsewhere(int i) {
    int end = i;
    while (end < text.length() && isNumeral(text.charAt(end))) end++;
    end += UNIT;
    if (end > text.length() || end - i < TELLING_NUMBER) return 0;
    String number = text.substring(i, end);
    if (number.indexOf('\n') >= 0) return 0;
    char digit = 0;
    int last = Math.min(text.length(), i + ELSEWHERE);
    for (int at = Math.max(2, i - ELSEWHERE); ; at++) {
      at = text.indexOf(number, at);
      if (at < 0 || at >= last) return digit;
      char c = text.charAt(at - 1);
      if (c < '0' || c > '9' || isNumeral(text.charAt(at - 2))) continue;
      if (digit > 0 && digit != c) return 0;
      digit = c;
    }
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  /** The first digit of a year that continues at {@code i} (021年 is 2021, 978年 is 1978), or 0. */
  private char centuryDigit(int i) {
    if (i + 3 >= text.length() || text.charAt(i + 3) != '年') return 0;
    for (int k = i; k < i + 3; k++) if (text.charAt(k) < '0' || text.charAt(k) > '9') return 0;
    char century = text.charAt(i);
    return century == '0' ? '2' : century == '9' ? '1' : 0;
  }

  /**
   * The decision for one damaged position.
   *
   * @param text the text as published, or null if no hypothesis is clearly better than the others
   * @param end index after the damage in the text as found
   */
  private record Outcome(String text, int end) {
    static final Outcome NONE = new Outcome(null, 0);
  }

  private Outcome decide(int start) {
    if (search == null) {
      usage = new CharacterUsage(annotations.remove(EditedText.of(text)).text());
      search = new ByteSearch(text, annotations, usage);
    }
    Hypothesis before = context(start);
    List<Hypothesis> hypotheses = search.search(start, before);
    return choose(start, before, hypotheses);
  }

  /** A hypothesis for the few characters before the damage, to score what follows in context. */
  private Hypothesis context(int start) {
    StringBuilder before = new StringBuilder();
    int i = start;
    // A comma directly before a torn mark was inserted; it is not part of the context.
    boolean reading = Damage.openingOfReading(text, start) > 0;
    if (!reading && i > lastEnd + 1 && text.charAt(i - 1) == ',') i--;
    while (i > lastEnd && before.length() < CONTEXT && text.charAt(i - 1) != '\n') {
      char c = text.charAt(--i);
      int open = c == ')' || c == '）' ? openingOfReading(i) : -1;
      if (open > 0) i = open;
      else before.append(c);
    }
    before.reverse();
    if (i == lastEnd && before.length() < CONTEXT) before.insert(0, lastText);
    Hypothesis context = Hypothesis.start();
    for (int k = Math.max(0, before.length() - CONTEXT); k < before.length(); k++) {
      context = context.asFound(before.charAt(k), usage);
    }
    return context;
  }

  /** Returns the opening bracket of the reading that closes at {@code close}, or -1. */
  private int openingOfReading(int close) {
    int open = close - 1;
    while (open > 0 && close - open <= Readings.LONGEST && Readings.isLetter(text.charAt(open))) {
      open--;
    }
    boolean reading =
        open > 0 && annotations.endOfReading(text, open, text.charAt(open - 1)) == close + 1;
    return reading ? open : -1;
  }

  private Outcome choose(int start, Hypothesis before, List<Hypothesis> hypotheses) {
    Hypothesis best = null;
    String bestText = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double nextScore = Double.NEGATIVE_INFINITY;
    String nextText = "";
    for (Hypothesis hypothesis : hypotheses) {
      boolean mended = hypothesis.isMended();
      String now = mended ? hypothesis.mendedText(before.length()) : "";
      int end = mended ? hypothesis.mendedUpTo() : start;
      double score = hypothesis.score() - UNBALANCED * unbalanced(start, now, end);
      String plain = (char) end + ScriptConverter.get().convert(now);
      if (plain.equals(bestText)) continue;
      if (score > bestScore) {
        nextScore = bestScore;
        nextText = bestText == null ? "" : bestText;
        best = hypothesis;
        bestText = plain;
        bestScore = score;
      } else if (score > nextScore) {
        nextScore = score;
        nextText = plain;
      }
    }
    if (best == null || !best.isMended()) return Outcome.NONE;
    if (bestScore - nextScore < CLEARLY * difference(bestText, nextText))
      return new Outcome(null, best.mendedUpTo());
    return new Outcome(best.mendedText(before.length()), best.mendedUpTo());
  }

  /** The share of characters in which two hypotheses differ, 0 to 1. */
  private static double difference(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    if (one.length() == other.length()) {
      int different = 0;
      for (int i = 0; i < longer; i++) if (one.charAt(i) != other.charAt(i)) different++;
      return (double) different / longer;
    }
    int shorter = Math.min(one.length(), other.length());
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) head++;
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return (double) (longer - head - tail) / longer;
  }

  /**
   * The number of quotation marks around the damage that lack their counterpart if it reads {@code
   * now}.
   */
  private int unbalanced(int start, String now, int end) {
    // Limited to the length of a quotation: a text may be a single line of many megabytes.
    String before = text.substring(Math.max(0, start - QUOTED), start);
    String behind = text.substring(end, Math.min(text.length(), end + QUOTED));
    int stop = behind.indexOf('\n');
    String line =
        before.substring(before.lastIndexOf('\n') + 1)
            + now
            + (stop < 0 ? behind : behind.substring(0, stop));
    int[] open = new int[3];
    int faults = 0;
    for (int i = 0; i < line.length(); i++) {
      // All Chinese characters have greater codes than the quotation marks.
      int quote = line.charAt(i) > '》' ? -1 : QUOTES.indexOf(line.charAt(i));
      if (quote < 0) continue;
      if (quote % 2 == 0) {
        if (open[quote / 2]++ > 0) faults++;
      } else if (open[quote / 2]-- <= 0) {
        faults++;
        open[quote / 2] = 0;
      }
    }
    return faults + Math.max(0, open[0]) + Math.max(0, open[1]) + Math.max(0, open[2]);
  }
}
