package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.Place;
import zhenxing.catalog.NamedPlaces.Name;

/** Which words name a place, and which place. */
class NamedPlacesTest {

  private final NamedPlaces places = new NamedPlaces(Gazetteer.builtIn());

  private Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    for (Name name : places.in(text)) {
      if (name.place() != null) found.add(string(name.place()));
      name.region().forEach(place -> found.add(string(place)));
    }
    return found;
  }

  private static String string(Place place) {
    return place.city() == null ? place.province() : place.province() + "/" + place.city();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "劳模赵金华谈起车间里的往事",
        "记者王长春",
        "“再试一次。”刘延安说，厂里没有人反对",
        "工程师孙承德带领班组改进工艺，孙承德的办法省下一半材料",
        "院士欧阳海南介绍了材料的用途",
        "吴忠同志的先进事迹"
      })
  void aPersonIsNoPlace(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void aNameThatAlwaysFollowsTheSameSurnameIsAPersons() {
    assertThat(in("丹东东港的林开封养海参，林开封的海参卖到了南方。")).containsExactly("辽宁/丹东");
    assertThat(in("江西的林场到了河南开封，林开封的海参也到了河南开封。")).contains("河南/开封");
    assertThat(in("浙江金华的火腿和浙江金华的酒")).contains("浙江/金华");
    assertThat(in("沿着长江南京段行船，长江南京段风平浪静")).contains("江苏/南京");
  }

  @Test
  void bothCitiesOfAPairOfAbbreviationsAreNamed() {
    assertThat(in("渝蓉两地的实验室联手")).containsExactly("四川/成都", "重庆/重庆");
    assertThat(in("沪甬跨海通道开始勘察")).containsExactly("上海/上海", "浙江/宁波");
    assertThat(in("太忻大道绿化完工")).containsExactly("山西/太原", "山西/忻州");
  }

  @Test
  void whoeverIsOnceClearlyAPersonStaysOne() {
    assertThat(in("沈阳的教师马丽水退休了。马丽水种了一院子花。")).containsExactly("辽宁/沈阳");
    assertThat(in("同志们于延安集合")).containsExactly("陕西/延安");
  }

  @ParameterizedTest
  @CsvSource({
    "青岛市南区的香港中路改造完工, 山东/青岛",
    "上海市黄浦区南京东路的老店, 上海/上海",
    "广州的北京路夜市, 广东/广州",
    "武汉汉口的南京路小学, 湖北/武汉",
    "大连市西岗区长春路街边, 辽宁/大连",
    "走在哈尔滨的四川北路上, 黑龙江/哈尔滨",
    "贵阳市北京城小区加装电梯, 贵州/贵阳",
    "沈阳市广州新村的居民, 辽宁/沈阳"
  })
  void aStreetBelongsToTheCityAroundIt(String text, String place) {
    assertThat(in(text)).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({
    "走出江苏路径, 江苏",
    "河南路网规划, 河南",
    "重庆街头的火锅, 重庆/重庆",
    "辽宁一路领先, 辽宁",
    "建设青岛花园城市, 山东/青岛",
    "扬州镇江段通车, 江苏/扬州 江苏/镇江"
  })
  void wordsThatOnlyBeginLikeAStreetLeaveThePlace(String text, String found) {
    assertThat(in(text)).containsExactly(found.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"大连舰和长沙舰编队出航", "补给船“洪湖舰”归来", "乘坐“大庆号”邮轮"})
  void aShipIsNoPlace(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "韩国丽水举办园艺展，丽水的酒店订满了",
        "越南太原省的工厂",
        "日本松江的湖",
        "俄罗斯明斯克州一家企业",
        "美国内华达州和佛罗里达州",
        "朝鲜海州港"
      })
  void aPlaceAbroadIsNoneOfChina(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void aNamesakeAbroadLeavesThePlaceThatIsMeantBesideIt() {
    assertThat(in("浙江丽水与韩国丽水结为友城，浙江方面派出代表团")).contains("浙江", "浙江/丽水");
    assertThat(in("新疆克州的口岸")).containsExactly("新疆", "新疆/克孜勒苏");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "观众隆重庆祝节日",
        "店里的北京烤鸭和兰州拉面",
        "混合肥料的配方",
        "讲述南昌起义和西安事变的书",
        "担任县委委员",
        "公开原则",
        "苏丹东部的难民营",
        "中医院周六安排门诊",
        "民营口腔医院",
        "推广安全用电",
        "社会招商洛氏硬度计"
      })
  void everydayWordsHoldNoPlace(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "国内江苏的企业, 江苏",
    "环保山东行, 山东",
    "沟通辽宁和吉林, 吉林 辽宁",
    "肯定西藏的成绩, 西藏",
    "走访呼市的商户, 内蒙古/呼和浩特",
    "打招呼市民很少见的沈阳街巷, 辽宁/沈阳",
    "从江苏调水入山东, 山东 江苏",
    "沿长江苏州段巡查, 江苏/苏州",
    "美丽江西的山水, 江西"
  })
  void aWordDoesNotSwallowThePlaceBehindIt(String text, String found) {
    assertThat(in(text)).containsExactlyInAnyOrder(found.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "蓟县的农家院, 天津/天津",
    "开县的柑橘外运, 重庆/重庆",
    "胶南市的渔港, 山东/青岛",
    "海安县的纺织厂, 江苏/南通",
    "襄樊的老厂房, 湖北/襄阳",
    "思茅地区的茶园, 云南/普洱",
    "伊克昭盟的牧民, 内蒙古/鄂尔多斯",
    "莱芜市的钢厂, 山东/济南"
  })
  void aNameThatIsNoMoreIsFiledUnderWhatItBelongsToToday(String text, String place) {
    assertThat(in(text)).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({
    "塞罕坝的林海, 河北/承德",
    "莫高窟限流, 甘肃/酒泉",
    "小岗村的手印, 安徽/滁州",
    "红沿河核电站并网, 辽宁/大连",
    "织里镇的童装, 浙江/湖州",
    "东黄海上的洋山港, 上海/上海",
    "北大湖滑雪场开板, 吉林/吉林"
  })
  void aLandmarkTellsItsCity(String text, String place) {
    assertThat(in(text)).containsExactly(place);
  }

  @Test
  void whatLiesInSeveralPlacesMeansThemAll() {
    assertThat(in("港珠澳大桥通车")).containsExactly("广东/珠海", "澳门", "香港");
    assertThat(in("沈抚示范区招商")).containsExactly("辽宁/抚顺", "辽宁/沈阳");
    assertThat(in("粤港澳三地的青年")).containsExactly("广东", "澳门", "香港");
  }

  @Test
  void anInstitutionNamesNoPlaceButHasASeat() {
    List<Name> names = places.in("鞍钢集团的新高炉");
    assertThat(names).hasSize(1);
    assertThat(names.getFirst().place()).isNull();
    assertThat(names.getFirst().seat()).isEqualTo(new Place("辽宁", "鞍山"));
    assertThat(names.getFirst().level()).isEqualTo(Gazetteer.Level.INSTITUTION);
  }

  @ParameterizedTest
  @CsvSource({
    "天津市的河北区改造旧巷；河北区文旅局, 天津/天津",
    "徐州市鼓楼区的创意园；鼓楼区工信局, 江苏/徐州",
    "长春市朝阳区的书店；朝阳区的学校, 吉林/长春",
    "朝阳区的咖啡馆, 北京/北京"
  })
  void aDistrictIsThatOfTheCityNamedNearbyOrTheLikeliest(String text, String place) {
    assertThat(in(text)).containsExactly(place);
  }

  @Test
  void aDistrictThatManyCitiesHaveIsNoneWithoutACity() {
    assertThat(in("鼓楼区的旧厂房改成了书店")).isEmpty();
    assertThat(in("老城区改造和新城区建设")).isEmpty();
  }

  @Test
  void theNeighbourInAListTellsWhatADoubtfulNameMeans() {
    assertThat(in("佛山和茂名、中山和潮州结对")).contains("广东/中山");
    assertThat(in("日喀则、阿里两地")).containsExactly("西藏/日喀则", "西藏/阿里");
    assertThat(in("高速公路南康至龙南段")).containsExactly("江西/赣州");
  }

  @Test
  void anEventNamesNoPlaceButHasAHost() {
    List<Name> names = places.in("进博会的展台");
    assertThat(names).hasSize(1);
    assertThat(names.getFirst().place()).isNull();
    assertThat(names.getFirst().seat()).isEqualTo(new Place("上海", "上海"));
    assertThat(names.getFirst().level()).isEqualTo(Gazetteer.Level.EVENT);
  }

  @Test
  void theWordsAroundADoubtfulNameMayWantAPlace() {
    assertThat(in("云南的引水工程红河段贯通")).contains("云南/红河");
    assertThat(in("古城开封的菊花")).containsExactly("河南/开封");
    assertThat(in("红河的水面")).isEmpty();
  }
}
