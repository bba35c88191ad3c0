package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejections;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.SearchEngine;

/**
 * Brings an index up to date with the corpus. Unchanged files are skipped, changed articles are
 * replaced, vanished articles are deleted. Files and lines that cannot be read are rejected, and
 * everything else is indexed.
 */
public final class Indexer {

  private final SearchEngine engine;
  private final Path folder;
  private final Making making;

  /** Receives the progress of a run. */
  public interface Progress {

    /**
     * Reports progress.
     *
     * @param done bytes of corpus files processed
     * @param of bytes of all corpus files
     */
    void at(long done, long of);
  }

  /** Creates an indexer that does not read office files. */
  public Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy) {
    this(engine, folder, taxonomy, new CorpusReader());
  }

  /**
   * @param engine the engine whose index is brought up to date
   * @param folder folder of the index, where the ledger is kept
   * @param taxonomy the industries to file under
   * @param reader reads the files. Articles of files in formats that it does not read stay in the
   *     index as they are
   */
  public Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy, CorpusReader reader) {
    this(engine, folder, taxonomy, reader, ProgramStamp.current());
  }

  /**
   * @param stamp stamp of the program that reads and makes the articles
   */
  Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy, CorpusReader reader, String stamp) {
    this(engine, folder, new Making(taxonomy, reader, new ArticleMaker(taxonomy), stamp));
  }

  Indexer(SearchEngine engine, Path folder, Making making) {
    this.engine = engine;
    this.folder = folder;
    this.making = making;
  }

  /** Indexes new and changed articles. Stops rather than delete many articles. */
  public IndexSummary index(List<Path> roots, Progress progress) throws IOException {
    return index(roots, Deletions.GUARDED, progress);
  }

  /**
   * Indexes new and changed articles.
   *
   * @param roots corpus folders or files
   * @param deletions how many articles may be deleted
   * @throws zhenxing.corpus.CorpusMissingException if one of the roots does not exist
   * @throws zhenxing.engine.IndexUnusableException if the index cannot be written
   * @throws IndexingStoppedException if more articles would be deleted than allowed, or if
   *     corrections cannot be read
   */
  public IndexSummary index(List<Path> roots, Deletions deletions, Progress progress)
      throws IOException {
    Corpus.requireThere(roots);
    try (Submissions submissions = submissions(roots);
        GroupedWriter writer = new GroupedWriter(engine.writer())) {
      Inbox inbox = new Inbox(submissions);
      inbox.opened(writer.index());
      return index(writer, inbox, roots, deletions, progress);
    }
  }

  /**
   * Builds a new index beside the existing one, and replaces that once the new one holds the whole
   * corpus.
   *
   * @throws IndexingStoppedException if the corpus has nothing to read, or if corrections cannot be
   *     read
   */
  public IndexSummary rebuild(List<Path> roots, Progress progress) throws IOException {
    try (Submissions submissions = submissions(roots)) {
      requireFiles(roots, submissions);
      try (GroupedWriter writer = new GroupedWriter(engine.rebuild())) {
        Inbox inbox = new Inbox(submissions);
        inbox.opened(writer.index());
        return index(writer, inbox, roots, Deletions.ALLOWED, progress);
      }
    }
  }

  /**
   * Checks that there is something to read. A corpus that is not mounted must not lead to an empty
   * index.
   */
  void requireFiles(List<Path> roots, Submissions submissions) throws IndexingStoppedException {
    if (!list(roots).files().isEmpty() || submissions.last() > 0) return;
    throw new IndexingStoppedException(
        "stopped before building the index anew: the corpus has no file to read; is it there?");
  }

  private Corpus list(List<Path> roots) {
    return Corpus.list(roots, folder, making.reader().outsideLinks());
  }

  private static Submissions submissions(List<Path> roots) throws IOException {
    try {
      return Submissions.open(roots);
    } catch (IOException e) {
      throw new IndexingStoppedException(e.getMessage(), e);
    }
  }

  /** Does a run with a writer that stays open, while articles may be submitted. */
  IndexSummary index(
      GroupedWriter writer, Inbox inbox, List<Path> roots, Deletions deletions, Progress progress)
      throws IOException {
    Corpus corpus = list(roots);
    try (Rejections rejections = new Rejections(folder)) {
      Corrections corrections = corrections(roots, rejections);
      restoreLost(writer.index(), inbox, corrections, rejections);
      try (IndexRun run =
          new IndexRun(writer, making, inbox, folder, corpus, corrections, rejections)) {
        return run.all(deletions, progress);
      }
    }
  }

  /**
   * Restores records that the journal lost from the articles in the index. Does this once after an
   * index was opened.
   */
  private void restoreLost(
      ArticleWriter index, Inbox inbox, Corrections corrections, Rejections rejections)
      throws IOException {
    if (!inbox.suspect().compareAndSet(true, false)) return;
    boolean isSameProgram =
        Ledger.read(folder, index.mark().run(), making.fingerprint()).entry(Submissions.KEY)
            != null;
    new LostSubmissions(engine, index, inbox, making, corrections)
        .restore(isSameProgram)
        .forEach(rejections::add);
  }

  private Corrections corrections(List<Path> roots, Rejections rejections) throws IOException {
    try {
      return Corrections.read(
          roots, making.taxonomy(), making.reader().outsideLinks(), rejections::add);
    } catch (IOException e) {
      throw new IndexingStoppedException(e.getMessage(), e);
    }
  }
}
