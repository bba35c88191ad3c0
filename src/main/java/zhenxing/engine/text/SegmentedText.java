package zhenxing.engine.text;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text with the words that the segmenter found in it. Segmenting is the dearest step of indexing,
 * so it is done once for each text, and every field and every count of words is fed from here.
 */
public final class SegmentedText {

  private final String text;
  private String[] terms = new String[64];

  /** For each word its start, its end and its position increment. */
  private int[] places = new int[3 * 64];

  private int size;

  SegmentedText(String text) {
    this.text = text;
  }

  void add(String term, int start, int end, int increment) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      places = Arrays.copyOf(places, 6 * size);
    }
    places[3 * size] = start;
    places[3 * size + 1] = end;
    places[3 * size + 2] = increment;
    terms[size++] = term;
  }

  /** The text that was segmented. */
  public String text() {
    return text;
  }

  /** How many words it has. */
  public int size() {
    return size;
  }

  /** A word as the index has it. */
  public String term(int word) {
    return terms[word];
  }

  /** Where a word begins in the text. */
  public int start(int word) {
    return places[3 * word];
  }

  /** Where a word ends in the text. */
  public int end(int word) {
    return places[3 * word + 1];
  }

  /** All words, for a field. */
  public TokenStream stream() {
    return stream(text.length());
  }

  /** The words that end within the first characters, for a field. */
  public TokenStream stream(int characters) {
    return new Words(characters);
  }

  private final class Words extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final int limit;
    private int next;

    Words(int limit) {
      this.limit = limit;
    }

    @Override
    public boolean incrementToken() {
      if (next == size || SegmentedText.this.end(next) > limit) return false;
      clearAttributes();
      term.append(terms[next]);
      offset.setOffset(start(next), SegmentedText.this.end(next));
      position.setPositionIncrement(places[3 * next + 2]);
      next++;
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
