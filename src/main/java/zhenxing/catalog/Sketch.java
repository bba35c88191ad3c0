package zhenxing.catalog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A text in some 500 bytes: enough to find the articles that may print the same, and to leave most
 * others aside without reading them.
 *
 * <p>Two things are kept of its shingles. The signature is a one permutation MinHash (Li, Owen and
 * Zhang 2012) with empty places filled from the next one that is not (Shrivastava and Li 2014): two
 * signatures agree in a place with the probability of the texts' Jaccard similarity. The sample
 * measures containment, so that a shortened copy is known for one ({@link Sample}).
 *
 * @param size number of different shingles
 * @param signature {@value #SIGNATURE} numbers of 16 bits, none for a text shorter than a shingle
 * @param shingles sample of the shingles, of each the upper {@value #SAMPLED_BITS} bits
 */
public record Sketch(int size, char[] signature, Sample shingles) {

  static final int SIGNATURE = 96;

  /** How many bands a sketch has. */
  public static final int BANDS = SIGNATURE / 2;

  private static final int SHINGLES_KEPT = 128;
  private static final int SAMPLED_BITS = 24;

  /** Sketches a text; that of the body, since a reprint often has another headline. */
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
      // The sample has the lowest hashes; another mixing keeps both estimates apart.
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
      // The distance takes part, so that a value filled in agrees with one filled in alike.
      int value = (least[from] + (from - place + SIGNATURE) % SIGNATURE) * 0x9E3779B1;
      signature[place] = (char) (value >>> 16);
    }
    return signature;
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
      long both = (long) signature[2 * band] << 16 | signature[2 * band + 1];
      long mixed = both * 0x9E3779B97F4A7C15L + band;
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

  /** How much of the shorter text the longer one holds, as a sample of some hundred tells it. */
  double containment(Sketch other) {
    return shingles.containment(other.shingles);
  }

  /** How many hashes the estimate of containment rests on. */
  int sampled(Sketch other) {
    return shingles.compared(other.shingles);
  }

  /** The sketch as bytes, for an index to keep. */
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
   * The sketch that became these bytes.
   *
   * @throws IllegalArgumentException when they are no sketch
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
