package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headlines derived for texts that have none. */
class FirstClauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "新华社大连6月17日电（记者 杨光）大连市召开会议，部署工作。|大连市召开会议，部署工作",
        "本文转自【北海日报】；据新华社北京7月25日电 （记者 王晓）滨州港新码头投入使用。|滨州港新码头投入使用",
        "第九届北海渔港节暨海洋装备全产业链高质量发展论坛将于8月15日至18日在北海国际会展中心和老码头文化广场同时举行。|第九届北海渔港节暨海洋装备全产业链高质量发展论坛",
        "商务部4日宣布，自2023年8月5日起，对进口大麦不再征收反倾销税和反补贴税，企业可以按原来的办法申报。|商务部4日宣布，自2023年8月5日起，对进口大麦不再征收反倾销税和反补贴税",
        "在老码头退役，新码头启用之际，滨州港通过了三年行动计划。|滨州港通过了三年行动计划",
        "在新一轮竞争，以及转型的背景下，滨州港通过了三年行动计划。|滨州港通过了三年行动计划",
        "央视网消息（新闻联播）：滨州港新码头今天投入使用。|滨州港新码头今天投入使用",
        "本报讯 （记者 王晓 通讯员 李强）近日，滨州港新码头投入使用。|滨州港新码头投入使用",
        "北海网（北海日报网）讯（通讯员 王晓、李强）滨州港新码头投入使用。|滨州港新码头投入使用",
        "北海日报全媒体记者 王晓 李强“这座码头真不简单。”船长说。|“这座码头真不简单。”船长说",
        "北海新闻网记者 王晓 滨州报道滨州港新码头投入使用。|滨州港新码头投入使用",
        "北海导报 北海发展网 王晓、李强、记者张敏报道 滨州港新码头投入使用。|滨州港新码头投入使用",
        "本报16日讯（记者 王晓）滨州港新码头投入使用。|滨州港新码头投入使用",
        "【北海日报消息】滨州港新码头投入使用。|滨州港新码头投入使用",
        "来源：北海网－滨州频道滨州港新码头投入使用。|滨州港新码头投入使用",
        "记者4日从滨州港获悉，新码头已经投入使用。|新码头已经投入使用",
        "据北海市统计局消息，全市上半年工业增加值增长百分之六。|全市上半年工业增加值增长百分之六",
        "编者按：滨州港新码头投入使用，货运能力翻番。|滨州港新码头投入使用，货运能力翻番",
        "工人在码头作业。北海新闻网8月3日讯（通讯员 王晓）滨州港新码头投入使用。|滨州港新码头投入使用"
      })
  void datelinesAndBylinesAreLeftOut(String text, String clause) {
    assertThat(FirstClause.of(text)).isEqualTo(clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "原标题：滨州港新码头启用 货运能力翻番新华社济南8月3日电（记者 王晓）新码头启用。|滨州港新码头启用 货运能力翻番",
        "原标题：滨州港新码头启用8月3日，滨州港举行仪式。|滨州港新码头启用",
        "原标题：滨州港新码头正式启用滨州港新码头正式启用 近日，港口忙碌起来。|滨州港新码头正式启用",
        "原标题：滨州港：新码头近日启用 北海网济南8月3日电 港口忙碌起来。|滨州港：新码头",
        "滨州港新码头正式启用北海日报8月3日讯（记者 王晓）港口忙碌起来。|滨州港新码头正式启用",
        "中新网济南8月3日电 题：一座老港的新生记者 王晓 清晨，汽笛声响起。|一座老港的新生"
      })
  void aHeadlineInTheSameParagraphIsTaken(String text, String clause) {
    assertThat(FirstClause.of(text)).startsWith(clause);
    assertThat(FirstClause.of(text)).doesNotContain("8月3日", "记者", "原标题", "日电");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018年12月，滨州化工园产值突破百亿元，入园企业达到六十家，下一步将继续延伸精细化工的链条并引进人才。|2018年12月，滨州化工园产值突破百亿元，入园企业达到六十家",
        "为进一步优化营商环境，服务沿海各县企业发展，日前，滨州市出台了支持民营企业的二十条措施，自下月施行。|滨州市出台了支持民营企业的二十条措施，自下月施行",
        "由省工信厅、省商务厅、省农业农村厅和滨州市人民政府共同主办的2024黄河三角洲绿色化工大会在滨州开幕。|2024黄河三角洲绿色化工大会在滨州开幕",
        "滨州港新码头投入使用！货运能力翻番。|滨州港新码头投入使用！",
      })
  void clausesAreWholeAndSaySomething(String text, String clause) {
    assertThat(FirstClause.of(text)).isEqualTo(clause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "滨州市工业和信息化局近日发布了《滨州市推动化工产业高端化智能化绿色化发展建设世界一流化工基地三年行动计划》。",
        "“这些年我们村子里的路修好了，电商服务站建起来了，冬枣通过网络卖到全国各地，日子一天比一天好！”村民说。",
        "滨州经济技术开发区北海新材料科技创新产业园区一期标准化厂房及配套基础设施建设工程项目施工总承包合同签订",
        "（欢迎收听本期节目）滨州港新码头投入使用，来自沿海多个城市的船舶（包括集装箱船和油轮）陆续在这里停靠。"
      })
  void nothingStaysOpen(String text) {
    String clause = FirstClause.of(text);
    assertThat(clause).hasSizeBetween(8, 40);
    assertThat(count(clause, "“《（")).isEqualTo(count(clause, "”》）"));
    assertThat("的和与及在对将向由为、，：《“（了".indexOf(clause.charAt(clause.length() - 1))).isNegative();
  }

  private static long count(String text, String marks) {
    return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
  }

  @Test
  void linesThatSayNothingArePassedOver() {
    assertThat(FirstClause.of("本报记者 王晓\n2024年5月1日\n各位来宾：\n滨州港新码头投入使用，货运能力翻番。"))
        .isEqualTo("滨州港新码头投入使用，货运能力翻番");
    assertThat(FirstClause.of("2024年5月1日")).isEqualTo("2024年5月1日");
    assertThat(FirstClause.of("字".repeat(100))).hasSize(40);
    assertThat(FirstClause.of("")).isEmpty();
    assertThat(FirstClause.of(" \n　\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "近日，|近日，",
        "　8月5日，\\n|8月5日，",
        "“|“",
        "据悉，近日，|据悉，近日，",
      })
  void aTextWithoutAClauseIsItsOwnHeadline(String text, String headline) {
    assertThat(FirstClause.of(text.replace("\\n", "\n"))).isEqualTo(headline);
  }
}
