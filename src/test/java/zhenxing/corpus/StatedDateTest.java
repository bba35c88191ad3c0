package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats in which a date may be stated. */
class StatedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-05-06 | 2021-05-06",
        "2021-5-6 | 2021-05-06",
        " 2021/05/06 | 2021-05-06",
        "2021.5.6 | 2021-05-06",
        "２０２１－０５－０６ | 2021-05-06",
        "2021年5月6日 | 2021-05-06",
        "2021 年 05 月 06 日 | 2021-05-06",
        "2021年5月6号 08:15 | 2021-05-06",
        "2021年5月6日08时15分 | 2021-05-06",
        "2021年5月6日 星期四 | 2021-05-06",
        "2021⽉ | ",
        "2021年5⽉6⽇ | 2021-05-06",
        "二〇二一年五月六日 | 2021-05-06",
        "二○二一年十二月三十一日 | 2021-12-31",
        "二零二零年十月二十日 | 2020-10-20",
        "二0一九年元月十日 | 2019-01-10",
        "二〇二一年五月 | 2021-05",
        "二〇二一年 | 2021",
        "2021年5月 | 2021-05",
        "2021年 | 2021",
        "2021-05 | 2021-05",
        "2021/5 | 2021-05",
        "2021.05 | 2021-05",
        "2021 | 2021",
        "202105 | 2021-05",
        "20210506 | 2021-05-06",
        "202105060815 | 2021-05-06",
        "20210506081500 | 2021-05-06"
      })
  void daysMonthsAndYears(String text, String date) {
    if (date == null) {
      assertThatIllegalArgumentException().isThrownBy(() -> StatedDate.parse(text));
    } else {
      assertThat(StatedDate.parse(text)).hasToString(date);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-05-06 23:59:59 | 2021-05-06",
        "2021-05-06T23:59:59 | 2021-05-06",
        "2021-05-06T08:00:00+08:00 | 2021-05-06",
        "2021-05-05T16:00:00Z | 2021-05-06",
        "2021-05-05T15:59:59.999Z | 2021-05-05",
        "2021-05-05 20:30 +0400 | 2021-05-06",
        "2021-05-06T01:00:00+09:00 | 2021-05-06",
        "2021-05-06T00:30:00+09:00 | 2021-05-05",
        "2021-12-31T12:00:00-05:00 | 2022-01-01",
        "Wed, 05 May 2021 16:30:00 GMT | 2021-05-06",
        "Thu, 6 May 2021 08:00:00 +0800 | 2021-05-06",
        "6 May 2021 | 2021-05-06",
        "06-May-2021 | 2021-05-06",
        "May 6, 2021 | 2021-05-06",
        "September 6, 2021 10:00 | 2021-09-06",
        "Thu May 06 08:00:00 CST 2021 | 2021-05-06",
        "Wed May 05 17:00:00 UTC 2021 | 2021-05-06",
        "1620259200 | 2021-05-06",
        "1620259200000000 | 2021-05-06",
        "1620259200000000000 | 2021-05-06",
        "1620259200000 | 2021-05-06",
        "1620230400 | 2021-05-06",
        "1620230399 | 2021-05-05",
        "1620259200.25 | 2021-05-06",
        "1100000000 | 2004-11-09"
      })
  void timesAreOfTheDayInChina(String text, String day) {
    assertThat(StatedDate.parse(text)).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-29",
        "2021年4月31日",
        "20211301",
        "2021-13",
        "二〇二一年二月三十日",
        "31 Apr 2021",
        "2021-00-10",
        "2021-01-00"
      })
  void aDayThatDoesNotExistIsRefusedAsOne(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatedDate.parse(text))
        .withMessageStartingWith("there is no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "下周",
        "5月6日",
        "06/05/2021",
        "-1",
        "0",
        "7",
        "12345",
        "123456789",
        "99999999999",
        "Mai 2021",
        "2021年上半年",
        "民国一一〇年",
        "2021-2022",
        "6 Foo 2021",
        "2021-05-06T08:00:00+99:00"
      })
  void whatIsNoDateIsRefusedWithWhatToWrite(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> StatedDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "年", "二", " ", "2021-05-06 ", "may "})
  void longTextsAreRefusedAtOnce(String part) {
    String text = part.repeat(200_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatedDate.parse("2021" + text + "x"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
