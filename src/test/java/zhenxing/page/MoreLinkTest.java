package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreLinkTest {

  @ParameterizedTest
  @CsvSource({
    "盘锦市召开大会。>>>更多内容，点击阅读, 盘锦市召开大会。",
    "盘锦市召开大会。 >>查看全文, 盘锦市召开大会。",
    "盘锦市召开大会。【详细】, 盘锦市召开大会。",
    "盘锦市召开大会。【点击查看原文】, 盘锦市召开大会。",
    "更多详细内容请看第三版。, 更多详细内容请看第三版。",
    "他读了【详细】二字就停下。, 他读了【详细】二字就停下。",
    "盘锦市召开大会。返回搜狐，查看更多, 盘锦市召开大会。",
    "【详细】, 【详细】",
    "气温 5>3>2, 气温 5>3>2",
  })
  void linksToTheFullReportAreLeftOut(String paragraph, String text) {
    assertThat(MoreLink.removed(paragraph)).isEqualTo(text);
  }
}
