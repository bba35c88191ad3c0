package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.Stated;

class StatedPlacesTest {

  @TempDir private Path folder;

  private Stated stated(String fields) {
    write(folder, "a.jsonl", "{\"body\":\"码头开工。\"," + fields + "}\n");
    return Reading.of(folder).article().stated();
  }

  @Test
  void aPlaceIsASubjectUnlessItSaysOtherwise() {
    String places =
        """
        "places":[{"province":"山东","city":"青岛","role":"covered"},{"province":"辽宁","city":"大连"},
        "辽宁/盘锦","吉林","濮阳市",{"province":"河南","role":"subject"}]
        """;
    assertThat(stated(places.replace("\n", "")).places())
        .containsExactly(
            FiledPlace.subject(new Place("吉林", null)),
            FiledPlace.subject(new Place("河南", null)),
            FiledPlace.subject(new Place("河南", "濮阳")),
            FiledPlace.subject(new Place("辽宁", "大连")),
            FiledPlace.subject(new Place("辽宁", "盘锦")),
            FiledPlace.covered(new Place("山东", "青岛")));
  }

  @Test
  void wordsOfListsOfDivisionsAreNoCities() {
    String places =
        """
        "places":[{"province":"上海市","city":"市辖区"},{"province":"重庆","city":"县"},"天津市/市辖区/滨海新区",
        {"province":"海南省","city":"省直辖县级行政区划"},"青岛市市辖区"]
        """;
    assertThat(stated(places.replace("\n", "")).places())
        .containsExactly(
            FiledPlace.subject(new Place("上海", "上海")),
            FiledPlace.subject(new Place("天津", "天津")),
            FiledPlace.subject(new Place("山东", "青岛")),
            FiledPlace.subject(new Place("海南", null)),
            FiledPlace.subject(new Place("重庆", "重庆")));
  }

  @Test
  void anUnknownRoleIsRefusedWithTheTwoThereAre() {
    write(
        folder,
        "a.jsonl",
        "{\"body\":\"码头开工。\",\"places\":[{\"province\":\"辽宁\",\"role\":\"main\"}]}\n");
    assertThat(Reading.of(folder).rejection().reason()).contains("'main'", "subject or covered");
  }

  @Test
  void aBylineIsTextOrListOrBoth() {
    assertThat(stated("\"author\":\"杨光 王静\"").author()).isEqualTo("杨光 王静");
    assertThat(stated("\"author\":\"杨光 王静\"").authors()).isNull();

    Stated listed = stated("\"author\":[\"杨光\",\"王静\"]");
    assertThat(listed.author()).isEqualTo("杨光、王静");
    assertThat(listed.authors()).containsExactly("杨光", "王静");
    assertThat(stated("\"authors\":[\"杨光\",\"王静\"]")).isEqualTo(listed);

    Stated both = stated("\"author\":\"本报记者 杨光\",\"authors\":[\"杨光\"]");
    assertThat(both.author()).isEqualTo("本报记者 杨光");
    assertThat(both.authors()).containsExactly("杨光");
  }

  @Test
  void aListOfAuthorsHoldsNames() {
    write(folder, "a.jsonl", "{\"body\":\"码头开工。\",\"authors\":[[\"杨光\"]]}\n");
    assertThat(Reading.of(folder).rejection().reason()).contains("'authors'", "text");
  }

  @Test
  void aCorrectedBylineReplacesBothForms() {
    Stated listed = stated("\"authors\":[\"杨光\",\"王静\"]");
    Stated corrected = listed.correctedBy(stated("\"author\":\"李丽\""));
    assertThat(corrected.author()).isEqualTo("李丽");
    assertThat(corrected.authors()).isNull();
  }
}
