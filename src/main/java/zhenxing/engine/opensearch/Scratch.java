package zhenxing.engine.opensearch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps bytes in a file without a name, which is gone when the process ends. */
final class Scratch implements AutoCloseable {

  private final Path folder;
  private final FileChannel file;
  private final AtomicLong end = new AtomicLong();

  /**
   * Where some bytes are.
   *
   * @param at position in the file
   * @param length number of bytes
   */
  record Place(long at, int length) {}

  private Scratch(Path folder, FileChannel file) {
    this.folder = folder;
    this.file = file;
  }

  /**
   * @param folder where there is room
   */
  static Scratch in(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, "first-load", ".tmp");
    try {
      return new Scratch(
          folder, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } finally {
      Files.delete(path);
    }
  }

  /**
   * Writes some bytes.
   *
   * @throws IOException if there is no room; the message names the folder
   */
  Place add(byte[] bytes) throws IOException {
    Place place = new Place(end.getAndAdd(bytes.length), bytes.length);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try {
      while (left.hasRemaining()) file.write(left, place.at + left.position());
    } catch (IOException e) {
      throw new IOException(
          "the temporary file of the first load cannot be written in %s: %s"
              .formatted(folder, e.getMessage()),
          e);
    }
    return place;
  }

  byte[] read(Place place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, place.at + bytes.position()) < 0)
        throw new EOFException("a temporary file is cut off");
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
