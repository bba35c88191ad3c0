package zhenxing.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A text in some 2 KB, at most 4, enough to tell how much of it another text repeats.
 *
 * <p>The text is cut into all sequences of {@value #SHINGLE} letters and digits (shingles); marks,
 * blanks and line breaks do not count. Two things are kept of them. The signature is a one
 * permutation MinHash by Lucene's {@link MinHashFilter} (Broder 1997; Li, Owen and Zhang 2012): two
 * signatures agree in a place with the probability of the texts' Jaccard similarity. The sample
 * measures containment, so that a shortened copy is known for one ({@link Sample}). A text of usual
 * length keeps its letters besides, so that two of them can be laid side by side: the fewer the
 * letters, the less shingles say. The numbers tell a reprint from another report in the same words:
 * the daily figures of an office, the notices of an exchange.
 *
 * @param size number of different shingles
 * @param signature {@value #SIGNATURE} numbers, none for a text shorter than a shingle
 * @param shingles sample of the shingles
 * @param letters the letters and digits of the text, empty for more than {@value #LETTERS_KEPT}
 * @param numbers the numbers with the words around them
 */
public record Sketch(int size, int[] signature, Sample shingles, String letters, Numbers numbers) {

  static final int SIGNATURE = 96;

  /** How many bands a sketch has. */
  public static final int BANDS = SIGNATURE / 2;

  private static final int SHINGLE = 4;
  private static final int SHINGLES_KEPT = 256;
  private static final int LETTERS_KEPT = 1_024;

  /** What a sketch reads of a text, in UTF-16 units. */
  private static final int LONGEST = 100_000;

  /** Sketches a text; that of the body, since a reprint often has another headline. */
  public static Sketch of(String text) {
    char[] letters = letters(text);
    int[] shingles = shingles(letters);
    return new Sketch(
        shingles.length,
        shingles.length == 0 ? new int[0] : signature(letters),
        Sample.of(shingles, SHINGLES_KEPT),
        letters.length > LETTERS_KEPT ? "" : new String(letters),
        Numbers.of(letters));
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

  /** Well-mixed hashes of the different shingles, ascending. */
  private static int[] shingles(char[] letters) {
    int[] hashes = new int[Math.max(0, letters.length - SHINGLE + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Sample.hash(letters, i, i + SHINGLE);
    }
    Arrays.sort(hashes);
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) hashes[n++] = hashes[i];
    }
    return Arrays.copyOf(hashes, n);
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

  /**
   * The bands of the signature, by which articles find each other: every two neighbouring places
   * make one. Of {@value #BANDS} bands, two texts with a Jaccard similarity of 0.33 (a copy cut by
   * 40 percent and edited by 10) share none once in 200 times; unrelated ones (0.01) share one once
   * in 200 times.
   *
   * @return {@value #BANDS} hashes, none for a text shorter than a shingle
   */
  public int[] bands() {
    int[] bands = new int[signature.length / 2];
    for (int band = 0; band < bands.length; band++) {
      long a = signature[2 * band];
      long b = signature[2 * band + 1] & 0xFFFFFFFFL;
      long mixed = (a << 32 | b) * 0x9E3779B97F4A7C15L + band;
      bands[band] = (int) ((mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L >>> 32);
    }
    return bands;
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
    return shingles.containment(other.shingles);
  }

  /** Whether both texts have kept their letters. */
  boolean canBeAligned(Sketch other) {
    return !letters.isEmpty() && !other.letters.isEmpty();
  }

  /**
   * How much of the shorter text the longer one has in the same order, whatever stands between: 0
   * to 1. Of a copy in which every tenth character was changed it is 0.9, while no more than two
   * thirds of the shingles are left; two texts in one form share the form, and little of what
   * stands in its gaps.
   */
  double inOrder(Sketch other) {
    int shorter = Math.min(letters.length(), other.letters.length());
    return CommonSubsequence.length(letters, other.letters) / (double) shorter;
  }

  /** The sketch as bytes, for an index to keep. */
  public byte[] toBytes() {
    int[][] parts = {signature, shingles.hashes(), numbers.contexts().hashes()};
    int length = 3;
    for (int[] part : parts) length += 1 + part.length;
    byte[] values = numbers.values();
    ByteBuffer bytes = ByteBuffer.allocate(4 * length + values.length + 2 * letters.length());
    bytes.putInt(size).putInt(shingles.level()).putInt(numbers.contexts().level());
    for (int[] part : parts) {
      bytes.putInt(part.length);
      for (int value : part) bytes.putInt(value);
    }
    bytes.put(values);
    bytes.asCharBuffer().put(letters);
    return bytes.array();
  }

  /**
   * The sketch that became these bytes.
   *
   * @throws IllegalArgumentException when they are no sketch
   */
  public static Sketch ofBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int size = in.getInt();
      int level = in.getInt();
      int contextLevel = in.getInt();
      int[] signature = array(in);
      Sample shingles = new Sample(level, array(in));
      Sample contexts = new Sample(contextLevel, array(in));
      byte[] values = new byte[contexts.hashes().length];
      in.get(values);
      Numbers numbers = new Numbers(contexts, values);
      if (in.remaining() % 2 == 0 && in.remaining() <= 2 * LETTERS_KEPT) {
        return new Sketch(size, signature, shingles, in.asCharBuffer().toString(), numbers);
      }
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw noSketch(bytes);
    }
    throw noSketch(bytes);
  }

  private static int[] array(ByteBuffer in) {
    int length = in.getInt();
    if (length > in.remaining() / 4) throw new BufferUnderflowException();
    int[] array = new int[length];
    for (int i = 0; i < length; i++) array[i] = in.getInt();
    return array;
  }

  private static IllegalArgumentException noSketch(byte[] bytes) {
    return new IllegalArgumentException("no sketch: " + bytes.length + " bytes of another form");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && size == that.size
        && Arrays.equals(signature, that.signature)
        && shingles.equals(that.shingles)
        && letters.equals(that.letters)
        && numbers.equals(that.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Sketch[size=" + size + ", shingles=" + shingles + ", numbers=" + numbers + "]";
  }
}
