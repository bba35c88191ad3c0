package zhenxing.engine.text.segment;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Compares the tokens of smartcn with those of the lattice. Must be used by one thread only. */
final class Tokens {

  private static final int SHOWN = 40;

  private final Tokenizer smartcn = new HMMChineseTokenizer();
  private final Tokenizer lattice = new LatticeTokenizer();

  /** The attributes of a token. The last one of a text stands for its end. */
  record Token(String term, int start, int end, int increment, int length, String type) {}

  List<Token> ofLattice(Reader text) {
    return read(lattice, text);
  }

  List<Token> ofSmartcn(Reader text) {
    return read(smartcn, text);
  }

  /** Returns the first difference with both tokens, or an empty string if there is none. */
  String difference(String text) {
    List<Token> expected = ofSmartcn(new StringReader(text));
    List<Token> found = ofLattice(new StringReader(text));
    if (expected.equals(found)) return "";
    int i = 0;
    while (expected.get(i).equals(found.get(i))) i++;
    int at = Math.max(0, expected.get(i).start - SHOWN / 2);
    return "at %d smartcn has %s, the lattice %s, in \"%s\""
        .formatted(
            expected.get(i).start,
            expected.get(i),
            found.get(i),
            text.substring(at, Math.min(text.length(), at + SHOWN)));
  }

  private static List<Token> read(Tokenizer tokenizer, Reader text) {
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = tokenizer.addAttribute(PositionLengthAttribute.class);
    TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    List<Token> tokens = new ArrayList<>();
    try (tokenizer) {
      tokenizer.setReader(text);
      tokenizer.reset();
      boolean more = true;
      while (more) {
        more = tokenizer.incrementToken();
        if (!more) tokenizer.end();
        tokens.add(
            new Token(
                more ? term.toString() : "the end",
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement(),
                length.getPositionLength(),
                type.type()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
