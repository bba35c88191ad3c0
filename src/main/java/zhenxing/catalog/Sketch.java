package zhenxing.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A text in 1.5 KB, enough to tell how much of it another text repeats.
 *
 * <p>The text is cut into all sequences of {@value #SHINGLE} letters and digits (shingles); marks,
 * blanks and line breaks do not count. Two things are kept of them. The signature is a one
 * permutation MinHash by Lucene's {@link MinHashFilter} (Broder 1997; Li, Owen and Zhang 2012): two
 * signatures agree in a place with the probability of the texts' Jaccard similarity. The sample
 * holds the shingles whose hash is below a bound (Brown and Irber 2016, FracMinHash): unlike the
 * signature it measures containment, so that a shortened copy is known for one. The bound is halved
 * until at most {@value #SAMPLE} are left; two samples are compared under the lower bound.
 *
 * @param size number of different shingles
 * @param signature {@value #SIGNATURE} numbers, none for a text shorter than a shingle
 * @param level how often the bound of the sample was halved
 * @param sample hashes below the bound, ascending as unsigned numbers
 */
public record Sketch(int size, int[] signature, int level, int[] sample) {

  static final int SIGNATURE = 96;
  private static final int SHINGLE = 4;
  private static final int SAMPLE = 256;

  /** What a sketch reads of a text, in UTF-16 units. */
  private static final int LONGEST = 100_000;

  /** Sketches a text; that of the body, since a reprint often has another headline. */
  public static Sketch of(String text) {
    char[] letters = letters(text);
    int[] hashes = hashes(letters);
    if (hashes.length == 0) return new Sketch(0, new int[0], 0, new int[0]);
    int level = 0;
    int kept = hashes.length;
    while (kept > SAMPLE) kept = below(hashes, ++level);
    return new Sketch(hashes.length, signature(letters), level, Arrays.copyOf(hashes, kept));
  }

  private static char[] letters(String text) {
    int end = Math.min(text.length(), LONGEST);
    char[] letters = new char[end];
    int n = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) letters[n++] = Character.toLowerCase(c);
    }
    return Arrays.copyOf(letters, n);
  }

  /** The different shingles as well-mixed hashes, ascending as unsigned numbers. */
  private static int[] hashes(char[] letters) {
    int[] hashes = new int[Math.max(0, letters.length - SHINGLE + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long shingle = 0;
      for (int j = 0; j < SHINGLE; j++) shingle = shingle << 16 | letters[i + j];
      shingle = (shingle ^ shingle >>> 32) * 0x9E3779B97F4A7C15L;
      shingle = (shingle ^ shingle >>> 29) * 0xBF58476D1CE4E5B9L;
      // The flipped sign lets the order of signed numbers stand for that of unsigned ones.
      hashes[i] = (int) (shingle >>> 32) ^ Integer.MIN_VALUE;
    }
    Arrays.sort(hashes);
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) hashes[n++] = hashes[i];
    }
    return Arrays.copyOf(hashes, n);
  }

  /** How many of ascending hashes are below the bound of a level. */
  private static int below(int[] hashes, int level) {
    if (level == 0) return hashes.length;
    int bound = (int) ((1L << 32 - level) + Integer.MIN_VALUE);
    int at = Arrays.binarySearch(hashes, bound);
    return at < 0 ? -at - 1 : at;
  }

  private static int[] signature(char[] letters) {
    int[] signature = new int[SIGNATURE];
    try (TokenStream stream = new MinHashFilter(new Shingles(letters), 1, SIGNATURE, 1, true)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      for (int i = 0; stream.incrementToken() && i < SIGNATURE; i++) {
        signature[i] = Arrays.hashCode(Arrays.copyOf(term.buffer(), term.length()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signature;
  }

  /** All sequences of letters, as tokens. */
  private static final class Shingles extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] letters;
    private int next;

    Shingles(char[] letters) {
      this.letters = letters;
    }

    @Override
    public boolean incrementToken() {
      if (next + SHINGLE > letters.length) return false;
      clearAttributes();
      term.copyBuffer(letters, next++, SHINGLE);
      return true;
    }
  }

  /** In how many places two signatures agree. */
  int agreement(Sketch other) {
    int same = 0;
    int places = Math.min(signature.length, other.signature.length);
    for (int i = 0; i < places; i++) if (signature[i] == other.signature[i]) same++;
    return same;
  }

  /**
   * How much of the shorter text the longer one holds, estimated from the samples: 1 for a copy or
   * a piece, about 0 for texts that have nothing to do with each other.
   */
  public double containment(Sketch other) {
    int common = Math.max(level, other.level);
    int mine = below(sample, common);
    int theirs = below(other.sample, common);
    if (mine == 0 || theirs == 0) return 0;
    int shared = 0;
    for (int i = 0, j = 0; i < mine && j < theirs; ) {
      if (sample[i] == other.sample[j]) {
        shared++;
        i++;
        j++;
      } else if (sample[i] < other.sample[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared / (double) Math.min(mine, theirs);
  }

  /** The sketch as bytes, for an index to keep. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * (3 + signature.length + sample.length))
            .putInt(size)
            .putInt(level)
            .putInt(signature.length);
    for (int value : signature) bytes.putInt(value);
    for (int value : sample) bytes.putInt(value);
    return bytes.array();
  }

  /**
   * The sketch that became these bytes.
   *
   * @throws IllegalArgumentException when they are no sketch
   */
  public static Sketch ofBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 12 || bytes.length % 4 != 0) throw noSketch(bytes);
    int size = in.getInt();
    int level = in.getInt();
    int places = in.getInt();
    if (places != 0 && places != SIGNATURE || in.remaining() < 4 * places) throw noSketch(bytes);
    int[] signature = new int[places];
    for (int i = 0; i < places; i++) signature[i] = in.getInt();
    int[] sample = new int[in.remaining() / 4];
    for (int i = 0; i < sample.length; i++) sample[i] = in.getInt();
    return new Sketch(size, signature, level, sample);
  }

  private static IllegalArgumentException noSketch(byte[] bytes) {
    return new IllegalArgumentException("no sketch: " + bytes.length + " bytes of another form");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && size == that.size
        && level == that.level
        && Arrays.equals(signature, that.signature)
        && Arrays.equals(sample, that.sample);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Sketch[size=" + size + ", sample=" + sample.length + " at level " + level + "]";
  }
}
