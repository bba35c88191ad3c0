package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities are decoded as browsers decode them. */
class EntitiesTest {

  private static String restore(String found) {
    return new Restorer().restore(null, found).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "港区&nbsp扩建|港区 扩建",
        "自&nbsp2024年起|自 2024年起",
        "&ldquo一港三区&rdquo格局|“一港三区”格局",
        "&#147;一港三区&#148; 2019&#150;2024|“一港三区” 2019–2024",
        "&#x4E00;港三区&#19977|一港三区三",
        "&amp;ldquo;一港&amp;rdquo;三区|“一港”三区",
        "&amp;amp;amp;nbsp;A&amp;amp;B|A&B",
        "&copy2024年港务局|©2024年港务局",
        "温度5&#8451;，角度&lt;30&deg;|温度5℃，角度<30°",
        "&rarr;&ge;&Omega;|→≥Ω"
      })
  void entitiesBecomeCharacters(String found, String published) {
    assertThat(restore(found)).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&D投入、AT&T公司、Q&A环节",
        "网址http://example.com/?a=1&region=2&copy=3&lang=zh",
        "研发&or测试&;&#;&#x;&#xZZ;",
        "&#0;和&#xD800;和&#99999999999;不是字"
      })
  void whatIsNoEntityStays(String text) {
    assertThat(restore(text)).isEqualTo(text);
  }

  @Test
  void escapesOfJsonAreDecoded() {
    String found = "\\u632f\\u5174\\u4e1c\\u5317\\uFF0C看 \\uD83D\\uDE80 起飞";
    assertThat(new Restorer().restore(null, found).body()).isEqualTo("振兴东北，看 🚀 起飞");
    String code = "路径 C:\\users\\u12 和 \\u0041、\\uD83D 不变";
    assertThat(new Restorer().restore(null, code).body()).isEqualTo(code);
  }
}
