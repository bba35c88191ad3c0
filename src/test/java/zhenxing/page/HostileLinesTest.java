package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time to read dates, sources and names is linear in the text, even for hostile lines. */
class HostileLinesTest {

  private static final int LENGTH = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来源：",
        "来源： ",
        "（来源：",
        "据人民网",
        "记者",
        "记者 王",
        "记者王、",
        "王 ",
        "（王晓 ",
        "人民网/",
        "人民网",
        "新华社电",
        "《人民日报》",
        "2023年",
        "2023-",
        "2023年3月30日",
        "二〇",
        "二〇二三年",
        "十",
        "《",
        "（",
        "【",
        " ",
        "　",
        "\n",
        "版",
        "·",
        "王·",
        "人民政府",
        "本文来源",
        "转自",
        "作者：",
        "文/",
        "通讯员",
        "星期一",
        "12:",
        "发布时间",
        "更新时间：",
        "报",
        "人",
        "a",
        "市"
      })
  void growthIsLinear(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    long start = System.nanoTime();
    DateMention.in(text);
    MediaNames.builtIn().in(text);
    MediaNames.builtIn().named(text);
    PublicationLine.read(text);
    PublicationLine.read(text.substring(0, PublicationLine.LONGEST));
    SourceLine.read(text);
    AuthorLine.read(text);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }
}
