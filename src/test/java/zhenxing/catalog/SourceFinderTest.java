package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.PageClues;
import zhenxing.restore.RestoredText.FurnitureLine;

class SourceFinderTest {

  private final SourceFinder finder = new SourceFinder();

  private SourceFinder.Found find(String text, FurnitureLine... lines) {
    Manuscript manuscript = Manuscript.of("题目", text, List.of(lines), PageClues.NONE, null);
    return finder.find(manuscript, new ArrayList<>());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "会议结束。（青岛日报/观海新闻记者 杨光）|青岛日报|杨光",
        "湖北日报讯（记者许旷、通讯员张寒光）8月8日，首架飞机交付。|湖北日报|许旷 张寒光",
        "中新网哈尔滨8月8日电(王珏 记者姜辉)8日，活动举行。|中国新闻网|姜辉",
        "会议结束。沈阳晚报、沈报全媒体记者 谷丽红|沈阳晚报|谷丽红",
        "会议结束。(来源：石嘴山市委宣传部)|石嘴山市委宣传部|-",
        "来源：大连日报 作者：王健 责任编辑：刘云 会议召开。|大连日报|王健",
        "文/北京青年报记者 蒲长廷编辑/谭卫平|北京青年报|蒲长廷",
        "会议结束。文：黄玲丽|-|黄玲丽",
        "记者从成都市发展改革委获悉，资金到位。|-|-",
        "本报记者 张伟 李娜|-|张伟 李娜",
        "会议召开。(责任编辑：梁云娇)|-|-",
      })
  void readsBylines(String text, String source, String author) {
    SourceFinder.Found found = find(text);
    assertThat(found.source()).isEqualTo(source);
    assertThat(found.author()).isEqualTo(author);
  }

  @Test
  void readsLinesOfThePage() {
    FurnitureLine line = new FurnitureLine("2023-03-30 08:14  来源：盘锦日报  编辑：刘云", true);
    assertThat(find("会议召开。", line)).isEqualTo(new SourceFinder.Found("盘锦日报", List.of()));
  }
}
