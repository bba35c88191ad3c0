package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;

/** One run over a corpus. */
final class IndexRun implements AutoCloseable {

  /** What a run writes becomes durable in steps, so that a kill loses no more than one. */
  private static final int ARTICLES_PER_COMMIT = 20_000;

  private static final long NANOS_PER_COMMIT = TimeUnit.MINUTES.toNanos(1);

  /** A run that writes so much of an index leaves it merged, since searches are faster then. */
  private static final double MERGED_FROM = 0.5;

  private final GroupedWriter writer;
  private final ArticleWriter index;
  private final Making making;
  private final Inbox inbox;
  private final Path folder;
  private final Corpus corpus;
  private final Corrections corrections;
  private final CorrectionChanges corrected;
  private final Rejections rejections;
  private final Workers workers;
  private final Ledger before;
  private final NextLedger after = new NextLedger();
  private final Holders holders;
  private final VanishedArticles vanished = new VanishedArticles();
  private final Tally tally = new Tally();

  /**
   * Files that have to be read though they did not change: another file took one of their ids, or
   * an editor corrected one of their articles.
   */
  private final Set<String> displaced = new TreeSet<>();

  private final JournalPass journal;
  private final int articlesBefore;
  private final long writesBefore;
  private int sinceCommit;
  private long lastCommit = System.nanoTime();

  /**
   * @param folder where the ledger is
   * @param rejections takes what cannot be taken
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
    this.writer = writer;
    this.index = writer.index();
    this.making = making;
    this.inbox = inbox;
    this.folder = folder;
    this.corpus = corpus;
    this.corrections = corrections;
    this.corrected = new CorrectionChanges(corrections.over(inbox.submissions().corrections()));
    this.rejections = rejections;
    this.workers = new Workers(making.maker());
    this.before = Ledger.read(folder, index.mark().run(), making.fingerprint());
    this.holders = new Holders(corpus);
    this.writesBefore = inbox.writes().get();
    // What was written one by one is counted, and known as it is.
    writer.show();
    this.articlesBefore = index.articles();
    this.journal = new JournalPass(index, inbox, before.entry(Submissions.KEY), new Takers());
  }

  IndexSummary all(Deletions deletions, Indexer.Progress progress) throws IOException {
    boolean isGuarded = deletions == Deletions.GUARDED;
    if (isGuarded) new EmptyCorpus(corpus, index).requireFiles(inbox.submissions());
    corpus.rejected().forEach(rejections::add);
    inbox.submissions().damage().forEach(rejections::add);
    Set<String> correctedIds = corrected.ids(before);
    displaced.addAll(corrected.files(correctedIds, before, index));
    long total = corpus.files().stream().mapToLong(CorpusFile::size).sum();
    long done = 0;
    progress.at(0, total);
    journal.run(correctedIds);
    for (CorpusFile file : corpus.files()) {
      file(file);
      done += file.size();
      progress.at(done, total);
    }
    workers.finish();
    inbox.applied().caughtUp();
    findVanished();
    if (isGuarded) vanished.requireFew(articlesBefore);
    for (String id : vanished.ids()) delete(id);
    String run = commit();
    checkNothingIsLost();
    journal.remember(after);
    rejections.replace();
    after.write(
        folder, run, making.fingerprint(), corrected.now(), Seal.checksum(rejections.file()));
    return tally.summary(vanished.count() + tally.withdrawn(), rejections);
  }

  /** Commits where there is anything to; gives back the run of which the index has everything. */
  private String commit() throws IOException {
    Mark last = index.mark();
    boolean isChanged = tally.written() + tally.withdrawn() + vanished.count() > 0;
    boolean isNoted = !last.run().isEmpty() && last.journal().equals(inbox.submissions().journal());
    if (!isChanged && isNoted && index.isComplete() && index.isGrouped()) return last.run();
    String run = UUID.randomUUID().toString();
    Supplier<Mark> mark =
        () -> new Mark(run, inbox.submissions().journal(), inbox.applied().number());
    writer.commit(mark);
    if (tally.written() > MERGED_FROM * index.articles()) {
      index.merge();
      writer.commit(mark);
    }
    return run;
  }

  /** Deletes an article that is no longer in the corpus, unless somebody has submitted it since. */
  private void delete(String id) throws IOException {
    IdLocks.Held lock = inbox.locks().of(id);
    try {
      if (inbox.submissions().held(id).isEmpty()) writer.delete(id);
    } finally {
      lock.release();
    }
  }

  /** What was counted as written must be there, before the ledger says so. */
  private void checkNothingIsLost() throws IOException {
    // What others write meanwhile is not counted here.
    if (inbox.writes().get() != writesBefore) return;
    int expected = articlesBefore + tally.added() - vanished.count() - tally.withdrawn();
    if (index.articles() == expected) return;
    throw new IOException(
        ("the index has %,d articles where %,d were expected; nothing was noted as indexed: index"
                + " again")
            .formatted(index.articles(), expected));
  }

  /** What the pass over the journal hands on. */
  private final class Takers implements JournalPass.Sink {

    @Override
    public void article(FoundArticle found, Held held) throws IOException {
      Optional<Bilingual> problem = making.problem(found);
      if (problem.isPresent()) refused(held, problem.get());
      else take(found, origin(held), held.number(), index.provenance(found.id()));
    }

    @Override
    public void refused(Held held, Bilingual reason) throws IOException {
      boolean isKnown = index.provenance(held.id()).isPresent();
      IndexRun.this.refused(held.id(), origin(held), isKnown, reason);
    }

    private Origin origin(Held held) {
      return new Origin(inbox.submissions().name(held), 0, Submissions.KEY, held);
    }

    @Override
    public void deleted(Held held) throws IOException {
      Optional<Provenance> known = index.provenance(held.id());
      if (known.isEmpty()) return;
      withdraw(held.id(), held.number());
      displaced.add(known.get().file());
    }

    @Override
    public void unchanged(Held held) {
      tally.unchanged(1);
    }

    @Override
    public void overridden(String file) {
      displaced.add(file);
    }
  }

  /** Takes an article out of the index, unless something newer was submitted under its id. */
  private void withdraw(String id, long version) throws IOException {
    IdLocks.Held lock = inbox.locks().of(id);
    try {
      if (inbox.submissions().version(id) != version) return;
      writer.delete(id);
      tally.isWithdrawn();
    } finally {
      lock.release();
    }
  }

  /**
   * Where an article stands in the corpus.
   *
   * @param key the name by which the index knows the file
   * @param submitted what of the journal it is, or null
   */
  private record Origin(String file, int line, String key, Held submitted) {}

  /**
   * Hands an article to the workers, unless the index has it as it is.
   *
   * @param version what was submitted last under its id, looked up before anything else: whatever
   *     comes later makes the article by itself
   * @param known where the index has it from
   */
  private void take(FoundArticle found, Origin origin, long version, Optional<Provenance> known)
      throws IOException {
    Stated correction = inbox.correction(found.id(), corrections);
    String fingerprint = making.fingerprint(found, correction);
    // The first in the corpus has the id; a later file that had it is read again, to be told.
    known.ifPresent(holder -> displaced.add(holder.file()));
    if (known.equals(Optional.of(new Provenance(origin.key(), fingerprint)))) {
      tally.unchanged(1);
      return;
    }
    tally.read();
    sinceCommit++;
    workers.submit(
        new Workers.Order(found, correction, origin.key(), fingerprint),
        new Taken(found.id(), origin, version, known.isPresent()));
    commitPart();
  }

  /** What becomes of one article that the workers were given. */
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
      IdLocks.Held lock = inbox.locks().of(id);
      try {
        // Something was submitted meanwhile, which makes the article itself.
        if (inbox.submissions().version(id) != version) return;
        writer.put(article);
        tally.written(known);
      } catch (RuntimeException | Error e) {
        if (!index.isOpen()) throw new IOException("the index cannot be written: " + e, e);
        refused(new Bilingual("无法编入索引：" + e, "could not be indexed: " + e));
      } finally {
        lock.release();
      }
    }

    @Override
    public void refused(Bilingual reason) {
      try {
        IndexRun.this.refused(id, origin, known, reason);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void refused(String id, Origin origin, boolean known, Bilingual reason)
      throws IOException {
    rejections.add(new Rejection(origin.file(), origin.line(), reason));
    after.refused(origin.key());
    if (!known) return;
    if (origin.submitted() == null) vanished.isRefused(id);
    else withdraw(id, origin.submitted().number());
  }

  private void file(CorpusFile file) throws IOException {
    Ledger.Entry known = before.entry(file.key());
    if (!making.reader().reads(file.format()) && keep(file)) return;
    boolean isKnown =
        known != null && known.stamp().equals(file.stamp()) && !displaced.contains(file.key());
    // What may not be read any more is told, though nothing says that it changed.
    if (isKnown && Files.isReadable(file.path())) {
      tally.unchanged(known.articles());
      after.put(known);
      return;
    }
    new Reading(file).run();
  }

  /** Commits what was written, when it is much or some time has gone by. */
  private void commitPart() throws IOException {
    boolean isMuch = sinceCommit >= ARTICLES_PER_COMMIT;
    if (!isMuch && System.nanoTime() - lastCommit < NANOS_PER_COMMIT) return;
    // What is in work meanwhile is in this commit or in the next.
    // Until the run is done there is none of which the index has everything.
    writer.commitPart(new Mark("", inbox.submissions().journal(), inbox.applied().number()));
    sinceCommit = 0;
    lastCommit = System.nanoTime();
  }

  /**
   * Leaves the articles of a file in the index that was read with a part of the program that is not
   * there now.
   *
   * @return false where the index has none of this file
   */
  private boolean keep(CorpusFile file) throws IOException {
    Set<String> ids = index.articlesOf(file.key()).keySet();
    if (ids.isEmpty()) return false;
    for (String id : ids) {
      Optional<String> problem = holders.give(id, file, 0);
      if (problem.isPresent()) rejections.add(new Rejection(file.name(), 0, problem.get()));
      else tally.keptOffice();
    }
    carryOver(file.key());
    return true;
  }

  /** Leaves it to a later run to find out whether a file changed that this one did not read. */
  private void carryOver(String key) {
    Ledger.Entry known = before.entry(key);
    if (known != null && !displaced.contains(key)) after.put(known);
  }

  private void findVanished() throws IOException {
    for (String file : index.files()) {
      if (holders.isListed(file)) continue;
      boolean isUnseen = holders.isUnseen(file);
      for (String id : index.articlesOf(file).keySet()) {
        if (isHeld(id)) continue;
        if (isUnseen) tally.kept();
        else vanished.fileIsGone(id);
      }
      if (isUnseen) carryOver(file);
    }
    // An article that its file no longer holds may have moved to one that was read later.
    vanished.removeMoved(this::isHeld);
  }

  /** Whether a file has the id, or it is for the journal to say what there is under it. */
  private boolean isHeld(String id) {
    return holders.has(id) || inbox.submissions().held(id).isPresent();
  }

  @Override
  public void close() {
    workers.close();
  }

  /** One file that is read. */
  private final class Reading implements CorpusReader.Sink {

    private final CorpusFile file;
    private final Map<String, String> stale;
    private int articles;
    private boolean clean = true;
    private boolean readable = true;
    private boolean former;

    Reading(CorpusFile file) throws IOException {
      this.file = file;
      this.stale = index.articlesOf(file.key());
    }

    void run() throws IOException {
      tally.file(file.size());
      holders.isRead(file.key());
      making.reader().read(file, this);
      for (String id : stale.keySet()) {
        if (isHeld(id)) continue;
        if (readable) vanished.lineIsGone(id);
        else keep(id);
      }
      // What changed while it was read was perhaps read half.
      if (clean && file.isAsListed()) {
        after.read(new Ledger.Entry(file.key(), file.stamp(), articles, former));
      }
    }

    /** What cannot be read has the ids that it had; no later file may take them. */
    private void keep(String id) {
      holders.give(id, file, 0);
      tally.kept();
    }

    @Override
    public void article(FoundArticle found, int line) {
      try {
        long version = inbox.submissions().version(found.id());
        Optional<Provenance> known = provenance(found.id());
        Optional<String> problem =
            making.problem(found).map(Bilingual::english).or(() -> journal.overrides(found.id()));
        if (problem.isEmpty()) problem = holders.give(found.id(), file, line, known, after::has);
        if (problem.isPresent()) {
          rejected(new Rejection(file.name(), line, problem.get()));
          return;
        }
        articles++;
        former |= Corrections.hasFormer(found.id());
        take(found, new Origin(file.name(), line, file.key(), null), version, known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Optional<Provenance> provenance(String id) throws IOException {
      String own = stale.get(id);
      return own == null ? index.provenance(id) : Optional.of(new Provenance(file.key(), own));
    }

    @Override
    public void rejected(Rejection rejection) {
      clean = false;
      rejections.add(rejection);
    }

    @Override
    public void unreadable(Rejection rejection) {
      readable = false;
      boolean isKept = stale.keySet().stream().anyMatch(id -> !isHeld(id));
      rejected(isKept ? rejection.kept() : rejection);
    }
  }
}
