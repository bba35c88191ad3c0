package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.SearchEngine;

/**
 * What a running server takes in. Its writer stays open from the first run on; after a failure it
 * is closed, what was not committed is undone, and the next run opens another. Runs come one after
 * the other, whichever threads ask for them. The writer ends with the engine.
 */
public final class Intake {

  private final SearchEngine engine;
  private final Path folder;
  private final Taxonomy taxonomy;

  /** Null until something is taken in. */
  private GroupedWriter writer;

  /**
   * @param engine whose index to keep
   * @param folder the index's own folder
   * @param taxonomy the industries to file under
   */
  public Intake(SearchEngine engine, Path folder, Taxonomy taxonomy) {
    this.engine = engine;
    this.folder = folder;
    this.taxonomy = taxonomy;
  }

  /**
   * Brings the index up to date with a corpus.
   *
   * @param roots corpus folders or files
   * @param reader reads the files
   * @throws IOException as {@link Indexer#index(List, Deletions, Indexer.Progress)} does
   */
  public synchronized IndexSummary index(
      List<Path> roots, CorpusReader reader, Deletions deletions, Indexer.Progress progress)
      throws IOException {
    if (writer == null) writer = new GroupedWriter(engine.writer());
    return run(new Indexer(engine, folder, taxonomy, reader), roots, deletions, progress);
  }

  /**
   * Builds the index anew, while searches go on with the one that there is.
   *
   * @throws IOException as {@link Indexer#rebuild} does
   */
  public synchronized IndexSummary rebuild(
      List<Path> roots, CorpusReader reader, Indexer.Progress progress) throws IOException {
    Indexer indexer = new Indexer(engine, folder, taxonomy, reader);
    indexer.requireFiles(roots);
    if (writer != null) giveUp();
    writer = new GroupedWriter(engine.rebuild());
    return run(indexer, roots, Deletions.ALLOWED, progress);
  }

  private IndexSummary run(
      Indexer indexer, List<Path> roots, Deletions deletions, Indexer.Progress progress)
      throws IOException {
    boolean done = false;
    try {
      IndexSummary summary = indexer.index(writer, roots, deletions, progress);
      done = true;
      return summary;
    } finally {
      if (!done) giveUp();
    }
  }

  private void giveUp() {
    GroupedWriter failed = writer;
    writer = null;
    try {
      failed.close();
    } catch (IOException | RuntimeException e) {
      // Why the run failed says more than that its writer does not close.
      return;
    }
  }
}
