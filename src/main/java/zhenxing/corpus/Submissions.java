package zhenxing.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import zhenxing.article.Bilingual;
import zhenxing.article.ExplainedIOException;
import zhenxing.article.FailureReason;
import zhenxing.article.Stated;
import zhenxing.journal.Journal;
import zhenxing.journal.Position;

/**
 * The articles, deletions and corrections received over HTTP, which are kept in the journal of a
 * corpus folder. For each article the last record counts. Only its position is kept in memory
 * ({@link SubmissionPositions}); the content is read from the journal when needed.
 *
 * <p>Safe for use by several threads, except that two threads must not append for the same id at
 * the same time. {@link #append} holds the read lock between writing a record and storing its
 * position, and {@link #compactNow} takes the write lock to see the positions of all records;
 * appends do not block one another. Whoever opens an instance closes it.
 */
public final class Submissions implements AutoCloseable {

  /** Name of the folder in a corpus folder that holds the journal. */
  public static final String FOLDER = "submitted";

  /**
   * The name under which the index knows the origin of these articles. No path of a file equals it.
   */
  public static final String KEY = FOLDER + "/";

  /**
   * Smaller journals are not compacted, because the gain would not be worth reading and writing
   * them.
   */
  private static final long LEAST_BYTES = 64L * 1024 * 1024;

  /** The folder of the journal; null if the first root of the corpus is not a folder. */
  private final Path folder;

  private final CorpusReader reader = new CorpusReader();
  private volatile SubmissionPositions positions = new SubmissionPositions();

  /** See the class comment. */
  private final ReadWriteLock appending = new ReentrantReadWriteLock();

  private volatile Journal journal;

  /** Whether this process has given the right to append back. */
  private volatile boolean isReleased;

  /** Records get greater numbers than this. */
  private long passedOver;

  /**
   * A submitted article or a deletion, without its content.
   *
   * @param id the article's id
   * @param number number of its record in the journal
   * @param deleted whether it is a deletion
   * @param over the corpus file that had the id, or null
   */
  public record Held(String id, long number, boolean deleted, String over) {}

  private Submissions(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the journal of a corpus and reads which records it has.
   *
   * @param roots the roots of the corpus; the journal is in the first one, if that is a folder
   * @throws IOException if there is a journal that cannot be read; continuing without it would lose
   *     its content
   */
  public static Submissions open(List<Path> roots) throws IOException {
    boolean isFolder = !roots.isEmpty() && Files.isDirectory(roots.getFirst());
    Submissions submissions = new Submissions(isFolder ? roots.getFirst().resolve(FOLDER) : null);
    if (isFolder) submissions.load();
    return submissions;
  }

  private void load() throws IOException {
    SubmissionPositions read = new SubmissionPositions();
    try {
      journal = Journal.open(folder, read::take);
      journal.passOver(passedOver);
      positions = read;
      isReleased = false;
    } catch (IOException e) {
      Bilingual why = FailureReason.explained(e);
      String shown = PathName.shown(folder);
      throw new ExplainedIOException(
          new Bilingual(
              "无法读取日志 " + shown + "（" + why.chinese() + "）；缺了它，已提交的内容就会丢失：请让它可读，或将它移走",
              "the journal in "
                  + shown
                  + " cannot be read ("
                  + why.english()
                  + "); without it what was submitted would be lost: make it readable, or take it"
                  + " away"),
          e);
    }
  }

  /** Returns the id of the journal, or an empty string if there is none yet. */
  public String journal() {
    return journal == null ? "" : journal.id();
  }

  /**
   * Assumes that this is the journal that an index was made from, if the journal is so damaged that
   * it does not say which one it is.
   *
   * @param known the id of the journal that the index was made from, empty for none
   */
  public void assumeJournal(String known) {
    if (journal != null) journal.assumeId(known);
  }

  /** Returns the number of the last record, or 0 if there is none. */
  public long last() {
    return journal == null ? 0 : journal.last();
  }

  /** Whether there can be submissions, that is, the first root of the corpus is a folder. */
  public boolean hasPlace() {
    return folder != null;
  }

  /** Whether this process can append. */
  public boolean isWritable() {
    return journal != null && !isReleased && journal.isWritable();
  }

  /**
   * Reads the journal again if another process may have been writing it, and takes it over if that
   * process has ended.
   */
  public synchronized void catchUp() throws IOException {
    if (journal != null && !isWritable() && Files.isDirectory(folder)) reload();
  }

  /**
   * Takes the journal for this process before there is a record, and reads what another process has
   * written to it.
   *
   * @return false while another process has it; true if this process has it, or if neither this
   *     process nor another one on this storage can write one
   */
  public synchronized boolean claim() throws IOException {
    if (journal == null || isWritable()) return true;
    if (!Files.isDirectory(folder)) {
      if (!Files.isWritable(folder.toAbsolutePath().getParent())) return true;
      Journal.create(folder);
    }
    reload();
    return isWritable() || !Files.isWritable(folder);
  }

  /** Gives the journal back, so that another process can take it. */
  public synchronized void release() throws IOException {
    if (!isWritable()) return;
    appending.writeLock().lock();
    try {
      isReleased = true;
      journal.close();
    } finally {
      appending.writeLock().unlock();
    }
  }

  /** Passes over the numbers up to this one: records that are appended have greater numbers. */
  public synchronized void passOver(long number) {
    passedOver = Math.max(passedOver, number);
    if (journal != null) journal.passOver(passedOver);
  }

  /** Returns the damage found in the journal, in the form of rejections. */
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
   * Skips the numbers of records that are lost.
   *
   * @param number the number of the last record that an index took from this journal
   * @return how many records are lost
   */
  public long skipTo(long number) throws IOException {
    return journal == null ? 0 : journal.skipTo(number);
  }

  /** Returns the number of the last record about an article, or 0 if there is none. */
  public long version(String id) {
    SubmissionPositions.Entry entry = positions.of(id);
    return entry == null ? 0 : entry.number();
  }

  /**
   * Returns the article or deletion submitted under this id, regardless of the files of the corpus.
   */
  public Optional<Held> held(String id) {
    return Optional.ofNullable(positions.held(id));
  }

  /** Returns all submitted articles and deletions, in no particular order. */
  public List<Held> all() {
    return positions.all();
  }

  /**
   * Returns the ids of articles that were submitted, deleted or corrected after a record, each with
   * the number of the last record about it.
   */
  public Map<String, Long> after(long number) {
    return positions.after(number);
  }

  /** Returns the number of ids that there are records about. */
  public int ids() {
    return positions.size();
  }

  /** Returns the name of a submission for messages. */
  public String name(Held held) {
    return PathName.shown(folder) + " (record " + held.number() + ")";
  }

  /**
   * Reads a submitted article.
   *
   * @param sink receives the article, or the reason why it cannot be read
   * @throws IOException if it cannot be read or was deleted
   */
  public void read(Held held, CorpusReader.Sink sink) throws IOException {
    if (submission(held.id(), SubmissionPositions.Entry::content) instanceof Submission.Put put) {
      read(put.id(), put.content(), name(held), sink);
    } else {
      throw new IOException("the article '" + held.id() + "' was deleted");
    }
  }

  /**
   * Reads content before it is submitted, in the same way as {@link #read(Held, CorpusReader.Sink)}
   * will read it later.
   */
  public void read(String id, Content content, String name, CorpusReader.Sink sink) {
    reader.read(name, id, content.format(), false, new ByteArrayInputStream(content.bytes()), sink);
  }

  private Submission submission(String id, Function<SubmissionPositions.Entry, Position> part)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      SubmissionPositions.Entry entry = positions.of(id);
      Position position = entry == null ? null : part.apply(entry);
      if (position == null) return null;
      try {
        return Submission.of(Journal.text(position));
      } catch (NoSuchFileException e) {
        // The record was moved by compaction since its position was looked up.
        if (attempt > 3) throw e;
      }
    }
  }

  /**
   * Returns the fields of an article that were corrected over HTTP; an empty object if there are
   * none.
   */
  public ObjectNode correction(String id) throws IOException {
    return submission(id, SubmissionPositions.Entry::correction)
            instanceof Submission.Correct correct
        ? correct.fields()
        : JsonLinesFormat.JSON.createObjectNode();
  }

  /**
   * Returns the corrected fields of an article as stated fields.
   *
   * @throws IOException if they cannot be read
   */
  public Stated corrected(String id) throws IOException {
    SubmissionPositions.Entry entry = positions.of(id);
    if (entry == null || entry.correction() == null) return Stated.NOTHING;
    try {
      return StatedFields.of(correction(id), 0);
    } catch (BadArticleException e) {
      // The correction was valid when it was submitted, so the gazetteer has changed since.
      return Stated.NOTHING;
    }
  }

  /** Returns all corrections by article id. */
  public Map<String, Stated> corrections() throws IOException {
    Map<String, Stated> all = new HashMap<>();
    for (String id : positions.corrected()) {
      Stated stated = corrected(id);
      if (!stated.equals(Stated.NOTHING)) all.put(id, stated);
    }
    return all;
  }

  /**
   * Appends submissions to the journal. Returns when everything is on disk.
   *
   * @throws IOException if they could not be written; none of them counts then
   */
  public void append(List<Submission> submissions) throws IOException {
    if (journal == null) throw new IOException("the first of the corpus is no folder");
    open();
    List<byte[]> texts = new ArrayList<>();
    for (Submission submission : submissions) texts.add(submission.text());
    appending.readLock().lock();
    try {
      if (isReleased) {
        throw new ExplainedIOException(
            new Bilingual(
                "日志 " + folder + " 已交给另一个进程写",
                "another process is to write the journal in " + folder),
            null);
      }
      List<Position> written = journal.append(texts);
      for (int i = 0; i < written.size(); i++) positions.take(written.get(i), texts.get(i));
    } finally {
      appending.readLock().unlock();
    }
  }

  /**
   * Prepares for appending. The folder is only created for the first submission, because most
   * corpora never have one. If another process had been writing the journal, it is read again.
   */
  private synchronized void open() throws IOException {
    if (isWritable()) return;
    if (!Files.isDirectory(folder)) Journal.create(folder);
    else if (!Journal.isFree(folder)) return;
    reload();
  }

  private void reload() throws IOException {
    appending.writeLock().lock();
    try {
      // Where it cannot be read again, nothing may be appended.
      isReleased = true;
      journal.close();
      load();
    } finally {
      appending.writeLock().unlock();
    }
  }

  /**
   * Removes obsolete records if the journal is large and they take more than half of it.
   *
   * @return whether it was compacted
   */
  public synchronized boolean compact() throws IOException {
    if (!isWritable()) return false;
    long bytes = journal.sealedBytes();
    if (bytes < LEAST_BYTES || bytes < 2 * positions.bytes()) return false;
    return compactNow();
  }

  /**
   * Removes obsolete records, whatever the size of the journal.
   *
   * @return whether any record was moved
   */
  synchronized boolean compactNow() throws IOException {
    Set<Long> wanted;
    long until;
    appending.writeLock().lock();
    try {
      until = journal.last();
      wanted = positions.numbers();
    } finally {
      appending.writeLock().unlock();
    }
    // Records appended from here on are kept in any case.
    AtomicBoolean isMoved = new AtomicBoolean();
    journal.compact(
        at -> at.number() > until || wanted.contains(at.number()),
        moved -> {
          positions.move(moved);
          if (!moved.isEmpty()) isMoved.set(true);
        });
    return isMoved.get();
  }

  @Override
  public void close() throws IOException {
    if (journal != null) journal.close();
  }
}
