package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import zhenxing.engine.text.Folding.Folded;
import zhenxing.engine.text.Passages.Mark;
import zhenxing.engine.text.Passages.Passage;
import zhenxing.page.NewsBeginning;

/**
 * Marks the searched terms in a text and shows the passages that contain them. Works on folded
 * text, like exact phrases, so that a mark covers exactly what was found, including ignored
 * characters inside it. Adjacent marks are merged. Immutable, safe for use by several threads.
 */
public final class Highlighter {

  private final List<String> terms;

  /**
   * @param wanted phrases and words to mark; they are folded by this constructor. Single characters
   *     are only marked if there is nothing longer
   */
  public Highlighter(Collection<String> wanted) {
    this(wanted.stream().map(Folding::phrase));
  }

  private Highlighter(Stream<String> folded) {
    List<String> all = folded.filter(term -> !term.isEmpty()).distinct().toList();
    int least = all.stream().anyMatch(term -> characters(term) > 1) ? 2 : 1;
    terms =
        all.stream()
            .filter(term -> characters(term) >= least)
            .sorted(Comparator.comparingInt(Highlighter::characters).reversed())
            .toList();
  }

  /** Creates a highlighter for terms that are folded already, and may contain separators. */
  public static Highlighter ofFolded(Collection<String> terms) {
    return new Highlighter(terms.stream());
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the whole text as HTML with all marks. */
  public String mark(String text) {
    return html(text, 0, text.length(), merged(find(text)));
  }

  /** Returns the best passages of a text without a title, see {@link #snippets(String, String)}. */
  public List<String> snippets(String text) {
    return snippets("", text);
  }

  /**
   * Returns the best passages of an article as HTML, in text order; the beginning of the news if
   * nothing is found. A headline that the body repeats and a dateline are only shown if they
   * contain something that the rest does not.
   */
  public List<String> snippets(String title, String body) {
    List<Mark> found = find(body);
    Passages passages = new Passages(body, NewsBeginning.in(title, body));
    double[] worth = terms.stream().mapToDouble(Highlighter::characters).toArray();
    return html(body, passages.best(found, worth), found);
  }

  /** Returns the passage of an article that begins with the sentence at a position, as HTML. */
  public String snippetAt(String title, String body, int at) {
    Passages passages = new Passages(body, NewsBeginning.in(title, body));
    return html(body, List.of(passages.at(at)), find(body)).getFirst();
  }

  private List<String> html(String text, List<Passage> passages, List<Mark> found) {
    List<int[]> marks = merged(found);
    List<String> snippets = new ArrayList<>();
    for (Passage passage : passages) {
      String html = html(text, passage.start(), passage.end(), marks);
      snippets.add((passage.isCutBefore() ? "…" : "") + html + (passage.isCutAfter() ? "…" : ""));
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
      while ((at = folded.text().indexOf(term, at)) >= 0 && ofTerm < Passages.MAX_MARKS) {
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
      if (last != null && mark.start() <= last[1]) last[1] = Math.max(last[1], mark.end());
      else merged.add(new int[] {mark.start(), mark.end()});
    }
    return merged;
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
        case '\n' -> html.append(between(text, i));
        default -> html.append(c);
      }
    }
  }

  /**
   * Returns what parts two paragraphs that are shown in one line: nothing after a punctuation mark,
   * which parts them already, otherwise an ellipsis, because a space would join a heading to what
   * follows.
   */
  private static String between(String text, int lineBreak) {
    if (lineBreak == 0) return "";
    char before = text.charAt(lineBreak - 1);
    if (Character.isWhitespace(before)) return "";
    if (Character.isLetterOrDigit(before)) return "…";
    return before < 0x80 ? " " : "";
  }
}
