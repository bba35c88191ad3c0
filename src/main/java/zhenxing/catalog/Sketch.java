package zhenxing.catalog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A summary of a text in some 500 bytes, enough to find articles that may print the same text and
 * to rule out most others without reading them.
 *
 * <p>It contains two parts made from the text's shingles. The signature is a one-permutation
 * MinHash (Li, Owen and Zhang 2012) whose empty positions are filled from the next non-empty one
 * (Shrivastava and Li 2014): two signatures agree at a position with the probability of the texts'
 * Jaccard similarity. The {@link Sample} estimates containment, so that a shortened copy is
 * recognized.
 *
 * @param size number of different shingles
 * @param signature {@value #SIGNATURE} values of 16 bits; empty for a text shorter than a shingle
 * @param shingles sample of the shingles, of each the upper {@value #SAMPLED_BITS} bits
 */
public record Sketch(int size, char[] signature, Sample shingles) {

  static final int SIGNATURE = 96;

  /** The number of bands of a sketch. */
  public static final int BANDS = SIGNATURE / 2;

  private static final int SHINGLES_KEPT = 128;
  private static final int SAMPLED_BITS = 24;

  /**
   * Computes the sketch of an article's body. The headline is left out, since reprints often have
   * another.
   */
  public static Sketch of(String text) {
    int[] shingles = Shingles.of(Shingles.letters(text));
    Sample sample = Sample.of(shingles, SHINGLES_KEPT);
    int[] upper = sample.hashes();
    for (int i = 0; i < upper.length; i++) upper[i] &= -1 << Integer.SIZE - SAMPLED_BITS;
    return new Sketch(shingles.length, signature(shingles), sample);
  }

  private static char[] signature(int[] shingles) {
    if (shingles.length == 0) return new char[0];
    int[] least = new int[SIGNATURE];
    Arrays.fill(least, -1);
    for (int shingle : shingles) {
      // The sample consists of the lowest hashes; mixing again keeps both estimates independent.
      long mixed = shingle * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
      mixed *= 0xD6E8FEB86659FD93L;
      int place = (int) ((mixed >>> 32) * SIGNATURE >>> 32);
      int value = (int) mixed & 0x7FFF_FFFF;
      if (least[place] < 0 || value < least[place]) least[place] = value;
    }
    char[] signature = new char[SIGNATURE];
    for (int place = 0; place < SIGNATURE; place++) {
      int from = place;
      while (least[from] < 0) from = (from + 1) % SIGNATURE;
      // The distance is included, so that a filled position only agrees with one filled in the same
      // way.
      int value = (least[from] + (from - place + SIGNATURE) % SIGNATURE) * 0x9E3779B1;
      signature[place] = (char) (value >>> 16);
    }
    return signature;
  }

  /**
   * The bands of the signature, by which possible reprints are found: each two neighbouring
   * positions form one. With {@value #BANDS} bands, two texts with a Jaccard similarity of 0.33 (a
   * copy shortened by 40 percent and with 10 percent changed) share none in 1 of 200 cases;
   * unrelated texts (0.01) share one in 1 of 200 cases.
   *
   * @return {@value #BANDS} hashes; none for a text shorter than a shingle
   */
  public int[] bands() {
    int[] bands = new int[signature.length / 2];
    for (int band = 0; band < bands.length; band++) {
      long both = (long) signature[2 * band] << 16 | signature[2 * band + 1];
      long mixed = both * 0x9E3779B97F4A7C15L + band;
      bands[band] = (int) ((mixed ^ mixed >>> 31) * 0xBF58476D1CE4E5B9L >>> 32);
    }
    return bands;
  }

  /** The number of positions in which two signatures agree. */
  int agreement(Sketch other) {
    int same = 0;
    int places = Math.min(signature.length, other.signature.length);
    for (int i = 0; i < places; i++) if (signature[i] == other.signature[i]) same++;
    return same;
  }

  /**
   * Estimates how much of the shorter text is in the longer one, from a sample of about a hundred
   * shingles.
   */
  double containment(Sketch other) {
    return shingles.containment(other.shingles);
  }

  /** The number of hashes on which the estimate of containment is based. */
  int sampled(Sketch other) {
    return shingles.compared(other.shingles);
  }

  /** The sketch as bytes, to be stored in an index. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(16 + 2 * signature.length + 4 * shingles.hashes().length);
    bytes.putInt(size).put((byte) shingles.level()).put((byte) signature.length);
    for (char place : signature) bytes.putChar(place);
    int last = Integer.MIN_VALUE;
    for (int hash : shingles.hashes()) {
      putVInt(bytes, hash - last >>> Integer.SIZE - SAMPLED_BITS);
      last = hash;
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static void putVInt(ByteBuffer bytes, int value) {
    while (value > 0x7F) {
      bytes.put((byte) (value | 0x80));
      value >>>= 7;
    }
    bytes.put((byte) value);
  }

  /**
   * Reads a sketch written by {@link #toBytes}.
   *
   * @throws IllegalArgumentException if the bytes are not a sketch
   */
  public static Sketch ofBytes(byte[] bytes, int offset, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    try {
      int size = in.getInt();
      int level = in.get();
      char[] signature = new char[in.get()];
      for (int place = 0; place < signature.length; place++) signature[place] = in.getChar();
      int[] hashes = new int[SHINGLES_KEPT];
      int count = 0;
      int last = Integer.MIN_VALUE;
      while (in.hasRemaining() && count < SHINGLES_KEPT) {
        last += vInt(in) << Integer.SIZE - SAMPLED_BITS;
        hashes[count++] = last;
      }
      boolean whole =
          size >= 0
              && signature.length == (size == 0 ? 0 : SIGNATURE)
              && count <= size
              && !in.hasRemaining();
      if (whole)
        return new Sketch(size, signature, new Sample(level, Arrays.copyOf(hashes, count)));
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw noSketch(length);
    }
    throw noSketch(length);
  }

  private static int vInt(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) return value;
    }
  }

  private static IllegalArgumentException noSketch(int length) {
    return new IllegalArgumentException("no sketch: " + length + " bytes of another form");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && size == that.size
        && Arrays.equals(signature, that.signature)
        && shingles.equals(that.shingles);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return "Sketch[size=" + size + ", shingles=" + shingles + "]";
  }
}
