package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.engine.lucene.TestIndex.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.article.Article;
import zhenxing.article.Place;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.indexing.GroupedWriter;

/** Suggestions come from the articles and stay up to date with them. */
class IndexSuggestionsTest {

  private static final List<Place> DALIAN = List.of(new Place("辽宁", "大连"));

  private static final List<Article> ARTICLES =
      List.of(
          article("a", "大连做好“三篇大文章”", "石化升级。", "2023", DALIAN, List.of("petrochemicals"), null),
          article("b", "盘锦之路", "写好“三篇大文章”，只此一家的“独门绝技”。"),
          article("c", "同名报道", "正文一。", "2021", List.of(), List.of("no-such-industry"), null),
          article("d", "同名报道", "正文二。", "2024", List.of(), List.of(), null));

  private static List<String> offered(TestIndex index, String typed) throws IOException {
    return index.engine().complete(typed, 20).stream()
        .map(offer -> offer.kind().label() + " " + offer.text() + " " + offer.id())
        .toList();
  }

  @Test
  void offersTitlesPhrasesPlacesAndIndustries(@TempDir Path folder) throws IOException {
    try (TestIndex index = new TestIndex(folder, ARTICLES)) {
      assertThat(offered(index, "大连")).containsExactly("place 大连 null", "title 大连做好“三篇大文章” a");
      assertThat(offered(index, "辽")).containsExactly("place 辽宁 null");
      assertThat(offered(index, "三篇")).containsExactly("phrase 三篇大文章 null", "title 大连做好“三篇大文章” a");
      assertThat(offered(index, "石化")).containsExactly("industry 石化化工 petrochemicals");
      assertThat(offered(index, "独门")).as("a phrase of one article").isEmpty();
      assertThat(offered(index, "no")).as("an industry without a name").isEmpty();
    }
  }

  @Test
  void aTitleOfSeveralArticlesIsOfferedOnceForTheNewest(@TempDir Path folder) throws IOException {
    try (TestIndex index = new TestIndex(folder, ARTICLES)) {
      assertThat(offered(index, "同名")).containsExactly("title 同名报道 d");
    }
  }

  @Test
  void keepsStepWithTheArticles(@TempDir Path folder) throws IOException {
    try (TestIndex index = new TestIndex(folder, ARTICLES)) {
      assertThat(offered(index, "独门")).isEmpty();
      try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
        writer.put(TestIndex.indexed(article("e", "沈阳之路", "也有“独门绝技”。")));
        writer.delete("a");
        writer.commit();
      }
      Soon.is(() -> offered(index, "独门").equals(List.of("phrase 独门绝技 null")));
      assertThat(offered(index, "shenyang")).containsExactly("title 沈阳之路 e");
      assertThat(offered(index, "大连")).isEmpty();
      assertThat(offered(index, "三篇")).as("left in one article").isEmpty();
    }
  }

  @Test
  void anIndexWithoutArticlesHasNothing(@TempDir Path folder) throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of())) {
      assertThat(index.engine().complete("大", 8)).isEmpty();
      assertThat(index.engine().correct("新旧动能专换")).isEmpty();
    }
  }

  /** 景点 and 经典 are pronounced the same; a search for one must not find the other. */
  @Test
  void pinyinNeverLeaksIntoResults(@TempDir Path folder) throws IOException {
    List<Article> articles =
        List.of(article("sights", "景点", "这里的景点。"), article("classics", "经典", "这里的经典。"));
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(index.engine().complete("jingdian", 8))
          .extracting(Suggestion::text)
          .containsExactlyInAnyOrder("景点", "经典");
      assertThat(index.ids("景点")).containsExactly("sights");
      assertThat(index.ids("\"经典\"")).containsExactly("classics");
      assertThat(index.ids("jingdian")).isEmpty();
      assertThat(index.ids("jd")).isEmpty();
    }
  }
}
