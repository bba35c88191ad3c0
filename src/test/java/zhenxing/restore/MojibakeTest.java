package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.RepairKind;

/** Text decoded with the wrong encoding is restored; damage that cannot be repaired is counted. */
class MojibakeTest {

  private static final String TEXT = "会议指出，锦州湾港区扩建工程已完成65%，“一港三区”的格局·基本形成。";

  private static RestoredText restore(String found) {
    return new Restorer().restore(null, found);
  }

  private static String misread(String text, String written, String read) {
    return new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,ISO-8859-1", "GBK,ISO-8859-1", "GBK,windows-1252"})
  void aWholeTextIsUndone(String written, String read) {
    RestoredText restored = restore(misread(TEXT, written, read));
    assertThat(restored.body()).isEqualTo(TEXT);
    assertThat(restored.repairs().count(RepairKind.BYTES)).isPositive();
    assertThat(restored.repairs().unrepaired()).isZero();
  }

  /** A byte for which the encoding has no character is lost. */
  @ParameterizedTest
  @CsvSource({"UTF-8,windows-1250", "UTF-8,windows-1251", "GBK,windows-1250"})
  void theEncodingsOfEasternEuropeAreKnown(String written, String read) {
    String text = "会议指出，港区工程和旅游工作都要提前完成，群众满意。";
    RestoredText restored = restore(misread(text, written, read));
    assertThat(restored.body()).contains("指出，", "工程");
    if (!restored.body().equals(text)) assertThat(restored.repairs().unrepaired()).isPositive();
  }

  @Test
  void aSingleMarkIsUndone() {
    assertThat(restore("推动â€œ一港三区â建设â€”取得进展").body()).isEqualTo("推动“一港三区”建设—取得进展");
    RestoredText cut = restore("推动â€œ一港三区â€建设");
    assertThat(cut.body()).startsWith("推动“一港三区").endsWith("建设");
    assertThat(cut.repairs().unrepaired()).isPositive();
  }

  @Test
  void aSpaceOfUtf8LeavesNoLetter() {
    assertThat(restore("第一，Â 港区扩建；Â 第二，航线增加。").body()).doesNotContain("Â");
    assertThat(restore("VIÂ Ê").body()).isEqualTo("VIÂ Ê");
  }

  @Test
  void questionMarksInPlaceOfAllCharactersAreCounted() {
    assertThat(restore("??????2023????????\n港区扩建工程开工。").repairs().unrepaired()).isPositive();
  }

  @Test
  void utf8ReadAsGbkIsUndoneUpToTheByteThatWasLost() {
    RestoredText restored = restore(misread(TEXT, "UTF-8", "GBK"));
    assertThat(restored.body()).startsWith("会议指出，锦州湾港区扩建工程已完").contains("65%，“一港三区”的格局·基本形成");
    assertThat(restored.repairs().unrepaired()).isPositive();
  }

  @Test
  void big5ReadAsLatinIsUndone() {
    String traditional = "會議指出，錦州灣港區擴建工程已完成，格局基本形成。";
    assertThat(restore(misread(traditional, "Big5", "ISO-8859-1")).body())
        .isEqualTo("会议指出，锦州湾港区扩建工程已完成，格局基本形成。");
  }

  @Test
  void charactersThatWindows1252LacksAreCounted() {
    RestoredText restored = restore(misread("港区面积扩大，取得进展", "UTF-8", "windows-1252"));
    assertThat(restored.body()).startsWith("港区").endsWith("得进展");
    assertThat(restored.repairs().unrepaired()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,GBK", "UTF-8,ISO-8859-1", "GBK,ISO-8859-1"})
  void aPassageInSoundTextIsUndone(String written, String read) {
    String found = "记者昨天获悉，" + misread("港口吞吐能力提升", written, read) + "。各方反响很好。\n第二段没有问题。";
    assertThat(restore(found).body()).isEqualTo("记者昨天获悉，港口吞吐能力提升。各方反响很好。\n第二段没有问题。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"锦州市锟斤拷锟斤拷推进建设", "烫烫烫烫产业园", "屯屯屯屯产业园", "港区ï¿½ï¿½扩建", "港区\uFFFD扩建", "????产业园开工"})
  void whatIsLostAltogetherStaysAndIsCounted(String found) {
    RestoredText restored = restore(found);
    assertThat(restored.body()).isEqualTo(found);
    assertThat(restored.repairs().unrepaired()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "涓涓细流汇成江海，鍙字旁是金字，锛字很少见。",
        "Société Générale à Paris, São Paulo, Köln, naïve café",
        "他问：“真的？？？？”没有人回答????",
        "烫手的山芋，屯兵屯粮，水太烫了",
        "À la carte – Ångström, ÄÖÜ äöü ß",
        "来自 Владивосток 的客商参观了哈尔滨新区，Центр развития 也签了约",
        "Příliš žluťoučký kůň, Łódź, Kraków 的企业参展",
        "“能行吗????”大家笑着喊：“行????!”"
      })
  void soundTextStays(String text) {
    RestoredText restored = restore(text);
    assertThat(restored.body()).isEqualTo(text);
    assertThat(restored.edits()).isEmpty();
  }
}
