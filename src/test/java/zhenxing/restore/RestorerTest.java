package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
  void joinsLinesThatWereBrokenAtOneWidthAcrossLatinWordsAndPageNumbers() {
    String text =
        "铁岭市引进 Nordic Wind Power 公司建设风机叶片工厂，每年生产800套，产品出口二十个国家。\n"
            + "工厂占地三百亩，用工一千二百人，其中技术人员占三成，全部达产后年产值将超过五十亿元人民币。";
    String broken =
        "铁岭市引进 Nordic Wind Power 公司建\n设风机叶片工厂，每年生产800套，产\n- 12 -\n品出口二十个国家。\n"
            + "工厂占地三百亩，用工一千二百人，其\n中技术人员占三成，全部达产后年产值\n— 13 —\n将超过五十亿元人民币。";
    assertThat(RESTORER.restore(null, broken).body()).isEqualTo(text);
  }

  @Test
  void takesTheSecondCopyAwayThoughItsLinesAreBrokenDifferently() {
    String article = "营口港新开三条航线，直达东南亚。\n港口负责人说，今年以来集装箱吞吐量同比增长一成，全年有望突破六百万标箱，再创历史新高。";
    String copy = article.replace("\n", "").replace("，全年", "，\n全年");
    assertThat(RESTORER.restore(null, article + "\n" + copy).body()).isEqualTo(article);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "据统 计，朝阳 市去年接待游 客三百万 人次，旅游总收 入增长两成，民宿发 展迅速。|据统计，朝阳市去年接待游客三百万人次，旅游总收入增长两成，民宿发展迅速。",
        "阜 新 市 出 台 政 策 ， 支 持 创 业 。|阜新市出台政策，支持创业。",
        "締約 雙方將在農產 品加工、冷鏈物 流等領域加強合 作，帶動農 民增收。|缔约双方将在农产品加工、冷链物流等领域加强合作，带动农民增收。"
      })
  void removesSpacesInsideWords(String found, String published) {
    assertThat(RESTORER.restore(null, found).body()).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "出席签约仪式的有 王志强 李晓梅 赵文斌 刘志刚 陈思远，仪式由孙立军主持。",
        "新华社记者 李明 摄，新华社记者 王芳 摄，新华社记者 赵刚 摄，新华社记者 李明 摄。",
        "铁岭 开原 昌图 西丰 调兵山 清河等地的合作社参加，展品有大米、榛子。",
        "凝心聚力启新程 真抓实干谱新篇 城乡融合绘新景 产业兴旺富万家",
        "平台采用 Visual Studio 与 Azure 云，由 Fushun New Materials 建设，投资 3 亿 元。"
      })
  void keepsSpacesThatAnAuthorSet(String text) {
    assertThat(RESTORER.restore(null, text).body()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "锦\u061C州\uFE00湾\uDB40\uDD00机\u180E场\uDBC0\uDC01启用,锦州湾机场启用",
    "锦州\u001B[1;31m湾\u001B[0m机场启用,锦州湾机场启用",
    "ï»¿锦州湾机场启用,锦州湾机场启用",
    "\uE5E5\uE5E5锦州湾\uE5E5机场启用,锦州湾\u3000机场启用",
    "一、\uE004锦州湾机场启用。\uE601,一、锦州湾机场启用。"
  })
  void removesWhatNobodySees(String found, String published) {
    RestoredText restored = RESTORER.restore(null, found);
    assertThat(restored.body()).isEqualTo(published);
    assertThat(restored.repairs().count(RepairKind.UNREPAIRED)).isZero();
  }

  @Test
  void aPrivateCharacterInsideAWordIsLost() {
    RestoredText restored = RESTORER.restore(null, "锦州\uE7AA湾机场启用");
    assertThat(restored.body()).isEqualTo("锦州\uE7AA湾机场启用");
    assertThat(restored.repairs().count(RepairKind.UNREPAIRED)).isOne();
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
      "ＧＤＰ",
      "\uE5E5",
      "\uE004",
      "\u001B[31m",
      "ï»¿",
      "产 业发 展，",
      "\n- 3 -\n"
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
