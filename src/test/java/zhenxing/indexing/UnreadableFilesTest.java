package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.corpus.Rejection;

/** If a file cannot be read, or changes while it is read, its articles stay in the index. */
class UnreadableFilesTest {

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void aCorpus() {
    corpus = new IndexedCorpus(folder);
    corpus.write("b.txt", "盘锦的稻田公园开园。");
  }

  @Test
  void aTornGzipFileKeepsItsArticles() throws IOException {
    corpus.writeLines("a.jsonl.gz", "a", 2_000);
    corpus.run();
    Path file = corpus.corpus.resolve("a.jsonl.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    for (int run = 0; run < 2; run++) {
      IndexSummary torn = corpus.run();
      assertThat(torn.kept()).isEqualTo(2_000);
      assertThat(torn.deleted()).isZero();
      assertThat(torn.read()).isZero();
      assertThat(torn.rejected())
          .extracting(Rejection::reason)
          .singleElement()
          .asString()
          .contains("gzip", "kept");
    }
    // No other file can take the id of an article that is kept.
    corpus.write("z.jsonl", "{\"id\":\"a7\",\"body\":\"另一篇文章。\"}\n");
    assertThat(corpus.run().rejected()).hasSize(2);
    assertThat(corpus.article("a7").file()).endsWith("a.jsonl.gz");
    Files.write(file, whole);
    IndexSummary again = corpus.run();
    assertThat(again.kept()).isZero();
    assertThat(again.unchanged()).isEqualTo(2_001);
  }

  @Test
  void aDamagedGzipFileGivesNoArticles() throws IOException {
    corpus.writeLines("a.jsonl.gz", "a", 2_000);
    Path file = corpus.corpus.resolve("a.jsonl.gz");
    byte[] whole = Files.readAllBytes(file);
    byte[] checksum = whole.clone();
    checksum[whole.length - 8] ^= 1;
    byte[] middle = whole.clone();
    middle[whole.length / 2] ^= 64;
    byte[] behind = Arrays.copyOf(whole, whole.length + 3);
    behind[whole.length + 2] = 'x';
    byte[] headless = Arrays.copyOf(whole, whole.length + 2);
    headless[whole.length] = 0x1f;
    headless[whole.length + 1] = (byte) 0x8b;
    for (byte[] damaged : new byte[][] {checksum, middle, behind, headless}) {
      Files.write(file, damaged);
      IndexSummary summary = corpus.run();
      assertThat(corpus.articles()).isEqualTo(1);
      assertThat(summary.rejected()).hasSize(1);
      assertThat(summary.rejected().getFirst().reason()).contains("gzip").doesNotContain("kept");
    }
  }

  @Test
  void severalMembersAndZerosBehindThemAreAGzipFile() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      try (GZIPOutputStream out = new GZIPOutputStream(members)) {
        out.write("{\"body\":\"大连第%d批项目。\"}\n".formatted(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    members.writeBytes(new byte[512]);
    Files.write(corpus.corpus.resolve("a.jsonl.gz"), members.toByteArray());
    IndexSummary summary = corpus.run();
    assertThat(summary.rejected()).isEmpty();
    assertThat(summary.added()).isEqualTo(4);
  }

  @Test
  void aLinkToWhatIsNotThereKeepsItsArticle() throws IOException {
    Path target = folder.resolve("elsewhere.txt");
    Files.writeString(target, "青岛的新航线开通。");
    Files.createSymbolicLink(corpus.corpus.resolve("linked.txt"), target);
    corpus.run();
    Files.delete(target);
    IndexSummary summary = corpus.run();
    assertThat(summary.kept()).isEqualTo(1);
    assertThat(summary.deleted()).isZero();
    assertThat(summary.rejected().getFirst().toString()).contains("linked.txt", "link", "kept");
    assertThat(corpus.article("linked")).isNotNull();
  }

  @Test
  void correctionsThatCannotBeReadStopTheRun() throws IOException {
    corpus.write("corrections.jsonl", "{\"id\":\"b\",\"title\":\"改正\"}\n");
    corpus.run();
    Path corrections = corpus.corpus.resolve("corrections.jsonl");
    Files.delete(corrections);
    Files.createSymbolicLink(corrections, folder.resolve("nowhere"));
    assertThatExceptionOfType(IndexingStoppedException.class)
        .isThrownBy(() -> corpus.run())
        .withMessageContaining("corrections.jsonl cannot be read")
        .withMessageContaining("undone");
    assertThat(corpus.article("b").article().title()).isEqualTo("改正");
    Files.delete(corrections);
    assertThat(corpus.run().updated()).isEqualTo(1);
  }

  @Test
  void aFileThatIsChangedWhileItIsReadIsReadAgain() throws IOException {
    Path file = corpus.corpus.resolve("b.txt");
    var time = Files.getLastModifiedTime(file);
    // The second file is changed after the first one was read, and then gets the modification time
    // with which it was listed.
    corpus.write("a.txt", "大连港的吞吐量创新高。");
    corpus.run(
        Deletions.GUARDED,
        ProgramStamp.current(),
        (done, of) -> {
          if (done == 0 || done == of) return;
          corpus.write("b.txt", "盘锦的稻田公园。");
        });
    Files.setLastModifiedTime(file, time);
    Files.writeString(file, "盘锦的稻田公园开园。");
    Files.setLastModifiedTime(file, time);
    corpus.run();
    assertThat(corpus.article("b").article().body()).contains("开园");
  }
}
