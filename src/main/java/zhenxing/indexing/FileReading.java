package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.engine.ArticleWriter.Provenance;

/**
 * Reads one corpus file in a run: takes its articles, finds those of the index that it no longer
 * contains, and enters the file into the ledger if nothing of it was rejected.
 */
final class FileReading implements CorpusReader.Sink {

  private final RunState run;
  private final RunWriter writer;
  private final JournalPass journal;
  private final CorpusFile file;

  /** The articles that the index has from this file: fingerprint by id. */
  private final Map<String, String> indexed;

  private int articles;
  private boolean clean = true;
  private boolean readable = true;

  /** Whether the file contains an article that a correction may name by a former id. */
  private boolean former;

  /**
   * @param journal tells which ids are overridden by submitted articles
   */
  FileReading(RunState run, RunWriter writer, JournalPass journal, CorpusFile file)
      throws IOException {
    this.run = run;
    this.writer = writer;
    this.journal = journal;
    this.file = file;
    this.indexed = run.index().articlesOf(file.key());
  }

  /** Reads the file. */
  void run() throws IOException {
    run.tally().file(file.size());
    run.holders().isRead(file.key());
    run.making().reader().read(file, this);
    for (String id : indexed.keySet()) {
      if (run.isHeld(id)) continue;
      if (readable) isGone(id);
      else keep(id);
    }
    // A file that changed while it was read may have been read incompletely.
    if (clean && file.isAsListed()) {
      run.after().read(new Ledger.Entry(file.key(), file.stamp(), articles, former));
    }
  }

  private void isGone(String id) {
    run.vanished().lineIsGone(id);
    run.after().awaitsDeletions(file.key());
  }

  /** Keeps an article of a file that cannot be read. No later file may take its id. */
  private void keep(String id) {
    run.holders().give(id, file, 0);
    run.tally().kept();
  }

  @Override
  public void article(FoundArticle found, int line) {
    try {
      long version = run.inbox().submissions().version(found.id());
      Optional<Provenance> known = provenance(found.id());
      Optional<String> problem =
          run.making()
              .problem(found)
              .map(Bilingual::english)
              .or(() -> journal.overrides(found.id()));
      if (problem.isEmpty()) {
        problem = run.holders().give(found.id(), file, line, known, run.after()::has);
      }
      if (problem.isPresent()) {
        rejected(new Rejection(file.name(), line, problem.get()));
        return;
      }
      articles++;
      former |= Corrections.hasFormer(found.id());
      writer.take(found, Origin.of(file, line), version, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Provenance> provenance(String id) throws IOException {
    String own = indexed.get(id);
    return own == null ? run.index().provenance(id) : Optional.of(new Provenance(file.key(), own));
  }

  @Override
  public void rejected(Rejection rejection) {
    clean = false;
    run.rejections().add(rejection);
  }

  @Override
  public void unreadable(Rejection rejection) {
    readable = false;
    boolean isKept = indexed.keySet().stream().anyMatch(id -> !run.isHeld(id));
    rejected(isKept ? rejection.kept() : rejection);
  }
}
