package zhenxing.meaning;

import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Article;

/**
 * Cuts an article into passages, each of about the same length and ending with a sentence where
 * there is one that ends near enough. A vector of a whole long article would stand for nothing that
 * is said in it.
 */
public final class Passages {

  /** Characters of a body in one passage at most; models of sentences read some 500. */
  public static final int LONGEST = 400;

  /** So many of an article at most; what is beyond is found by its words. */
  public static final int MOST = 64;

  /** Of a longer headline the rest is left out, so that the passage is read whole. */
  private static final int LONGEST_HEADLINE = 80;

  /** A passage ends with a sentence if one ends in its last part of this size. */
  private static final double SLACK = 0.5;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String CLAUSE_ENDS = "，、：,:";
  private static final String CLOSING = "”’」』）)》】\"'";

  /**
   * A passage.
   *
   * @param text the headline, a line break, and the part of the body
   * @param from where the part begins in the body
   * @param to where it ends, behind its last character
   */
  public record Passage(String text, int from, int to) {}

  private Passages() {}

  /**
   * The passages of an article in their order; one of the headline alone where there is no body.
   */
  public static List<Passage> of(Article article) {
    String headline = article.title().substring(0, whole(article.title(), LONGEST_HEADLINE));
    String body = article.body();
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < body.length() && passages.size() < MOST) {
      int to = end(body, from);
      String part = body.substring(from, to).strip();
      if (!part.isEmpty()) passages.add(new Passage(headline + "\n" + part, from, to));
      from = to;
    }
    if (passages.isEmpty()) passages.add(new Passage(headline, 0, 0));
    return passages;
  }

  /** Where the passage ends that begins here: what is left is cut in equal parts. */
  private static int end(String body, int from) {
    int left = body.length() - from;
    if (left <= LONGEST) return body.length();
    int parts = (left + LONGEST - 1) / LONGEST;
    int ideal = from + left / parts;
    int least = from + (int) (SLACK * (ideal - from));
    int most = from + LONGEST;
    int sentence = nearest(body, SENTENCE_ENDS, least, ideal, most);
    if (sentence > 0) return sentence;
    int clause = nearest(body, CLAUSE_ENDS, least, ideal, most);
    return clause > 0 ? clause : whole(body, most);
  }

  /** The place behind such a mark that is nearest to the ideal one, or 0 where there is none. */
  private static int nearest(String body, String marks, int least, int ideal, int most) {
    int nearest = 0;
    for (int i = least; i < most; i++) {
      if (marks.indexOf(body.charAt(i)) < 0) continue;
      int end = i + 1;
      while (end < most && CLOSING.indexOf(body.charAt(end)) >= 0) end++;
      if (nearest == 0 || Math.abs(end - ideal) < Math.abs(nearest - ideal)) nearest = end;
    }
    return nearest;
  }

  /** A length that does not part the two halves of a character. */
  private static int whole(String text, int length) {
    if (length >= text.length()) return text.length();
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
