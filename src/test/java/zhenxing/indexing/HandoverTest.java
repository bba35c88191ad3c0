package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.lucene.LuceneEngine;

/** Runs are handed over through a real socket to the process that has the writer. */
class HandoverTest {

  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void create() {
    corpus = new IndexedCorpus(folder);
  }

  private Handover.Request request() {
    return new Handover.Request(
        List.of(corpus.corpus.toString()), TAXONOMY.fingerprint(), false, false, true, false);
  }

  @Test
  void theOneWhoHasTheWriterDoesTheRun() throws IOException {
    corpus.write("a.txt", "大连港扩建项目开工。");
    try (LuceneEngine engine = new LuceneEngine(corpus.index)) {
      Intake intake =
          new Intake(engine, corpus.index, TAXONOMY, Submissions.open(List.of(corpus.corpus)));
      HandoverListener.Runs runs =
          (request, progress) ->
              intake.index(
                  request.corpus().stream().map(Path::of).toList(),
                  new CorpusReader(),
                  Deletions.GUARDED,
                  progress);
      try (HandoverListener listener = new HandoverListener(corpus.index, runs)) {
        listener.start();
        assertThat(handOver().added()).isEqualTo(1);
        corpus.write("b.pages", "");
        corpus.write("c.txt", "青岛港扩建项目开工。");
        IndexSummary summary = handOver();
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.unchanged()).isEqualTo(1);
        assertThat(summary.rejected()).hasSize(1);
        assertThat(engine.articleCount()).isEqualTo(2);
        Files.delete(corpus.corpus.resolve("a.txt"));
        Files.delete(corpus.corpus.resolve("c.txt"));
        assertThatExceptionOfType(IndexingStoppedException.class)
            .isThrownBy(this::handOver)
            .withMessageContaining("--allow-deletions");
        corpus.write("d.txt", "沈阳的项目开工。");
        assertThat(handOver().deleted()).isEqualTo(2);
      }
    }
    assertThat(corpus.index.resolve(Handover.FILE)).doesNotExist();
  }

  private IndexSummary handOver() throws IOException {
    return Handover.run(corpus.index, request(), (done, of) -> {}).orElseThrow();
  }

  @Test
  void nobodyIsThere() throws IOException {
    assertThat(Handover.run(corpus.index, request(), (done, of) -> {})).isEmpty();
    Files.createDirectories(corpus.index);
    // The socket was left behind by a process that was killed.
    Files.writeString(corpus.index.resolve(Handover.FILE), folder.resolve("gone").toString());
    assertThat(Handover.run(corpus.index, request(), (done, of) -> {})).isEmpty();
  }

  @Test
  void aRunThatFailsSaysWhy() throws IOException {
    Files.createDirectories(corpus.index);
    try (HandoverListener listener =
        new HandoverListener(
            corpus.index,
            (request, progress) -> {
              throw new IOException("no space left for " + request.corpus());
            })) {
      listener.start();
      assertThatExceptionOfType(IndexingStoppedException.class)
          .isThrownBy(this::handOver)
          .withMessageContaining("no space left for [" + corpus.corpus);
    }
  }
}
