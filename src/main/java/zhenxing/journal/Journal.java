package zhenxing.journal;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenxing.journal.Segment.About;

/**
 * An append-only sequence of numbered records in a folder. Records are on disk when {@link #append}
 * returns. Records that are appended at the same time share one sync.
 *
 * <p>Each record has a checksum. A damaged record is reported ({@link #damage}) and skipped; the
 * records after it are still read. An incomplete record at the very end, left by a kill, is cut
 * off: it was never acknowledged. Safe for many threads; one process writes, others may read.
 */
public final class Journal implements AutoCloseable {

  /** Longer records are refused, so that reading a record takes a bounded amount of memory. */
  public static final int MAX_RECORD_BYTES = 256 * 1024 * 1024;

  /**
   * Length from which a segment is full and the next record begins another. A segment is read as a
   * whole.
   */
  private static final long SEGMENT_BYTES = 16L * 1024 * 1024;

  private static final String LOCK = ".lock";
  private static final String FRESH = ".compacting";

  private final Path folder;
  private final Writing lock;
  private final List<Damage> damage = Collections.synchronizedList(new ArrayList<>());
  private final List<Segment> sealed = new ArrayList<>();
  private final GroupCommit commits = new GroupCommit(this::write);

  /** Empty until there is a segment that says it. */
  private volatile String id = "";

  private volatile long last;

  /** The last acknowledged number; after a failed write it is less than {@link #last}. */
  private long acknowledged;

  /** The segment that is being written; null until the first record is appended to it. */
  private FileChannel active;

  private Path activeFile;
  private long activeBytes;

  /** What of the active segment was there when it was opened, and what was appended since. */
  private Segment activeSegment;

  /** Takes the records of a journal in the order of their numbers. */
  public interface Sink {

    /**
     * @param text in UTF-8
     */
    void record(Position position, byte[] text) throws IOException;
  }

  /** The right to write. */
  private record Writing(FileChannel file, FileLock lock) {}

  private Journal(Path folder, Writing lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Reads a journal from its beginning. It can be written where no other process writes it.
   *
   * @param folder is made with the first record if it is not there
   * @param sink gets all whole records
   * @throws IOException when it is there but cannot be read
   */
  public static Journal open(Path folder, Sink sink) throws IOException {
    Journal journal = new Journal(folder, Files.isDirectory(folder) ? lock(folder) : null);
    try {
      journal.load(sink);
      return journal;
    } catch (IOException | RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  /** The right to write, or null where it cannot be had. */
  private static Writing lock(Path folder) throws IOException {
    if (!Files.isWritable(folder)) return null;
    FileChannel file =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) return new Writing(file, lock);
    } catch (OverlappingFileLockException e) {
      // Another journal of this process has it.
    }
    file.close();
    return null;
  }

  /** Whether no process writes the journal now. */
  public static boolean isFree(Path folder) throws IOException {
    Writing lock = lock(folder);
    if (lock == null) return false;
    lock.file.close();
    return true;
  }

  /** Makes the folder of a journal that is to be written. */
  public static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    sync(folder.toAbsolutePath().getParent());
  }

  private void load(Sink sink) throws IOException {
    if (lock != null) Files.deleteIfExists(folder.resolve(FRESH));
    for (Path file : withoutReplaced(Segment.list(folder))) {
      try {
        sealed.add(Segment.read(file, sink::record));
      } catch (NoSuchFileException e) {
        // Replaced by a compacted one, which comes later in the list or was read as this one is.
        throw new IOException("the journal in " + folder + " is being compacted: try again", e);
      }
    }
    for (Segment segment : sealed) {
      if (id.isEmpty() && segment.about() != null) id = segment.about().journal();
      nameMissing(segment);
      damage.addAll(segment.damage());
      for (Position record : segment.records()) last = Math.max(last, record.number());
      if (segment.about() != null) last = Math.max(last, segment.about().after());
      if (segment.about() != null && segment.about().to() != null) {
        last = Math.max(last, segment.about().to());
      }
    }
    acknowledged = last;
    if (lock != null && !sealed.isEmpty()) goOn(sealed.getLast());
  }

  /**
   * The segments without those that a compacted segment has replaced. Replaced segments are still
   * there if the process was killed before it deleted them.
   */
  private List<Path> withoutReplaced(List<Path> files) throws IOException {
    List<Path> left = new ArrayList<>(files);
    for (Path compacted : files) {
      About about = Segment.about(compacted);
      if (about == null || about.to() == null || !left.contains(compacted)) continue;
      for (Path other : files) {
        if (!Segment.isReplaced(other, compacted, about) || !left.remove(other)) continue;
        if (lock != null) Files.deleteIfExists(other);
      }
    }
    return left;
  }

  private void nameMissing(Segment segment) {
    About about = segment.about();
    if (about == null) {
      damage.add(new Damage(segment.file(), 0, "its beginning is damaged"));
      return;
    }
    if (about.after() > last) {
      damage.add(
          new Damage(
              segment.file(),
              0,
              "the records " + (last + 1) + " to " + about.after() + " before it are missing"));
    }
    if (about.records() != null && segment.records().size() < about.records()) {
      damage.add(
          new Damage(
              segment.file(),
              segment.end(),
              (about.records() - segment.records().size()) + " of its records are lost"));
    }
  }

  /** Cuts off an incomplete record and continues to write after the last complete one. */
  private void goOn(Segment newest) throws IOException {
    if (!newest.damage().isEmpty() || newest.about() == null || newest.about().to() != null) return;
    if (newest.end() >= SEGMENT_BYTES) return;
    FileChannel channel = FileChannel.open(newest.file(), StandardOpenOption.WRITE);
    if (newest.torn()) {
      channel.truncate(newest.end());
      channel.force(true);
    }
    channel.position(newest.end());
    sealed.removeLast();
    active = channel;
    activeFile = newest.file();
    activeBytes = newest.end();
    activeSegment = newest;
  }

  /**
   * The identifier of the journal; a different journal in the same folder has a different one.
   * Empty before the first record.
   */
  public String id() {
    return id;
  }

  /** The number of the last record, 0 where there is none. */
  public long last() {
    return last;
  }

  /** What is damaged or missing. */
  public List<Damage> damage() {
    synchronized (damage) {
      return List.copyOf(damage);
    }
  }

  /** Whether this process may write it. */
  public boolean isWritable() {
    return lock != null;
  }

  /**
   * Skips the numbers up to this one: they were given to records that have been lost since.
   *
   * @return how many numbers were skipped
   */
  public synchronized long skipTo(long number) throws IOException {
    long lost = Math.max(0, number - last);
    if (lost == 0) return 0;
    if (active != null) seal();
    last = number;
    acknowledged = number;
    return lost;
  }

  /**
   * Appends records; returns once they are on disk.
   *
   * @param texts in UTF-8, each at most {@link #MAX_RECORD_BYTES} long
   * @return where they stand, with ascending numbers
   * @throws IOException when they could not be written; none of them counts then
   */
  public List<Position> append(List<byte[]> texts) throws IOException {
    if (!isWritable()) throw new IOException("another process writes the journal in " + folder);
    for (byte[] text : texts) {
      if (text.length > MAX_RECORD_BYTES) {
        throw new IllegalArgumentException("a record of " + text.length + " bytes is too long");
      }
    }
    return texts.isEmpty() ? List.of() : commits.append(texts);
  }

  /** Writes and syncs what was waiting; by one thread at a time. */
  private synchronized List<Position> write(List<byte[]> texts) throws IOException {
    if (activeBytes >= SEGMENT_BYTES) seal();
    long number = last;
    try {
      if (active == null) begin(number + 1);
      List<Position> positions = new ArrayList<>();
      long at = activeBytes;
      for (byte[] text : texts) {
        number++;
        positions.add(new Position(number, activeFile, at, text.length));
        at += writeFully(active, Frame.of(number, text));
      }
      active.force(false);
      activeBytes = at;
      last = number;
      acknowledged = number;
      activeSegment.records().addAll(positions);
      return positions;
    } catch (IOException | RuntimeException | Error e) {
      giveUp();
      // What is left of these on disk nobody was told of; their numbers are never given again.
      last = number;
      throw e;
    }
  }

  private void begin(long from) throws IOException {
    if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
    if (id.isEmpty()) id = UUID.randomUUID().toString();
    activeFile = Segment.name(folder, from);
    About about = new About(id, from, acknowledged, null, null);
    // A file of this name holds nothing that was acknowledged: its numbers would be given.
    active =
        FileChannel.open(
            activeFile,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    activeBytes = writeFully(active, Frame.of(0, about.text()));
    sync(folder);
    activeSegment =
        new Segment(activeFile, about, new ArrayList<>(), new ArrayList<>(), activeBytes, false);
  }

  private static long writeFully(FileChannel to, ByteBuffer frame) throws IOException {
    long bytes = frame.remaining();
    while (frame.hasRemaining()) to.write(frame);
    return bytes;
  }

  /** After a failure nobody knows what of the file is on disk: the next record begins another. */
  private void giveUp() {
    if (active == null) return;
    try (FileChannel failed = active) {
      failed.truncate(activeBytes);
    } catch (IOException e) {
      // Then the rest is passed over when it is read, or read as what was never acknowledged.
    } finally {
      sealActive();
    }
  }

  private void seal() throws IOException {
    active.close();
    sealActive();
  }

  private void sealActive() {
    if (activeSegment != null) sealed.add(activeSegment);
    active = null;
    activeFile = null;
    activeSegment = null;
    activeBytes = 0;
  }

  /**
   * The text of a record.
   *
   * @throws NoSuchFileException where it was moved by {@link #compact}
   * @throws IOException where it is damaged by now
   */
  public static byte[] text(Position position) throws IOException {
    return Segment.text(position);
  }

  /** Bytes of the records that are no longer written to. */
  public synchronized long sealedBytes() throws IOException {
    long bytes = 0;
    for (Segment segment : sealed) bytes += Files.size(segment.file());
    return bytes;
  }

  /** Which records are still wanted. */
  public interface Wanted {
    boolean isWanted(Position position);
  }

  /**
   * Rewrites the full segments as one segment without the records that are no longer wanted, and
   * deletes the old files. A kill at any moment leaves either the old or the new state. A damaged
   * journal is not compacted, so that the damage can still be examined.
   *
   * @return where the records that were kept stand now, by their numbers
   */
  public Map<Long, Position> compact(Wanted wanted) throws IOException {
    List<Segment> full;
    synchronized (this) {
      if (!isWritable() || sealed.isEmpty() || !damage().isEmpty()) return Map.of();
      full = List.copyOf(sealed);
    }
    // Nobody changes full segments, so that others may append meanwhile.
    Segment fresh = rewritten(full, wanted);
    synchronized (this) {
      Files.move(folder.resolve(FRESH), fresh.file(), StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      sealed.subList(0, full.size()).clear();
      sealed.addFirst(fresh);
    }
    for (Segment segment : full) Files.deleteIfExists(segment.file());
    Map<Long, Position> moved = new HashMap<>();
    for (Position record : fresh.records()) moved.put(record.number(), record);
    return moved;
  }

  /** A segment with what is wanted of others; its file is not in its place yet. */
  private Segment rewritten(List<Segment> full, Wanted wanted) throws IOException {
    List<Position> kept = new ArrayList<>();
    long to = 0;
    for (Segment segment : full) {
      segment.records().stream().filter(wanted::isWanted).forEach(kept::add);
      for (Position record : segment.records()) to = Math.max(to, record.number());
      to = Math.max(to, segment.about().to() == null ? 0 : segment.about().to());
      to = Math.max(to, segment.about().from() - 1);
    }
    About first = full.getFirst().about();
    About about = new About(id, first.from(), first.after(), to, kept.size());
    Path file = nextCompacted(first.from());
    List<Position> records = new ArrayList<>();
    long at;
    try (FileChannel out =
        FileChannel.open(
            folder.resolve(FRESH),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      at = writeFully(out, Frame.of(0, about.text()));
      for (Position old : kept) {
        records.add(new Position(old.number(), file, at, old.length()));
        at += writeFully(out, Frame.of(old.number(), text(old)));
      }
      out.force(true);
    }
    return new Segment(file, about, records, new ArrayList<>(), at, false);
  }

  private Path nextCompacted(long from) {
    int generation = 1;
    while (Files.exists(Segment.compacted(folder, from, generation))) generation++;
    return Segment.compacted(folder, from, generation);
  }

  /** A new name is on disk once its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folders; its file system keeps names by itself.
      if (File.separatorChar == '/') throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (active != null) active.close();
    active = null;
    if (lock != null) lock.file().close();
  }
}
