package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a correction changes, the file of its article is read again, and no other file. */
class CorrectionChangesTest {

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus = new IndexedCorpus(folder);
    corpus.writeLines("a.jsonl", "a", 3);
    corpus.writeLines("b.jsonl", "b", 5);
    corpus.write("c_1.txt", "盘锦的稻田公园开园。");
    corpus.write("corrections.jsonl", "{\"id\":\"b1\",\"title\":\"旧\"}\n");
    corpus.run();
  }

  private void assertRead(IndexSummary summary, int updated, String... files) throws IOException {
    long bytes = 0;
    for (String file : files) bytes += Files.size(corpus.corpus.resolve(file));
    assertThat(summary.bytes()).as("bytes of %s", summary).isEqualTo(bytes);
    assertThat(summary.updated()).isEqualTo(updated);
    assertThat(summary.unchanged()).isEqualTo(9 - updated);
    assertThat(summary.deleted()).isZero();
  }

  @Test
  void oneMoreReadsOneFile() throws IOException {
    corpus.write(
        "corrections.jsonl", "{\"id\":\"b1\",\"title\":\"旧\"}\n{\"id\":\"a2\",\"title\":\"新\"}\n");
    assertRead(corpus.run(), 1, "a.jsonl");
    assertThat(corpus.article("a2").article().title()).isEqualTo("新");
    assertThat(corpus.article("b1").article().title()).isEqualTo("旧");
    assertRead(corpus.run(), 0);
  }

  @Test
  void aChangedAndATakenBackOneReadTheirFiles() throws IOException {
    corpus.write("corrections.jsonl", "{\"id\":\"b1\",\"title\":\"新\"}\n");
    assertRead(corpus.run(), 1, "b.jsonl");
    assertThat(corpus.article("b1").article().title()).isEqualTo("新");
    Files.delete(corpus.corpus.resolve("corrections.jsonl"));
    assertRead(corpus.run(), 1, "b.jsonl");
    assertThat(corpus.article("b1").article().explicit()).isEmpty();
    assertRead(corpus.run(), 0);
  }

  @Test
  void oneOfAnArticleThatIsNotThereReadsNothing() throws IOException {
    corpus.write(
        "corrections.jsonl",
        "{\"id\":\"b1\",\"title\":\"旧\"}\n{\"id\":\"later_1\",\"title\":\"新\"}\n");
    assertRead(corpus.run(), 0);
    // A correction applies as soon as there is an article for it.
    corpus.write("later_1.txt", "青岛的新航线开通。");
    assertThat(corpus.run().added()).isEqualTo(1);
    assertThat(corpus.article("later_1").article().title()).isEqualTo("新");
  }

  @Test
  void oneThatNamesAnArticleAsItWasCalledBeforeReachesIt() throws IOException {
    corpus.write("d.jsonl", "{\"id\":\"云南省#23\",\"body\":\"大连的新航线开通。\"}\n");
    corpus.run();
    corpus.write(
        "corrections.jsonl",
        "{\"id\":\"b1\",\"title\":\"旧\"}\n{\"id\":\"云南省_23\",\"title\":\"新\"}\n");
    IndexSummary summary = corpus.run();
    assertThat(summary.updated()).isEqualTo(1);
    assertThat(summary.bytes()).isEqualTo(Files.size(corpus.corpus.resolve("d.jsonl")));
    assertThat(corpus.article("云南省#23").article().title()).isEqualTo("新");
  }
}
