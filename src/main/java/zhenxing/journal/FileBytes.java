package zhenxing.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a file, whatever its length, of which only one block is held in memory. What is
 * appended to the file after it was opened is left out. Not safe for several threads.
 */
final class FileBytes implements AutoCloseable {

  private static final int BLOCK_BYTES = 64 * 1024;

  private final FileChannel channel;
  private long length;
  private byte[] block = new byte[0];

  /** Position of the block in the file. */
  private long blockAt;

  private FileBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.length = channel.size();
  }

  static FileBytes open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  /** Returns the length of the file. It becomes less if the file is found to have been cut. */
  long length() {
    return length;
  }

  /** Returns the bytes at a position, fewer than asked for if the file ends before. */
  byte[] at(long position, int count) throws IOException {
    if (count > BLOCK_BYTES) return read(position, count);
    if (position < blockAt || position + count > blockAt + block.length) load(position);
    int from = (int) (position - blockAt);
    return Arrays.copyOfRange(block, from, Math.min(block.length, from + count));
  }

  /** Returns the first position from this one on that has a byte, or the length of the file. */
  long find(byte wanted, long from) throws IOException {
    long at = from;
    while (at < length && byteAt(at) != wanted) at++;
    return Math.min(at, length);
  }

  /** Whether all bytes from this position on are zero. */
  boolean isZeroFrom(long from) throws IOException {
    long at = from;
    while (at < length && byteAt(at) == 0) at++;
    return at >= length;
  }

  /** Returns a byte before the end of the file; 0 if it has just been cut off. */
  private byte byteAt(long position) throws IOException {
    if (position < blockAt || position >= blockAt + block.length) load(position);
    return block.length == 0 ? 0 : block[(int) (position - blockAt)];
  }

  private void load(long position) throws IOException {
    block = read(position, BLOCK_BYTES);
    blockAt = position;
  }

  private byte[] read(long position, int count) throws IOException {
    ByteBuffer into = ByteBuffer.allocate((int) Math.max(0, Math.min(count, length - position)));
    while (into.hasRemaining()) {
      if (channel.read(into, position + into.position()) < 0) {
        length = position + into.position();
        break;
      }
    }
    return Arrays.copyOf(into.array(), into.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
