package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;
import zhenxing.catalog.SimulatedDatelines.Case;
import zhenxing.restore.RestoredText.FurnitureLine;
import zhenxing.restore.Restorer;

class DateFinderTest {

  private final DateFinder finder = new DateFinder();

  private String date(String text, String url, FurnitureLine... furniture) {
    Manuscript manuscript = Manuscript.of("题目", text, List.of(furniture), PageClues.NONE, url);
    return Objects.toString(finder.find(manuscript, new ArrayList<>()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "发布时间：2024-06-13 08:14\\n正文从这里开始。|2024-06-13",
        "2022年04月01日 08:14 来源：大连日报\\n正文从这里开始。|2022-04-01",
        "二〇二三年三月三十日，市政府召开发布会。|2023-03-30",
        "本报6月17日讯 今年是“十三五”开局之年。|2016-06-17",
        "2022年是新旧动能转换的决战之年。4月1日召开的会议提出要求。|2022-04-01",
        "近日，《专项方案(2023-2025年)》发布，明确到2025年的目标。|2023",
        "市委、市政府实施制造业倍增行动(2023—2026年)，各部门要落实。|2023",
        "2016年是“十三五”开局之年，也是关键一年。自2003年以来成就显著。|2016",
        "新华社北京2023年3月30日电 会议召开。|2023-03-30",
        "到2035年，基本实现现代化。自2003年以来，城市巨变。|null",
        "3月30日，市政府召开会议。到2025年末，目标实现。|null",
        "IT之家 2023 年 8 月 2 日消息，会议召开。|2023-08-02",
        "2月30日召开会议。|null",
        "会议召开。\\n大连市人民政府\\n2021年5月6日|2021-05-06",
        "会议召开。\\n大连市人民政府\\n二〇二一年五月廿六日|2021-05-26",
        "渔港的灯又亮了。\\n2021年5月26日于大连|2021-05-26",
        "会议召开。\\n大连市人民政府\\n二○二○年七月卅一日|2020-07-31",
        "会议召开。\\n大连市人民政府\\n二\u039F一九年七月八日|2019-07-08",
        "2020年11月02 16:40 来源：大连日报\\n正文从这里开始。|2020-11-02",
        "2020年11月02 16家企业入驻。\\n正文从这里开始。|null",
        "发布时间：20201102164005\\n正文从这里开始。|2020-11-02",
        "发布时间：202011021640\\n正文从这里开始。|2020-11-02",
        "发布时间：20201102996005\\n正文从这里开始。|null",
        "发布时间：1970-01-01 08:00\\n正文从这里开始。|null",
        "2022年3月底，大连长兴岛新泊位完工。|2022-03",
        "2022年3月上旬，大连长兴岛新泊位完工。|2022-03",
        "本报讯（记者周敏）2022年3月份，大连长兴岛新泊位完工。|2022-03",
        "2022年3月以来，大连长兴岛新泊位运行平稳。|null",
        "会议召开。\\n群号：20190715|null",
        "发文日期：2024-06-03\\n发布日期：2024-06-13\\n正文从这里开始。|2024-06-13",
        "成文日期：2024-06-03\\n正文从这里开始。|2024-06-03",
        "时间：2024年6月20日\\n地点：大连会展中心\\n请准时参加。\\n大连市商务局\\n2024年6月13日|2024-06-13",
        "时间：2024年6月20日\\n正文从这里开始。|2024-06-20",
      })
  void readsTheUsualForms(String text, String expected) {
    assertThat(date(text.replace("\\n", "\n"), null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.cn/html/2023-09/15/content_1.htm, 2023-09-15",
    "http://a.gov.cn/gk/202309/t20230915_123.html, 2023-09-15",
    "http://a.cn/2023/09/15/x.html, 2023-09-15",
    "http://a.cn/n1/2023/0915/c1001-1.html, 2023-09-15",
    "http://a.cn/20230915/1.html, 2023-09-15",
    "http://a.cn/a/202309/abc.html, 2023-09",
    "http://a.cn/item/20239915.html, null",
    "http://a.cn/p/1234567890.html, null",
    "http://a.cn/2099/12/31/a.html, null",
    "http://a.cn/209912/a.html, null",
    "http://a.cn/209912/20230915/a.html, 2023-09-15",
    "http://a.cn/2023-02-30/a.html, null",
  })
  void readsAddresses(String url, String expected) {
    assertThat(date("会议召开。", url)).isEqualTo(expected);
  }

  @Test
  void furnitureThatIsNotAboutThisArticleSaysNothing() {
    FurnitureLine joined = new FurnitureLine("入驻:2026-02-23", false);
    FurnitureLine held = new FurnitureLine("举办:2026-03-26 至 2026-03-29", true);
    assertThat(date("会议召开。", null, joined, held)).isEqualTo("null");
    FurnitureLine published = new FurnitureLine("发布时间：2024-06-13 08:14", true);
    assertThat(date("会议召开。", null, joined, published, held)).isEqualTo("2024-06-13");
  }

  @Test
  void simulatedDatelinesAreRead() {
    long seed = new Random().nextLong();
    SimulatedDatelines simulated = new SimulatedDatelines(new Random(seed));
    int right = 0;
    int wrong = 0;
    int total = 2_000;
    TreeMap<String, List<String>> misses = new TreeMap<>();
    for (int i = 0; i < total; i++) {
      Case c = simulated.next();
      PublicationDate found = finder.find(c.manuscript(), new ArrayList<>());
      if (Objects.equals(found, c.date())) right++;
      else if (found != null) wrong++;
      if (!Objects.equals(found, c.date())) {
        misses
            .computeIfAbsent(c.form(), f -> new ArrayList<>())
            .add(found + " for " + c.date() + ": " + c.manuscript());
      }
    }
    System.out.printf(
        "simulated datelines: %d, right %.4f, wrong %.4f, seed %d%n",
        total, right / (double) total, wrong / (double) total, seed);
    assertThat(right / (double) total)
        .as("right; seed %d; %s", seed, misses)
        .isGreaterThanOrEqualTo(0.97);
    assertThat(wrong / (double) total)
        .as("wrong; seed %d; %s", seed, misses)
        .isLessThanOrEqualTo(0.005);
  }

  @Test
  void yearsAreReadWhereTheDatelineStandsAtTheEnd() {
    long seed = new Random().nextLong();
    SimulatedImprints simulated = new SimulatedImprints(new Random(seed));
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    int total = 1_000;
    int right = 0;
    int wrong = 0;
    TreeMap<String, List<String>> misses = new TreeMap<>();
    for (int i = 0; i < total; i++) {
      SimulatedImprints.Case c = simulated.next();
      FoundArticle article = new FoundArticle("a", c.text(), Stated.NOTHING, PageClues.NONE);
      Integer year =
          cataloguer.catalogue(article, restorer.restore(null, c.text())).article().year();
      if (Objects.equals(year, c.year())) {
        right++;
        continue;
      }
      if (year != null) wrong++;
      misses
          .computeIfAbsent(c.form(), f -> new ArrayList<>())
          .add(year + " for " + c.year() + ": " + c.text());
    }
    System.out.printf(
        "simulated imprints: %d, year right %.4f, wrong %.4f, seed %d%n",
        total, right / (double) total, wrong / (double) total, seed);
    assertThat(right / (double) total)
        .as("right; seed %d; %s", seed, misses)
        .isGreaterThanOrEqualTo(0.97);
    assertThat(wrong / (double) total)
        .as("wrong; seed %d; %s", seed, misses)
        .isLessThanOrEqualTo(0.01);
  }
}
