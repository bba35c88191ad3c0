package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenxing.engine.lucene.TestIndex.article;
import static zhenxing.engine.lucene.TestIndex.indexed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexUnusableException;
import zhenxing.indexing.GroupedWriter;

/** A writer that stays open while searches run. */
class LiveWriterTest {

  @TempDir private Path folder;

  private static String body(int text) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) body.append((char) ('一' + (text * 61 + i * 97) % 5_000));
    return body.toString();
  }

  @Test
  void whatIsWrittenCanBeSearchedBeforeItIsCommitted() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of(article("a", "大连港扩建", "大连港扩建开工。")));
        GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      assertThat(index.ids("扩建")).containsExactly("a");
      writer.put(indexed(article("b", "青岛港扩建", "青岛港扩建开工。")));
      writer.delete("a");
      assertThat(index.ids("扩建")).containsExactly("a");
      writer.index().show();
      assertThat(index.ids("扩建")).containsExactly("b");
      assertThat(writer.index().provenance("b")).contains(new Provenance("test", "b"));
      assertThat(writer.index().articlesOf("test")).containsOnlyKeys("b");
    }
    try (TestIndex index = new TestIndex(folder)) {
      assertThat(index.ids("扩建")).as("what was not committed is undone").containsExactly("a");
    }
  }

  @Test
  void thereIsOneWriterAtATime() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of());
        TestIndex other = new TestIndex(folder)) {
      try (ArticleWriter writer = index.engine().writer()) {
        assertThat(writer.isOpen()).isTrue();
        for (LuceneEngine engine : List.of(index.engine(), other.engine())) {
          assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(engine::writer);
        }
      }
      other.engine().writer().close();
    }
  }

  @Test
  void aFirstIndexIsSeenOnceItIsComplete() throws IOException {
    try (TestIndex index = new TestIndex(folder);
        GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      writer.put(indexed(article("a", "大连港扩建", "大连港扩建开工。")));
      writer.commitPart(Mark.NONE);
      assertThat(index.engine().isReady()).isFalse();
      writer.commit();
      assertThat(index.engine().isReady()).isTrue();
      assertThat(index.ids("扩建")).containsExactly("a");
    }
  }

  @Test
  void groupsAreMadeUpForWhereACommitHadNone() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of(article("a", "一", body(1))))) {
      try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
        writer.put(indexed(article("b", "二", body(1))));
        writer.commitPart(Mark.NONE);
      }
      assertThat(index.engine().reprints("a").orElseThrow().hits()).isEmpty();
      try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
        writer.commit();
      }
      assertThat(index.engine().reprints("a").orElseThrow().hits()).hasSize(1);
    }
  }

  @Test
  void segmentsDoNotPileUpOverManySmallRuns() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of())) {
      for (int run = 0; run < 100; run++) {
        index.update(List.of(article("a" + run, "第" + run, body(run))), List.of());
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".si"))).hasSizeLessThan(30);
    }
  }

  @Test
  void anIndexBuiltAnewInItsPlaceIsTakenOver(@TempDir Path built) throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of(article("a", "大连港扩建", body(1))));
        GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      assertThat(index.ids("扩建")).containsExactly("a");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) Files.delete(file);
      }
      assertThatExceptionOfType(IOException.class).isThrownBy(index.engine()::refresh);
      assertThat(index.ids("扩建")).as("what was read before is served").containsExactly("a");
      assertThat(writer.index().isOpen()).isFalse();
      new TestIndex(built, List.of(article("b", "青岛港扩建", body(2)), article("c", "三", body(3))))
          .close();
      try (Stream<Path> files = Files.list(built)) {
        for (Path file : files.toList()) Files.move(file, folder.resolve(file.getFileName()));
      }
      index.engine().refresh();
      Soon.is(() -> index.ids("扩建").equals(List.of("b")));
    }
  }
}
