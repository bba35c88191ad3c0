package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaNamesTest {

  private final MediaNames media = MediaNames.builtIn();

  @ParameterizedTest
  @CsvSource({
    "来源：中新网, 中国新闻网",
    "稿源: 人民网-文化频道, 人民网",
    "人民网－山东频道, 人民网",
    "新华社客户端, 新华社",
    "新华网, 新华网",
    "央视新闻客户端, 央视新闻",
    "《中国青年报》, 中国青年报",
    "中国经济网讯, 中国经济网",
    "澎湃, 澎湃新闻",
    "红网娄底站, 红网",
    "中新网山东, 中国新闻网",
    "长江日报-长江网, 长江日报",
    "大连日报社, 大连日报",
    "cctv, 中央电视台",
    "临港融媒体中心, 临港融媒体中心",
    "浑南发布, 浑南发布",
    "辽宁省营口市人民政府网站, 辽宁省营口市人民政府",
    "鞍山市财政局, 鞍山市财政局",
    "江苏省发改委, 江苏省发改委",
    "来源：大连海关, 大连海关",
    "濮阳消防, 濮阳消防",
    "大连商品交易所, 大连商品交易所",
  })
  void namesAreGivenAsTheyCallThemselves(String words, String name) {
    assertThat(media.named(words)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本站",
        "本网",
        "本报",
        "网络",
        "综合",
        "互联网",
        "未知",
        "原创",
        "王晓",
        "大连重工集团",
        "鼎盛科技有限公司",
        "东北财经大学",
        "记者近日走访了解",
        "新产品发布",
        "消防",
        "园区负责人谈海关",
        "我市召开现场会",
        "",
        "  ",
        "来源：",
        "公司财务部"
      })
  void whatIsNoPublisherHasNoName(String words) {
    assertThat(media.named(words)).isEmpty();
  }

  @Test
  void namesInALineAreFoundWithTheirPlaces() {
    String line = "2024-05-01 盘锦日报 转自中新网";
    assertThat(media.in(line))
        .containsExactly(
            new MediaNames.Mention(11, 15, "盘锦日报"), new MediaNames.Mention(18, 21, "中国新闻网"));
  }

  @Test
  void theLongerNameWins() {
    assertThat(media.in("人民日报海外版")).extracting(MediaNames.Mention::name).containsExactly("人民日报海外版");
  }
}
