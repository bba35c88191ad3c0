package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhenxing.TestFiles;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;

/** A corpus and its index in a temporary folder. */
final class IndexedCorpus {

  final Path corpus;
  final Path index;

  IndexedCorpus(Path folder) {
    this.corpus = folder.resolve("corpus");
    this.index = folder.resolve("index");
    try {
      Files.createDirectories(corpus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    TestFiles.write(corpus, file, text);
  }

  /**
   * Writes a JSON Lines file.
   *
   * @param id beginning of the ids
   * @param count number of articles
   */
  void writeLines(String file, String id, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\":\"%s%d\",\"body\":\"大连第%d批项目开工。\"}\n".formatted(id, i, i));
    }
    write(file, lines.toString());
  }

  IndexSummary run() throws IOException {
    return run(Deletions.GUARDED);
  }

  IndexSummary run(Deletions deletions, Path... roots) throws IOException {
    return run(deletions, ProgramStamp.current(), (done, of) -> {}, roots);
  }

  IndexSummary run(Deletions deletions, String stamp, Indexer.Progress progress, Path... roots)
      throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Indexer(engine, index, Taxonomy.builtIn(), new CorpusReader(), stamp)
          .index(roots.length == 0 ? List.of(corpus) : List.of(roots), deletions, progress);
    }
  }

  /** Returns the article of this id in the index, or null. */
  IndexedArticle article(String id) throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return engine.article(id).orElse(null);
    }
  }

  int articles() throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return engine.articleCount();
    }
  }
}
