package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTest {

  private static String read(String passage) {
    return SourceLine.read(passage.replace("\\n", "\n"))
        .map(s -> s.name() + " " + s.kind())
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "来源：营口日报 作者：王健|营口日报 LABELLED",
        "来源： 人民网 - 财经频道|人民网 LABELLED",
        "来源丨营口日报丨编辑丨李明|营口日报 LABELLED",
        "来源┃营口日报|营口日报 LABELLED",
        "项目已经开工。来源：浑南发布返回搜狐，查看更多|浑南发布 LABELLED",
        "项目已经开工。（来源：鞍山市财政局）|鞍山市财政局 LABELLED",
        "本文转自【中国青年报】；项目已经开工。|中国青年报 LABELLED",
        "演员登台。（来源：梨视频）\\n活动由市文旅局举办，吸引观众三万人次，场面十分热闹。\\n本文来源：半岛晨报 责任编辑：李明|半岛晨报 LABELLED",
        "新华社沈阳8月17日电（记者王晓）项目开工。来源：人民网|人民网 LABELLED",
        "营口日报　2022年8月17日 星期三　第03版|营口日报 MASTHEAD",
        "2022年08月17日09时30分 营口日报|营口日报 MASTHEAD",
        "项目已经开工。《经济日报》（2022年08月17日 04版）|经济日报 MASTHEAD",
        "新华社沈阳8月17日电（记者王晓）项目开工。|新华社 DATELINE",
        "中新网营口8月17日电 (王晓)项目开工。|中国新闻网 DATELINE",
        "四川新闻网-首屏新闻成都8月10日讯（记者 王晓）项目开工。|四川新闻网 DATELINE",
        "央视网消息（新闻联播）：项目开工。|央视网 DATELINE",
        "【大河财立方消息】项目开工。|大河财立方 DATELINE",
        "营口港扩建启动营口日报讯（记者王晓）项目开工。|营口日报 DATELINE",
        "（营口日报报道）项目开工。|营口日报 DATELINE",
        "项目已经开工。（财联社）|财联社 SIGNED",
        "扬子晚报/紫牛新闻记者 王晓|扬子晚报 BYLINE",
        "北京日报客户端 ｜ 记者 王晓|北京日报 BYLINE",
        "据央视新闻报道，项目已经开工。|央视新闻 CITED",
      })
  void readsWhoPublished(String passage, String expected) {
    assertThat(read(passage)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-08-17 08:14 优质财经领域创作者",
        "图片来源：新华社",
        "数据来源：国家统计局",
        "项目的资金来源：财政部拨款",
        "来源：本站",
        "来源：网络",
        "来源：互联网 责任编辑：李明",
        "来源：鼎盛科技有限公司",
        "如若转载，请注明来源：鼎盛科技发布新一代智能机器人",
        "厂长在接受人民网记者采访时说，订单增加。",
        "工人在赶制订单。新华社记者 王晓 摄",
        "记者从市财政局获悉，资金已经到位。",
        "本报讯（记者 王晓）项目开工。",
        "这里是能量来源，也是税收来源。"
      })
  void whatIsNoSourceOfTheTextIsNone(String passage) {
    assertThat(read(passage)).isEqualTo("-");
  }
}
