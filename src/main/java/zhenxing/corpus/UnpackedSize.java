package zhenxing.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Limits the size of unpacked files. Text is packed to a fifth or a tenth of its size, very
 * repetitive text to a fiftieth. Files that unpack to a thousand times their size are made to
 * exhaust memory and disk.
 */
final class UnpackedSize {

  /** Up to this many bytes any file may unpack to; more than the largest article. */
  private static final long FREE_BYTES = 256L * 1024 * 1024;

  private static final int MAX_RATIO = 100;

  private static final int BUFFER_BYTES = 64 * 1024;

  private UnpackedSize() {}

  /** Thrown when a file unpacks to too much. */
  static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super(
          "unpacks to more than %d MB and %d times its size: unpack it, and keep what is text of articles"
              .formatted(FREE_BYTES / 1024 / 1024, MAX_RATIO));
    }
  }

  /**
   * Checks the amount unpacked so far.
   *
   * @param packed number of bytes read
   * @param unpacked number of bytes unpacked
   * @throws TooLargeException if the ratio is too high
   */
  static void check(long packed, long unpacked) throws TooLargeException {
    if (unpacked > FREE_BYTES && unpacked / MAX_RATIO > packed) throw new TooLargeException();
  }

  /** Unpacks a gzip stream within the limit. */
  static InputStream gunzip(InputStream packed) throws IOException {
    Counted read = new Counted(packed);
    return new Counted(new GZIPInputStream(read, BUFFER_BYTES)) {
      @Override
      void checked() throws IOException {
        check(read.bytes, bytes);
      }
    };
  }

  private static class Counted extends FilterInputStream {

    long bytes;

    Counted(InputStream in) {
      super(in);
    }

    /** Called after each read. */
    void checked() throws IOException {}

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) bytes++;
      checked();
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = in.read(buffer, from, length);
      if (read > 0) bytes += read;
      checked();
      return read;
    }

    @Override
    public long skip(long length) throws IOException {
      long skipped = in.skip(length);
      bytes += skipped;
      checked();
      return skipped;
    }
  }
}
