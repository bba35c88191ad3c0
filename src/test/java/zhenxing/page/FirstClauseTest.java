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
        "第九届北海渔港节暨海洋装备全产业链高质量发展论坛将于8月15日至18日在北海国际会展中心和老码头文化广场同时举行。|第九届北海渔港节暨海洋装备全产业链高质量发展论坛…",
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
        "滨州港新码头启用 货运能力翻番|今年是港口建成六十周年。",
        "滨州港新码头启用 货运能力翻番|近年来，港口越来越忙。",
        "滨州港新码头启用 货运能力翻番|七月以来，港口越来越忙。",
        "滨州港新码头启用 货运能力翻番|不足一月之间，港口迎来百艘货轮。",
        "滨州港新码头启用 货运能力翻番|我市日前为码头揭牌。",
        "滨州港新码头启用 货运能力翻番|据济南海关统计，港口货运量增长一成。",
        "滨州港新码头启用 货运能力翻番|为增强沿海运力，港口扩建。",
        "滨州港新码头启用 货运能力翻番|钛媒体App 7 月 3 日消息，港口扩建。",
        "滨州港新码头启用 货运能力翻番|参考消息网7月3日报道 港口扩建。",
        "滨州港新码头启用获奖|红网时刻新闻7月3日讯（记者 王晓）港口扩建。",
        "滨州港新码头启用 货运能力翻番|【深圳商报讯】（记者 王晓）港口扩建。",
        "'滨州港新码头启用 货运能力翻番 '|港城·潮头社讯 记者王晓 港口扩建。",
        "滨州港新码头启用 货运能力翻番|“我在这里干了三十年，没见过这么多船。”老船长说。",
        "海岛来了新邻居 共建和美渔村|和美渔村建设以来，岛上客人渐多。",
        "滨州港务局新码头正式启用|滨州港务局七日举行仪式。",
        "筑牢港口安全屏障！滨州港开展“夏季送清凉 平安伴你行”活动|烈日炎炎，海风阵阵。",
        "把平安带上船，把清凉送上岸，让每一位船员都安心！滨州港区总工会走进三号码头看望一线职工|近日，港口忙碌起来。"
      })
  void aHeadlineEndsWhereItsTextBegins(String headline, String text) {
    assertThat(FirstClause.of("原标题：" + headline + text)).isEqualTo(headline.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "滨州市工业和信息化局近日发布了《滨州市推动化工产业高端化智能化绿色化发展建设世界一流化工基地三年行动计划》。|滨州市工业和信息化局近日发布了《滨州市推动化工产业高端化智能化绿色化发展建设…》",
        "滨州市工信局、市财政局、市商务局、市自然资源和规划局等四部门印发《港口扩建办法》，自下月施行。|滨州市工信局等四部门印发《港口扩建办法》，自下月施行",
        "滨州港务集团(以下简称滨港集团)与北海船厂(15.790, -0.05, -0.32%)签约建造十二艘新型货轮。|滨州港务集团与北海船厂签约建造十二艘新型货轮",
        "据滨州市纪委监委驻沿海各县区港口建设与航道管理部门纪检监察组消息：一名干部正在接受审查。|一名干部正在接受审查",
        "滨州市法院召开发布会，介绍沿海各县区海事审判十年来的工作情况并公布保护船东和货主权益的典型案例二十件。|滨州市法院召开发布会，介绍沿海各县区海事审判十年来的工作情况并公布保护船东…",
        "滨州港以节能宣传周活动为抓手，引导船员节约用电。|滨州港以节能宣传周活动为抓手，引导船员节约用电",
        "滨州港最近从海外聘请了来自鹿特丹港口管理学院的资深技术专家Michael Johnson担任顾问。|滨州港最近从海外聘请了来自鹿特丹港口管理学院的资深技术专家…"
      })
  void aCutSentenceSaysWhatHappenedOrThatItGoesOn(String text, String clause) {
    assertThat(FirstClause.of(text)).isEqualTo(clause);
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
