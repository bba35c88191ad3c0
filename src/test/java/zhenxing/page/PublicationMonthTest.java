package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines above an article that state the month or year of publication. */
class PublicationMonthTest {

  @ParameterizedTest
  @CsvSource({
    "2016年03月 来源：本站讯, 2016-03",
    "2016年3月　本站综合, 2016-03",
    "2016年3月, 2016-03",
    "发布时间：2016-03 来源：松江日报, 2016-03",
    "发布时间：2016, 2016",
    "日期: 2016年, 2016",
    "2016年　本站讯, 2016",
  })
  void aMonthOrYearIsRead(String line, String date) {
    assertThat(PublicationMonth.read(line)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016年", // The heading of a part of a chronicle.
        "2016",
        "2016-03",
        "2016年13月",
        "2016年3月，全市外贸增长",
        "2016年3月大事记",
        "截止时间：2016-03",
        "2016年产量 来源：统计局"
      })
  void otherLinesTellNone(String line) {
    assertThat(PublicationMonth.read(line)).isEmpty();
  }
}
