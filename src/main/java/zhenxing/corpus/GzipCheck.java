package zhenxing.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Checks a gzip file (RFC 1952) to its end without keeping the content: one or several members with
 * correct checksums and lengths, followed by nothing but zeros, with which tapes are padded. {@link
 * java.util.zip.GZIPInputStream} would accept anything after a member.
 */
final class GzipCheck {

  private static final int BUFFER_BYTES = 64 * 1024;

  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATED = 8;

  /** Flags for the optional parts of a header. */
  private static final int HEADER_CHECKSUM = 2;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final byte[] packed = new byte[BUFFER_BYTES];
  private final byte[] unpacked = new byte[BUFFER_BYTES];

  /** Number of bytes read from the file. */
  private long read;

  /** Number of bytes unpacked from previous members. */
  private long unpackedBefore;

  /** The range of {@link #packed} that is not used yet. */
  private int from;

  private int to;

  GzipCheck(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the whole file.
   *
   * @throws ZipException if it is not a gzip file or damaged
   * @throws EOFException if it ends too early
   * @throws UnpackedSize.TooLargeException if it unpacks to too much
   * @throws IOException if the stream cannot be read
   */
  void toTheEnd() throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      member(inflater);
      int next;
      while ((next = read()) > 0) {
        from--;
        inflater.reset();
        member(inflater);
      }
      while (next == 0) next = read();
      if (next > 0) throw new ZipException("something follows the zeros at its end");
    } finally {
      inflater.end();
    }
  }

  private void member(Inflater inflater) throws IOException {
    header();
    CRC32 checksum = new CRC32();
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (from == to && !fill()) throw new EOFException();
          inflater.setInput(packed, from, to - from);
          from = to;
        }
        int length = inflater.inflate(unpacked);
        checksum.update(unpacked, 0, length);
        UnpackedSize.check(read, unpackedBefore + inflater.getBytesWritten());
        if (inflater.needsDictionary()) throw new ZipException("a dictionary is needed");
      }
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage());
    }
    unpackedBefore += inflater.getBytesWritten();
    from = to - inflater.getRemaining();
    if (word() != checksum.getValue()) throw new ZipException("the checksum is wrong");
    if (word() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("the length is wrong");
    }
  }

  private void header() throws IOException {
    if (next() != MAGIC_1 || next() != MAGIC_2 || next() != DEFLATED) {
      throw new ZipException("not in gzip format");
    }
    int flags = next();
    // Skips time, extra flags and operating system.
    skip(6);
    if ((flags & EXTRA) != 0) skip(next() | next() << 8);
    if ((flags & NAME) != 0) skipText();
    if ((flags & COMMENT) != 0) skipText();
    if ((flags & HEADER_CHECKSUM) != 0) skip(2);
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) next();
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // Ends at the zero byte.
    }
  }

  /** Reads four bytes, the lowest first. */
  private long word() throws IOException {
    long word = 0;
    for (int shift = 0; shift < 32; shift += 8) word |= (long) next() << shift;
    return word;
  }

  private int next() throws IOException {
    int b = read();
    if (b < 0) throw new EOFException();
    return b;
  }

  private int read() throws IOException {
    return from == to && !fill() ? -1 : packed[from++] & 0xFF;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(packed));
    read += to;
    return to > 0;
  }
}
