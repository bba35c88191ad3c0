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
 * A text in 2 KB, enough to tell how much of it another text repeats.
 *
 * <p>The text is cut into all sequences of {@value #SHINGLE} letters and digits (shingles); marks,
 * blanks and line breaks do not count. Two things are kept of them. The signature is a one
 * permutation MinHash by Lucene's {@link MinHashFilter} (Broder 1997; Li, Owen and Zhang 2012): two
 * signatures agree in a place with the probability of the texts' Jaccard similarity. The sample
 * measures containment, so that a shortened copy is known for one ({@link Sample}). Of each shingle
 * in the sample it is kept how the text goes on, which tells scattered changes from other content.
 * The numbers tell a reprint from another report in the same words: the daily figures of an office,
 * the notices of an exchange.
 *
 * @param size number of different shingles
 * @param signature {@value #SIGNATURE} numbers, none for a text shorter than a shingle
 * @param shingles sample of the shingles
 * @param next for each shingle of the sample 8 bits of the shingle that follows it, 0 where that is
 *     not known
 * @param numbers sample of the numbers of two digits and more
 */
public record Sketch(int size, int[] signature, Sample shingles, byte[] next, Sample numbers) {

  static final int SIGNATURE = 96;

  /** How many bands a sketch has. */
  public static final int BANDS = SIGNATURE / 2;

  private static final int SHINGLE = 4;
  private static final int SHINGLES_KEPT = 256;
  private static final int NUMBERS_KEPT = 64;

  /** So many numbers have to stand in both texts before they say anything... */
  private static final int ENOUGH_NUMBERS = 4;

  /** ...and this part of the fewer has to be the same. */
  private static final double SAME_NUMBERS = 0.5;

  /** What a sketch reads of a text, in UTF-16 units. */
  private static final int LONGEST = 100_000;

  /** Sketches a text; that of the body, since a reprint often has another headline. */
  public static Sketch of(String text) {
    char[] letters = letters(text);
    long[] shingles = shingles(letters);
    int[] hashes = new int[shingles.length];
    for (int i = 0; i < hashes.length; i++) hashes[i] = (int) (shingles[i] >> 32);
    Sample sample = Sample.of(hashes, SHINGLES_KEPT);
    byte[] next = new byte[sample.hashes().length];
    for (int i = 0; i < next.length; i++) next[i] = (byte) shingles[i];
    return new Sketch(
        hashes.length,
        hashes.length == 0 ? new int[0] : signature(letters),
        sample,
        next,
        Sample.of(numbers(letters), NUMBERS_KEPT));
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

  /**
   * The different shingles, ascending: a well-mixed hash in the upper half, that of the shingle
   * which follows without overlap in the lower; 0 for none or for several.
   */
  private static long[] shingles(char[] letters) {
    int count = Math.max(0, letters.length - SHINGLE + 1);
    int[] hashes = new int[count + SHINGLE];
    for (int i = 0; i < count; i++) {
      long mixed = 0;
      for (int j = 0; j < SHINGLE; j++) {
        mixed = (mixed ^ letters[i + j]) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
      }
      hashes[i] = (int) (mixed * 0xBF58476D1CE4E5B9L >>> 32);
    }
    long[] shingles = new long[count];
    for (int i = 0; i < count; i++) {
      shingles[i] = (long) hashes[i] << 32 | hashes[i + SHINGLE] & 0xFFFFFFFFL;
    }
    Arrays.sort(shingles);
    int n = 0;
    for (int i = 0; i < count; i++) {
      boolean again = n > 0 && shingles[i] >> 32 == shingles[n - 1] >> 32;
      if (!again) shingles[n++] = shingles[i];
      else if (shingles[i] != shingles[n - 1]) shingles[n - 1] = shingles[i] >> 32 << 32;
    }
    return Arrays.copyOf(shingles, n);
  }

  /** The first values in ascending order, each once. */
  private static int[] different(int[] values, int count) {
    Arrays.sort(values, 0, count);
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || values[i] != values[i - 1]) values[n++] = values[i];
    }
    return Arrays.copyOf(values, n);
  }

  /** The different numbers of two digits and more. */
  private static int[] numbers(char[] letters) {
    int[] found = new int[letters.length / 2 + 1];
    int n = 0;
    for (int i = 0; i < letters.length; i++) {
      int start = i;
      int hash = 0;
      while (i < letters.length && letters[i] >= '0' && letters[i] <= '9') {
        hash = hash * 31 + letters[i++];
      }
      if (i - start < 2) continue;
      hash *= 0x9E3779B1;
      found[n++] = hash ^ hash >>> 15;
    }
    return different(found, n);
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

  /**
   * How much of the shorter text stands in the longer one too, if characters that were changed here
   * and there are looked through; at most 1.
   *
   * <p>Let a part p of the text have been taken over, and each character of it have survived with
   * probability s. Then a shingle of four is shared with probability p s⁴, and one that is shared
   * goes on alike with probability s⁴. So p is the one divided by the other. A damaged copy of the
   * whole and another text in the same form may share as many shingles; here they differ.
   */
  double takenOver(Sketch other) {
    int[] shared = shingles.shared(other.shingles);
    int known = 0;
    int alike = 0;
    for (int i = 0; i < shared.length; i += 2) {
      byte mine = next[shared[i]];
      byte others = other.next[shared[i + 1]];
      if (mine == 0 || others == 0) continue;
      known++;
      if (mine == others) alike++;
    }
    return alike == 0 ? 0 : Math.min(1, containment(other) * known / alike);
  }

  /** Whether the numbers speak against a reprint: there are some in both, and few are the same. */
  boolean contradicts(Sketch other) {
    int fewer = Math.min(numbers.hashes().length, other.numbers.hashes().length);
    return fewer >= ENOUGH_NUMBERS && numbers.containment(other.numbers) < SAME_NUMBERS;
  }

  /** The sketch as bytes, for an index to keep. */
  public byte[] toBytes() {
    int[][] parts = {signature, shingles.hashes(), numbers.hashes()};
    int length = 3;
    for (int[] part : parts) length += 1 + part.length;
    ByteBuffer bytes = ByteBuffer.allocate(4 * length + next.length);
    bytes.putInt(size).putInt(shingles.level()).putInt(numbers.level());
    for (int[] part : parts) {
      bytes.putInt(part.length);
      for (int value : part) bytes.putInt(value);
    }
    bytes.put(next);
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
      int numberLevel = in.getInt();
      int[] signature = array(in);
      Sample shingles = new Sample(level, array(in));
      Sample numbers = new Sample(numberLevel, array(in));
      byte[] next = new byte[shingles.hashes().length];
      in.get(next);
      if (!in.hasRemaining()) return new Sketch(size, signature, shingles, next, numbers);
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
        && Arrays.equals(next, that.next)
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
