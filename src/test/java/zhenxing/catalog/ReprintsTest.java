package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhenxing.article.PublicationDate;

class ReprintsTest {

  private static final String WORDS =
      "盘锦市召开大会部署石化产业工作企业项目开工建设投资增长技术创新港口物流农业旅游金融教育医疗环境能源汽车船舶钢铁软件服务市场改革开放";

  private final Reprints reprints = new Reprints();

  /** A text of its own for every seed. */
  private static String text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS.charAt(random.nextInt(WORDS.length())));
      if (random.nextInt(12) == 0) text.append('，');
    }
    return text.toString();
  }

  private void put(String id, String date, String text) {
    reprints.put(id, date == null ? null : PublicationDate.parse(date), Sketch.of(text));
  }

  @Test
  void groupIsNamedByItsEarliestArticle() {
    put("b", "2023-03-31", text(1, 600));
    put("c", null, text(1, 600).substring(0, 400));
    put("x", "2023-03-01", text(2, 600));
    assertThat(reprints.group("c")).isEqualTo("b");
    put("a", "2023-03-30", "标题\n" + text(1, 600).substring(200));
    assertThat(reprints.group("b")).isEqualTo("a");
    assertThat(reprints.group("x")).isEqualTo("x");
    assertThat(reprints.members("b"))
        .extracting(Reprints.Member::id)
        .containsExactlyInAnyOrder("a", "c");
    assertThat(reprints.members("x")).isEmpty();
  }

  @Test
  void changesAreTold() {
    put("b", "2023-03-31", text(1, 600));
    assertThat(reprints.drainChanged()).containsExactly("b");
    put("x", "2023-03-01", text(2, 600));
    assertThat(reprints.drainChanged()).containsExactly("x");
    put("c", "2023-04-02", text(1, 600));
    assertThat(reprints.drainChanged()).containsExactly("c");
    put("a", "2023-03-30", text(1, 600));
    assertThat(reprints.drainChanged()).containsExactlyInAnyOrder("a", "b", "c");
    reprints.remove("a");
    assertThat(reprints.drainChanged()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(reprints.group("c")).isEqualTo("b");
    assertThatThrownBy(() -> reprints.group("a")).hasMessageContaining("'a'");
  }

  @Test
  void twoCutsHangTogetherByTheWhole() {
    String whole = text(1, 1000);
    put("head", "2023-01-01", whole.substring(0, 600));
    put("tail", "2023-01-02", whole.substring(450));
    assertThat(reprints.group("tail")).isEqualTo("tail");
    put("whole", "2023-01-03", whole);
    assertThat(reprints.group("tail")).isEqualTo("head");
    reprints.remove("whole");
    assertThat(reprints.group("tail")).isEqualTo("tail");
  }

  @Test
  void digestDoesNotJoinItsNews() {
    put("one", null, text(1, 500));
    put("two", null, text(2, 500));
    put("digest", null, text(1, 500) + text(2, 500) + text(3, 500));
    assertThat(reprints.group("one")).isEqualTo("one");
    assertThat(reprints.group("digest")).isEqualTo("digest");
  }

  @Test
  void putAgainReplaces() {
    put("a", null, text(1, 500));
    put("b", null, text(1, 500));
    put("b", null, text(2, 500));
    assertThat(reprints.members("a")).isEmpty();
  }

  @Test
  void shortTextsAreOnlyJoinedWhenTheyAreTheSame() {
    put("a", null, "祝大家新年快乐万事如意身体健康");
    put("b", null, "祝大家新年快乐万事如意工作顺利");
    put("c", null, "祝大家新年快乐，万事如意，身体健康！");
    put("empty", null, "");
    put("void", null, "。！");
    assertThat(reprints.group("b")).isEqualTo("b");
    assertThat(reprints.members("a")).extracting(Reprints.Member::id).containsExactly("c");
    assertThat(reprints.members("empty")).isEmpty();
  }

  @Test
  void sketchSurvivesItsBytes() {
    for (int length : new int[] {0, 3, 50, 5_000}) {
      Sketch sketch = Sketch.of(text(length, length).substring(0, length));
      assertThat(Sketch.ofBytes(sketch.toBytes())).isEqualTo(sketch);
    }
    assertThatThrownBy(() -> Sketch.ofBytes(new byte[7])).hasMessageContaining("no sketch");
  }

  @Test
  void containmentIsThatOfTheTexts() {
    String text = text(1, 8_000);
    Sketch whole = Sketch.of(text);
    assertThat(whole.containment(Sketch.of(text.substring(1_000, 3_000)))).isGreaterThan(0.95);
    assertThat(whole.containment(Sketch.of(text.substring(0, 4_000) + text(2, 4_000))))
        .isBetween(0.35, 0.65);
    assertThat(whole.containment(Sketch.of(text(3, 8_000)))).isLessThan(0.05);
  }

  @Test
  void orderOfComingDoesNotMatter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    SimulatedReprints simulated = new SimulatedReprints(random);
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String base = text(i, 400 + random.nextInt(800));
      texts.put("%02d".formatted(i), base);
      for (int copy = 0; copy < 3; copy++)
        texts.put("%02d#%d".formatted(i, copy), simulated.of(base));
    }
    List<String> ids = new ArrayList<>(texts.keySet());
    Map<String, String> groups = new HashMap<>();
    for (int round = 0; round < 2; round++) {
      Collections.shuffle(ids, random);
      Reprints fresh = new Reprints();
      for (String id : ids) fresh.put(id, null, Sketch.of(texts.get(id)));
      for (String id : ids) {
        String before = groups.put(id, fresh.group(id));
        if (before != null)
          assertThat(fresh.group(id)).as("seed %d, %s", seed, id).isEqualTo(before);
      }
    }
    long together = ids.stream().filter(id -> groups.get(id).equals(id.substring(0, 2))).count();
    assertThat(together / (double) ids.size()).as("seed %d", seed).isGreaterThan(0.95);
  }
}
