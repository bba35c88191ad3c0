package zhenxing.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhenxing.journal.RecordFrame.Header;
import zhenxing.journal.Segment.About;

/**
 * Reads a segment to its end, skipping damage. Holds one record at a time, since a segment can be
 * longer than the memory.
 */
final class SegmentReader {

  private final Path file;
  private final FileBytes bytes;
  private final Journal.Sink sink;
  private final List<Position> records = new ArrayList<>();
  private final List<JournalDamage> damage = new ArrayList<>();
  private About about;

  /** Position after the last complete record. */
  private long end;

  private SegmentReader(Path file, FileBytes bytes, Journal.Sink sink) {
    this.file = file;
    this.bytes = bytes;
    this.sink = sink;
  }

  /**
   * Reads a segment.
   *
   * @param sink receives its complete records in order
   */
  static Segment read(Path file, Journal.Sink sink) throws IOException {
    try (FileBytes bytes = FileBytes.open(file)) {
      return new SegmentReader(file, bytes, sink).read();
    }
  }

  private Segment read() throws IOException {
    long at = 0;
    while (at < bytes.length()) {
      Header header = header(at);
      byte[] text = header == null ? null : text(header, at);
      if (text != null) {
        if (at > end) damage.add(between(at, header.number()));
        take(new Position(header.number(), file, at, text.length), text);
        at += RecordFrame.HEADER_BYTES + text.length;
        end = at;
      } else {
        at = bytes.find(RecordFrame.FIRST_BYTE, at + 1);
      }
    }
    boolean torn = end < bytes.length() && isTorn();
    if (end < bytes.length() && !torn) {
      String what = (bytes.length() - end) + " bytes at its end are damaged";
      damage.add(new JournalDamage(file, end, what));
    }
    return new Segment(file, about, records, damage, end, torn);
  }

  private Header header(long at) throws IOException {
    return RecordFrame.header(bytes.at(at, RecordFrame.HEADER_BYTES), 0);
  }

  /** Returns the text of the record at a position; null if it is incomplete or damaged. */
  private byte[] text(Header header, long at) throws IOException {
    long from = at + RecordFrame.HEADER_BYTES;
    if (header.length() > bytes.length() - from) return null;
    byte[] text = bytes.at(from, header.length());
    return text.length == header.length() && header.matches(text, 0) ? text : null;
  }

  private void take(Position position, byte[] text) throws IOException {
    if (position.number() == 0) {
      about = About.of(text);
    } else {
      records.add(position);
      sink.record(position, text);
    }
  }

  /** Reports damage before a record. The record's number tells whether records are missing. */
  private JournalDamage between(long to, long next) {
    String what = (to - end) + " bytes are damaged";
    if (about != null && about.to() == null) {
      long first = records.isEmpty() ? about.from() : records.getLast().number() + 1;
      if (first < next) what += ": the records " + first + " to " + (next - 1) + " are lost";
    }
    return new JournalDamage(file, end, what);
  }

  /**
   * Whether the rest of the file is an incomplete record: shorter than its header says, shorter
   * than a header, or space that was allocated but never written.
   */
  private boolean isTorn() throws IOException {
    long rest = bytes.length() - end;
    Header header = header(end);
    if (header != null) return header.length() > rest - RecordFrame.HEADER_BYTES;
    return rest < RecordFrame.HEADER_BYTES || bytes.isZeroFrom(end);
  }
}
