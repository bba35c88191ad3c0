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
 * Brings an index up to date with the corpus: unchanged files are skipped, changed articles
 * replaced, vanished ones deleted. What cannot be read is rejected and the rest indexed; whatever
 * of a rejected file was in the index stays out of it.
 */
public final class Indexer {

  private final SearchEngine engine;
  private final Path folder;
  private final Making making;

  /** Is told how far the indexer is. */
  public interface Progress {

    /**
     * @param done bytes of corpus files dealt with
     * @param of bytes of all corpus files
     */
    void at(long done, long of);
  }

  /** An indexer that reads no office files. */
  public Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy) {
    this(engine, folder, taxonomy, new CorpusReader());
  }

  /**
   * @param engine whose index to keep
   * @param folder where to remember what the index holds; the index's own folder
   * @param taxonomy the industries to file under
   * @param reader reads the files; articles of files that it does not read stay in the index as
   *     they are
   */
  public Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy, CorpusReader reader) {
    this(engine, folder, taxonomy, reader, ProgramStamp.current());
  }

  /**
   * @param stamp stands for the program that reads and makes the articles
   */
  Indexer(SearchEngine engine, Path folder, Taxonomy taxonomy, CorpusReader reader, String stamp) {
    this(engine, folder, new Making(taxonomy, reader, new ArticleMaker(taxonomy), stamp));
  }

  Indexer(SearchEngine engine, Path folder, Making making) {
    this.engine = engine;
    this.folder = folder;
    this.making = making;
  }

  /** Indexes what is new or changed, and stops rather than delete much. */
  public IndexSummary index(List<Path> roots, Progress progress) throws IOException {
    return index(roots, Deletions.GUARDED, progress);
  }

  /**
   * Indexes what is new or changed.
   *
   * @param roots corpus folders or files
   * @param deletions how many articles may go
   * @throws zhenxing.corpus.CorpusMissingException when one of the roots is not there
   * @throws zhenxing.engine.IndexUnusableException when the index cannot be written
   * @throws IndexingStoppedException when more articles than allowed would go, or corrections that
   *     are there cannot be read
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
   * Builds the index anew beside the one that there is, and puts it in its place once it stands for
   * the whole corpus.
   *
   * @throws IndexingStoppedException when the corpus has nothing to read, or corrections that are
   *     there cannot be read
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

  /** A corpus that is not there, as a disk that is not mounted, must not make an empty index. */
  void requireFiles(List<Path> roots, Submissions submissions) throws IndexingStoppedException {
    if (!list(roots).files().isEmpty() || submissions.last() > 0) return;
    throw new IndexingStoppedException(
        "stopped before building the index anew: the corpus has no file to read; is it there?");
  }

  private Corpus list(List<Path> roots) {
    return Corpus.list(roots, making.reader().outsideLinks());
  }

  private static Submissions submissions(List<Path> roots) throws IOException {
    try {
      return Submissions.open(roots);
    } catch (IOException e) {
      throw new IndexingStoppedException(e.getMessage(), e);
    }
  }

  /** The same with a writer that stays open, beside what is submitted meanwhile. */
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

  /** Once after an opening: what the journal lost and the index has comes back. */
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
