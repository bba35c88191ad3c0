package zhenxing.engine.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Every two neighbouring characters of a folded text, for a field. The last character makes a
 * bigram with a separator, so that each character of the text begins one and can be found by it.
 * The same tokens come from Lucene's {@code NGramTokenizer} for a text that ends with a separator.
 */
public final class BigramStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String text;
  private int next;

  /**
   * @param folded text as {@link Folding} makes it
   */
  public BigramStream(String folded) {
    text = isSeparated(folded) ? folded : folded + Folding.SEPARATOR;
  }

  private static boolean isSeparated(String folded) {
    return folded.isEmpty() || folded.charAt(folded.length() - 1) == Folding.SEPARATOR;
  }

  @Override
  public boolean incrementToken() {
    if (next >= text.length()) return false;
    int second = next + Character.charCount(text.codePointAt(next));
    if (second >= text.length()) return false;
    int end = second + Character.charCount(text.codePointAt(second));
    clearAttributes();
    term.append(text, next, end);
    next = second;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
