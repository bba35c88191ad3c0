package zhenxing.engine.text;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Produces the bigrams of a folded text as the tokens of a field: every two neighbouring
 * characters, and the last character with a separator. Every character of the text therefore begins
 * a bigram and can be found by it. Example: 振兴东 gives 振兴, 兴东, 东␟. For a text that ends with a
 * separator Lucene's {@code NGramTokenizer} produces the same tokens.
 *
 * <p>The text is encoded once and each token is a part of its bytes, because encoding each bigram
 * separately would encode every character twice.
 */
public final class BigramStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef bigram = new BytesRef();
  private final byte[] text;
  private int next;

  /**
   * @param folded text as returned by {@link Folding#text}
   */
  public BigramStream(String folded) {
    String separated = isSeparated(folded) ? folded : folded + Folding.SEPARATOR;
    text = separated.getBytes(StandardCharsets.UTF_8);
    bigram.bytes = text;
  }

  private static boolean isSeparated(String folded) {
    return folded.isEmpty() || folded.charAt(folded.length() - 1) == Folding.SEPARATOR;
  }

  @Override
  public boolean incrementToken() {
    if (next >= text.length) return false;
    int second = next + size(text[next]);
    if (second >= text.length) return false;
    bigram.offset = next;
    bigram.length = second + size(text[second]) - next;
    next = second;
    return true;
  }

  /** The number of bytes of a character in UTF-8, by the first of them. */
  private static int size(byte first) {
    if (first >= 0) return 1;
    int ones = first & 0xFF;
    return ones < 0xE0 ? 2 : ones < 0xF0 ? 3 : 4;
  }

  @Override
  public void reset() {
    term.setBytesRef(bigram);
    next = 0;
  }
}
