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

    static About of(byte[] text) throws IOException {
      return JSON.readValue(text, About.class);
    }

    byte[] text() throws IOException {
      return JSON.writeValueAsBytes(this);
    }
  }

  /**
   * Whether this is only the beginning of a segment: whoever began it was killed, or its disk was
   * full, before even the description was written. No record in it was acknowledged.
   */
  boolean isUnfinished() {
    return about == null && records.isEmpty() && damage.isEmpty() && generation() == 0;
  }

  /** Returns how many times the content was compacted. */
  int generation() {
    return generation(file.getFileName().toString());
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
    return isWhole ? About.of(Arrays.copyOfRange(beginning, text, text + header.length())) : null;
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
