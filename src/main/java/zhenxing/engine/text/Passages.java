package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the passages of a text that show best what was found in it. A passage begins with a
 * sentence if the sentence and what was found in it fit, otherwise with a clause.
 */
final class Passages {

  /** Length of a passage in UTF-16 units; it may be less, since passages are cut at sentences. */
  private static final int LENGTH = 90;

  /** How much of a sentence that is longer than a passage may precede what was found. */
  private static final int LEAD = 60;

  private static final int MAX_PASSAGES = 3;

  /**
   * Limit for the number of marks. More do not improve a passage, and hostile texts may have very
   * many.
   */
  static final int MAX_MARKS = 2_000;

  private static final String CLAUSE_ENDS = "，：,:";

  /** Parts the items of a list, which are better shown together. */
  private static final String ITEM_ENDS = "、";

  private static final String CLOSING_MARKS = "”’」』）)》〉】";

  private final String text;
  private final int news;

  /** A range of the text, and the number of the term found there. */
  record Mark(int start, int end, int term) {}

  /**
   * A range of the text to be shown.
   *
   * @param isCutBefore whether some of the news precedes it
   * @param isCutAfter whether some of the text follows it
   */
  record Passage(int start, int end, boolean isCutBefore, boolean isCutAfter) {}

  /** A candidate, and the worth of the terms in it. */
  private record Window(int start, int end, double worth) {}

  /**
   * @param news where the news begins in the text, after a dateline
   */
  Passages(String text, int news) {
    this.text = text;
    this.news = news;
  }

  /**
   * Returns the best passages, in text order; the beginning of the news if nothing is found.
   *
   * @param marks what was found, in text order
   * @param worth what a passage gains by each term
   */
  List<Passage> best(List<Mark> marks, double[] worth) {
    List<Window> chosen = choose(windows(worthShowing(marks), worth));
    if (chosen.isEmpty() && !text.isBlank()) return List.of(at(news));
    return chosen.stream().map(window -> passage(window.start, window.end)).toList();
  }

  /** Returns the passage that begins with the sentence at a position. */
  Passage at(int position) {
    int start = begin(position, text.length());
    return passage(start, end(start, start));
  }

  private Passage passage(int start, int end) {
    return new Passage(start, end, start > news, end < text.length());
  }

  /**
   * Leaves out the marks before the news if their terms are found in the news as well: a dateline
   * and a repeated headline tell readers nothing.
   */
  private List<Mark> worthShowing(List<Mark> marks) {
    if (marks.isEmpty() || marks.getFirst().start >= news) return marks;
    BitSet inNews = new BitSet();
    for (Mark mark : marks) if (mark.start >= news) inNews.set(mark.term);
    return marks.stream().filter(mark -> mark.start >= news || !inNews.get(mark.term)).toList();
  }

  private List<Window> windows(List<Mark> marks, double[] worth) {
    List<Window> windows = new ArrayList<>();
    int previousStart = -1;
    for (int first = 0; first < marks.size() && first < MAX_MARKS; first++) {
      Mark mark = marks.get(first);
      int start = start(mark);
      if (start == previousStart) continue;
      previousStart = start;
      int end = end(start, mark.end);
      BitSet shown = new BitSet();
      double sum = 0;
      for (int i = first; i < marks.size() && marks.get(i).end <= end; i++) {
        int term = marks.get(i).term;
        // A term that is new in the passage counts in full, a repetition very little.
        sum += shown.get(term) ? 0.1 : worth[term];
        shown.set(term);
      }
      windows.add(new Window(start, end, sum));
    }
    return windows;
  }

  private static List<Window> choose(List<Window> windows) {
    List<Window> best = new ArrayList<>(windows);
    // The sort is stable, so of equal windows the first one is kept.
    best.sort(Comparator.comparingDouble(Window::worth).reversed());
    List<Window> chosen = new ArrayList<>();
    for (Window window : best) {
      if (chosen.size() == MAX_PASSAGES) break;
      if (chosen.stream().allMatch(c -> window.end <= c.start || window.start >= c.end)) {
        chosen.add(window);
      }
    }
    chosen.sort(Comparator.comparingInt(Window::start));
    return chosen;
  }

  /**
   * The start of the passage for a mark: that of its sentence if the sentence is short enough or
   * the mark stands early in it, otherwise that of a clause.
   */
  private int start(Mark mark) {
    int earliest = Math.max(mark.start >= news ? news : 0, mark.start - LENGTH);
    int sentence = mark.start;
    while (sentence > earliest && !Sentences.isEnd(text.charAt(sentence - 1))) sentence--;
    boolean isWhole = sentence > earliest || earliest > mark.start - LENGTH;
    if (isWhole && (mark.start - sentence <= LEAD || endsWithin(mark.end, sentence + LENGTH))) {
      return begin(sentence, mark.start);
    }
    int lead = Math.max(sentence, mark.start - LEAD);
    int clause = after(CLAUSE_ENDS, lead, mark.start);
    if (clause < 0) clause = after(ITEM_ENDS, lead, mark.start);
    return clause >= 0 ? clause : whole(lead);
  }

  /** Whether a sentence ends between a position and a limit. */
  private boolean endsWithin(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (i >= text.length() || Sentences.isEnd(text.charAt(i))) return true;
    }
    return false;
  }

  /** Skips what still belongs to the sentence before: closing marks and blanks. */
  private int begin(int sentence, int mark) {
    int at = sentence;
    while (at < mark && (isOneOf(CLOSING_MARKS, at) || Character.isWhitespace(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** Returns the first position after one of the characters in a range, or -1. */
  private int after(String characters, int from, int to) {
    for (int i = from; i < to; i++) if (isOneOf(characters, i)) return i + 1;
    return -1;
  }

  /** The end of a passage: of its last sentence that fits, and not before what must be shown. */
  private int end(int start, int shown) {
    int limit = Math.min(text.length(), Math.max(start + LENGTH, shown));
    if (limit == text.length()) return limit;
    for (int i = limit; i > start + LENGTH / 2 && i >= shown; i--) {
      if (!Sentences.isEnd(text.charAt(i - 1))) continue;
      return isOneOf(CLOSING_MARKS, i) ? i + 1 : i;
    }
    return whole(limit);
  }

  private boolean isOneOf(String characters, int at) {
    return characters.indexOf(text.charAt(at)) >= 0;
  }

  /** Moves a position that is between the two halves of a surrogate pair. */
  private int whole(int at) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return splits ? at - 1 : at;
  }
}
