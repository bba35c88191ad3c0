package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenxing.article.Place;

/** Which places a query names. */
class PlaceNamesTest {

  private final PlaceNames names = new PlaceNames(Gazetteer.builtIn());

  @Test
  void provincesAndCitiesAreNamed() {
    assertThat(names.in("辽宁石化产业和鄂尔多斯的煤"))
        .containsOnly(
            Map.entry("辽宁", new Place("辽宁", null)), Map.entry("鄂尔多斯", new Place("内蒙古", "鄂尔多斯")));
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
