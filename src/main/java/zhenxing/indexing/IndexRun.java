package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;

/**
 * A run over a corpus. It decides which files are read ({@link FileReading}), reads the journal
 * first ({@link JournalPass}), finds what has vanished, and finishes with a commit and the ledger.
 */
final class IndexRun implements AutoCloseable {

  /**
   * A run that writes more than this share of an index merges it afterwards, because that makes
   * searches faster.
   */
  private static final double MERGED_FROM = 0.5;

  private final RunState run;
  private final RunWriter writer;
  private final ArticleWriter index;
  private final Inbox inbox;
  private final Path folder;
  private final Corpus corpus;
  private final CorrectionChanges corrected;
  private final Ledger before;
  private final JournalPass journal;
  private final int articlesBefore;
  private final long writesBefore;
  private boolean isJournalRead;

  /**
   * @param folder folder of the ledger
   * @param rejections receives the rejected files and lines
   */
  IndexRun(
      GroupedWriter writer,
      Making making,
      Inbox inbox,
      Path folder,
      Corpus corpus,
      Corrections corrections,
      Rejections rejections)
      throws IOException {
    this.run = RunState.of(writer, making, inbox, corpus, corrections, rejections);
    this.index = run.index();
    this.inbox = inbox;
    this.folder = folder;
    this.corpus = corpus;
    this.corrected = new CorrectionChanges(corrections.over(inbox.submissions().corrections()));
    this.before = Ledger.read(folder, index.mark().run(), making.fingerprint());
    this.writesBefore = inbox.writes().get();
    // Articles written one by one count as present, in their current form.
    writer.show();
    this.articlesBefore = index.articles();
    this.writer = new RunWriter(run, this::commitPart);
    this.journal =
        new JournalPass(
            index, inbox, before.entry(Submissions.KEY), new SubmittedReading(run, this.writer));
  }

  /** Does the run. */
  IndexSummary all(Deletions deletions, Indexer.Progress progress) throws IOException {
    boolean isGuarded = deletions == Deletions.GUARDED;
    if (isGuarded) new EmptyCorpus(corpus, index).requireFiles(inbox.submissions());
    corpus.rejected().forEach(run.rejections()::add);
    inbox.submissions().damage().forEach(run.rejections()::add);
    Set<String> correctedIds = corrected.ids(before);
    run.displaced().addAll(corrected.files(correctedIds, before, index));
    long total = corpus.files().stream().mapToLong(CorpusFile::size).sum();
    long done = 0;
    progress.at(0, total);
    inbox.applied().begun();
    long last = inbox.submissions().last();
    journal.run(correctedIds);
    journal.remember(run.after());
    isJournalRead = true;
    for (CorpusFile file : corpus.files()) {
      file(file);
      done += file.size();
      progress.at(done, total);
    }
    writer.finish();
    inbox.applied().caughtUp();
    findVanished();
    if (isGuarded) run.vanished().requireFew(articlesBefore);
    for (String id : run.vanished().ids()) writer.delete(id);
    String id = commit();
    inbox.pending().shown(last);
    checkNothingIsLost();
    Rejections rejections = run.rejections();
    rejections.replace();
    writeLedger(run.after().whole(), id);
    return run.tally().summary(run.vanished().count() + run.tally().withdrawn(), rejections);
  }

  /** The ledger must be written after the commit that names its run. */
  private void writeLedger(Ledger ledger, String id) throws IOException {
    Path rejections = run.rejections().file();
    ledger.corrections(corrected.now());
    ledger.write(
        folder,
        id,
        run.making().fingerprint(),
        Files.exists(rejections) ? Seal.checksum(rejections) : "");
  }

  /**
   * Commits what was written so far and notes which files are done, so that after a kill the next
   * run does not read them again. A kill during the pass over the journal leaves nothing noted, nor
   * does one before the index has committed anything.
   */
  private void commitPart() throws IOException {
    writer.finish();
    String id = isJournalRead ? UUID.randomUUID().toString() : "";
    run.writer().commitPart(new Mark(id, inbox.submissions().journal(), inbox.applied().number()));
    boolean isCommitted = index.mark().run().equals(id);
    if (isJournalRead && isCommitted) writeLedger(run.after().part(run.displaced()), id);
  }

  /** Reads a file, unless it is unchanged or cannot be read by this program. */
  private void file(CorpusFile file) throws IOException {
    Ledger.Entry known = before.entry(file.key());
    if (!run.making().reader().reads(file.format()) && keep(file)) return;
    boolean isKnown =
        known != null
            && known.stamp().equals(file.stamp())
            && !run.displaced().contains(file.key());
    // An unchanged file that is no longer readable is read anyway, so that it is reported.
    if (isKnown && Files.isReadable(file.path())) {
      run.tally().unchanged(known.articles());
      run.after().put(known);
      return;
    }
    new FileReading(run, writer, journal, file).run();
  }

  /**
   * Keeps the articles of a file that only an absent part of the program can read.
   *
   * @return false if the index has no articles of this file
   */
  private boolean keep(CorpusFile file) throws IOException {
    Set<String> ids = index.articlesOf(file.key()).keySet();
    if (ids.isEmpty()) return false;
    for (String id : ids) {
      Optional<String> problem = run.holders().give(id, file, 0);
      if (problem.isPresent()) run.rejections().add(new Rejection(file.name(), 0, problem.get()));
      else run.tally().keptOffice();
    }
    carryOver(file.key());
    return true;
  }

  /**
   * Copies the ledger entry of a file that was not read, so that a later run detects whether it
   * changed.
   */
  private void carryOver(String key) {
    Ledger.Entry known = before.entry(key);
    if (known != null && !run.displaced().contains(key)) run.after().put(known);
  }

  private void findVanished() throws IOException {
    for (String file : index.files()) {
      if (run.holders().isListed(file)) continue;
      boolean isUnseen = run.holders().isUnseen(file);
      for (String id : index.articlesOf(file).keySet()) {
        if (run.isHeld(id)) continue;
        if (isUnseen) run.tally().kept();
        else run.vanished().fileIsGone(id);
      }
      if (isUnseen) carryOver(file);
    }
    // An article that its file no longer contains may have moved to a file that was read later.
    run.vanished().removeMoved(run::isHeld);
  }

  /**
   * Commits if there is anything to commit. Returns the id of the run whose articles are all in the
   * index.
   */
  private String commit() throws IOException {
    Mark last = index.mark();
    Tally tally = run.tally();
    boolean isChanged = tally.written() + tally.withdrawn() + run.vanished().count() > 0;
    boolean isNoted = !last.run().isEmpty() && last.journal().equals(inbox.submissions().journal());
    if (!isChanged && isNoted && index.isComplete() && index.isGrouped()) return last.run();
    String id = UUID.randomUUID().toString();
    Supplier<Mark> mark =
        () -> new Mark(id, inbox.submissions().journal(), inbox.applied().number());
    run.writer().commit(mark);
    if (tally.written() > MERGED_FROM * index.articles()) {
      index.merge();
      run.writer().commit(mark);
    }
    return id;
  }

  /** Checks that everything counted as written is in the index, before the ledger is written. */
  private void checkNothingIsLost() throws IOException {
    // Articles written one by one during the run are not counted here.
    if (inbox.writes().get() != writesBefore) return;
    Tally tally = run.tally();
    int expected = articlesBefore + tally.added() - run.vanished().count() - tally.withdrawn();
    if (index.articles() == expected) return;
    throw new IOException(
        ("the index has %,d articles where %,d were expected; nothing was noted as indexed: index"
                + " again")
            .formatted(index.articles(), expected));
  }

  @Override
  public void close() {
    writer.close();
  }
}
