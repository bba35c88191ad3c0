package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.meaning.Embedder.Model;
import zhenxing.meaning.Passages.Passage;
import zhenxing.meaning.VectorIndex.Nearest;

class MeasurementTest {

  private static final float[] PORT = {1, 0, 0};
  private static final float[] RICE = {0, 1, 0};
  private static final float[] CLINIC = {0, 0, 1};
  private static final float HALF = (float) Math.sqrt(0.5);
  private static final List<Passage> PASSAGES =
      List.of(new Passage("a", 0, 10), new Passage("b", 10, 25));

  @TempDir private Path folder;

  @Test
  void anArticleIsAsNearAsItsNearestPassage() throws Exception {
    try (VectorIndex index = new VectorIndex(folder, new Model("three", "1", 3))) {
      try (VectorWriter writer = index.writer()) {
        writer.put("both", "f1", PASSAGES, List.of(RICE, PORT));
        writer.put("one", "f2", PASSAGES, List.of(CLINIC, PORT));
        writer.put("none", "f3", PASSAGES, List.of(CLINIC, CLINIC));
        writer.commit();
      }
      index.refresh();
      List<String> ids = List.of("none", "one", "both", "unknown");
      assertThat(index.of(ids, List.of(PORT, RICE)))
          .containsExactly(
              new Nearest("both", "f1", 1, 0, 10),
              new Nearest("one", "f2", 1, 10, 25),
              new Nearest("none", "f3", 0, 0, 10));
      assertThat(index.of(ids, List.of(PORT)))
          .containsExactly(
              new Nearest("both", "f1", 1, 10, 25),
              new Nearest("one", "f2", 1, 10, 25),
              new Nearest("none", "f3", 0, 0, 10));
      assertThat(index.means(ids))
          .hasEntrySatisfying("none", mean -> assertThat(mean).containsExactly(CLINIC))
          .hasEntrySatisfying("both", mean -> assertThat(mean).containsExactly(HALF, HALF, 0))
          .containsOnlyKeys("both", "one", "none");
    }
  }
}
