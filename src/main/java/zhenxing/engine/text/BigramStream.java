package zhenxing.engine.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Produces the bigrams of a folded text as the tokens of a field: every two neighbouring
 * characters, and the last character with a separator. Every character of the text therefore begins
 * a bigram and can be found by it. Example: 振兴东 gives 振兴, 兴东, 东␟. For a text that ends with a
 * separator Lucene's {@code NGramTokenizer} produces the same tokens.
 */
public final class BigramStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String text;
  private int next;

  /**
   * @param folded text as returned by {@link Folding#text}
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
