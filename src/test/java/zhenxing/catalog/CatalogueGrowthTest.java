package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Place;
import zhenxing.article.Repairs;
import zhenxing.article.Stated;
import zhenxing.restore.RestoredText;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * The time to catalogue a text is linear in its length, even for hostile texts. Each text consists
 * of one unit repeated on one line.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CatalogueGrowthTest {

  private static final int SHORT = 3_000;
  private static final int TIMES = 20;
  private static final int LONG = SHORT * TIMES;

  /** Maximum factor for a text twenty times as long: linear work gives 20, quadratic 400. */
  private static final double FACTOR = 60;

  /** Shorter times, in milliseconds, are not compared, because clock and compiler dominate them. */
  private static final long LITTLE = 450;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（",
        "(",
        "【",
        "《",
        "》",
        "“",
        "、",
        " ",
        "　",
        "。",
        "1",
        "2023",
        "2023年",
        "2023-",
        "2023年3月30日",
        "3月30日电",
        "二〇二三年三月",
        "十",
        "十四五",
        "20",
        "（2021—2025年",
        "2022年是",
        "经过了2021年是攻坚之年的努力，码头建成。",
        "来源：",
        "来源 ",
        "转自",
        "《大连日报》2023",
        "大连日报",
        "大连日报讯",
        "大连日报记者",
        "（大连日报",
        "据",
        "记者",
        "记者王晓、",
        "作者：",
        "文/",
        "通讯员 ",
        "（王晓）",
        "发布时间：",
        "在",
        "大连",
        "大连市委",
        "大连、",
        "大连在",
        "在大连",
        "大连某某村",
        "大连公司",
        "朝阳",
        "朝阳区、",
        "王海南",
        "欧阳",
        "辽宁",
        "辽宁大连",
        "京津冀",
        "我市",
        "全国",
        "石化产业",
        "产业",
        "法院",
        "将于",
        "近日，",
        "原标题：",
        "A",
        "a大连"
      })
  void timeGrowsWithTheLength(String unit) {
    grows(unit, unit.repeat(LONG / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"优惠2023年3月30日|", "3月30日", "（", "（3月30日电\n", "3月30日电\n"})
  void timeGrowsWithTheLengthOfFurniture(String unit) {
    String news = "码头工程今天正式开工。";
    String furniture = unit.repeat(4 * LONG / unit.length());
    int less = furniture.length() / TIMES;
    grows(
        "furniture of " + unit,
        restored(news.repeat(40), furniture.substring(0, less)),
        restored(news.repeat(40 * TIMES), furniture));
  }

  private static RestoredText restored(String text, String furniture) {
    List<FurnitureLine> lines =
        furniture.lines().map(line -> new FurnitureLine(line, false)).toList();
    return new RestoredText(null, text, List.of(), Repairs.NONE, lines);
  }

  @Test
  void timeGrowsWithTheLengthOfAListOfPlaces() {
    grows("names with marks", list("、"));
    grows("names without marks", list(""));
    grows("names in sentences", list("。"));
    grows("names on lines", list("\n"));
  }

  /** Returns the names of all cities, repeated, with a mark between them. */
  private static String list(String mark) {
    List<Place> cities = new ArrayList<>();
    Gazetteer gazetteer = Gazetteer.builtIn();
    for (String province : gazetteer.provinces()) cities.addAll(gazetteer.cities(province));
    StringBuilder list = new StringBuilder();
    for (int i = 0; list.length() < LONG; i++) {
      list.append(cities.get(i % cities.size()).city()).append(mark);
    }
    return list.toString();
  }

  private void grows(String what, String text) {
    grows(what, restored(text.substring(0, SHORT), ""), restored(text, ""));
  }

  private void grows(String what, RestoredText shorter, RestoredText longer) {
    long small = time(shorter);
    long large = time(longer);
    assertThat(large)
        .as("%s: %d and %d ms", what, small, large)
        .isLessThan((long) Math.max(LITTLE, FACTOR * small));
  }

  /** Returns the processor time of this thread for one entry, in milliseconds. */
  private long time(RestoredText restored) {
    FoundArticle found = new FoundArticle("a", restored.body(), Stated.NOTHING, PageClues.NONE);
    long start = THREADS.getCurrentThreadCpuTime();
    assertThat(cataloguer.catalogue(found, restored).article()).isNotNull();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
  }
}
