package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.restore.Restorer;

class HeadlineDayTest {

  private static final String BODY = "\n海滨市渔港扩建工程昨天开工，工期三年，建成后可停泊渔船六百艘。";

  private static String restored(String line) {
    return new Restorer().restore(null, line + BODY).body();
  }

  @ParameterizedTest
  @CsvSource({
    "海滨市渔港扩建工程开工　2021-04-06",
    "海滨市渔港扩建工程开工 2021-04-06 08:30:15",
    "海滨市渔港扩建工程开工 一期投资十二亿元  2021年4月6日 8:30",
    "海滨市渔港扩建工程开工（2021-04-06）",
    "海滨市渔港扩建工程开工  来源：海港晚报  2021-04-06",
    "海滨市渔港扩建工程开工 作者：周敏",
    "2021/4/6 08:30 海滨市渔港扩建工程开工",
  })
  void theHeadlineIsParted(String line) {
    assertThat(HeadlineDay.in(line + BODY)).isPresent();
    assertThat(restored(line)).startsWith("海滨市渔港扩建工程开工").doesNotContain("2021");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "海滨市水务局办公室 2021-04-06",
        "海港晚报 2021-04-06 08:30",
        "周敏 孙洋 陈立新 2021-04-06",
        "作者：海滨市渔港建设指挥部宣传组 2021-04-06",
        "您的位置：首页 > 渔港扩建 2021-04-06",
        "海滨市渔港管理办法（2021年4月6日）",
        "渔港开工 2021-04-06"
      })
  void otherLinesAreNot(String line) {
    assertThat(HeadlineDay.in(line + BODY)).isEmpty();
  }
}
