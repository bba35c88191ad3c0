package zhenxing.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import zhenxing.journal.Segment.About;

/**
 * Appends records to a segment. Not safe for several threads; the journal lets one thread write at
 * a time.
 */
final class SegmentWriter implements AutoCloseable {

  /**
   * Length in bytes from which a segment is full and the next record begins another one. Small
   * files keep copies of a journal cheap, since full ones never change.
   */
  static final long FULL_BYTES = 16L * 1024 * 1024;

  private final FileChannel channel;

  /** The segment with the records it contained when it was opened and those appended since. */
  private final Segment segment;

  /** Number of bytes known to be on disk. */
  private long bytes;

  private SegmentWriter(FileChannel channel, Segment segment) {
    this.channel = channel;
    this.segment = segment;
    this.bytes = segment.end();
  }

  /** Creates a segment. */
  static SegmentWriter begin(Path folder, About about) throws IOException {
    if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
    Path file = Segment.name(folder, about.from());
    // If there is a file with this name, no record in it was acknowledged: otherwise its numbers
    // would be in use.
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try {
      long end = RecordFrame.write(channel, 0, about.text());
      FolderSync.sync(folder);
      return new SegmentWriter(
          channel, new Segment(file, about, new ArrayList<>(), new ArrayList<>(), end, false));
    } catch (IOException | RuntimeException | Error e) {
      cut(channel, 0);
      Recovery.discard(file);
      throw e;
    }
  }

  /** Whether more records can be appended to a segment that was read. */
  static boolean canResume(Segment segment) {
    return segment.damage().isEmpty()
        && segment.about() != null
        && segment.about().to() == null
        && segment.end() < FULL_BYTES;
  }

  /** Continues a segment after its last complete record. An incomplete one is cut off. */
  static SegmentWriter resume(Segment segment) throws IOException {
    FileChannel channel = FileChannel.open(segment.file(), StandardOpenOption.WRITE);
    if (segment.torn()) {
      channel.truncate(segment.end());
      channel.force(true);
    }
    channel.position(segment.end());
    return new SegmentWriter(channel, segment);
  }

  boolean isFull() {
    return bytes >= FULL_BYTES;
  }

  /** Returns the segment with the records appended so far. */
  Segment segment() {
    return segment;
  }

  /**
   * Appends records and syncs them to disk.
   *
   * @param first number of the first record; the others follow
   * @return their positions
   */
  List<Position> append(long first, List<byte[]> texts) throws IOException {
    List<Position> positions = new ArrayList<>();
    long at = bytes;
    for (byte[] text : texts) {
      long number = first + positions.size();
      positions.add(new Position(number, segment.file(), at, text.length));
      at += RecordFrame.write(channel, number, text);
    }
    channel.force(false);
    bytes = at;
    segment.records().addAll(positions);
    return positions;
  }

  /**
   * Closes the segment after a failed write and removes what is left of it. Without a record, its
   * file is deleted: otherwise a full disk would collect empty files, one for each refused write.
   */
  void abandon() {
    cut(channel, bytes);
    if (segment.records().isEmpty()) Recovery.discard(segment.file());
  }

  private static void cut(FileChannel channel, long bytes) {
    try (channel) {
      channel.truncate(bytes);
    } catch (IOException e) {
      // The rest is then skipped when the segment is read, or it is read as records that were never
      // acknowledged.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
