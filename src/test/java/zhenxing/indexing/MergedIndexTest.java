package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;

/** A run that writes most of an index merges it afterwards; a small run does not. */
class MergedIndexTest {

  private static final int ARTICLES = 40;

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void indexSomeAndThenSomeMore() throws IOException {
    corpus = new IndexedCorpus(folder);
    corpus.writeLines("a.jsonl", "a", ARTICLES);
    corpus.run();
    corpus.writeLines("b.jsonl", "b", 1);
    corpus.run();
  }

  private int segments() throws IOException {
    try (SearchEngine engine = new LuceneEngine(corpus.index)) {
      return engine.status().segments();
    }
  }

  @Test
  void littleThatIsNewIsASegmentBesideTheOthers() throws IOException {
    assertThat(segments()).isEqualTo(2);
  }

  @Test
  void muchThatIsNewIsMergedWithTheRest() throws IOException {
    corpus.writeLines("c.jsonl", "c", 2 * ARTICLES);
    IndexSummary summary = corpus.run();
    assertThat(summary.added()).isEqualTo(2 * ARTICLES);
    assertThat(segments()).isEqualTo(1);
    assertThat(corpus.articles()).isEqualTo(3 * ARTICLES + 1);
    // The ledger belongs to the second commit of the run, so nothing is read again.
    assertThat(corpus.run().unchanged()).isEqualTo(3 * ARTICLES + 1);
  }
}
