package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;

/**
 * What the corpus suggests: completions, corrections, related articles and characteristic terms.
 */
public abstract class SuggestionsContract extends EngineContract {

  @Test
  void whatIsTypedIsCompletedAndCorrected() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(
          TestArticles.article(
              "t" + i,
              "滨海新区开渔" + i,
              "各地推进“智慧渔港”建设，“智慧渔港”见成效，“东莞市”来人学习，“东莞市”也要建。",
              "2022",
              List.of(FiledPlace.subject(new Place("辽宁", "大连"))),
              List.of("marine"),
              null));
    }
    try (SearchEngine typed = filled(articles)) {
      typed.prepare();
      assertThat(texts(typed, "智慧")).contains("智慧渔港");
      assertThat(texts(typed, "dal")).contains("大连");
      assertThat(texts(typed, "滨海")).anyMatch(text -> text.startsWith("滨海新区"));
      assertThat(typed.correct("智会渔港").orElseThrow().query()).isEqualTo("智慧渔港");
      assertThat(typed.correct("智慧渔港")).isEmpty();
      // 东港市 and 东营市 are not far from 东莞市, but are names of their own.
      assertThat(typed.correct("东港市")).isEmpty();
      assertThat(typed.correct("东营市")).isEmpty();
      assertThat(typed.correct("东苋市").orElseThrow().query()).isEqualTo("东莞市");
    }
  }

  private static List<String> texts(SearchEngine engine, String typed) throws IOException {
    return engine.complete(typed, 5).stream().map(suggestion -> suggestion.text()).toList();
  }

  @Test
  void relatedArticlesShareWordsAndSayWhy() throws IOException {
    FiledPlace dalian = FiledPlace.subject(new Place("辽宁", "大连"));
    SearchEngine news =
        filled(
            List.of(
                TestArticles.article(
                    "k1",
                    "渔港升级",
                    "大连推进“智慧渔港”升级，渔民受益。",
                    "2022-05-01",
                    List.of(dalian),
                    List.of("marine"),
                    null),
                TestArticles.article(
                    "k2",
                    "渔港见闻",
                    "走进“智慧渔港”，看渔民如何卖鱼。",
                    "2022-05-03",
                    List.of(dalian),
                    List.of("marine"),
                    null),
                TestArticles.article(
                    "k3", "大豆丰收", "黑土地上大豆丰收，合作社忙着收割。", "2022-09-01", List.of(), List.of(), null),
                TestArticles.article(
                    "k4", "氢能列车", "氢能列车下线，时速创新高。", "2023-01-01", List.of(), List.of(), null)));
    try (news) {
      List<RelatedHit> related = news.related("k1", 3).orElseThrow();
      assertThat(related.getFirst().hit().article().id()).isEqualTo("k2");
      assertThat(related.getFirst().reasons())
          .contains(new Reason(Reason.Kind.PHRASE, "智慧渔港"), new Reason(Reason.Kind.CITY, "大连"));
      assertThat(related).noneMatch(hit -> hit.hit().article().id().equals("k1"));
      assertThat(news.related("nobody", 3)).isEmpty();
    }
  }

  @Test
  void termsSetASearchApart() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean isFishing = i % 3 == 0;
      String body = isFishing ? "渔港里推广智慧渔政系统，效果明显。" : "工厂里推广节能改造项目，效果明显。";
      articles.add(TestArticles.article("w%02d".formatted(i), "见闻" + i, "第" + i + "天，" + body));
    }
    try (SearchEngine news = filled(articles)) {
      CharacteristicTerms terms =
          news.terms(
              new SearchRequest(
                  clause("渔港"),
                  Match.WORDS,
                  Filters.NONE,
                  SortOrder.RELEVANCE,
                  null,
                  false,
                  Wanted.hits(5),
                  Duration.ofSeconds(30)));
      assertThat(terms.terms()).isNotEmpty();
      for (CharacteristicTerm term : terms.terms()) {
        assertThat(term.count()).as(term.text()).isEqualTo(20);
        assertThat(term.background()).as(term.text()).isEqualTo(20);
        assertThat("渔港里推广智慧渔政系统，效果明显").contains(term.text());
      }
    }
  }
}
