package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Provenance;

/** One run over a corpus. */
final class IndexRun implements AutoCloseable {

  /** What a run writes becomes durable in steps, so that a kill loses no more than one. */
  private static final int ARTICLES_PER_COMMIT = 20_000;

  private static final long NANOS_PER_COMMIT = TimeUnit.MINUTES.toNanos(1);

  private final GroupedWriter writer;
  private final ArticleWriter index;
  private final Making making;
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

  private final int articlesBefore;
  private int sinceCommit;
  private long lastCommit = System.nanoTime();

  /**
   * @param folder where the ledger is
   * @param rejections takes what cannot be taken
   */
  IndexRun(
      GroupedWriter writer,
      Making making,
      Path folder,
      Corpus corpus,
      Corrections corrections,
      Rejections rejections)
      throws IOException {
    this.writer = writer;
    this.index = writer.index();
    this.making = making;
    this.folder = folder;
    this.corpus = corpus;
    this.corrections = corrections;
    this.corrected = new CorrectionChanges(corrections);
    this.rejections = rejections;
    this.workers = new Workers(making.maker(), writer, new Outcomes());
    this.before = Ledger.read(folder, index.commitId(), making.fingerprint());
    this.holders = new Holders(corpus);
    this.articlesBefore = index.articles();
  }

  IndexSummary all(Deletions deletions, Indexer.Progress progress) throws IOException {
    boolean isGuarded = deletions == Deletions.GUARDED;
    if (isGuarded) new EmptyCorpus(corpus, index).requireFiles();
    corpus.rejected().forEach(rejections::add);
    displaced.addAll(corrected.files(before, index));
    long total = corpus.files().stream().mapToLong(CorpusFile::size).sum();
    long done = 0;
    progress.at(0, total);
    for (CorpusFile file : corpus.files()) {
      file(file);
      done += file.size();
      progress.at(done, total);
    }
    workers.finish();
    findVanished();
    if (isGuarded) vanished.requireFew(articlesBefore);
    for (String id : vanished.ids()) writer.delete(id);
    boolean isChanged = tally.written() + vanished.count() > 0;
    if (isChanged || !index.isComplete() || !index.isGrouped()) writer.commit();
    checkNothingIsLost();
    rejections.replace();
    after.write(
        folder,
        index.commitId(),
        making.fingerprint(),
        corrected.now(),
        Seal.checksum(rejections.file()));
    return tally.summary(vanished.count(), rejections);
  }

  /** What was counted as written must be there, before the ledger says so. */
  private void checkNothingIsLost() throws IOException {
    int expected = articlesBefore + tally.added() - vanished.count();
    if (index.articles() == expected) return;
    throw new IOException(
        ("the index has %,d articles where %,d were expected; nothing was noted as indexed: index"
                + " again")
            .formatted(index.articles(), expected));
  }

  /** What became of the articles that the workers were given. */
  private final class Outcomes implements Workers.Outcomes {

    @Override
    public void written(Workers.Origin origin) {
      tally.written(origin.known());
    }

    @Override
    public void refused(String id, Workers.Origin origin, String reason) {
      rejections.add(new Rejection(origin.file(), origin.line(), reason));
      after.refused(origin.key());
      if (origin.known()) vanished.isRefused(id);
    }
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
    writer.commitPart();
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
        if (holders.has(id)) continue;
        if (isUnseen) tally.kept();
        else vanished.fileIsGone(id);
      }
      if (isUnseen) carryOver(file);
    }
    // An article that its file no longer holds may have moved to one that was read later.
    vanished.removeMoved(holders::has);
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
        if (holders.has(id)) continue;
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
        Optional<Provenance> known = provenance(found.id());
        Optional<String> problem = making.problem(found);
        if (problem.isEmpty()) {
          problem = holders.give(found.id(), file, line, known, after::has);
        }
        if (problem.isEmpty()) take(found, line, known);
        else rejected(new Rejection(file.name(), line, problem.get()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Optional<Provenance> provenance(String id) throws IOException {
      String own = stale.get(id);
      return own == null ? index.provenance(id) : Optional.of(new Provenance(file.key(), own));
    }

    private void take(FoundArticle found, int line, Optional<Provenance> known) throws IOException {
      Stated correction = corrections.of(found.id());
      String fingerprint = making.fingerprint(found, correction);
      articles++;
      former |= Corrections.hasFormer(found.id());
      // The first in the corpus has the id; a later file that had it is read again, to be told.
      known.ifPresent(holder -> displaced.add(holder.file()));
      if (known.equals(Optional.of(new Provenance(file.key(), fingerprint)))) {
        tally.unchanged(1);
        return;
      }
      tally.read();
      sinceCommit++;
      workers.submit(
          found,
          correction,
          new Workers.Origin(file.name(), line, file.key(), fingerprint, known.isPresent()));
      commitPart();
    }

    @Override
    public void rejected(Rejection rejection) {
      clean = false;
      rejections.add(rejection);
    }

    @Override
    public void unreadable(Rejection rejection) {
      readable = false;
      boolean isKept = stale.keySet().stream().anyMatch(id -> !holders.has(id));
      rejected(isKept ? rejection.kept() : rejection);
    }
  }
}
