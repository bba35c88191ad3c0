package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenxing.article.PageClues;

class IndustryFinderTest {

  private static final String LIST = "当地形成了石化、钢铁、船舶制造等支柱产业。";

  private final Wording wording = LearnedWeights.builtIn().wording();
  private final IndustryFinder finder =
      new IndustryFinder(Taxonomy.builtIn(), LearnedWeights.builtIn());

  private List<String> find(String title, String text, boolean local) {
    Manuscript manuscript = Manuscript.of(title, text, List.of(), PageClues.NONE, null);
    return finder.find(manuscript, wording.read(manuscript), local, new ArrayList<>());
  }

  @Test
  void pillarsOfAPlaceAreItsIndustriesIfTheTextTellsOfThem() {
    String facts = "乙烯装置去年产量过百万吨。钢厂全年产钢八百万吨，特钢占三成。船厂交付油轮六艘。";
    assertThat(find("振兴发展", LIST + facts, true))
        .containsExactlyInAnyOrder("petrochemicals", "metals", "shipbuilding");
  }

  /** The rules for readers: of a bare list of pillars none but those that are named elsewhere. */
  @Test
  void aBareListOfPillarsFilesNothing() {
    assertThat(find("振兴发展", LIST, true)).isEmpty();
  }

  @Test
  void mentionInPassingFilesNothing() {
    String text = "邻居们坐在树下说话。".repeat(20) + "有人想起了钢铁。";
    assertThat(find("树下的一天", text, true)).isEmpty();
  }

  @Test
  void aDigestIsFiledByItsItems() {
    String items = "钢铁产量增长\n钢铁、特钢、钢材。\n外贸增长\n进出口增长。";
    assertThat(find("国内快讯", items, false)).contains("metals");
  }

  @Test
  void otherMattersAreFiledNowhere() {
    String crime = "民警抓获犯罪嫌疑人，警方通报案件，嫌疑人涉嫌诈骗，检察院批捕，法院判决，被告上诉。";
    assertThat(find("诈骗案件宣判", crime.repeat(3) + "涉案的企业在钢铁园区。", true)).isEmpty();
  }
}
