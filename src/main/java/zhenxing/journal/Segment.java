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
import zhenxing.journal.Frame.Header;

/**
 * A file of a journal as it was read: its records in order, and its damage. The first frame, with
 * number 0, describes the segment.
 *
 * @param about what it says of itself; null where that is damaged
 * @param records where its whole records stand
 * @param end where the last whole frame ends
 * @param torn whether an incomplete record follows
 */
record Segment(
    Path file, About about, List<Position> records, List<Damage> damage, long end, boolean torn) {

  static final String ENDING = ".journal";

  /** The digits of a name, which make its order that of the numbers. */
  private static final int NUMBER_DIGITS = 19;

  /** With the letter before them; more than anybody compacts. */
  private static final int MOST_GENERATION_DIGITS = 10;

  /** More than a segment says of itself. */
  private static final int ABOUT_BYTES = 4096;

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What a segment says of itself.
   *
   * @param journal identifies the journal
   * @param from its records have this number or higher ones
   * @param after the last number before it that was acknowledged
   * @param to where it was compacted, the number up to which it stands for the journal; else null
   * @param records where it was compacted, how many there are; else null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  record About(String journal, long from, long after, Long to, Integer records) {

    byte[] text() throws IOException {
      return JSON.writeValueAsBytes(this);
    }
  }

  /** Takes the records of a segment in order. */
  interface Sink {
    void record(Position position, byte[] text) throws IOException;
  }

  /** The segments in a folder, by the numbers in their names. */
  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isSegment(file.getFileName().toString())).sorted().toList();
    }
  }

  private static boolean isSegment(String name) {
    int end = name.length() - ENDING.length();
    if (end < NUMBER_DIGITS || !name.endsWith(ENDING)) return false;
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

  /** The file of a segment that begins with this number. */
  static Path name(Path folder, long from) {
    return folder.resolve(String.format(Locale.ROOT, "%019d%s", from, ENDING));
  }

  /** The file of a compacted segment; it comes behind those of its number that it replaces. */
  static Path compacted(Path folder, long from, int generation) {
    return folder.resolve(String.format(Locale.ROOT, "%019dc%d%s", from, generation, ENDING));
  }

  /** What a segment says of itself, or null where that is damaged. */
  static About about(Path file) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(ABOUT_BYTES);
    }
    Header header = Frame.header(beginning, 0);
    int text = Frame.HEADER_BYTES;
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

  /** Whether a compacted segment holds what is left of another. */
  static boolean isReplaced(Path other, Path compacted, About about) {
    if (other.equals(compacted)) return false;
    String name = other.getFileName().toString();
    long from = Long.parseLong(name, 0, NUMBER_DIGITS, 10);
    boolean isEarlier = generation(name) < generation(compacted.getFileName().toString());
    return isEarlier && from >= about.from() && from <= Math.max(about.to(), about.from());
  }

  /** How often what a segment holds was compacted. */
  private static int generation(String name) {
    int end = name.length() - ENDING.length();
    return end == NUMBER_DIGITS ? 0 : Integer.parseInt(name, NUMBER_DIGITS + 1, end, 10);
  }

  /** Reads a segment to its end, whatever is damaged in it. */
  static Segment read(Path file, Sink sink) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    About about = null;
    List<Position> records = new ArrayList<>();
    List<Damage> damage = new ArrayList<>();
    int at = 0;
    int end = 0;
    while (at < bytes.length) {
      Header header = Frame.header(bytes, at);
      int text = at + Frame.HEADER_BYTES;
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
      damage.add(new Damage(file, end, (bytes.length - end) + " bytes at its end are damaged"));
    }
    return new Segment(file, about, records, damage, end, torn);
  }

  /** Reports damage before a record; the record's number tells whether records are missing. */
  private static Damage between(
      Path file, int from, int to, About about, List<Position> records, long next) {
    String what = (to - from) + " bytes are damaged";
    if (about != null && about.to() == null) {
      long first = records.isEmpty() ? about.from() : records.getLast().number() + 1;
      if (first < next) what += ": the records " + first + " to " + (next - 1) + " are lost";
    }
    return new Damage(file, from, what);
  }

  private static int next(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != Frame.FIRST_BYTE) at++;
    return at;
  }

  /** The rest is less than its header says, less than a header, or space that was never filled. */
  private static boolean isTorn(byte[] bytes, int from) {
    Header header = Frame.header(bytes, from);
    if (header != null) return header.length() > bytes.length - from - Frame.HEADER_BYTES;
    if (bytes.length - from < Frame.HEADER_BYTES) return true;
    int at = from;
    while (at < bytes.length && bytes[at] == 0) at++;
    return at == bytes.length;
  }

  /**
   * The text of one record.
   *
   * @throws IOException also where it is damaged by now
   */
  static byte[] text(Position position) throws IOException {
    byte[] frame = new byte[Frame.HEADER_BYTES + position.length()];
    try (FileChannel file = FileChannel.open(position.segment(), StandardOpenOption.READ)) {
      ByteBuffer into = ByteBuffer.wrap(frame);
      while (into.hasRemaining()) {
        if (file.read(into, position.offset() + into.position()) < 0) break;
      }
    }
    Header header = Frame.header(frame, 0);
    boolean isIt = header != null && header.number() == position.number();
    if (!isIt
        || header.length() != position.length()
        || !header.matches(frame, Frame.HEADER_BYTES)) {
      throw new IOException(
          position.segment() + " is damaged at byte " + position.offset() + ": check the disk");
    }
    return Arrays.copyOfRange(frame, Frame.HEADER_BYTES, frame.length);
  }
}
