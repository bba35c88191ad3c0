package zhenxing.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import zhenxing.journal.Segment.About;

/**
 * Rewrites some full segments as one without the records that are no longer wanted. The new segment
 * is written under another name and then renamed, so a kill at any moment leaves either the old or
 * the new state. Its description names the numbers that it stands for; by that, segments that it
 * replaces are recognized if they could not be deleted ({@link Recovery}).
 */
final class Compaction {

  /** The new segment until it is complete. */
  private static final String UNFINISHED = ".compacting";

  private final Path folder;
  private final List<Segment> old;
  private final List<Position> kept;
  private final Segment fresh;

  private Compaction(Path folder, String journal, List<Segment> old, List<Position> kept) {
    this.folder = folder;
    this.old = old;
    this.kept = kept;
    this.fresh = fresh(folder, journal, old, kept);
  }

  /** Deletes the unfinished segment of a process that was killed during a compaction. */
  static void discardUnfinished(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(UNFINISHED));
  }

  /**
   * Divides full segments into parts, each of which becomes one segment of the usual length. A part
   * consists of whole segments, so it can replace them on its own.
   *
   * @param journal identifier of the journal
   * @param full segments that are no longer written to, in order
   */
  static List<Compaction> parts(
      Path folder, String journal, List<Segment> full, Journal.Wanted wanted) {
    List<Compaction> parts = new ArrayList<>();
    List<Segment> part = new ArrayList<>();
    List<Position> kept = new ArrayList<>();
    for (Segment segment : full) {
      List<Position> more = segment.records().stream().filter(wanted::isWanted).toList();
      if (!part.isEmpty() && bytes(kept) + bytes(more) > SegmentWriter.FULL_BYTES) {
        parts.add(new Compaction(folder, journal, part, kept));
        part = new ArrayList<>();
        kept = new ArrayList<>();
      }
      part.add(segment);
      kept.addAll(more);
    }
    if (!part.isEmpty()) parts.add(new Compaction(folder, journal, part, kept));
    return parts;
  }

  private static long bytes(List<Position> records) {
    long bytes = 0;
    for (Position record : records) bytes += RecordFrame.HEADER_BYTES + record.length();
    return bytes;
  }

  /** Describes the new segment. Its records get their positions when they are written. */
  private static Segment fresh(
      Path folder, String journal, List<Segment> old, List<Position> kept) {
    About first = old.getFirst().about();
    long to = 0;
    int generation = 0;
    for (Segment segment : old) {
      for (Position record : segment.records()) to = Math.max(to, record.number());
      to = Math.max(to, segment.about().to() == null ? 0 : segment.about().to());
      to = Math.max(to, segment.about().from() - 1);
      generation = Math.max(generation, segment.generation());
    }
    About about = new About(journal, first.from(), first.after(), to, kept.size());
    // A number that was used before could be that of a file that could not be deleted.
    Path file = Segment.compacted(folder, first.from(), generation + 1);
    return new Segment(file, about, new ArrayList<>(), new ArrayList<>(), 0, false);
  }

  /** Returns the segments that the new one replaces. */
  List<Segment> old() {
    return old;
  }

  /** Writes the wanted records to the new segment. */
  void write() throws IOException {
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(UNFINISHED),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      long at = RecordFrame.write(out, 0, fresh.about().text());
      for (Position from : kept) {
        fresh.records().add(new Position(from.number(), fresh.file(), at, from.length()));
        at += RecordFrame.write(out, from.number(), Segment.text(from));
      }
      out.force(true);
    }
  }

  /** Gives the new segment its name. From then on it replaces the old ones. */
  Segment install() throws IOException {
    Files.move(folder.resolve(UNFINISHED), fresh.file(), StandardCopyOption.ATOMIC_MOVE);
    FolderSync.sync(folder);
    return fresh;
  }
}
