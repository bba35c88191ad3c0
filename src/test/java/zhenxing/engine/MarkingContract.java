package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;

/** Which parts of an article hits show, and what is marked in them. */
public abstract class MarkingContract extends EngineContract {

  /** So much that the end of a text is not in the snippet of its beginning. */
  private static final String FILLER = "渔民清晨出海，傍晚归来，码头上十分热闹。".repeat(12);

  private List<Hit> hits(List<Article> articles, String query, Match match) throws IOException {
    try (SearchEngine filled = filled(articles)) {
      return search(filled, query, match, Filters.NONE, SortOrder.OLDEST, 10, null, false).hits();
    }
  }

  private String shown(String body, String query, Match match) throws IOException {
    List<Hit> hits = hits(List.of(TestArticles.article("a", "题", body)), query, match);
    assertThat(hits).as(query).hasSize(1);
    return String.join("\n", hits.getFirst().snippets());
  }

  @Test
  void theSynonymThatWasFoundIsShownAndMarked() throws IOException {
    for (Match match : List.of(Match.PHRASE, Match.WORDS)) {
      assertThat(shown(FILLER + "船厂的研究与试验发展经费翻了一番。", "R&D", match))
          .contains("船厂的<mark>研究与试验发展</mark>经费");
      assertThat(shown(FILLER + "岛上的民营企业都来了。", "民企", match)).contains("<mark>民营企业</mark>");
      assertThat(shown(FILLER + "渔村为碳达峰、碳中和出力。", "双碳", match)).contains("<mark>碳达峰、碳中和</mark>");
    }
    assertThat(shown(FILLER + "该岛简政放权、放管结合、优化服务，成效明显。", "放管服改革成效", Match.WORDS))
        .contains("<mark>简政放权、放管结合、优化服务</mark>");
  }

  @Test
  void aTermIsMarkedWholeThoughTheSegmenterSplitsIt() throws IOException {
    assertThat(shown(FILLER + "渔港也有新质生产力。", "渔港的新质生产力如何？", Match.WORDS))
        .contains("<mark>新质生产力</mark>");
    assertThat(shown(FILLER + "网具厂成了“小巨人”。", "网具厂小巨人", Match.WORDS)).contains("“<mark>小巨人</mark>”");
    assertThat(shown(FILLER + "海参是高质量的。", "高质量海参", Match.WORDS)).contains("是<mark>高质量</mark>的");
  }

  @Test
  void hitsThatWouldLookAlikeAreToldApart() throws IOException {
    String lead = "海岛论坛昨天开幕，各方代表先后登台发言。" + FILLER;
    List<Hit> hits =
        hits(
            List.of(
                TestArticles.article("a", "论坛发言", lead + "渔业合作社的代表谈了网箱养殖。" + FILLER),
                TestArticles.article("b", "论坛发言", lead + "航标站的代表谈了夜间导航。" + FILLER)),
            "海岛论坛",
            Match.PHRASE);
    assertThat(hits).hasSize(2);
    assertThat(hits)
        .allSatisfy(hit -> assertThat(hit.snippets().getFirst()).contains("<mark>海岛论坛</mark>"));
    assertThat(Stream.of(0, 1).map(at -> hits.get(at).snippets().getLast()))
        .anySatisfy(snippet -> assertThat(snippet).startsWith("…渔业合作社的代表谈了网箱养殖。"))
        .anySatisfy(snippet -> assertThat(snippet).startsWith("…航标站的代表谈了夜间导航。"));
  }

  @Test
  void aDatelineIsNotShownUnlessItAloneHoldsWhatWasAskedFor() throws IOException {
    String body = "新华社大连6月17日电（记者 王晓）渔港昨天开航，千帆竞发。" + FILLER;
    assertThat(shown(body, "渔港", Match.WORDS)).startsWith("<mark>渔港</mark>昨天开航");
    assertThat(shown(body, "6月17日", Match.PHRASE)).startsWith("新华社大连<mark>6月17日</mark>电");
    assertThat(shown(body, "", Match.WORDS)).startsWith("渔港昨天开航");
  }
}
