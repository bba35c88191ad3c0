package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.FaultyEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Indexer;

/** The engine is asked for its figures once a scrape, and what it does not say has no value. */
class MetricsTest {

  @TempDir private Path folder;

  @Test
  void figuresOfTheIndex() throws Exception {
    Path corpus = TestFiles.write(folder, "corpus/a.txt", "抚顺石化装置检修。").getParent();
    Path index = folder.resolve("index");
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean isAway = new AtomicBoolean();
    try (LuceneEngine engine = new LuceneEngine(index)) {
      new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
      FaultyEngine.Fault fault =
          (method, arguments) -> {
            if (!method.equals("status")) return;
            asked.incrementAndGet();
            if (isAway.get()) throw new IOException("no node answers");
          };
      Metrics metrics =
          new Metrics(FaultyEngine.of(engine, fault), new IndexingProgress(), Writing.OFF);
      assertThat(text(metrics))
          .contains(
              "zhenxing_index_articles 1.0",
              "zhenxing_index_segments 1.0",
              "zhenxing_index_size_bytes ",
              "zhenxing_index_refreshes ",
              "zhenxing_rejections 0.0");
      assertThat(asked).hasValue(1);
      isAway.set(true);
      assertThat(text(metrics))
          .contains("zhenxing_index_damaged_files 0.0", "zhenxing_rejections 0.0")
          .doesNotContain("zhenxing_index_articles", "zhenxing_index_size_bytes");
      assertThat(asked).hasValue(2);
      isAway.set(false);
      assertThat(text(metrics)).contains("zhenxing_index_articles 1.0");
    }
  }

  private static String text(Metrics metrics) throws IOException {
    return new String(metrics.text(), StandardCharsets.UTF_8);
  }
}
