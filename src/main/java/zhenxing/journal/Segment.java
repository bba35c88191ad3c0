package zhenxing.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhenxing.journal.RecordFrame.Header;

/**
 * A segment, which is a file of a journal, as it was read: its records in order, and its damage.
 * The first record of the file, with number 0, describes the segment.
 *
 * @param file the file
 * @param about the description; null if it is damaged
 * @param records positions of its complete records
 * @param damage what is damaged in it
 * @param end position after the last complete record, in bytes
 * @param torn whether an incomplete record follows
 */
record Segment(
    Path file,
    About about,
    List<Position> records,
    List<JournalDamage> damage,
    long end,
    boolean torn) {

  /** Number of digits in a file name. It is fixed, so that names sort like numbers. */
  private static final int NUMBER_DIGITS = 19;

  /** Maximum number of characters for the letter and the number of a compaction in a file name. */
  private static final int MOST_GENERATION_DIGITS = 10;

  /** Number of bytes that certainly contain the description. */
  private static final int ABOUT_BYTES = 4096;

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The description of a segment.
   *
   * @param journal identifier of the journal
   * @param from the records have this number or greater ones
   * @param after number of the last acknowledged record before the segment
   * @param to for a compacted segment, the last number that it stands for; otherwise null
   * @param records for a compacted segment, the number of its records; otherwise null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  record About(String journal, long from, long after, Long to, Integer records) {

    byte[] text() throws IOException {
      return JSON.writeValueAsBytes(this);
    }
  }

  /** Receives the records of a segment in order. */
  interface Sink {
    void record(Position position, byte[] text) throws IOException;
  }

  /** Returns the segments in a folder, sorted by the numbers in their names. */
  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isSegment(file.getFileName().toString())).sorted().toList();
    }
  }

  private static boolean isSegment(String name) {
    int end = name.length() - Journal.FILE_ENDING.length();
    if (end < NUMBER_DIGITS || !name.endsWith(Journal.FILE_ENDING)) return false;
    boolean isCompacted =
        end > NUMBER_DIGITS + 1
            && end <= NUMBER_DIGITS + MOST_GENERATION_DIGITS
            && name.charAt(NUMBER_DIGITS) == 'c'
            && isNumber(name.substring(NUMBER_DIGITS + 1, end));
    return isNumber(name.substring(0, NUMBER_DIGITS)) && (end == NUMBER_DIGITS || isCompacted);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the file of a segment that begins with this number. */
  static Path name(Path folder, long from) {
    return folder.resolve(String.format(Locale.ROOT, "%019d%s", from, Journal.FILE_ENDING));
  }

  /**
   * Returns the file of a compacted segment. It sorts after the files with the same number that it
   * replaces.
   */
  static Path compacted(Path folder, long from, int generation) {
    return folder.resolve(
        String.format(Locale.ROOT, "%019dc%d%s", from, generation, Journal.FILE_ENDING));
  }

  /** Reads the description of a segment. Returns null if it is damaged. */
  static About about(Path file) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(ABOUT_BYTES);
    }
    Header header = RecordFrame.header(beginning, 0);
    int text = RecordFrame.HEADER_BYTES;
    boolean isWhole =
        header != null
            && header.number() == 0
            && header.length() <= beginning.length - text
            && header.matches(beginning, text);
    return isWhole ? about(Arrays.copyOfRange(beginning, text, text + header.length())) : null;
  }

  private static About about(byte[] text) throws IOException {
    return JSON.readValue(text, About.class);
  }

  /** Whether a compacted segment replaces another segment. */
  static boolean isReplaced(Path other, Path compacted, About about) {
    if (other.equals(compacted)) return false;
    String name = other.getFileName().toString();
    long from = Long.parseLong(name, 0, NUMBER_DIGITS, 10);
    boolean isEarlier = generation(name) < generation(compacted.getFileName().toString());
    return isEarlier && from >= about.from() && from <= Math.max(about.to(), about.from());
  }

  /** Returns how many times the content of a segment was compacted. */
  private static int generation(String name) {
    int end = name.length() - Journal.FILE_ENDING.length();
    return end == NUMBER_DIGITS ? 0 : Integer.parseInt(name, NUMBER_DIGITS + 1, end, 10);
  }

  /** Reads a segment to its end, skipping damage. */
  static Segment read(Path file, Sink sink) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    About about = null;
    List<Position> records = new ArrayList<>();
    List<JournalDamage> damage = new ArrayList<>();
    int at = 0;
    int end = 0;
    while (at < bytes.length) {
      Header header = RecordFrame.header(bytes, at);
      int text = at + RecordFrame.HEADER_BYTES;
      boolean isThere = header != null && header.length() <= bytes.length - text;
      if (isThere && header.matches(bytes, text)) {
        if (at > end) damage.add(between(file, end, at, about, records, header.number()));
        byte[] payload = Arrays.copyOfRange(bytes, text, text + header.length());
        if (header.number() == 0) {
          about = about(payload);
        } else {
          Position position = new Position(header.number(), file, at, header.length());
          records.add(position);
          sink.record(position, payload);
        }
        at = text + header.length();
        end = at;
      } else {
        at = next(bytes, at + 1);
      }
    }
    boolean torn = end < bytes.length && isTorn(bytes, end);
    if (end < bytes.length && !torn) {
      damage.add(
          new JournalDamage(file, end, (bytes.length - end) + " bytes at its end are damaged"));
    }
    return new Segment(file, about, records, damage, end, torn);
  }

  /** Reports damage before a record. The record's number tells whether records are missing. */
  private static JournalDamage between(
      Path file, int from, int to, About about, List<Position> records, long next) {
    String what = (to - from) + " bytes are damaged";
    if (about != null && about.to() == null) {
      long first = records.isEmpty() ? about.from() : records.getLast().number() + 1;
      if (first < next) what += ": the records " + first + " to " + (next - 1) + " are lost";
    }
    return new JournalDamage(file, from, what);
  }

  private static int next(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != RecordFrame.FIRST_BYTE) at++;
    return at;
  }

  /**
   * Whether the rest of a file is an incomplete record: shorter than its header says, shorter than
   * a header, or space that was allocated but never written.
   */
  private static boolean isTorn(byte[] bytes, int from) {
    Header header = RecordFrame.header(bytes, from);
    if (header != null) return header.length() > bytes.length - from - RecordFrame.HEADER_BYTES;
    if (bytes.length - from < RecordFrame.HEADER_BYTES) return true;
    int at = from;
    while (at < bytes.length && bytes[at] == 0) at++;
    return at == bytes.length;
  }

  /**
   * Reads the text of a record.
   *
   * @throws IOException if it cannot be read or has been damaged since
   */
  static byte[] text(Position position) throws IOException {
    byte[] frame = new byte[RecordFrame.HEADER_BYTES + position.length()];
    try (FileChannel file = FileChannel.open(position.segment(), StandardOpenOption.READ)) {
      ByteBuffer into = ByteBuffer.wrap(frame);
      while (into.hasRemaining()) {
        if (file.read(into, position.offset() + into.position()) < 0) break;
      }
    }
    Header header = RecordFrame.header(frame, 0);
    boolean isIt = header != null && header.number() == position.number();
    if (!isIt
        || header.length() != position.length()
        || !header.matches(frame, RecordFrame.HEADER_BYTES)) {
      throw new IOException(
          position.segment() + " is damaged at byte " + position.offset() + ": check the disk");
    }
    return Arrays.copyOfRange(frame, RecordFrame.HEADER_BYTES, frame.length);
  }
}
