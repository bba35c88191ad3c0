package zhenxing.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * The form of a record on disk, with integers in big-endian order:
 *
 * <pre>
 * 4 bytes  mark FF 5A 58 4A
 * 4 bytes  length of the text
 * 8 bytes  number of the record
 * 4 bytes  CRC-32C of the text
 * 4 bytes  CRC-32C of the 20 bytes before
 *          text in UTF-8
 * </pre>
 *
 * <p>The mark begins with a byte that never occurs in UTF-8, so a reader finds the next record
 * after damaged bytes by its mark. The checksum of the header confirms that it is a header before
 * its length is used.
 */
final class RecordFrame {

  /** The mark at the beginning of a record. */
  private static final int MARK = 0xFF5A584A;

  static final byte FIRST_BYTE = (byte) 0xFF;

  static final int HEADER_BYTES = 4 + 4 + 8 + 4 + 4;

  private static final int CHECKED_HEADER_BYTES = HEADER_BYTES - 4;

  /** The header of a record, whose own checksum has been verified. */
  record Header(long number, int length, int checksum) {

    /** Whether the text that begins at a position has the header's checksum. */
    boolean matches(byte[] bytes, int from) {
      return crc(bytes, from, length) == checksum;
    }
  }

  private RecordFrame() {}

  /**
   * Writes a record.
   *
   * @return the number of bytes written
   */
  static long write(FileChannel to, long number, byte[] text) throws IOException {
    ByteBuffer frame = of(number, text);
    long bytes = frame.remaining();
    while (frame.hasRemaining()) to.write(frame);
    return bytes;
  }

  private static ByteBuffer of(long number, byte[] text) {
    ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + text.length);
    frame.putInt(MARK).putInt(text.length).putLong(number).putInt(crc(text, 0, text.length));
    frame.putInt(crc(frame.array(), 0, CHECKED_HEADER_BYTES)).put(text);
    return frame.flip();
  }

  /** Returns the header that begins at a position, or null if there is none. */
  static Header header(byte[] bytes, int from) {
    if (bytes.length - from < HEADER_BYTES || bytes[from] != FIRST_BYTE) return null;
    ByteBuffer header = ByteBuffer.wrap(bytes, from, HEADER_BYTES);
    boolean marked = header.getInt() == MARK;
    int length = header.getInt();
    long number = header.getLong();
    int checksum = header.getInt();
    boolean isWhole = header.getInt() == crc(bytes, from, CHECKED_HEADER_BYTES);
    return marked && isWhole && length >= 0 ? new Header(number, length, checksum) : null;
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
