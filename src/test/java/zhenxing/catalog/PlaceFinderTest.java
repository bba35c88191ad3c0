package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.PageClues;

class PlaceFinderTest {

  private final PlaceFinder finder = new PlaceFinder(Gazetteer.builtIn(), LearnedWeights.builtIn());

  private String places(String title, String text, String source) {
    return places(title, text, source, null);
  }

  private String places(String title, String text, String source, String site) {
    PageClues clues = new PageClues(List.of(), site, null, null, List.of(), List.of());
    Manuscript manuscript = Manuscript.of(title, text, List.of(), clues, null);
    return finder.find(manuscript, source, new ArrayList<>()).stream()
        .map(filed -> filed.place().toString())
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "大连加快建设石化基地|长兴岛石化基地建设加快。长兴岛是重要基地。|辽宁/大连",
        "上海崇明：建设世界级生态岛|长兴岛造船基地繁忙，长兴岛船厂订单饱满。|上海/上海",
        "辽宁朝阳：钢铁产业转型|朝阳市推动钢铁产业升级，朝阳市出台措施。|辽宁/朝阳",
        "吉林：打造现代产业集群|吉林加快产业发展，长春、松原项目开工。|吉林,吉林/松原,吉林/长春",
        "吉林市举办雾凇节|吉林市今年冬天游客增多，吉林市推出活动。|吉林/吉林",
        "海南自贸港建设加快|海南出台政策，海南全省推进。|海南",
        "南通通州：家纺产业升级|通州区家纺市场繁荣，通州区出台政策。|江苏/南通",
        "徐州鼓楼区推进城市更新|鼓楼区城市更新加快，鼓楼区居民满意。|江苏/徐州",
        "山西制造业增长|中新网太原8月7日电 山西制造业增加值增长，山西出台措施。|山西",
        "-|记者从海口海关获悉，海南免税政策落地，海口海关监管货值增长，海南企业受益。|海南",
        "第十届中国造船大会开幕|第十届中国造船大会昨天在大连开幕，全国代表参加，我国造船业发展。|-",
        "江苏：制造业提质|江苏推动产业升级。在南通，船厂繁忙，南通造船完工量增长，南通订单充足。|江苏,江苏/南通",
        "领导人在江苏调研|领导人昨天在江苏苏州调研，察看企业。|江苏,江苏/苏州",
        "中山东区改造旧厂房|中山东区的商铺陆续开业，东区的街坊说，老厂房有了新样子。|-",
        "台北东区改造旧厂房|台北东区的商铺陆续开业，东区的街坊说，老厂房有了新样子。|台湾",
        "国内联播快讯|上海出台措施。\\n上海举办展览。\\n上海启动项目。|上海/上海",
        "京津冀协同发展取得新进展|京津冀协同发展领导小组部署工作。京津冀三地共建园区，京津冀的铁路更密，京津冀的项目更多。|北京/北京,天津/天津,河北",
        "苏北粮仓丰收|苏北的水稻开镰，苏北农民忙收获。|江苏",
        "雄安新区项目开工|雄安新区今天集中开工，雄安新区建设加快。|河北/保定",
        "横琴出台新政|横琴粤澳深度合作区出台政策，横琴企业受益。|广东/珠海",
        "我国外贸稳步增长|今年以来，我国外贸增长。上海、北京、深圳、广州、苏州、宁波、青岛、大连、天津、厦门等城市出口增长。|-",
        "沪出台中小企业帮扶措施|上海市经信委昨天公布帮扶措施，上海中小企业可申请贷款贴息。|上海/上海",
        "鲁企赴海外参展|山东组织三百家企业参展，山东商务厅提供补贴，山东企业签下订单。|山东",
        "晋级名单公布|乡村歌手大赛的名单昨天公布。太原的两名歌手在列，太原市文化馆组织了选拔。|山西/太原",
        "上海瑞金医院无锡分院开诊|上海瑞金医院无锡分院昨天开诊，无锡市民在家门口就能看专家。无锡市卫健委介绍，分院设床位六百张。|江苏/无锡",
        "回乡青年李长春养蜂记|青年李长春在黄山市歙县养蜂三百箱。李长春说，黄山市农技站帮他销售。|安徽/黄山",
        "烟台苹果种植户的一天|他是甘肃天水人，来烟台二十年了，承包果园五十亩。烟台市农业农村局帮他改良品种，与陕西洛川相比，烟台的果园离港口近。|山东/烟台",
        "全国春耕进展顺利|今年全国春耕顺利。在河南，小麦长势好。在山东，农机下田。在黑龙江，备耕忙。|山东,河南,黑龙江",
      })
  void contextDecides(String title, String text, String expected) {
    assertThat(places(title == null ? "" : title, text.replace("\\n", "\n"), null))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "县, 彰武县融媒体中心, 辽宁/阜新",
    "区, 大连市金州区人民政府, 辽宁/大连",
    "旗, 准格尔旗融媒体中心, 内蒙古/鄂尔多斯",
    "州, 恩施州人民政府网, 湖北/恩施",
    "县, 辽宁日报, ",
  })
  void ourCountyIsTheCountyOfTheSource(String level, String source, String expected) {
    String text = "我县召开工业大会，县委部署工作。全县工业稳步增长，我县企业受益。".replace("县", level);
    assertThat(places("全" + level + "工业大会召开", text, source))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aCountysOwnPaperCallsItByItsShortName() {
    String title = "内乡灵山峡谷漂流景区开漂";
    String text = "内乡灵山峡谷漂流5月1日开漂，欢迎朋友前来。内乡今年新修了步道。";
    assertThat(places(title, text, "内乡县人民政府")).isEqualTo("河南/南阳");
    assertThat(places(title, text, "人民日报")).isEmpty();
  }

  @Test
  void ourCityIsTheCityOfTheWebsiteIfTheSourceNamesNone() {
    String text = "我市召开工业大会，市委、市政府部署工作。全市工业稳步增长，我市企业受益。";
    String site = "大连市人民政府";
    assertThat(places("全市工业大会召开", text, null, site)).isEqualTo("辽宁/大连");
    assertThat(places("全市工业大会召开", text, "市委宣传部", site)).isEqualTo("辽宁/大连");
    assertThat(places("全市工业大会召开", text, "沈阳日报", site)).isEqualTo("辽宁/沈阳");
    assertThat(places("全市工业大会召开", text, "新华社", site)).isEmpty();
  }

  @Test
  void ourCityIsTheCityOfTheSource() {
    String text = "我市召开工业大会，市委、市政府部署工作。全市工业稳步增长，我市企业受益。";
    assertThat(places("全市工业大会召开", text, "大连日报")).isEqualTo("辽宁/大连");
    assertThat(places("全市工业大会召开", text, "上海法治报")).isEqualTo("上海/上海");
    assertThat(places("全市工业大会召开", text, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "清溪村的新日子|浙江安吉县清溪村办起了茶园。清溪村的村民种茶，清溪村的游客多了。|浙江/湖州",
        "一家工厂的变化|江西泰和高新区的工厂开工，泰和高新区企业订单增长，泰和高新区用工稳定。|江西/吉安",
        "企业复工|日照高新区企业开工，日照高新区订单增长，日照高新区用工稳定。|山东/日照",
        "公司公告|股东吴海林质押股份，公司公告称，吴海林持股不变。|-",
        "全省重点项目提速|贵州今年安排重点项目千余个，上半年完成投资过半。省发展改革委说，下半年再开工一批。（深圳特区报）|贵州",
        "全省重点项目提速|贵州今年安排重点项目千余个，上半年完成投资过半。【来源：大连日报】|贵州",
        "云南白药无锡基地投产|云南白药集团无锡生产基地昨天投产。无锡市负责人说，基地年产牙膏两亿支，带动本地包装企业增收。|江苏/无锡",
        "荆州乡的桥|荆州乡的桥通车了，荆州乡的村民高兴。|-",
        "全国先进制造业大会召开|全国先进制造业大会3日在成都召开。会议总结了全国制造业的发展情况，部署了下一步工作，各省代表参加会议。|-",
        "第九届深圳文博会闭幕|第九届深圳文博会今天闭幕。文化部负责人说，全国文化产业增加值保持两位数增长，将出台政策支持中小文化企业，各地展团签约踊跃。|广东/深圳",
      })
  void wordsAroundDecideWhatANameMeans(String title, String text, String expected) {
    assertThat(places(title, text, null)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void twoSubjectsAreBothGiven() {
    assertThat(places("大连与青岛签署合作协议", "大连市和青岛市昨天签署合作协议。大连港与青岛港将开通航线，大连企业和青岛企业签约。", null))
        .isEqualTo("山东/青岛,辽宁/大连");
  }

  @Test
  void namesOfPeopleAndSchoolsAreNoPlaces() {
    assertThat(places("李长春调研", "李长春来到报社。李长春强调，李长春指出。", null)).isEmpty();
    assertThat(places("怎样看物价", "物价为什么平稳？南京大学教授陈平说，供给充足是主要原因。专家认为，全年物价仍将平稳。", null)).isEmpty();
  }
}
