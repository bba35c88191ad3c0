package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;

/** A run that would delete many articles stops, unless deletions were allowed. */
class DeletionsTest {

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void aCorpus() {
    corpus = new IndexedCorpus(folder);
  }

  private void assertStops(String... parts) {
    assertThatExceptionOfType(IndexingStoppedException.class)
        .isThrownBy(() -> corpus.run())
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains("--allow-deletions")
                    .contains(parts)
                    .doesNotContain("\n"));
  }

  @Test
  void aCorpusThatHasBecomeEmptyStopsTheRun() throws IOException {
    corpus.write("a.txt", "大连港的吞吐量创新高。");
    corpus.run();
    Files.delete(corpus.corpus.resolve("a.txt"));
    assertStops("1 of 1 articles", corpus.corpus.toString(), "mounted");
    assertThat(corpus.articles()).isEqualTo(1);
    assertThat(corpus.run(Deletions.ALLOWED).deleted()).isEqualTo(1);
    assertThat(corpus.articles()).isZero();
    assertThat(corpus.run().deleted()).isZero();
  }

  @Test
  void oneEmptyFolderOfSeveralStopsTheRun() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    corpus.writeLines("a.jsonl", "a", 20);
    TestFiles.write(other, "b.txt", "盘锦的稻田公园开园。");
    corpus.run(Deletions.GUARDED, corpus.corpus, other);
    Files.delete(other.resolve("b.txt"));
    assertThatExceptionOfType(IndexingStoppedException.class)
        .isThrownBy(() -> corpus.run(Deletions.GUARDED, corpus.corpus, other))
        .withMessageContaining("1 of 21 articles")
        .withMessageContaining(other.toString());
    assertThat(corpus.article("b")).isNotNull();
    assertThat(corpus.run(Deletions.ALLOWED, corpus.corpus, other).deleted()).isEqualTo(1);
  }

  @Test
  void anotherFolderThatIsEmptyStopsTheRun() throws IOException {
    corpus.writeLines("a.jsonl", "a", 3);
    corpus.run();
    Path other = Files.createDirectory(folder.resolve("other"));
    assertThatExceptionOfType(IndexingStoppedException.class)
        .isThrownBy(() -> corpus.run(Deletions.GUARDED, other))
        .withMessageContaining("3 of 3 articles");
  }

  @Test
  void moreThanAQuarterStopsTheRunBeforeAnythingIsDeleted() throws IOException {
    corpus.writeLines("a.jsonl", "a", 300);
    corpus.writeLines("b.jsonl", "b", 101);
    corpus.writeLines("c.jsonl", "c", 2);
    corpus.run();
    Files.delete(corpus.corpus.resolve("b.jsonl"));
    corpus.writeLines("c.jsonl", "c", 1);
    corpus.write("new.txt", "青岛的新航线开通。");
    assertStops("102 of 403 articles", "101 of files that are gone", "1 that their files");
    assertThat(corpus.articles()).isEqualTo(403);
    IndexSummary allowed = corpus.run(Deletions.ALLOWED);
    assertThat(allowed.deleted()).isEqualTo(102);
    assertThat(allowed.added()).isEqualTo(1);
    assertThat(corpus.articles()).isEqualTo(302);
  }

  @Test
  void aFileThatLosesItsLinesStopsTheRun() throws IOException {
    corpus.writeLines("a.jsonl", "a", 200);
    corpus.run();
    corpus.writeLines("a.jsonl", "a", 100);
    assertStops("100 of 200 articles");
    assertThat(corpus.articles()).isEqualTo(200);
  }

  @Test
  void aQuarterAndFewerThanAHundredGo() throws IOException {
    corpus.writeLines("a.jsonl", "a", 300);
    corpus.writeLines("b.jsonl", "b", 100);
    corpus.run();
    Files.delete(corpus.corpus.resolve("b.jsonl"));
    assertThat(corpus.run().deleted()).isEqualTo(100);
    corpus.writeLines("a.jsonl", "a", 201);
    assertThat(corpus.run().deleted()).isEqualTo(99);
    corpus.writeLines("a.jsonl", "a", 102);
    assertThat(corpus.run().deleted()).isEqualTo(99);
  }

  @Test
  void articlesThatMoveAreNotDeleted() throws IOException {
    corpus.writeLines("a.jsonl", "a", 200);
    corpus.run();
    Files.move(corpus.corpus.resolve("a.jsonl"), corpus.corpus.resolve("z.jsonl"));
    IndexSummary moved = corpus.run();
    assertThat(moved.deleted()).isZero();
    assertThat(moved.updated()).isEqualTo(200);
    assertThat(corpus.articles()).isEqualTo(200);
  }
}
