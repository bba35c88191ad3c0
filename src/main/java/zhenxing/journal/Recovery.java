package zhenxing.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhenxing.journal.Segment.About;

/**
 * The state of a journal when it is opened.
 *
 * @param segments its segments, in the order of their records
 * @param id identifier of the journal; empty if no segment states it
 * @param isNameless whether there are segments and none states the identifier
 * @param last number of the last record that was ever acknowledged, as far as the segments tell
 * @param damage what is damaged or missing
 */
record Recovery(
    List<Segment> segments, String id, boolean isNameless, long last, List<JournalDamage> damage) {

  /**
   * Reads a journal from its beginning.
   *
   * @param writable whether this process may delete what a killed process left behind
   * @param sink receives all complete records
   */
  static Recovery of(Path folder, boolean writable, Journal.Sink sink) throws IOException {
    if (writable) Compaction.discardUnfinished(folder);
    List<Segment> segments = new ArrayList<>();
    for (Path file : withoutReplaced(Segment.list(folder), writable)) {
      try {
        segments.add(SegmentReader.read(file, sink));
      } catch (NoSuchFileException e) {
        // It was replaced by a compacted segment while the journal was being read.
        throw new IOException("the journal in " + folder + " is being compacted: try again", e);
      }
    }
    boolean isEmpty = segments.isEmpty();
    String id = id(segments);
    discardUnfinished(segments, writable && !id.isEmpty());
    long last = 0;
    List<JournalDamage> damage = new ArrayList<>();
    for (Segment segment : segments) {
      About about = segment.about();
      addMissing(segment, last, damage);
      damage.addAll(segment.damage());
      for (Position record : segment.records()) last = Math.max(last, record.number());
      if (about != null) last = Math.max(last, about.after());
      if (about != null && about.to() != null) last = Math.max(last, about.to());
    }
    return new Recovery(segments, id, id.isEmpty() && !isEmpty, last, damage);
  }

  private static String id(List<Segment> segments) {
    for (Segment segment : segments) {
      if (segment.about() != null) return segment.about().journal();
    }
    return "";
  }

  /**
   * Leaves out segments that were only begun. If one of them had lost its records later, they would
   * still be missed: by the description of the next segment, or by the index.
   *
   * @param isDeleted whether their files are deleted, too; the only file of a journal is not,
   *     because it tells that there was one
   */
  private static void discardUnfinished(List<Segment> segments, boolean isDeleted) {
    for (Segment segment : List.copyOf(segments)) {
      if (!segment.isUnfinished()) continue;
      segments.remove(segment);
      if (isDeleted) discard(segment.file());
    }
  }

  /** Deletes a file that is no longer needed. If that fails, the next opening tries again. */
  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return;
    }
  }

  /**
   * Returns the segments without those that a compacted segment has replaced. Replaced segments are
   * still there if the process was killed before it deleted them, or could not delete them.
   */
  private static List<Path> withoutReplaced(List<Path> files, boolean writable) throws IOException {
    List<Path> left = new ArrayList<>(files);
    for (Path compacted : files) {
      About about = Segment.about(compacted);
      if (about == null || about.to() == null || !left.contains(compacted)) continue;
      for (Path other : files) {
        if (!Segment.isReplaced(other, compacted, about) || !left.remove(other)) continue;
        if (writable) discard(other);
      }
    }
    return left;
  }

  /**
   * Reports records that a segment's description says existed and that are missing.
   *
   * @param last number of the last record in the segments before
   */
  private static void addMissing(Segment segment, long last, List<JournalDamage> damage) {
    About about = segment.about();
    if (about == null) {
      damage.add(new JournalDamage(segment.file(), 0, "its beginning is damaged"));
      return;
    }
    if (about.after() > last) {
      damage.add(
          new JournalDamage(
              segment.file(),
              0,
              "the records " + (last + 1) + " to " + about.after() + " before it are missing"));
    }
    if (about.records() != null && segment.records().size() < about.records()) {
      damage.add(
          new JournalDamage(
              segment.file(),
              segment.end(),
              (about.records() - segment.records().size()) + " of its records are lost"));
    }
  }
}
