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
 * Rewrites full segments as one without the records that are no longer wanted. The new segment is
 * written under another name and then renamed, so a kill at any moment leaves either the old or the
 * new state. Its description names the numbers that it stands for; by that, segments that it
 * replaces are recognized if they could not be deleted ({@link Recovery}).
 */
final class Compaction {

  /** The new segment until it is complete. */
  private static final String UNFINISHED = ".compacting";

  private final Path folder;
  private final Segment fresh;

  private Compaction(Path folder, Segment fresh) {
    this.folder = folder;
    this.fresh = fresh;
  }

  /** Deletes the unfinished segment of a process that was killed during a compaction. */
  static void discardUnfinished(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(UNFINISHED));
  }

  /**
   * Writes the wanted records of full segments to a new one.
   *
   * @param journal identifier of the journal
   * @param full segments that are no longer written to, in order
   */
  static Compaction of(Path folder, String journal, List<Segment> full, Journal.Wanted wanted)
      throws IOException {
    List<Position> kept = new ArrayList<>();
    long to = 0;
    for (Segment segment : full) {
      segment.records().stream().filter(wanted::isWanted).forEach(kept::add);
      for (Position record : segment.records()) to = Math.max(to, record.number());
      to = Math.max(to, segment.about().to() == null ? 0 : segment.about().to());
      to = Math.max(to, segment.about().from() - 1);
    }
    About first = full.getFirst().about();
    About about = new About(journal, first.from(), first.after(), to, kept.size());
    Path file = next(folder, first.from());
    List<Position> records = new ArrayList<>();
    long at;
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(UNFINISHED),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      at = RecordFrame.write(out, 0, about.text());
      for (Position old : kept) {
        records.add(new Position(old.number(), file, at, old.length()));
        at += RecordFrame.write(out, old.number(), Segment.text(old));
      }
      out.force(true);
    }
    return new Compaction(folder, new Segment(file, about, records, new ArrayList<>(), at, false));
  }

  private static Path next(Path folder, long from) {
    int generation = 1;
    while (Files.exists(Segment.compacted(folder, from, generation))) generation++;
    return Segment.compacted(folder, from, generation);
  }

  /** Gives the new segment its name. From then on it replaces the old ones. */
  Segment install() throws IOException {
    Files.move(folder.resolve(UNFINISHED), fresh.file(), StandardCopyOption.ATOMIC_MOVE);
    FolderSync.sync(folder);
    return fresh;
  }
}
