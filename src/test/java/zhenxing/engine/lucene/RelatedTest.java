package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.Place;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;
import zhenxing.engine.RelatedHit;

/** Related articles of a small index. */
class RelatedTest {

  private static final Place DALIAN = new Place("辽宁", "大连");
  private static final String TEXT =
      "大连长兴岛石化产业基地的芳烃联合装置昨天一次开车成功，全市做好结构调整三篇大文章又添新项目。"
          + "这套装置由本地企业自主设计，每年生产对二甲苯二百万吨，下游的精细化工园区随之开工，港口也为它新建了码头。";
  private static final List<Article> ARTICLES =
      List.of(
          article("it", TEXT, "2023-03-30", DALIAN),
          article("reprint", "本报讯 " + TEXT, "2023-04-01", DALIAN),
          article("near", "为了长兴岛石化产业基地，大连开通了新的铁路专线，芳烃联合装置的产品由此运往各地。", "2023-04-02", DALIAN),
          article("far", "长兴岛石化产业基地引来第三家企业，芳烃联合装置的原料有了着落。", "2019-01-05", new Place("山东", "青岛")),
          article("undated", "芳烃联合装置是什么？科普一则。", null, null),
          article("other", "今年的苹果收成很好，果农忙着装箱。", "2021-06-01", null));

  @TempDir private Path folder;

  private static Article article(String id, String body, String date, Place place) {
    return TestIndex.article(
        id,
        "",
        body,
        date,
        place == null ? List.of() : List.of(place),
        place == DALIAN ? List.of("petrochemicals") : List.of(),
        null);
  }

  private static List<String> ids(List<RelatedHit> hits) {
    return hits.stream().map(related -> related.hit().article().id()).toList();
  }

  @Test
  void comesWithReasonsTheNearestFirstAndWithoutReprints() throws IOException {
    try (TestIndex index = new TestIndex(folder, ARTICLES)) {
      List<RelatedHit> hits = index.engine().related("it", 10).orElseThrow();
      assertThat(ids(hits)).startsWith("near", "far").contains("undated").doesNotContain("it");
      assertThat(ids(hits)).doesNotContain("reprint");
      assertThat(hits.get(0).reasons())
          .contains(
              new Reason(Kind.CITY, "大连"),
              new Reason(Kind.INDUSTRY, "petrochemicals"),
              new Reason(Kind.TIME, "P3D"));
      for (RelatedHit hit : hits.subList(0, 2)) {
        List<String> phrases =
            hit.reasons().stream()
                .filter(reason -> reason.kind() == Kind.PHRASE)
                .map(Reason::value)
                .toList();
        assertThat(phrases).as(hit.hit().article().id()).isNotEmpty();
        for (String phrase : phrases) {
          assertThat(TEXT).contains(phrase);
          assertThat(hit.hit().article().body()).contains(phrase);
        }
        assertThat(hit.hit().snippets().get(0)).contains("<mark>");
      }
      assertThat(hits.get(1).reasons()).allMatch(reason -> reason.kind() == Kind.PHRASE);
    }
  }

  @Test
  void knowsItsBoundsAndWhatIsNotThere() throws IOException {
    try (TestIndex index = new TestIndex(folder, ARTICLES)) {
      assertThat(index.engine().related("it", 1).orElseThrow()).hasSize(1);
      assertThat(index.engine().related("it", 0).orElseThrow()).isEmpty();
      assertThat(index.engine().related("none", 10)).isEmpty();
    }
  }

  @Test
  void anArticleWithoutTextHasNoRelatives() throws IOException {
    try (TestIndex index =
        new TestIndex(folder, List.of(article("blank", "", null, null), ARTICLES.get(0)))) {
      assertThat(index.engine().related("blank", 10).orElseThrow()).isEmpty();
    }
  }

  @Test
  void theSameDayAloneIsNoReason() throws IOException {
    String swim = "游泳比赛昨天在体育馆举行，选手们刷新了两项纪录，观众十分热情。";
    List<Article> articles =
        List.of(
            article("it", TEXT, "2023-03-30", null),
            article("same day", "昨天的苹果收成很好，果农忙着装箱。", "2023-03-30", null),
            article("same subject", "芳烃联合装置是什么？长兴岛石化产业基地的芳烃联合装置。", "2023-03-30", null),
            article("swim", swim, "2020-05-06", null));
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(ids(index.engine().related("it", 10).orElseThrow())).startsWith("same subject");
      assertThat(ids(index.engine().related("it", 10).orElseThrow())).doesNotContain("same day");
    }
  }
}
