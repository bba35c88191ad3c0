package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;

/**
 * Writes the articles of a run. An article that the index does not have in the same form is passed
 * to the workers, and put into the index when it is made. What was written is committed at
 * intervals.
 *
 * <p>A run and single writes may concern the same id at the same time. The run looks up the number
 * of the last journal record for an id before anything else, and writes under the lock of the id
 * only if that number is still the same. So a submitted article always wins.
 */
final class RunWriter implements AutoCloseable {

  /** A run commits at intervals, so that a kill loses only little work. */
  private static final int ARTICLES_PER_COMMIT = 20_000;

  private static final long NANOS_PER_COMMIT = TimeUnit.MINUTES.toNanos(1);

  private final RunState run;
  private final Workers workers;
  private final Parts parts;
  private int sinceCommit;
  private long lastCommit = System.nanoTime();

  /** Commits part of a run. */
  interface Parts {
    void commit() throws IOException;
  }

  RunWriter(RunState run, Parts parts) {
    this.run = run;
    this.parts = parts;
    this.workers = new Workers(run.making().maker());
  }

  /**
   * Takes an article, unless the index already has it in this form.
   *
   * @param version number of the last journal record for the id, looked up before anything else
   * @param known where the article in the index came from
   */
  void take(FoundArticle found, Origin origin, long version, Optional<Provenance> known)
      throws IOException {
    Stated correction = run.inbox().correction(found.id(), run.corrections());
    String fingerprint = run.making().fingerprint(found, correction);
    // The id is held by the first file of the corpus. If a later file had it before, that file is
    // read again, so that the duplicate is reported.
    known.ifPresent(holder -> run.displaced().add(holder.file()));
    if (known.equals(Optional.of(new Provenance(origin.key(), fingerprint)))) {
      run.tally().unchanged(1);
      return;
    }
    run.tally().read();
    sinceCommit++;
    workers.submit(
        new Workers.Order(found, correction, origin.key(), fingerprint),
        new Taken(found.id(), origin, version, known.isPresent()));
    commitPart();
  }

  /** Handles the result of an article that was passed to the workers. */
  private final class Taken implements Workers.Outcome {
    private final String id;
    private final Origin origin;
    private final long version;
    private final boolean known;

    Taken(String id, Origin origin, long version, boolean known) {
      this.id = id;
      this.origin = origin;
      this.version = version;
      this.known = known;
    }

    @Override
    public void made(IndexedArticle article) throws IOException {
      IdLocks.Held lock = run.inbox().locks().of(id);
      try {
        // A newer version was submitted in the meantime, and is made and put by its own write.
        if (run.inbox().submissions().version(id) != version) return;
        run.writer().put(article, version);
        run.tally().written(known);
      } catch (RuntimeException | Error e) {
        if (!run.index().isOpen()) throw new IOException("the index cannot be written: " + e, e);
        refused(new Bilingual("无法编入索引：" + e, "could not be indexed: " + e));
      } finally {
        lock.release();
      }
    }

    @Override
    public void refused(Bilingual reason) {
      try {
        RunWriter.this.refused(id, origin, known, reason);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Rejects an article that cannot be made. If the index has an earlier version, that is removed.
   *
   * @param known whether the index has an article with this id
   */
  void refused(String id, Origin origin, boolean known, Bilingual reason) throws IOException {
    run.rejections().add(new Rejection(origin.file(), origin.line(), reason));
    run.after().refused(origin.key());
    if (!known) return;
    if (origin.submitted() == null) run.vanished().isRefused(id);
    else withdraw(id, origin.submitted().number());
  }

  /** Removes an article from the index, unless a newer version was submitted in the meantime. */
  void withdraw(String id, long version) throws IOException {
    IdLocks.Held lock = run.inbox().locks().of(id);
    try {
      if (run.inbox().submissions().version(id) != version) return;
      run.writer().delete(id, version);
      run.tally().isWithdrawn();
    } finally {
      lock.release();
    }
  }

  /**
   * Deletes an article that is no longer in the corpus, unless it was submitted in the meantime.
   */
  void delete(String id) throws IOException {
    IdLocks.Held lock = run.inbox().locks().of(id);
    try {
      Submissions submissions = run.inbox().submissions();
      if (submissions.held(id).isEmpty()) run.writer().delete(id, submissions.version(id));
    } finally {
      lock.release();
    }
  }

  /** Commits what was written so far, if it is much or some time has passed. */
  private void commitPart() throws IOException {
    boolean isMuch = sinceCommit >= ARTICLES_PER_COMMIT;
    if (!isMuch && System.nanoTime() - lastCommit < NANOS_PER_COMMIT) return;
    parts.commit();
    sinceCommit = 0;
    lastCommit = System.nanoTime();
  }

  /** Waits until every article taken so far is written or refused. */
  void finish() throws IOException {
    workers.finish();
  }

  @Override
  public void close() {
    workers.close();
  }
}
