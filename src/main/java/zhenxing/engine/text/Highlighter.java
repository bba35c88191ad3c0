package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhenxing.engine.text.Folding.Folded;

/**
 * Marks the searched terms in a text and selects the passages that show them best. Works on folded
 * text, like exact phrases, so that a mark covers exactly what was found, including ignored
 * characters inside it. Adjacent marks are merged. Immutable, safe for use by several threads.
 */
public final class Highlighter {

  /**
   * Length of a snippet in UTF-16 units; it may vary since snippets are cut at sentences or
   * clauses.
   */
  private static final int SNIPPET_LENGTH = 90;

  private static final int MAX_SNIPPETS = 3;

  /**
   * Limit for the number of marks. More do not improve a snippet, and hostile texts may have very
   * many.
   */
  private static final int MAX_MARKS = 2_000;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String CLAUSE_ENDS = "，、：,:";

  private final List<String> terms;

  /** A range of the original text, and the number of the term found there. */
  private record Mark(int start, int end, int term) {}

  /** A candidate for a snippet and the score of the terms in it. */
  private record Window(int start, int end, double score) {}

  /**
   * @param wanted phrases and words to mark; they are folded by this constructor. Single characters
   *     are only marked if there is nothing longer
   */
  public Highlighter(Collection<String> wanted) {
    Set<String> folded = new LinkedHashSet<>();
    for (String text : wanted) folded.add(Folding.phrase(text));
    folded.remove("");
    boolean longer = folded.stream().anyMatch(term -> characters(term) > 1);
    if (longer) folded.removeIf(term -> characters(term) == 1);
    terms =
        folded.stream()
            .sorted(Comparator.comparingInt(Highlighter::characters).reversed())
            .toList();
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the whole text as HTML with all marks. */
  public String mark(String text) {
    return html(text, 0, text.length(), merged(find(text)));
  }

  /**
   * Returns the best passages of a text as HTML, in text order; the beginning of the text if
   * nothing is found.
   */
  public List<String> snippets(String text) {
    List<Mark> found = find(text);
    List<int[]> marks = merged(found);
    List<Window> chosen = choose(windows(text, found));
    if (chosen.isEmpty() && !text.isBlank()) {
      chosen = List.of(new Window(0, end(text, 0, Math.min(text.length(), SNIPPET_LENGTH)), 0));
    }
    List<String> snippets = new ArrayList<>();
    for (Window window : chosen) {
      String html = html(text, window.start, window.end, marks);
      snippets.add((window.start > 0 ? "…" : "") + html + (window.end < text.length() ? "…" : ""));
    }
    return snippets;
  }

  private List<Mark> find(String text) {
    if (terms.isEmpty()) return List.of();
    Folded folded = Folding.withOffsets(text);
    List<Mark> marks = new ArrayList<>();
    for (int t = 0; t < terms.size(); t++) {
      String term = terms.get(t);
      int at = 0;
      int ofTerm = 0;
      while ((at = folded.text().indexOf(term, at)) >= 0 && ofTerm < MAX_MARKS) {
        int end = at + term.length();
        if (LatinWords.isWhole(folded.text(), at, end)) {
          marks.add(new Mark(folded.starts()[at], folded.ends()[end - 1], t));
          ofTerm++;
        }
        at = end;
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end));
    return marks;
  }

  /**
   * Merges marks that overlap or are adjacent. Only ignored characters between them count as
   * adjacent.
   */
  private static List<int[]> merged(List<Mark> marks) {
    List<int[]> merged = new ArrayList<>();
    for (Mark mark : marks) {
      int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && mark.start <= last[1]) last[1] = Math.max(last[1], mark.end);
      else merged.add(new int[] {mark.start, mark.end});
    }
    return merged;
  }

  private List<Window> windows(String text, List<Mark> marks) {
    List<Window> windows = new ArrayList<>();
    int previousStart = -1;
    for (int first = 0; first < marks.size() && first < MAX_MARKS; first++) {
      int start = start(text, marks.get(first).start);
      if (start == previousStart) continue;
      previousStart = start;
      int limit = Math.max(start + SNIPPET_LENGTH, marks.get(first).end);
      BitSet shown = new BitSet();
      double score = 0;
      for (int i = first; i < marks.size() && marks.get(i).end <= limit; i++) {
        int term = marks.get(i).term;
        // A term that is new in the snippet counts by its length, a repetition very little.
        score += shown.get(term) ? 0.1 : characters(terms.get(term));
        shown.set(term);
      }
      windows.add(new Window(start, end(text, start, Math.min(limit, text.length())), score));
    }
    return windows;
  }

  private static List<Window> choose(List<Window> windows) {
    List<Window> best = new ArrayList<>(windows);
    // The sort is stable, so of equal windows the first one is kept.
    best.sort(Comparator.comparingDouble(Window::score).reversed());
    List<Window> chosen = new ArrayList<>();
    for (Window window : best) {
      if (chosen.size() == MAX_SNIPPETS) break;
      if (chosen.stream().allMatch(c -> window.end <= c.start || window.start >= c.end)) {
        chosen.add(window);
      }
    }
    chosen.sort(Comparator.comparingInt(Window::start));
    return chosen;
  }

  /** The start of a snippet: that of the sentence with the mark, or at least of the clause. */
  private static int start(String text, int mark) {
    int earliest = Math.max(0, mark - SNIPPET_LENGTH / 3);
    int clause = -1;
    for (int i = mark; i > earliest; i--) {
      char before = text.charAt(i - 1);
      if (SENTENCE_ENDS.indexOf(before) >= 0) return i;
      if (clause < 0 && CLAUSE_ENDS.indexOf(before) >= 0) clause = i;
    }
    if (earliest == 0) return 0;
    return clause >= 0 ? clause : whole(text, earliest);
  }

  private static int end(String text, int start, int limit) {
    for (int i = limit; i > start + SNIPPET_LENGTH / 2; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) return i;
    }
    return whole(text, limit);
  }

  /** Moves a position that is between the two halves of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return splits ? at - 1 : at;
  }

  /** Returns the whole text as HTML with one mark, from {@code start} to before {@code end}. */
  public static String mark(String text, int start, int end) {
    return html(text, 0, text.length(), List.of(new int[] {start, end}));
  }

  private static String html(String text, int start, int end, List<int[]> marks) {
    StringBuilder html = new StringBuilder(end - start + 32);
    int at = start;
    for (int[] mark : marks) {
      if (mark[1] <= start || mark[0] >= end) continue;
      escape(html, text, at, Math.max(mark[0], start));
      html.append("<mark>");
      escape(html, text, Math.max(mark[0], start), Math.min(mark[1], end));
      html.append("</mark>");
      at = Math.min(mark[1], end);
    }
    escape(html, text, at, end);
    return html.toString().strip();
  }

  private static void escape(StringBuilder html, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(' ');
        default -> html.append(c);
      }
    }
  }
}
