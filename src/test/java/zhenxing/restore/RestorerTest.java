package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;

/** Properties of every restored text, whatever the damage. */
class RestorerTest {

  private static final Restorer RESTORER = new Restorer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "市委書記強調要發展產業，跟著項目走，著力提升|市委书记强调要发展产业，跟着项目走，着力提升",
        "這部名著寫乾隆年間的故事，內容顯著不同|这部名著写乾隆年间的故事，内容显著不同",
        "產(chǎn)業(yè)和質(zhì)量(PCB)、(第二場(chǎng))與濮(pú)陽|产业和质量(PCB)、（第二场）与濮(pú)阳",
        "濮(pú)阳市位于河南省|濮(pú)阳市位于河南省",
        "經濟發展,、產業升級,,我們還要努力,。增長8.1%,達到1,000億元|经济发展、产业升级，我们还要努力。增长8.1%，达到1,000亿元",
        "推 动 东 北 全 面 振 兴|推动东北全面振兴",
        "局长 王健|局长 王健",
        "本报记者　周　敏　孙　洋　陈立新|本报记者　周　敏　孙　洋　陈立新",
        "本报记者　陈立新　司马青　周　敏　孙　洋|本报记者　陈立新　司马青　周　敏　孙　洋",
        "通讯员：周 敏 孙 洋|通讯员：周 敏 孙 洋",
        "来　源：海港晚报　作　者：周　敏|来源：海港晚报　作者：周　敏",
        "（周　敏　摄：资料图）|（周　敏　摄：资料图）",
        "海滨市水务局 二 〇 二 二 年 五 月 九 日|海滨市水务局 二〇二二年五月九日",
        "工业&amp;科技&ldquo;R&amp;D&rdquo;|工业&科技“R&D”",
        "产业\u200B升级\uFEFF|产业升级"
      })
  void restores(String found, String published) {
    assertThat(RESTORER.restore(null, found).body()).isEqualTo(published);
  }

  @Test
  void japaneseKeepsItsCharacters() {
    String text = "関係者によると、計画は来年から実施される予定だ。経済の発展と環境の保護を両立させるという。";
    assertThat(new Restorer().restore(null, text).body()).isEqualTo(text);
  }

  @Test
  void takesTheSecondCopyAway() {
    String article =
        "市委召开会议，研究部署下一阶段工作。\n".repeat(1) + "会议强调，要坚定不移走高质量发展之路，加快建设现代化产业体系，全面提升城市能级和核心竞争力。";
    RestoredText restored = RESTORER.restore(null, article + "\n" + article);
    assertThat(restored.body()).isEqualTo(article);
    assertThat(restored.repairs().count(RepairKind.REPEATED)).isOne();
  }

  @Test
  void joinsLinesThatWereBrokenAtOneWidth() {
    String text = "会议强调要坚定不移走高质量发展之路加快建设现代化产业体系全面提升城市能级和核心竞争力推动老工业基地全面振兴取得新突破";
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < text.length(); i += 18) {
      broken.append(text, i, Math.min(text.length(), i + 18)).append('\n');
    }
    assertThat(RESTORER.restore(null, broken.toString()).body()).isEqualTo(text);
  }

  @Test
  void emptyTextStaysEmpty() {
    RestoredText restored = RESTORER.restore(null, "");
    assertThat(restored.body()).isEmpty();
    assertThat(restored.title()).isNull();
    assertThat(restored.edits()).isEmpty();
  }

  @Test
  void everyEditLeadsBackAndASecondRepairFindsNothing() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "產(chǎn)業(yè)",
      "推動(dòng)?xùn)|北",
      "發展",
      "振兴",
      ",,",
      ",。",
      "?!",
      "?",
      "(",
      ")",
      "\n",
      "入驻:2026-02-23\n",
      " ",
      "　",
      "&amp;",
      "&nbsp;",
      "\u200B",
      "\uFFFD",
      "\uD800",
      "ABC",
      "3.14",
      "，",
      "“",
      "”",
      "著",
      "責任編輯：王麗\n",
      "\r\n",
      "新?lián)?dāng)、",
      "關鍵詞:",
      "?。",
      "重?!笔∥鞔_提",
      "澶ц繛甯傛帹鍔ㄥ叏闈㈡尟鍏达紝",
      "椤圭洰寤鸿惧姞蹇銆",
      "å¤§è¿\u009Eå¸\u0082",
      "´óÁ¬ÊÐÕÐÉÌÒý×Ê",
      "锟斤拷",
      "&ldquo",
      "&#147;",
      "⻓⻔",
      "２０２３",
      "ＧＤＰ"
    };
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k > 0; k--)
        text.append(pieces[random.nextInt(pieces.length)]);
      String found = text.toString();
      RestoredText restored = RESTORER.restore("標題(tí)" + n, found);
      assertThat(undo(restored, Edit.Field.BODY))
          .as("seed %d, text %s", seed, found)
          .isEqualTo(found);
      assertThat(undo(restored, Edit.Field.TITLE)).isEqualTo("標題(tí)" + n);
      RestoredText again = RESTORER.restore(restored.title(), restored.body());
      assertThat(again.body()).as("seed %d, text %s", seed, found).isEqualTo(restored.body());
    }
  }

  /** Undoes the edits of a field and returns the text as found. */
  private static String undo(RestoredText restored, Edit.Field field) {
    StringBuilder text =
        new StringBuilder(field == Edit.Field.BODY ? restored.body() : restored.title());
    List<Edit> edits = new ArrayList<>(restored.edits());
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      if (edit.field() == field) text.replace(edit.start(), edit.end(), edit.was());
    }
    return text.toString();
  }
}
