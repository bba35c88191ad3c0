package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;

/** The folder of the index is inside of the corpus. */
class IndexInCorpusTest {

  @TempDir private Path folder;

  @Test
  void itsFilesAreNeitherArticlesNorRejected() throws IOException {
    Path corpus = folder.resolve("corpus");
    TestFiles.write(corpus, "a.txt", "通化葡萄酒厂扩建。");
    TestFiles.write(corpus, "data/b.txt", "通化人参市场开业。");
    // A line of the ledger and of the rejections could be taken for an article.
    TestFiles.write(corpus, "broken.jsonl", "no JSON\n");
    Path index = corpus.resolve("data/index");
    Path link = Files.createSymbolicLink(folder.resolve("link"), corpus);
    for (Path root : List.of(corpus, corpus, link)) {
      try (SearchEngine engine = new LuceneEngine(index)) {
        IndexSummary summary =
            new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(root), (done, of) -> {});
        assertThat(summary.rejected())
            .singleElement()
            .satisfies(one -> assertThat(one.file()).endsWith("broken.jsonl"));
        assertThat(engine.articleCount()).isEqualTo(2);
        assertThat(
                new Inspection(engine, index, Taxonomy.builtIn(), new CorpusReader())
                    .of(List.of(root)))
            .allSatisfy(finding -> assertThat(finding.toString()).contains("broken.jsonl"));
      }
    }
  }
}
