package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationLineTest {

  private static String read(String line) {
    return PublicationLine.read(line).map(l -> l.mention().date() + " " + l.kind()).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发布时间：2022-08-17 08:14|2022-08-17 PUBLISHED",
        "发布日期：２０２２年８月１７日|2022-08-17 PUBLISHED",
        "日期：20220817|2022-08-17 PUBLISHED",
        "见报日期: 2022/8/17|2022-08-17 PUBLISHED",
        "更新时间：2023-01-02 发布时间：2022-08-17|2022-08-17 PUBLISHED",
        "更新时间：2023-01-02 10:00|2023-01-02 UPDATED",
        "成文日期：2022-08-10 发布日期：2022-08-17|2022-08-17 PUBLISHED",
        "印发日期：2022年8月10日|2022-08-10 SIGNED",
        "2022-08-1708:14　来源：营口日报|2022-08-17 BARE",
        "2022年08月17日09时30分 营口日报|2022-08-17 BARE",
        "2022年8月17日9点|2022-08-17 BARE",
        "2022 08 17 09:20:11 来源：营口日报|2022-08-17 BARE",
        "2022.8.17 星期三|2022-08-17 BARE",
        "营口日报　2022年8月17日 星期三　第03版：要闻|2022-08-17 BARE",
        "二○二二年八月十七日|2022-08-17 BARE",
        "二零二二年八月十七日|2022-08-17 BARE",
        "二O二二年八月十七日|2022-08-17 BARE",
        "2022 年 8 月 17 日|2022-08-17 BARE",
        "2022-08-17T08:14:00+08:00|2022-08-17 BARE",
      })
  void readsTheUsualForms(String line, String expected) {
    assertThat(read(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "采集时间：2025-07-22 08:00:00",
        "抓取于2025-07-22",
        "报名截止：2025-05-01",
        "入驻:2025-02-23",
        "举办:2025-03-26 至 2025-03-29",
        "版权所有 © 2009-2026",
        "Copyright © 2012-2025 All Rights Reserved",
        "辽政办发〔2024〕12号",
        "农历二〇二二年八月十七日",
        "2022-02-30 来源：营口日报",
        "发布时间：2023年13月2日",
        "打印日期：2025年2月1日",
        "今天是2025年7月22日 星期二",
        "2022年8月17日，港口吞吐量创下新高",
        "二月三十是集市日",
        "电话 20221345"
      })
  void daysOfOtherThingsAreNone(String line) {
    assertThat(read(line)).isEqualTo("-");
  }
}
