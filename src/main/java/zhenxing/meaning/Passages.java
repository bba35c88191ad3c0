package zhenxing.meaning;

import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Article;

/**
 * Cuts an article into passages of about the same length, which end at the end of a sentence if
 * there is one nearby. A single vector for a long article would be near to nothing that the article
 * says.
 */
public final class Passages {

  /** Maximum number of characters of the body in a passage. Models read some 500. */
  public static final int LONGEST = 400;

  /** Maximum number of passages of an article. The rest of it is found by its words alone. */
  public static final int MOST = 64;

  /** Longer headlines are cut, so that the model reads the passage to its end. */
  private static final int LONGEST_HEADLINE = 80;

  /**
   * The part of an ideal passage that an actual one must have at least: a sentence that ends
   * earlier does not end the passage.
   */
  private static final double SLACK = 0.5;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final String CLAUSE_ENDS = "，、：,:";
  private static final String CLOSING = "”’」』）)》】\"'";

  /**
   * A passage.
   *
   * @param text the headline, a line break, and a part of the body
   * @param from index in the body of the first character of the part
   * @param to index after its last character
   */
  public record Passage(String text, int from, int to) {}

  private Passages() {}

  /**
   * Returns the passages of an article in order. If there is no body, there is one passage with the
   * headline alone.
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

  /** Returns the end of the passage that begins at an index. The rest is cut into equal parts. */
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

  /** Returns the index after one of the marks that is nearest to the ideal, or 0 if none is. */
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

  /** Returns the length, or one less where it would split a surrogate pair. */
  private static int whole(String text, int length) {
    if (length >= text.length()) return text.length();
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }
}
