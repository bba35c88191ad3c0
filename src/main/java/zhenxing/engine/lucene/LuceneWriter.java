package zhenxing.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.ExplainedIOException;
import zhenxing.article.FailureReason;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SketchView;
import zhenxing.engine.lucene.document.Documents;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.Provenances;
import zhenxing.engine.lucene.reprints.LuceneSketches;

/**
 * Writes a Lucene index. Lucene's commits are atomic and synced to disk, so if the process is
 * killed at any moment, the last commit remains readable. Lucene's writer is safe for use by many
 * threads; {@code readers} hands out the state last shown or committed, and closes an old reader
 * when its last user releases it.
 */
final class LuceneWriter implements ArticleWriter {

  private final IndexWriter writer;
  private final Path folder;
  private final ReaderManager readers;
  private final Documents documents;
  private final Listener listener;
  private final boolean rebuilding;
  private volatile CommitData last;

  /** Is notified when searches may see more. */
  interface Listener {

    /** Called when there is a new state of an index that holds a whole corpus. */
    void shown() throws IOException;

    /** Called when the writer has been closed. */
    void closed() throws IOException;
  }

  /**
   * @param writer Lucene's writer; this object takes ownership and closes it
   * @param folder folder of the index, for messages
   * @param last data of the last commit, {@link CommitData#NONE} for a new index
   * @param documents converts articles to documents
   */
  LuceneWriter(
      IndexWriter writer, Path folder, CommitData last, Documents documents, Listener listener)
      throws IOException {
    this.folder = folder;
    this.writer = writer;
    this.readers = new ReaderManager(writer);
    this.last = last.index() == null ? CommitData.ofNewIndex() : last;
    this.rebuilding = writer.getConfig().getOpenMode() == OpenMode.CREATE;
    this.documents = documents;
    this.listener = listener;
  }

  /**
   * Returns a reader on the current state for searches.
   *
   * @param old a reader on an earlier state, or null
   * @return null if nothing has changed since {@code old}
   */
  DirectoryReader reader(DirectoryReader old) throws IOException {
    return old == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(old, writer);
  }

  /** Whether a commit belongs to the index that this writer writes. */
  boolean isOf(CommitData commit) {
    String index = last.commit().isEmpty() ? null : last.index();
    return Objects.equals(index, commit.index());
  }

  /**
   * Whether this writer builds an index that will replace another one and has not replaced it yet.
   */
  boolean isRebuilding() {
    return rebuilding && !last.complete();
  }

  @Override
  public boolean isOpen() {
    return writer.isOpen();
  }

  @Override
  public boolean isComplete() {
    return last.complete();
  }

  /** A lookup in the index as last shown or committed. */
  private interface Lookup<T> {
    T in(DirectoryReader reader) throws IOException;
  }

  private <T> T with(Lookup<T> lookup) throws IOException {
    DirectoryReader reader = readers.acquire();
    try {
      return lookup.in(reader);
    } finally {
      readers.release(reader);
    }
  }

  @Override
  public Optional<Provenance> provenance(String id) throws IOException {
    return with(reader -> Provenances.of(reader, id));
  }

  @Override
  public Map<String, String> articlesOf(String file) throws IOException {
    return with(reader -> Provenances.articlesOf(reader, file));
  }

  @Override
  public Set<String> files() throws IOException {
    return with(Provenances::files);
  }

  @Override
  public int articles() throws IOException {
    return with(DirectoryReader::numDocs);
  }

  @Override
  public Mark mark() {
    return last.mark();
  }

  @Override
  public boolean isGrouped() {
    return last.grouped();
  }

  /** An operation that writes, with its result. */
  private interface Write<T> {
    T run() throws IOException;
  }

  private <T> T write(Write<T> write) throws IOException {
    try {
      return write.run();
    } catch (IOException | AlreadyClosedException e) {
      // After a failure, Lucene closes the writer, and later calls only report that it is closed.
      // The first failure is the useful one.
      Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
      throw new ExplainedIOException(
          FailureReason.explained(cause)
              .after("无法写入索引 " + folder + "：", "the index in " + folder + " cannot be written: "),
          cause);
    }
  }

  @Override
  public void put(IndexedArticle article, long number) throws IOException {
    Document document = documents.document(article);
    write(() -> writer.updateDocument(new Term(Fields.ID, article.article().id()), document));
  }

  @Override
  public void delete(String id, long number) throws IOException {
    write(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
  }

  @Override
  public SketchView sketches() throws IOException {
    return new LuceneSketches(write(() -> DirectoryReader.open(writer)));
  }

  @Override
  public void group(String id, String group) throws IOException {
    BytesRef name = group == null ? null : new BytesRef(group);
    write(
        () ->
            writer.updateDocValues(
                new Term(Fields.ID, id), new BinaryDocValuesField(Fields.GROUP, name)));
  }

  @Override
  public void show() throws IOException {
    write(
        () -> {
          readers.maybeRefreshBlocking();
          return null;
        });
    if (isComplete()) listener.shown();
  }

  @Override
  public void merge() throws IOException {
    write(
        () -> {
          writer.forceMerge(1);
          return null;
        });
  }

  @Override
  public void commit(State state, Mark mark) throws IOException {
    // An incomplete index must not replace a complete one.
    if (isRebuilding() && state == State.BEGUN) return;
    CommitData next =
        new CommitData(
            last.index(),
            UUID.randomUUID().toString(),
            last.complete() || state != State.BEGUN,
            state == State.COMPLETE,
            mark);
    writer.setLiveCommitData(next.entries());
    write(writer::commit);
    last = next;
    show();
  }

  @Override
  public void close() throws IOException {
    try (readers) {
      // Uncommitted changes come from a run that failed.
      if (!writer.isOpen() || writer.hasUncommittedChanges()) writer.rollback();
      else writer.close();
    } finally {
      listener.closed();
    }
  }

  /** Closes at once without committing. Running merges are abandoned; Lucene repeats them later. */
  void abort() throws IOException {
    try (readers) {
      writer.rollback();
    }
  }
}
