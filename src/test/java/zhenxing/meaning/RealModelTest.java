package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.Nearness.Near;
import zhenxing.meaning.Embedder.Model;

/**
 * With the model of the build: {@code mvn -Psemantic test -Dtest=RealModelTest}. Without that
 * profile it is skipped, unless {@code ZHENXING_SEMANTIC_REQUIRED} is set.
 */
class RealModelTest {

  @TempDir private Path folder;
  private Embedder embedder;

  @BeforeEach
  void open() throws IOException {
    boolean isRequired = System.getenv("ZHENXING_SEMANTIC_REQUIRED") != null;
    Assumptions.assumeTrue(
        isRequired || EmbedderProvider.find().isPresent(),
        "skipped: the model is there with -Psemantic only");
    embedder = EmbedderProvider.find().orElseThrow().open();
  }

  @AfterEach
  void close() throws IOException {
    // Closing twice does nothing.
    if (embedder != null) embedder.close();
  }

  @Test
  void vectorsHaveLengthOneAndDoNotDependOnWhatIsEmbeddedWithThem() throws IOException {
    assertThat(embedder.model()).isEqualTo(new Model("bge-small-zh-v1.5", "q", 512));
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= Embedder.MOST_TEXTS; i++) texts.add("村里修了第" + i + "条路。".repeat(i * i));
    List<float[]> together = embedder.passages(texts);
    for (int i = 0; i < texts.size(); i++) {
      float[] alone = embedder.passages(List.of(texts.get(i))).getFirst();
      assertThat(VectorUtil.dotProduct(alone, alone)).isBetween(0.999f, 1.001f);
      // Weights of 8 bits are scaled by what is computed at once.
      assertThat(VectorUtil.dotProduct(alone, together.get(i))).isGreaterThan(0.97f);
    }
  }

  @Test
  void anyTextHasAVector() throws IOException {
    for (String text :
        List.of("", " ", "\u0000", "𠮷", "a".repeat(5_000), "很长".repeat(5_000), "😀🏭")) {
      float[] vector = embedder.query(text);
      assertThat(VectorUtil.dotProduct(vector, vector)).isBetween(0.999f, 1.001f);
    }
  }

  @Test
  void capitalAndSmallLettersAreReadAlike() throws IOException {
    assertThat(embedder.query("全市GDP增长")).containsExactly(embedder.query("全市gdp增长"));
  }

  @Test
  void aQuestionFindsTheArticleThatAnswersItInOtherWords() throws Exception {
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(
          ArticlesByMeaning.article("a", "老厂区有了新活法", "废弃多年的纺织车间装上落地窗，成了画家和设计师的工作室。"),
          ArticlesByMeaning.article("b", "稻田丰收", "今年雨水调匀，晚稻亩产创下新高。"),
          ArticlesByMeaning.article("c", "港区扩建", "三座深水泊位同时开工，万吨轮可以直接靠岸。"),
          ArticlesByMeaning.article("d", "村医来了", "卫生院的大夫每周三下乡坐诊。"));
      articles.embed();
      String[][] asked = {
        {"哪里把闲置厂房改造成文化创意园区", "a"},
        {"粮食产量提高了吗", "b"},
        {"大船能停在哪个码头", "c"},
        {"農民看病方便了嗎", "d"}
      };
      for (String[] each : asked) {
        var near = articles.meaning().near(each[0]).of(List.of("a", "b", "c", "d"), 1);
        String best =
            near.entrySet().stream()
                .max((one, other) -> Float.compare(lift(one.getValue()), lift(other.getValue())))
                .orElseThrow()
                .getKey();
        assertThat(best).as(each[0]).isEqualTo(each[1]);
      }
    }
  }

  private static float lift(Near near) {
    return near.lift();
  }
}
