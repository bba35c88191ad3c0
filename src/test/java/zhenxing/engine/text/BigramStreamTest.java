package zhenxing.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

class BigramStreamTest {

  /** Characters of one to four bytes in UTF-8. */
  private static final String[] CHARACTERS = {"5", "g", "é", "振", "兴", "东", "𠮷", "𣲘", "\u001F"};

  @Test
  void everyCharacterBeginsABigram() throws IOException {
    assertThat(bigrams(new BigramStream("振兴东"))).containsExactly("振兴", "兴东", "东\u001F");
    assertThat(bigrams(new BigramStream("振"))).containsExactly("振\u001F");
    assertThat(bigrams(new BigramStream(""))).isEmpty();
  }

  @Test
  void separatedTextHasTheTokensOfLucenesTokenizer() throws IOException {
    long seed = System.nanoTime();
    System.out.println("BigramStreamTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int k = 0; k < length; k++) text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
      String folded = Folding.text(text + "。");
      Tokenizer lucenes = new NGramTokenizer(2, 2);
      lucenes.setReader(new StringReader(folded));
      assertThat(bigrams(new BigramStream(folded))).isEqualTo(bigrams(lucenes));
    }
  }

  @Test
  void canBeReadAgain() throws IOException {
    BigramStream stream = new BigramStream("全面振兴");
    assertThat(bigrams(stream)).isEqualTo(bigrams(stream)).hasSize(4);
  }

  private static List<String> bigrams(TokenStream stream) throws IOException {
    List<String> bigrams = new ArrayList<>();
    TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
    stream.reset();
    while (stream.incrementToken()) bigrams.add(term.getBytesRef().utf8ToString());
    stream.end();
    stream.close();
    return bigrams;
  }
}
