package zhenxing.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import zhenxing.article.Stated;
import zhenxing.journal.Journal;
import zhenxing.journal.Position;

/**
 * The part of the corpus that came over HTTP: the articles, deletions and corrections in the
 * journal of a corpus folder. Of each article the last one counts. What stands where is held in
 * memory, some 300 bytes for an article; the articles are read when they are wanted. Safe for many
 * threads, as long as no two append for the same id at once.
 */
public final class Submissions implements AutoCloseable {

  /** Name of the folder in a corpus folder that holds the journal. */
  public static final String FOLDER = "submitted";

  /** How files of a journal end. */
  static final String ENDING = ".journal";

  /** The name by which an index knows where these articles are from; no path of a file is as it. */
  public static final String KEY = FOLDER + "/";

  /** Compacting costs reading and writing what is kept; below it gains nothing to speak of. */
  private static final long LEAST_BYTES = 64L * 1024 * 1024;

  /** Null where the first of the corpus is no folder. */
  private final Path folder;

  private final CorpusReader reader = new CorpusReader();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** Held for reading from the writing of a record until it is known where it stands. */
  private final ReadWriteLock appending = new ReentrantReadWriteLock();

  private volatile Journal journal;

  /**
   * What is known of an id.
   *
   * @param number of the last record about it
   * @param content where the article stands; null where it was deleted or only corrected
   * @param deleted whether there is to be no such article
   * @param over the corpus file that had the id, or null
   * @param correction where the corrected fields stand, or null
   */
  private record Entry(
      long number, Position content, boolean deleted, String over, Position correction) {

    /** The same after records were moved. */
    Entry moved(Map<Long, Position> moved) {
      return new Entry(number, moved(content, moved), deleted, over, moved(correction, moved));
    }

    private static Position moved(Position from, Map<Long, Position> moved) {
      return from == null ? null : moved.getOrDefault(from.number(), from);
    }
  }

  /** A submitted article or a deletion, as it is known without reading it. */
  public record Held(String id, long number, boolean deleted, String over) {}

  private Submissions(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the journal of a corpus.
   *
   * @param roots of the corpus; the journal is in the first where that is a folder
   * @throws IOException when it is there but cannot be read: to go on without it would lose what is
   *     in it
   */
  public static Submissions open(List<Path> roots) throws IOException {
    boolean isFolder = !roots.isEmpty() && Files.isDirectory(roots.getFirst());
    Submissions submissions = new Submissions(isFolder ? roots.getFirst().resolve(FOLDER) : null);
    if (isFolder) submissions.load();
    return submissions;
  }

  private void load() throws IOException {
    try {
      journal = Journal.open(folder, this::take);
    } catch (IOException e) {
      throw new IOException(
          "the journal in "
              + PathName.shown(folder)
              + " cannot be read ("
              + e.getMessage()
              + "); without it what was submitted would be lost: make it readable, or take it away",
          e);
    }
  }

  private void take(Position position, byte[] text) throws IOException {
    Submission.Brief brief = Submission.brief(text);
    entries.compute(brief.id(), (id, known) -> next(known, brief, position));
  }

  private static Entry next(Entry known, Submission.Brief brief, Position at) {
    // A kill while the journal was compacted may leave records twice.
    if (known != null && at.number() < known.number) return known;
    Position correction = known == null ? null : known.correction;
    return switch (brief.op()) {
      case "put" -> new Entry(at.number(), at, false, brief.over(), correction);
      case "delete" -> new Entry(at.number(), at, true, brief.over(), correction);
      case "correct" ->
          known == null
              ? new Entry(at.number(), null, false, null, at)
              : new Entry(at.number(), known.content, known.deleted, known.over, at);
      default -> throw new IllegalStateException("unknown record '" + brief.op() + "'");
    };
  }

  /** Identifies the journal, empty where there is none yet. */
  public String journal() {
    return journal == null ? "" : journal.id();
  }

  /** The number of the last record. */
  public long last() {
    return journal == null ? 0 : journal.last();
  }

  /** Whether there can be submissions at all: the first of the corpus is a folder. */
  public boolean hasPlace() {
    return folder != null;
  }

  /** Whether this process may append. */
  public boolean isWritable() {
    return journal != null && journal.isWritable();
  }

  /** What of the journal is damaged, to be told with what else could not be read. */
  public List<Rejection> damage() {
    if (journal == null) return List.of();
    return journal.damage().stream()
        .map(
            damage ->
                new Rejection(
                    PathName.shown(damage.file()),
                    0,
                    "is damaged at byte "
                        + damage.offset()
                        + ": "
                        + damage.reason()
                        + "; what the index has of it is restored, the rest is lost unless there is a backup"))
        .toList();
  }

  /**
   * Passes over numbers that records had which are lost by now.
   *
   * @param number the last one that an index took from this journal
   * @return how many are lost
   */
  public long skipTo(long number) throws IOException {
    return journal == null ? 0 : journal.skipTo(number);
  }

  /** The number of the last record about an article, 0 where there is none. */
  public long version(String id) {
    Entry entry = entries.get(id);
    return entry == null ? 0 : entry.number;
  }

  /** The article or deletion that was submitted under this id, whatever files hold. */
  public Optional<Held> held(String id) {
    Entry entry = entries.get(id);
    return entry == null || entry.content == null ? Optional.empty() : Optional.of(held(id, entry));
  }

  private static Held held(String id, Entry entry) {
    return new Held(id, entry.number, entry.deleted, entry.over);
  }

  /** All submitted articles and deletions, in no order. */
  public List<Held> all() {
    List<Held> all = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.content != null) all.add(held(id, entry));
        });
    return all;
  }

  /** How a submission is named to people. */
  public String name(Held held) {
    return PathName.shown(folder) + " (record " + held.number() + ")";
  }

  /**
   * Reads a submitted article.
   *
   * @param sink gets the article, or why it is none
   * @throws IOException when it cannot be read
   */
  public void read(Held held, CorpusReader.Sink sink) throws IOException {
    if (submission(held.id(), entry -> entry.content) instanceof Submission.Put put) {
      read(put.id(), put.content(), name(held), sink);
    } else {
      throw new IOException("the article '" + held.id() + "' was deleted");
    }
  }

  /** Reads what is to be submitted, as {@link #read(Held, CorpusReader.Sink)} will. */
  public void read(String id, Content content, String name, CorpusReader.Sink sink) {
    reader.read(name, id, content.format(), false, new ByteArrayInputStream(content.bytes()), sink);
  }

  private interface Part {
    Position of(Entry entry);
  }

  private Submission submission(String id, Part part) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Entry entry = entries.get(id);
      Position position = entry == null ? null : part.of(entry);
      if (position == null) return null;
      try {
        return Submission.of(Journal.text(position));
      } catch (NoSuchFileException e) {
        // Moved by compaction since it was looked up.
        if (attempt > 3) throw e;
      }
    }
  }

  /** What editors corrected over HTTP in an article, empty where nothing. */
  public ObjectNode correction(String id) throws IOException {
    return submission(id, entry -> entry.correction) instanceof Submission.Correct correct
        ? correct.fields()
        : JsonLinesFormat.JSON.createObjectNode();
  }

  /**
   * The same as stated fields.
   *
   * @throws IOException when it cannot be read
   */
  public Stated corrected(String id) throws IOException {
    Entry entry = entries.get(id);
    if (entry == null || entry.correction == null) return Stated.NOTHING;
    try {
      return StatedFields.of(correction(id), 0);
    } catch (BadArticleException e) {
      // It was valid when it was taken: the gazetteer has changed since.
      return Stated.NOTHING;
    }
  }

  /** All corrections by the ids of their articles. */
  public Map<String, Stated> corrections() throws IOException {
    Map<String, Stated> all = new HashMap<>();
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (entry.getValue().correction == null) continue;
      Stated stated = corrected(entry.getKey());
      if (!stated.equals(Stated.NOTHING)) all.put(entry.getKey(), stated);
    }
    return all;
  }

  /**
   * Appends; returns once all is on disk.
   *
   * @throws IOException when it could not be written; nothing of it counts then
   */
  public void append(List<Submission> submissions) throws IOException {
    if (journal == null) throw new IOException("the first of the corpus is no folder");
    open();
    List<byte[]> texts = new ArrayList<>();
    for (Submission submission : submissions) texts.add(submission.text());
    appending.readLock().lock();
    try {
      List<Position> positions = journal.append(texts);
      for (int i = 0; i < positions.size(); i++) take(positions.get(i), texts.get(i));
    } finally {
      appending.readLock().unlock();
    }
  }

  /**
   * Gets ready to append: the folder is made with the first submission, since most corpora never
   * have one; a journal that another process wrote is read again when that is done.
   */
  private synchronized void open() throws IOException {
    if (journal.isWritable()) return;
    if (!Files.isDirectory(folder)) Journal.create(folder);
    else if (!Journal.isFree(folder)) return;
    journal.close();
    journal = Journal.open(folder, this::take);
  }

  /**
   * Leaves out what is no longer wanted, where that is more than half of much.
   *
   * @return whether it did
   */
  public synchronized boolean compact() throws IOException {
    if (journal == null || !journal.isWritable()) return false;
    long bytes = journal.sealedBytes();
    if (bytes < LEAST_BYTES || bytes < 2 * wantedBytes()) return false;
    return compactNow();
  }

  private long wantedBytes() {
    long bytes = 0;
    for (Entry entry : entries.values()) {
      if (entry.content != null) bytes += entry.content.length();
      if (entry.correction != null) bytes += entry.correction.length();
    }
    return bytes;
  }

  /** The same, however much it is. */
  synchronized boolean compactNow() throws IOException {
    Set<Long> wanted = new HashSet<>();
    long until;
    appending.writeLock().lock();
    try {
      until = journal.last();
      for (Entry entry : entries.values()) {
        if (entry.content != null) wanted.add(entry.content.number());
        if (entry.correction != null) wanted.add(entry.correction.number());
      }
    } finally {
      appending.writeLock().unlock();
    }
    // What is appended from here on is kept, whatever becomes of it.
    Map<Long, Position> moved =
        journal.compact(at -> at.number() > until || wanted.contains(at.number()));
    entries.replaceAll((id, entry) -> entry.moved(moved));
    return !moved.isEmpty();
  }

  @Override
  public void close() throws IOException {
    if (journal != null) journal.close();
  }
}
