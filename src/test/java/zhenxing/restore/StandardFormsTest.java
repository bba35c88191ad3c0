package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Radicals, compatibility forms and full-width text are replaced by standard characters. */
class StandardFormsTest {

  private static String restore(String found) {
    return new Restorer().restore(null, found).body();
  }

  @ParameterizedTest
  @CsvSource({
    "葫芦岛⻰港区⻢路,葫芦岛龙港区马路",
    "⼀批⼤项⽬在⾼新区⻅效,一批大项目在高新区见效",
    "⻛电、⻩河、⻥类、⻋站,风电、黄河、鱼类、车站",
    "\uF90A融与\uF914器,金融与乐器",
    "\uFA0E和\uFA11是中日韩字,\uFA0E和\uFA11是中日韩字"
  })
  void radicalsAndCompatibilityFormsBecomeCharacters(String found, String published) {
    assertThat(restore(found)).isEqualTo(published);
  }

  @Test
  void everyKangxiRadicalBecomesTheCharacterThatUnicodeSays() {
    for (char c = '\u2F00'; c <= '\u2FD5'; c++) {
      String text = "港" + c + "区";
      assertThat(restore(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
  }

  @Test
  void theTableAgreesWithThePlatformWhereThatKnowsTheCharacter() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StandardForms.class.getResourceAsStream("radicals.txt"), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("#")) continue;
        String radical = line.substring(0, 1);
        String normal = Normalizer.normalize(radical, Normalizer.Form.NFKC);
        if (!normal.equals(radical)) assertThat(line.substring(2)).isEqualTo(normal);
      }
    }
  }

  @Test
  void textInFullWidthThroughoutBecomesNarrow() {
    assertThat(restore("２０２４年ＧＤＰ增长５．８％，Ｔ１航站楼启用。")).isEqualTo("2024年GDP增长5.8%，T1航站楼启用。");
  }

  @Test
  void aSingleFullWidthCharacterIsTheAuthors() {
    String text = "2024年第１期，占比5.8％，共120页。";
    assertThat(restore(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"衞生部門説明了綫路問題,卫生部门说明了线路问题", "為了群眾的溫飽，増產増收，効果顯著,为了群众的温饱，增产增收，效果显著"})
  void otherFormsOfACharacterAreSimplifiedToo(String found, String published) {
    assertThat(restore(found)).isEqualTo(published);
  }

  @Test
  void noCharacterOfTheBasicPlaneBecomesOneThatFewFontsShow() {
    StringBuilder all = new StringBuilder("這個產業園區發展順利，");
    for (char c = '\u3400'; c < '\uA000'; c++) all.append(c);
    String converted = ScriptConverter.get().convert(all.toString());
    assertThat(converted.chars().noneMatch(c -> Character.isSurrogate((char) c))).isTrue();
  }
}
