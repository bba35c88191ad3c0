package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversion of traditional text by words. docs/decisions compares it with other libraries. */
class ScriptConverterTest {

  /** Number of cases that the best library for the JVM, opencc4j 1.14.0, converts correctly. */
  private static final int BEST_LIBRARY = 68;

  @Test
  void convertsMoreCasesThanTheLibraries() throws IOException {
    List<String> cases =
        Files.readAllLines(SharedData.require("data/reference/opencc_t2s_cases.tsv"));
    long right =
        cases.stream()
            .map(line -> line.split("\t"))
            .filter(parts -> ScriptConverter.get().convert(parts[1]).equals(parts[2]))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(95).isGreaterThan(BEST_LIBRARY);
  }

  @Test
  void simplifiedTextWithADeliberateFormStays() {
    String text = "昇腾芯片的作者王培夙先生说，鍾先生的“於”字写得好。";
    assertThat(new Restorer().restore(null, text).body()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "審計部門覆核並批覆了方案，綠化覆蓋率不變，汽車傾覆事故減少,审计部门复核并批复了方案，绿化覆盖率不变，汽车倾覆事故减少",
    "為瞭保護候鳥，護林員在瞭望塔上瞭解情況,为了保护候鸟，护林员在瞭望塔上了解情况",
    "祇有守約的企業纔能入園，衹談項目，廟裏供著神祇,只有守约的企业才能入园，只谈项目，庙里供着神祇",
    "浙江乾潭鎮的家紡業與珠海乾務鎮的乾貨市場,浙江乾潭镇的家纺业与珠海乾务镇的干货市场",
    "改革發揮著作用，牆上寫著名字，庫裏存放著文物，他的著作和原著名氣很大,改革发挥着作用，墙上写着名字，库里存放着文物，他的著作和原著名气很大",
    "宏碁電腦和圍碁協會,宏碁电脑和围棋协会"
  })
  void charactersOfSeveralMeaningsAreToldByTheirWords(String found, String simplified) {
    assertThat(ScriptConverter.get().convert(found)).isEqualTo(simplified);
  }

  @ParameterizedTest
  @CsvSource({
    "戸籍、汚水、徧地、疏濬河道，琅瑘山與瑯琊臺,户籍、污水、遍地、疏浚河道，琅瑘山与琅琊台",
    "妳好，牠們在崐山的塲館裏，毬員揹著行囊,你好，它们在昆山的场馆里，球员背着行囊",
    "収入穏定、隠患清零、継續擧辦,收入穏定、隐患清零、継续举办"
  })
  void variantsBecomeTheStandardForm(String found, String simplified) {
    assertThat(ScriptConverter.get().convert(found)).isEqualTo(simplified);
  }

  /** A variant that simplified news uses is a name or a word of its own. */
  @Test
  void noVariantOfTheListOccursInSimplifiedNews() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ScriptConverter.class.getResourceAsStream("variants.txt"),
                StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("#")) continue;
        assertThat(line).matches(".\t.");
        boolean used = CharacterModel.get().isCounted(line.charAt(0));
        assertThat(used && "劵祇".indexOf(line.charAt(0)) < 0).as(line).isFalse();
      }
    }
  }

  @Test
  void aTraditionalSentenceInASimplifiedTextIsConverted() {
    String before = "丹东港新开通至仁川的货运航线，每周三班，单程运输时间缩短到十八个小时。";
    String behind = "口岸部门说，通关时间压缩了一半，企业的成本降下来了，今年货运量有望翻一番。";
    String found = "當地企業還將擴大對臺灣的農產品貿易，擬建設兩座冷藏倉庫。";
    String simplified = "当地企业还将扩大对台湾的农产品贸易，拟建设两座冷藏仓库。";
    RestoredText restored =
        new Restorer().restore("邊境口岸貨運專線開通", before + found + behind + "\n" + found);
    assertThat(restored.title()).isEqualTo("边境口岸货运专线开通");
    assertThat(restored.body()).isEqualTo(before + simplified + behind + "\n" + simplified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "石碑上刻着“興業報國”和“萬象更新”，讲解员把这段历史讲给来参观的学生听。",
        "演员葉劍鋒、導演鍾鎮濤等人出席开机仪式。影片讲述煤城转型的故事，将在抚顺、阜新两地拍摄，预计明年与观众见面。",
        "店名叫「東京の味、鮮魚専門店」。店主在大连开了三家分店，生意很好，今年还计划到沈阳、长春发展连锁经营，带动就业。"
      })
  void traditionalWordsInASimplifiedSentenceStay(String text) {
    assertThat(new Restorer().restore(null, text).body()).isEqualTo(text);
  }
}
