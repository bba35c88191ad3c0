package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into runs of words that can form phrases. Between two words of a run there is
 * nothing but quotation marks, or spaces between Latin words, so that joining words of a run gives
 * an exact phrase of the text. Safe for use by several threads.
 */
public final class WordRuns {

  private static final String QUOTES = "“”‘’\"'「」";

  private final Segmenter segmenter;

  /** Splits texts with the given segmenter. */
  public WordRuns(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * A word of a text.
   *
   * @param term the form in which it is indexed
   * @param start start in the text
   * @param end end in the text
   */
  public record Word(String term, int start, int end) {}

  /** Returns the runs of a text in order; none is empty. */
  public List<List<Word>> of(String text) {
    return of(segmenter.segment(text));
  }

  /** Returns the runs of a text that is already segmented. */
  public static List<List<Word>> of(SegmentedText segmented) {
    String text = segmented.text();
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < segmented.size(); i++) {
      int start = segmented.start(i);
      // Of overlapping words the first is used.
      if (start < last) continue;
      if (!run.isEmpty() && !isWithinPhrase(text, last, start)) {
        runs.add(run);
        run = new ArrayList<>();
      }
      last = segmented.end(i);
      run.add(new Word(segmented.term(i), start, last));
    }
    if (!run.isEmpty()) runs.add(run);
    return runs;
  }

  /**
   * The words {@code from} to before {@code to} as one phrase: the text without the marks between
   * the words. Spaces between Latin words become one space.
   */
  public static String phrase(String text, List<Word> run, int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      Word word = run.get(i);
      if (i > from && blankBetween(text, run.get(i - 1).end, word.start)) phrase.append(' ');
      phrase.append(text, word.start, word.end);
    }
    return phrase.toString();
  }

  /** Whether a stretch of text begins or ends within quotation marks that it crosses. */
  public static boolean cutsAName(String text, int start, int end) {
    int from = start > 0 && text.charAt(start - 1) == '“' ? start - 1 : start;
    int to = end < text.length() && text.charAt(end) == '”' ? end + 1 : end;
    int open = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '“') open++;
      if (text.charAt(i) == '”' && --open < 0 && i < end) return true;
    }
    // An unclosed mark cuts a name only if it opens inside the phrase. One directly before the
    // phrase begins a name that contains the whole phrase.
    return open > 0 && text.indexOf('“', start) >= 0 && text.indexOf('“', start) < end;
  }

  private static boolean isWithinPhrase(String text, int end, int start) {
    if (blankBetween(text, end, start)) return true;
    for (int i = end; i < start; i++) if (QUOTES.indexOf(text.charAt(i)) < 0) return false;
    return true;
  }

  private static boolean blankBetween(String text, int end, int start) {
    return end < start
        && text.substring(end, start).chars().allMatch(c -> c == ' ' || c == '\u00a0')
        && LatinWords.isLatin(text.charAt(end - 1))
        && LatinWords.isLatin(text.charAt(start));
  }
}
