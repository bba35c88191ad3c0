package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.engine.ContractCorpus.ARTICLES;
import static zhenxing.engine.ContractCorpus.holding;
import static zhenxing.engine.ContractCorpus.isIn;
import static zhenxing.engine.ContractCorpus.matching;
import static zhenxing.engine.ContractCorpus.pick;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Folding;

/** What a query finds, how it is taken, and how hits are marked. */
public abstract class HitsContract extends EngineContract {

  @Test
  void anExactPhraseFindsWhatHoldsItAndNothingElse() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      String body = pick(ARTICLES, random).body();
      int start = random.nextInt(body.length() - 3);
      String cut = body.substring(start, Math.min(body.length(), start + 1 + random.nextInt(9)));
      if (Folding.phrase(cut).isEmpty() || cut.indexOf('\n') >= 0) continue;
      Set<String> expected = holding(cut);
      int total =
          engine()
              .search(
                  new SearchRequest(
                      new Clause.ExactPhrase(Clause.Scope.ANYWHERE, cut),
                      Filters.NONE,
                      SortOrder.RELEVANCE,
                      100,
                      null,
                      1))
              .total();
      assertThat(total).as(cut).isEqualTo(expected.size());
    }
  }

  @Test
  void foldingIsTheSameInTextAndQuery() throws IOException {
    assertThat(ids("\"漁港\"")).isEqualTo(holding("渔港")).isNotEmpty();
    assertThat(ids("\"数字“渔港”\"")).isEqualTo(holding("数字渔港"));
    assertThat(ids("\"渔港，数字\"")).isEqualTo(holding("渔港。数字"));
    assertThat(ids("\"港\"")).isEqualTo(holding("港"));
  }

  @Test
  void yearsAndWhatHasNoneAreLeftOut() throws IOException {
    Clause some = new Clause.Not(new Clause.Years(2018, 2020));
    assertThat(ids(without(some)))
        .isEqualTo(
            matching(
                article ->
                    article.year() == null || article.year() < 2018 || article.year() > 2020));
    Clause dated = new Clause.Years(Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(ids(without(new Clause.Not(new Clause.Not(dated)))))
        .isEqualTo(matching(article -> article.year() != null));
    Clause placed = new Clause.HasAny(Clause.Facet.PROVINCE);
    assertThat(ids(without(new Clause.Not(new Clause.Not(placed)))))
        .isEqualTo(matching(article -> !article.places().isEmpty()));
    Clause classified = new Clause.HasAny(Clause.Facet.INDUSTRY);
    assertThat(ids(without(new Clause.Not(classified))))
        .isEqualTo(matching(article -> article.industries().isEmpty()));
  }

  private static Clause without(Clause not) {
    return new Clause.AllOf(List.of(new Clause.Everything(), not));
  }

  private Set<String> ids(Clause clause) throws IOException {
    Set<String> ids = new HashSet<>();
    Cursor after = null;
    do {
      SearchResult page =
          engine().search(new SearchRequest(clause, Filters.NONE, SortOrder.OLDEST, 100, after, 1));
      ids.addAll(ids(page));
      after = page.next();
    } while (after != null);
    return ids;
  }

  @Test
  void operatorsFieldsAndExclusionsMean() throws IOException {
    Set<String> both = holding("渔港");
    both.retainAll(holding("冷链"));
    assertThat(ids("渔港 冷链")).isEqualTo(both);
    Set<String> either = holding("渔港");
    either.addAll(holding("冷链"));
    assertThat(ids("渔港 OR 冷链")).isEqualTo(either);
    Set<String> without = holding("渔港");
    without.removeAll(holding("冷链"));
    assertThat(ids("渔港 -冷链")).isEqualTo(without);
    assertThat(ids("title:渔港")).isEqualTo(matching(article -> article.title().contains("渔港")));
    assertThat(ids("city:大连")).isEqualTo(matching(article -> isIn(article, "大连")));
    assertThat(ids("industry:marine year:[2018 TO 2020]"))
        .isEqualTo(
            matching(
                article ->
                    article.industries().contains("marine")
                        && article.year() != null
                        && article.year() >= 2018
                        && article.year() <= 2020));
    assertThat(ids("source:大连日报 渔港"))
        .isEqualTo(
            matching(
                article ->
                    "大连日报".equals(article.source()) && holding("渔港").contains(article.id())));
    assertThat(ids("无此一词")).isEmpty();
  }

  @Test
  void wordsNearEachOtherAreFound() throws IOException {
    SearchEngine near =
        filled(
            List.of(
                TestArticles.article("n1", "题", "港口建设项目开工。"),
                TestArticles.article("n2", "题", "港口的新项目开工。"),
                TestArticles.article("n3", "题", "港口今年以来在各个方面都取得了很大的成绩和进步，这项项目开工。")));
    try (near) {
      assertThat(ids(near, "\"港口 项目\"~2", Match.WORDS)).containsExactlyInAnyOrder("n1", "n2");
    }
  }

  @Test
  void autoTakesAPhraseWhereThatFindsSomething() throws IOException {
    SearchEngine matched =
        filled(
            List.of(
                TestArticles.article("m1", "题", "各级推进“数字渔港”建设。"),
                TestArticles.article("m2", "题", "渔港建设用上数字技术。"),
                TestArticles.article("m3", "题", "第十四个五年规划开局良好。")));
    try (matched) {
      assertThat(auto(matched, "数字渔港").matched()).isEqualTo(new Matched(Match.PHRASE, 1, 2));
      assertThat(auto(matched, "渔港数字").matched()).isEqualTo(new Matched(Match.WORDS, 0, 2));
      assertThat(auto(matched, "").matched()).isEqualTo(new Matched(Match.WORDS, 3, 3));
      assertThat(ids(matched, "十四五开局", Match.PHRASE)).containsExactly("m3");
      assertThat(auto(matched, "用上数字技术？").matched().used()).isEqualTo(Match.WORDS);
    }
  }

  @Test
  void aDateTypedByItselfMeansArticlesOfThatDate() throws IOException {
    SearchEngine dated =
        filled(
            List.of(
                of("d1", "新能源汽车产业加快发展。", "2023-05-08", null),
                of("d2", "新能源汽车产业在2023年取得突破。", "2024-03-01", null),
                of("d3", "新能源汽车产业起步。", "2019-05-08", null)));
    try (dated) {
      for (Match match : List.of(Match.PHRASE, Match.WORDS)) {
        assertThat(ids(dated, "新能源汽车 2023", match)).as("%s", match).contains("d1", "d2");
      }
      assertThat(ids(dated, "新能源汽车 2023年", Match.PHRASE)).containsExactlyInAnyOrder("d1", "d2");
      assertThat(ids(dated, "2023-05-08", Match.PHRASE)).containsExactly("d1");
      assertThat(ids(dated, "2023年5月", Match.PHRASE)).containsExactly("d1");
      assertThat(ids(dated, "２０２３０５０８", Match.PHRASE)).containsExactly("d1");
      assertThat(ids(dated, "2023-02-30", Match.PHRASE)).isEmpty();
      assertThat(ids(dated, "\"2023\"", Match.PHRASE)).containsExactly("d2");
    }
  }

  @Test
  void theFullNameOfAPlaceFindsItsShortName() throws IOException {
    SearchEngine placed =
        filled(
            List.of(
                of("p1", "濮阳的化工园区扩建。", null, new Place("河南", "濮阳")),
                of("p2", "岳西的茶叶上市。", null, new Place("安徽", "安庆")),
                of("p3", "山岳西侧修建步道。", null, new Place("四川", null)),
                of("p4", "舟山市岳西路改造。", null, new Place("浙江", "舟山"))));
    try (placed) {
      for (Match match : List.of(Match.PHRASE, Match.WORDS)) {
        assertThat(ids(placed, "濮阳市", match)).containsExactly("p1");
        assertThat(ids(placed, "岳西县", match)).containsExactly("p2");
        assertThat(ids(placed, "岳西县 茶叶", match)).containsExactly("p2");
      }
      assertThat(ids(placed, "\"岳西县\"", Match.WORDS)).isEmpty();
    }
  }

  @Test
  void aPlaceAloneFindsArticlesAboutItFirst() throws IOException {
    SearchEngine placed =
        filled(
            List.of(
                of("often", "盘锦、盘锦、盘锦，盘锦的名字有来历。", null, null),
                of("about", "沿着辽河口，盘锦把湿地修复当作一件要紧的事来做，候鸟逐年多了起来。", null, new Place("辽宁", "盘锦"))));
    try (placed) {
      for (String query : List.of("盘锦", "盘锦市")) {
        SearchResult found = auto(placed, query);
        assertThat(found.hits().stream().map(hit -> hit.article().id()).toList())
            .as(query)
            .containsExactly("about", "often");
      }
    }
  }

  private static Article of(String id, String body, String date, Place place) {
    List<FiledPlace> places = place == null ? List.of() : List.of(FiledPlace.subject(place));
    return TestArticles.article(id, "题", body, date, places, List.of(), null);
  }

  private SearchResult auto(SearchEngine asked, String query) throws IOException {
    return search(asked, query, Match.AUTO, Filters.NONE, SortOrder.RELEVANCE, 10, null, false);
  }

  @Test
  void ofManyWordsSoManyAreRequiredAsLeaveEnough() throws IOException {
    // So few articles leave too few with any two words, so that one suffices.
    assertThat(search("渔港冷链钢铁旅游", Filters.NONE, SortOrder.RELEVANCE, 1, null).total())
        .isEqualTo(
            (int)
                ARTICLES.stream()
                    .filter(
                        article ->
                            List.of("渔港", "冷链", "钢铁", "旅游").stream()
                                .anyMatch(word -> holding(word).contains(article.id())))
                    .count());
  }

  @Test
  void hitsAreMarkedAlike() throws IOException {
    SearchResult found = search("\"数字渔港\" OR 氢能", Filters.NONE, SortOrder.OLDEST, 20, null);
    assertThat(found.hits()).isNotEmpty();
    for (Hit hit : found.hits()) {
      String shown = hit.titleHighlighted() + String.join("", hit.snippets());
      assertThat(shown).contains("<mark>").doesNotContain("<em>");
    }
  }

  @Test
  void countsStopWhereThereAreEnough() throws IOException {
    Clause phrase = new Clause.ExactPhrase(Clause.Scope.ANYWHERE, "渔港");
    int all = holding("渔港").size();
    Duration ample = Duration.ofSeconds(30);
    assertThat(engine().count(phrase, Filters.NONE, 3, ample)).hasValue(3);
    assertThat(engine().count(phrase, Filters.NONE, 1_000, ample)).hasValue(all);
  }

  @Test
  void aSearchWithoutTimeSaysSo() throws IOException {
    SearchResult found =
        engine()
            .search(
                new SearchRequest(
                    clause("渔港"),
                    Filters.NONE,
                    SortOrder.RELEVANCE,
                    null,
                    false,
                    Wanted.page(10, 10),
                    Duration.ofNanos(1)));
    assertThat(found.timedOut()).isTrue();
  }
}
