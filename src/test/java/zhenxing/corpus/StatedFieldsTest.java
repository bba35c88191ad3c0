package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.Stated;

/** The values that stated fields may have, and how they are read. */
class StatedFieldsTest {

  private static Stated read(String json) throws Exception {
    return StatedFields.of(new JsonMapper().readTree(json.replace('\'', '"')), 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'province':'辽宁','city':'大连'}]",
        "[{'province':'辽宁省','city':'大连市'}]",
        "[{'province':'遼寧','city':'大連'}]",
        "[{'province':' 辽宁 ','city':'大 连'}]",
        "[{'city':'大连市'}]",
        "[{'province':null,'city':'大连'}]",
        "['辽宁/大连']",
        "['辽宁省／大连市']",
        "['辽宁 / 大连']",
        "['辽宁省大连市']",
        "['辽宁大连']",
        "['大連']",
        "['大连市','辽宁/大连',{'province':'辽宁','city':'大连'}]",
        "['辽宁/大连/瓦房店市']",
        "['瓦房店市']",
        "[{'province':'辽宁','city':'瓦房店市'}]",
        "'大连'",
        "{'province':'辽宁','city':'大连'}"
      })
  void aPlaceHasOneNameHoweverItIsStated(String places) throws Exception {
    assertThat(read("{'places':" + places + "}").places())
        .containsExactly(FiledPlace.subject(new Place("辽宁", "大连")));
  }

  @ParameterizedTest
  @CsvSource({
    "北京, 北京, 北京",
    "北京市, 北京, 北京",
    "北京/北京, 北京, 北京",
    "北京市朝阳区, 北京, 北京",
    "辽宁, 辽宁,",
    "辽宁省, 辽宁,",
    "吉林, 吉林,",
    "吉林市, 吉林, 吉林",
    "吉林/吉林, 吉林, 吉林",
    "内蒙古自治区, 内蒙古,",
    "延边朝鲜族自治州, 吉林, 延边",
    "香港特别行政区, 香港, 香港"
  })
  void provincesMunicipalitiesAndCitiesOfTheirNameAreTold(String text, String province, String city)
      throws Exception {
    Place place = read("{'places':['" + text + "']}").places().getFirst().place();
    assertThat(place.province()).isEqualTo(province);
    if (!text.startsWith("香港")) assertThat(place.city()).isEqualTo(city);
  }

  @ParameterizedTest
  @CsvSource({
    "大莲, 大连",
    "辽宁/盘绵, 盘锦",
    "辽林, 辽",
    "青倒市, 青岛",
    "山东/大连, '大连 is in 辽宁/大连, not in 山东'",
    "亚特兰蒂斯, nearest"
  })
  void anUnknownPlaceIsRefusedWithTheNearest(String text, String nearest) {
    assertThatThrownBy(() -> read("{'places':['" + text + "']}"))
        .isInstanceOf(BadArticleException.class)
        .hasMessageStartingWith("the field 'places': ")
        .hasMessageContaining(nearest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[3]", "[null]", "['']", "[{}]", "[['大连']]", "7", "[{'province':['辽宁']}]"})
  void whatHasAnotherFormIsRefused(String places) {
    assertThatThrownBy(() -> read("{'places':" + places + "}"))
        .isInstanceOf(BadArticleException.class);
  }

  @Test
  void anEmptyListStatesThatThereIsNone() throws Exception {
    assertThat(read("{'places':[],'industries':[]}").places()).isEmpty();
    assertThat(read("{'places':null}").places()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "海滨日报, 海滨日报",
    "' 海滨日报　', 海滨日报",
    "《海滨日报》, 海滨日报",
    "来源： 海滨日报, 海滨日报",
    "ＣＣＴＶ, CCTV",
    "Xinhua  News, Xinhua News",
    "《海滨日报》《港城晚报》, 《海滨日报》《港城晚报》"
  })
  void aSourceIsWithoutWhatIsNoNameInIt(String stated, String source) throws Exception {
    assertThat(read("{'source':'" + stated + "'}").source()).isEqualTo(source);
  }

  @Test
  void emptyFieldsStateNothing() throws Exception {
    assertThat(
            read(
                "{'id':'a','title':null,'date':null,'year':'','source':'　','author':[],'places':null,"
                    + "'industries':null,'url':''}"))
        .isEqualTo(Stated.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20210506 | 2021-05-06",
        "2021 | 2021",
        "1620259200 | 2021-05-06",
        "1620259200000 | 2021-05-06",
        "1620259200.5 | 2021-05-06",
        "1.6202592E9 | 2021-05-06"
      })
  void numbersAreDates(String number, String date) throws Exception {
    assertThat(read("{'date':" + number + "}").date()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021.1", "true", "[2021]", "{'y':2021}", "-5", "1e300"})
  void otherValuesAreNoDates(String value) {
    assertThatThrownBy(() -> read("{'date':" + value + "}"))
        .isInstanceOf(BadArticleException.class)
        .hasMessageContaining("'date'");
  }

  @Test
  void theFieldThatIsWrongIsNamed() {
    assertThatThrownBy(() -> read("{'year':'soon'}")).hasMessageContaining("'year'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"['陈平','周海']", "[{'name':'陈平'},{'name':'周海'}]", "[' 陈平 ',null,'周海']", "'陈平、周海'"})
  void severalAuthorsAreJoined(String author) throws Exception {
    assertThat(read("{'author':" + author + "}").author()).isEqualTo("陈平、周海");
  }

  @Test
  void halvesOfCharactersAreMarkedAsLost() throws Exception {
    assertThat(read("{'title':'港\\ud83d口','author':'\\udfb7','source':'\\ud83d\\ude00报'}"))
        .extracting(Stated::title, Stated::author, Stated::source)
        .isEqualTo(List.of("港\uFFFD口", "\uFFFD", "\uD83D\uDE00报"));
  }

  @Test
  void anEmptyCellOfATableStatesNoList() throws Exception {
    Stated stated = read("{'places':'','industries':' ','authors':''}");
    assertThat(stated.places()).isNull();
    assertThat(stated.industries()).isNull();
    assertThat(stated.authors()).isNull();
    assertThatThrownBy(() -> read("{'industries':'steel'}"))
        .isInstanceOf(BadArticleException.class);
  }

  @Test
  void aSourceThatIsAnObjectIsItsName() throws Exception {
    assertThat(read("{'source':{'name':'营口日报','url':'http://yk.example'}}").source())
        .isEqualTo("营口日报");
    assertThat(read("{'source':{'name':null}}").source()).isNull();
    assertThatThrownBy(() -> read("{'source':{'url':'http://yk.example'}}"))
        .isInstanceOf(BadArticleException.class);
  }
}
