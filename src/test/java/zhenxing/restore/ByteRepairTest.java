package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters whose bytes were separated by an insertion. */
class ByteRepairTest {

  @ParameterizedTest
  @CsvSource({
    "推動(dòng)?xùn)|北全面振興,           推动东北全面振兴",
    "能夠?qū)崿F(xiàn)的目標(biāo),            能够实现的目标",
    "體現(xiàn)新?lián)?dāng)、彰顯新作為,         体现新担当、彰显新作为",
    "“集群+鏈?zhǔn)健保七M(jìn)新型化工基地建設(shè), “集群+链式”，推进新型化工基地建设",
    "“高質(zhì)量發(fā)展的重中之重?！笔∥鞔_提出, “高质量发展的重中之重。”省委明确提出",
    "錨定“兩個確?！?、深入實(shí)施戰(zhàn)略,    锚定“两个确保”、深入实施战略"
  })
  void readsBackTheRowsOfTheDamageModel(String found, String published) {
    RestoredText restored = new Restorer().restore(null, found);
    assertThat(SharedData.comparable(restored.body())).isEqualTo(SharedData.comparable(published));
    assertThat(restored.repairs().unrepaired()).isZero();
  }

  @Test
  void readsBackWhatOtherDecodersMakeOfTheSameBytes() {
    // A Java decoder gives U+FFFD for the first byte and leaves the bracket, and gives private-use
    // characters for pairs of the user-defined areas.
    assertThat(new Restorer().restore(null, "推動(dòng)\uFFFD(xùn)|北全面振興").body())
        .isEqualTo("推动东北全面振兴");
    String vanished = Character.toString(0xE2FD);
    assertThat(new Restorer().restore(null, "體現(xiàn)新?lián)" + vanished + "?dāng)、彰顯").body())
        .isEqualTo("体现新担当、彰显");
  }

  @Test
  void leavesQuestionsAlone() {
    String text = "誰來種地?怎麼種地?!這是發展農業的大問題，關係到國家的糧食安全。";
    assertThat(new Restorer().restore(null, text).body()).startsWith("谁来种地?怎么种地?!这是发展");
  }
}
