package zhenxing.engine.text.segment;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * The very tokens of {@link HMMChineseTokenizer}, several times as fast: words of Chinese text,
 * runs of letters and of digits, and a comma for each punctuation mark, of type {@code word}.
 * Sentences are cut as there, within 1,024 characters of text.
 */
public final class LatticeTokenizer extends SegmentingTokenizerBase {

  private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.ROOT);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final WordLattice lattice = new WordLattice();

  /** Where the sentence begins in the whole text. */
  private int sentence;

  private int words;
  private int nextWord;

  /** A tokenizer for one thread; the dictionaries are read at the first one. */
  public LatticeTokenizer() {
    super((BreakIterator) SENTENCES.clone());
  }

  @Override
  protected void setNextSentence(int start, int end) {
    sentence = offset + start;
    words = lattice.segment(buffer, start, end);
    nextWord = 0;
  }

  @Override
  protected boolean incrementWord() {
    if (nextWord == words) return false;
    clearAttributes();
    lattice.write(nextWord, term);
    offsets.setOffset(
        correctOffset(sentence + lattice.start(nextWord)),
        correctOffset(sentence + lattice.end(nextWord)));
    nextWord++;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words = 0;
    nextWord = 0;
  }
}
