package zhenxing.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenxing.article.Bilingual;
import zhenxing.article.ExplainedIOException;
import zhenxing.journal.Segment.About;

/**
 * An append-only sequence of numbered records in a folder. Records are on disk when {@link #append}
 * returns. Records that are appended at the same time share one sync.
 *
 * <p>Each record has a checksum. A damaged record is reported ({@link #damage}) and skipped; the
 * records after it are still read. An incomplete record at the very end, left by a kill, is cut
 * off: it was never acknowledged.
 *
 * <p>Safe for use by many threads. Writing and the exchange of segments hold the monitor. Full
 * segments never change, so compaction reads them without it. One process writes a journal ({@link
 * JournalLock}), others may read it.
 */
public final class Journal implements AutoCloseable {

  /** Ending of the names of a journal's files. */
  public static final String FILE_ENDING = ".journal";

  /** Longer records are refused, so that reading a record takes a bounded amount of memory. */
  public static final int MAX_RECORD_BYTES = 256 * 1024 * 1024;

  private final Path folder;

  /** Null if this process may only read. */
  private final JournalLock lock;

  private final List<JournalDamage> damage;

  /** Whether there were files and none stated the identifier. */
  private final boolean isNameless;

  /** The segments that are no longer written to, in order. */
  private final List<Segment> sealed;

  private final GroupCommit commits = new GroupCommit(this::write);

  /** Empty until there is a segment. */
  private volatile String id;

  /** Number of the last record that was acknowledged. */
  private volatile long last;

  /**
   * The last number that was used. After a failed write it is greater than {@link #last}, since
   * some of the refused records may be on disk.
   */
  private long used;

  /** Records get greater numbers than this. */
  private long passedOver;

  /** The segment that is being written; null until the first record is appended to it. */
  private SegmentWriter active;

  private volatile boolean isClosed;

  /** Receives the records of a journal in the order of their numbers. */
  public interface Sink {

    /**
     * Receives a record.
     *
     * @param text its text in UTF-8
     */
    void record(Position position, byte[] text) throws IOException;
  }

  private Journal(Path folder, JournalLock lock, Recovery found) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.damage = List.copyOf(found.damage());
    this.sealed = new ArrayList<>(found.segments());
    this.id = found.id();
    this.last = found.last();
    this.used = last;
    this.isNameless = found.isNameless();
    if (lock != null && !sealed.isEmpty() && SegmentWriter.canResume(sealed.getLast())) {
      active = SegmentWriter.resume(sealed.removeLast());
    }
  }

  /**
   * Opens a journal and reads it from its beginning. This process can write it if no other process
   * does.
   *
   * @param folder the folder; if it does not exist, the journal is empty and cannot be written
   * @param sink receives all complete records
   * @throws IOException if there is a journal but it cannot be read
   */
  public static Journal open(Path folder, Sink sink) throws IOException {
    JournalLock lock = JournalLock.take(folder);
    try {
      return new Journal(folder, lock, Recovery.of(folder, lock != null, sink));
    } catch (IOException | RuntimeException | Error e) {
      if (lock != null) lock.close();
      throw e;
    }
  }

  /** Whether no process is writing the journal. */
  public static boolean isFree(Path folder) throws IOException {
    try (JournalLock lock = JournalLock.take(folder)) {
      return lock != null;
    }
  }

  /** Creates the folder of a journal that is to be written. */
  public static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    FolderSync.sync(folder.toAbsolutePath().getParent());
  }

  /**
   * Returns the identifier of the journal, or an empty string before the first record. Another
   * journal in the same folder would have another identifier.
   */
  public String id() {
    return id;
  }

  /**
   * Gives the journal an identifier if it has files but no identifier, because the beginnings of
   * all its files are damaged.
   */
  public synchronized void assumeId(String known) {
    if (isNameless && id.isEmpty()) id = known;
  }

  /**
   * Returns the number of the last record that was acknowledged or found, or 0 if there is none.
   */
  public long last() {
    return last;
  }

  /** Returns the damage that was found when the journal was opened. */
  public List<JournalDamage> damage() {
    return damage;
  }

  /** Whether this process may write the journal. */
  public boolean isWritable() {
    return lock != null && !isClosed;
  }

  /**
   * Skips the numbers up to this one, because they belonged to records that have been lost.
   *
   * @return how many numbers were skipped
   */
  public synchronized long skipTo(long number) throws IOException {
    long lost = Math.max(0, number - last);
    if (lost == 0) return 0;
    if (active != null) seal();
    last = number;
    used = Math.max(used, number);
    return lost;
  }

  /**
   * Passes over the numbers up to this one, which stand for something other than records. The next
   * record has a greater number. Unlike after {@link #skipTo}, no record counts as lost.
   */
  public synchronized void passOver(long number) {
    passedOver = Math.max(passedOver, number);
  }

  /**
   * Appends records. Returns once they are on disk.
   *
   * @param texts the records in UTF-8, each at most {@link #MAX_RECORD_BYTES} long
   * @return their positions, with ascending numbers
   * @throws IOException if they could not be written; none of them counts then
   */
  public List<Position> append(List<byte[]> texts) throws IOException {
    if (!isWritable()) throw notWritable();
    for (byte[] text : texts) {
      if (text.length > MAX_RECORD_BYTES) {
        throw new IllegalArgumentException("a record of " + text.length + " bytes is too long");
      }
    }
    return texts.isEmpty() ? List.of() : commits.append(texts);
  }

  private IOException notWritable() {
    boolean isDenied = Files.isDirectory(folder) && !Files.isWritable(folder);
    return isDenied
        ? new AccessDeniedException(folder.toString())
        : new ExplainedIOException(
            new Bilingual(
                "另一个进程正在写日志 " + folder, "another process writes the journal in " + folder),
            null);
  }

  /** Writes and syncs the records that are waiting. Called by one thread at a time. */
  private synchronized List<Position> write(List<byte[]> texts) throws IOException {
    if (isClosed) throw closed();
    boolean isGap = passedOver > used;
    if (active != null && (isGap || active.isFull())) seal();
    if (isGap) used = passedOver;
    if (active == null) begin();
    try {
      List<Position> positions = active.append(used + 1, texts);
      used += texts.size();
      last = used;
      return positions;
    } catch (IOException | RuntimeException | Error e) {
      // It is unknown which of these records are on disk, so the next record begins another
      // segment, and their numbers are not used again.
      used += texts.size();
      active.abandon();
      if (!active.segment().records().isEmpty()) sealed.add(active.segment());
      active = null;
      throw e;
    }
  }

  private IOException closed() {
    return new IOException("the journal in " + folder + " is closed");
  }

  private void begin() throws IOException {
    if (id.isEmpty()) id = UUID.randomUUID().toString();
    active = SegmentWriter.begin(folder, new About(id, used + 1, last, null, null));
  }

  private void seal() throws IOException {
    active.close();
    sealed.add(active.segment());
    active = null;
  }

  /**
   * Reads the text of a record.
   *
   * @throws NoSuchFileException if it was moved by {@link #compact}
   * @throws IOException if it has been damaged since
   */
  public static byte[] text(Position position) throws IOException {
    return Segment.text(position);
  }

  /** Returns the size of the segments that are no longer written to, in bytes. */
  public synchronized long sealedBytes() throws IOException {
    long bytes = 0;
    for (Segment segment : sealed) bytes += Files.size(segment.file());
    return bytes;
  }

  /** Tells which records are still wanted. */
  public interface Wanted {
    boolean isWanted(Position position);
  }

  /** Receives the new positions of records. */
  public interface Moves {

    /**
     * Receives positions. The old ones are valid until this returns.
     *
     * @param moved by the number of the record
     */
    void moved(Map<Long, Position> moved);
  }

  /**
   * Rewrites the full segments as fewer ones without the records that are no longer wanted, and
   * deletes the old files. A damaged journal is not compacted, so that the damage can still be
   * examined.
   *
   * @param moves is told where the records are that were kept, once for each new segment
   * @throws IOException if not all could be rewritten; what {@code moves} was told holds
   */
  public void compact(Wanted wanted, Moves moves) throws IOException {
    List<Segment> full;
    synchronized (this) {
      if (!isWritable() || !damage.isEmpty()) return;
      full = List.copyOf(sealed);
    }
    // Full segments do not change, so other threads may append meanwhile.
    for (Compaction part : Compaction.parts(folder, id, full, wanted)) {
      part.write();
      Segment fresh;
      synchronized (this) {
        if (isClosed) throw closed();
        fresh = part.install();
        sealed.replaceAll(segment -> segment == part.old().getFirst() ? fresh : segment);
        sealed.removeAll(part.old());
      }
      Map<Long, Position> moved = new HashMap<>();
      for (Position record : fresh.records()) moved.put(record.number(), record);
      moves.moved(moved);
      for (Segment old : part.old()) Recovery.discard(old.file());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    isClosed = true;
    if (active != null) active.close();
    active = null;
    if (lock != null) lock.close();
  }
}
