package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenxing.article.Place;

/** Which places a query names. */
class PlaceNamesTest {

  private final PlaceNames names = new PlaceNames(Gazetteer::builtIn);

  @Test
  void provincesAndCitiesAreNamed() {
    assertThat(names.in("辽宁石化产业和鄂尔多斯的煤"))
        .containsOnly(
            Map.entry("辽宁", Set.of(new Place("辽宁", null))),
            Map.entry("鄂尔多斯", Set.of(new Place("内蒙古", "鄂尔多斯"))));
  }

  @Test
  void aRegionNamesItsProvinces() {
    assertThat(names.in("京津冀协同发展").get("京津冀"))
        .containsExactlyInAnyOrder(
            new Place("北京", "北京"), new Place("天津", "天津"), new Place("河北", null));
  }

  @Test
  void aPersonCalledLikeAPlaceNamesNone() {
    assertThat(names.in("李长春考察企业")).isEmpty();
    assertThat(names.in("李长春考察大连")).containsOnlyKeys("大连");
  }

  @Test
  void aTextWithoutPlacesNamesNone() {
    assertThat(names.in("三篇大文章")).isEmpty();
    assertThat(names.in("")).isEmpty();
  }
}
