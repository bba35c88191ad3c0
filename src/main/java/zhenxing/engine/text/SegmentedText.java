package zhenxing.engine.text;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A text with its words as found by the {@link Segmenter}. Segmentation is the most expensive step
 * of indexing, so it is done once per text and every field uses the result.
 */
public final class SegmentedText {

  private final String text;
  private String[] terms = new String[64];

  /** For each word its start, end and position increment. */
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

  /** The number of words. */
  public int size() {
    return size;
  }

  /** A word in the form in which it is indexed, by its number. */
  public String term(int word) {
    return terms[word];
  }

  /** Start of a word in the text, as a UTF-16 index. */
  public int start(int word) {
    return places[3 * word];
  }

  /** End of a word in the text, as a UTF-16 index. */
  public int end(int word) {
    return places[3 * word + 1];
  }

  /** Number of marks that were left out between the word before and this one. */
  public int leftOutBefore(int word) {
    return places[3 * word + 2] - 1;
  }

  /** A token stream of all words. */
  public TokenStream stream() {
    return stream(text.length());
  }

  /** A token stream of the words that end within the first so many UTF-16 units. */
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
