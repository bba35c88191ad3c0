package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle.Original;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.engine.text.Folding;
import zhenxing.indexing.GroupedWriter;

/** What every engine owes, asked of each with the same articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract {

  private static final List<String> WORDS =
      List.of("渔港", "冷链", "钢铁", "旅游", "数字", "转型", "园区", "码头", "大豆", "氢能", "造船", "绿色");
  private static final List<Place> PLACES =
      List.of(
          new Place("辽宁", "大连"),
          new Place("辽宁", "盘锦"),
          new Place("辽宁", null),
          new Place("山东", "青岛"),
          new Place("吉林", "吉林"),
          new Place("北京", "北京"));
  private static final List<String> INDUSTRIES = List.of("petrochemicals", "marine", "software");
  private static final List<String> SOURCES = List.of("大连日报", "青岛日报", "鸭绿江晚报");
  private static final Filters DALIAN = cities("大连");

  private final QueryParser parser = new QueryParser();
  private final List<Article> corpus = corpus();
  private SearchEngine engine;

  /** An engine without an index; each call gives another. */
  protected abstract SearchEngine open() throws IOException;

  @BeforeAll
  void fill() throws IOException {
    engine = filled(corpus);
  }

  @AfterAll
  void close() throws IOException {
    if (engine != null) engine.close();
  }

  private SearchEngine filled(List<Article> articles) throws IOException {
    SearchEngine filled = open();
    update(filled, articles, List.of());
    return filled;
  }

  private static void update(SearchEngine engine, List<Article> put, List<String> deleted)
      throws IOException {
    try (GroupedWriter writer = new GroupedWriter(engine.writer())) {
      for (Article article : put) writer.put(indexed(article));
      for (String id : deleted) writer.delete(id);
      writer.commit();
    }
  }

  private static IndexedArticle indexed(Article article) {
    return TestArticles.indexed(article, "file-" + article.id().charAt(0), "print-" + article.id());
  }

  private static List<Article> corpus() {
    Random random = new Random(20_260);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      StringBuilder body = new StringBuilder();
      int sentences = 2 + random.nextInt(4);
      for (int s = 0; s < sentences; s++) {
        int words = 3 + random.nextInt(4);
        for (int w = 0; w < words; w++) body.append(pick(WORDS, random));
        body.append(random.nextBoolean() ? "。" : "，“" + pick(WORDS, random) + "”\n");
      }
      String date =
          random.nextInt(5) == 0
              ? null
              : (2016 + random.nextInt(8)) + (random.nextBoolean() ? "" : "-0" + (1 + i % 9));
      articles.add(
          TestArticles.article(
              "a%03d".formatted(i),
              pick(WORDS, random) + pick(WORDS, random),
              body.toString(),
              date,
              some(PLACES, random).stream()
                  .map(place -> new FiledPlace(place, pick(List.of(PlaceRole.values()), random)))
                  .toList(),
              some(INDUSTRIES, random),
              random.nextInt(3) == 0 ? null : pick(SOURCES, random)));
    }
    return articles;
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> List<T> some(List<T> values, Random random) {
    return values.stream().filter(value -> random.nextInt(3) == 0).toList();
  }

  private static Filters cities(String... cities) {
    return new Filters(
        List.of(cities), List.of(), List.of(), List.of(), List.of(), null, null, false);
  }

  private Clause clause(String query) {
    try {
      return parser.parse(query).clause();
    } catch (QueryRejectedException e) {
      throw new AssertionError(query, e);
    }
  }

  private SearchResult search(String query, Filters filters, SortOrder sort, int size, Cursor after)
      throws IOException {
    return search(engine, query, Match.WORDS, filters, sort, size, after, false);
  }

  private SearchResult search(
      SearchEngine asked,
      String query,
      Match match,
      Filters filters,
      SortOrder sort,
      int size,
      Cursor after,
      boolean collapse)
      throws IOException {
    return asked.search(
        new SearchRequest(
            clause(query),
            match,
            filters,
            sort,
            after,
            collapse,
            Wanted.page(size, 50),
            Duration.ofSeconds(30)));
  }

  private Set<String> ids(String query) throws IOException {
    return ids(engine, query, Match.WORDS);
  }

  private Set<String> ids(SearchEngine asked, String query, Match match) throws IOException {
    Set<String> ids = new HashSet<>();
    Cursor after = null;
    do {
      SearchResult page =
          search(asked, query, match, Filters.NONE, SortOrder.OLDEST, 100, after, false);
      ids.addAll(ids(page));
      after = page.next();
      if (after == null) assertThat(ids).as(query).hasSize(page.total());
    } while (after != null);
    return ids;
  }

  private static List<String> ids(SearchResult found) {
    return found.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private Set<String> holding(String phrase) {
    String folded = Folding.phrase(phrase);
    Set<String> ids = new HashSet<>();
    for (Article article : corpus) {
      boolean holds =
          Folding.text(article.title()).contains(folded)
              || Folding.text(article.body()).contains(folded);
      if (holds) ids.add(article.id());
    }
    return ids;
  }

  @Test
  void anExactPhraseFindsWhatHoldsItAndNothingElse() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      String body = pick(corpus, random).body();
      int start = random.nextInt(body.length() - 3);
      String cut = body.substring(start, Math.min(body.length(), start + 1 + random.nextInt(9)));
      if (Folding.phrase(cut).isEmpty() || cut.indexOf('\n') >= 0) continue;
      Set<String> expected = holding(cut);
      int total =
          engine
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
  }

  private static Clause without(Clause not) {
    return new Clause.AllOf(List.of(new Clause.Everything(), not));
  }

  private Set<String> ids(Clause clause) throws IOException {
    Set<String> ids = new HashSet<>();
    Cursor after = null;
    do {
      SearchResult page =
          engine.search(new SearchRequest(clause, Filters.NONE, SortOrder.OLDEST, 100, after, 1));
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

  private Set<String> matching(Function<Article, Boolean> test) {
    Set<String> ids = new HashSet<>();
    for (Article article : corpus) if (test.apply(article)) ids.add(article.id());
    return ids;
  }

  private static boolean isIn(Article article, String city) {
    return article.places().stream().anyMatch(filed -> city.equals(filed.place().city()));
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
  void filtersAndFacetsCountAsByHand() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      String word = random.nextInt(3) == 0 ? "" : pick(WORDS, random);
      Filters filters = filters(random);
      SearchResult found = search(word, filters, SortOrder.NEWEST, 0, null);
      FacetsByHand expected = new FacetsByHand(corpus, word, filters);
      String state = "'" + word + "', " + filters;
      assertThat(found.total()).as(state).isEqualTo(expected.total());
      assertThat(counts(found.facets().places())).as(state).isEqualTo(expected.provinces());
      assertThat(cityCounts(found.facets().places())).as(state).isEqualTo(expected.cities());
      assertThat(counts(found.facets().industries())).as(state).isEqualTo(expected.industries());
      assertThat(counts(found.facets().sources())).as(state).isEqualTo(expected.sources());
      assertThat(counts(found.facets().years())).as(state).isEqualTo(expected.years());
    }
  }

  private static Filters filters(Random random) {
    List<YearFilter> years = new ArrayList<>();
    if (random.nextInt(3) == 0) years.add(YearFilter.parse("2017..2019"));
    if (random.nextInt(4) == 0) years.add(YearFilter.parse("unknown"));
    List<String> industries = new ArrayList<>();
    if (random.nextInt(3) == 0) industries.add("marine");
    if (random.nextInt(5) == 0) industries.add(Filters.UNKNOWN);
    List<String> cities =
        switch (random.nextInt(6)) {
          case 0 -> List.of("大连");
          case 1 -> List.of("吉林");
          case 2 -> List.of("青岛", Filters.UNKNOWN);
          default -> List.of();
        };
    return new Filters(
        cities,
        random.nextInt(4) == 0 ? List.of("山东") : List.of(),
        industries,
        random.nextInt(4) == 0 ? List.of(SOURCES.getFirst()) : List.of(),
        years,
        random.nextInt(5) == 0 ? PublicationDate.parse("2018-03") : null,
        null,
        random.nextBoolean());
  }

  private static Map<String, Integer> counts(List<FacetValue> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetValue value : values) {
      if (value.count() > 0) counts.put(String.valueOf(value.value()), value.count());
    }
    return counts;
  }

  private static Map<String, Integer> cityCounts(List<FacetValue> provinces) {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetValue province : provinces) {
      for (FacetValue city : province.children()) {
        if (city.count() > 0) counts.put(province.value() + "/" + city.value(), city.count());
      }
    }
    return counts;
  }

  @Test
  void facetsComeInOrderAndYearsWithoutGaps() throws IOException {
    Facets facets = search("", DALIAN, SortOrder.NEWEST, 0, null).facets();
    List<FacetValue> sources = facets.sources();
    for (int i = 1; i < sources.size(); i++) {
      assertThat(sources.get(i).count()).isLessThanOrEqualTo(sources.get(i - 1).count());
    }
    assertThat(facets.years().getLast().value()).isNull();
    List<String> years =
        facets.years().stream().map(FacetValue::value).filter(year -> year != null).toList();
    int first = Integer.parseInt(years.getFirst());
    assertThat(years)
        .containsExactlyElementsOf(
            IntStream.range(first, first + years.size()).mapToObj(String::valueOf).toList());
    FacetValue dalian =
        facets.places().stream()
            .flatMap(province -> province.children().stream())
            .filter(city -> city.value().equals("大连"))
            .findFirst()
            .orElseThrow();
    assertThat(dalian.selected()).isTrue();
  }

  @Test
  void whatNoArticleHasIsNamed() throws IOException {
    SearchResult found = search("渔港", cities("大连", "亚特兰蒂斯"), SortOrder.NEWEST, 5, null);
    assertThat(found.missingValues()).containsExactly("亚特兰蒂斯");
    assertThat(search("", cities("亚特兰蒂斯"), SortOrder.NEWEST, 5, null).total()).isZero();
  }

  @Test
  void datesOrderHitsAndTheUndatedComeLast() throws IOException {
    for (SortOrder sort : List.of(SortOrder.NEWEST, SortOrder.OLDEST)) {
      List<String> expected =
          corpus.stream()
              .sorted(
                  (a, b) -> {
                    int byDate = Integer.compare(key(a, sort), key(b, sort));
                    return byDate == 0 ? a.id().compareTo(b.id()) : byDate;
                  })
              .map(Article::id)
              .toList();
      assertThat(paged("", sort, 23, false)).isEqualTo(expected);
    }
  }

  private static int key(Article article, SortOrder sort) {
    if (article.date() == null) return Integer.MAX_VALUE;
    int key = article.date().sortKey();
    return sort == SortOrder.NEWEST ? -key : key;
  }

  /** The ids of all hits, page by page. */
  private List<String> paged(String query, SortOrder sort, int size, boolean collapse)
      throws IOException {
    List<String> ids = new ArrayList<>();
    Cursor after = null;
    do {
      SearchResult page =
          search(engine, query, Match.WORDS, Filters.NONE, sort, size, after, collapse);
      assertThat(page.changed()).isFalse();
      ids.addAll(ids(page));
      after = page.next();
    } while (after != null);
    return ids;
  }

  @Test
  void pagesByRelevanceRepeatNothingAndLeaveNothingOut() throws IOException {
    List<String> ids = paged("渔港 OR 冷链 OR 氢能", SortOrder.RELEVANCE, 7, false);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids)).isEqualTo(ids("渔港 OR 冷链 OR 氢能"));
    List<Hit> hits = search("渔港 OR 冷链 OR 氢能", Filters.NONE, SortOrder.RELEVANCE, 50, null).hits();
    for (int i = 1; i < hits.size(); i++) {
      assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
    }
  }

  @Test
  void whereNothingTellsArticlesApartTheyComeById() throws IOException {
    assertThat(paged("", SortOrder.RELEVANCE, 50, false))
        .isEqualTo(corpus.stream().map(Article::id).sorted().toList());
    List<String> about =
        corpus.stream()
            .filter(
                article ->
                    article.places().stream()
                        .anyMatch(filed -> filed.isSubject() && "大连".equals(filed.place().city())))
            .map(Article::id)
            .sorted()
            .toList();
    List<String> found = ids(search("", DALIAN, SortOrder.RELEVANCE, 100, null));
    assertThat(found.subList(0, about.size())).isEqualTo(about);
  }

  @Test
  void aPageGoesOnInItsStateWhileTheIndexIsWritten() throws IOException {
    SearchEngine written =
        filled(
            List.of(
                TestArticles.article("p1", "题", "渔港一。"),
                TestArticles.article("p2", "题", "渔港二。"),
                TestArticles.article("p3", "题", "渔港三。")));
    try (written) {
      SearchResult first =
          search(written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 1, null, false);
      update(written, List.of(TestArticles.article("p0", "题", "渔港零。")), List.of("p2"));
      SearchResult second =
          search(
              written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 5, first.next(), false);
      assertThat(second.changed()).isFalse();
      assertThat(ids(second)).containsExactly("p2", "p3");
      Cursor gone =
          new Cursor(
              SortOrder.NEWEST, 0, "p1", Match.WORDS, first.next().search(), "another-state");
      SearchResult by =
          search(written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 5, gone, false);
      assertThat(by.changed()).isTrue();
      assertThat(ids(by)).containsExactly("p3");
      assertThat(by.total()).isEqualTo(3);
    }
  }

  @Test
  void whatIsPutReplacesAndWhatIsDeletedIsGone() throws IOException {
    String longId = "长".repeat(400);
    SearchEngine written =
        filled(
            List.of(
                TestArticles.article("u1", "旧题", "从前的渔港。"),
                TestArticles.article(longId, "题", "很长的名字，渔港。")));
    try (written) {
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactlyInAnyOrder("u1", longId);
      update(
          written, List.of(TestArticles.article("u1", "新题", "如今的钢铁厂。")), List.of(longId, "nobody"));
      assertThat(ids(written, "渔港", Match.WORDS)).isEmpty();
      assertThat(ids(written, "钢铁厂", Match.WORDS)).containsExactly("u1");
      assertThat(written.articleCount()).isEqualTo(1);
      assertThat(written.article(longId)).isEmpty();
      assertThat(written.article("u1").orElseThrow().article().title()).isEqualTo("新题");
    }
  }

  @Test
  void anArticleComesBackAsItWasPut() throws IOException {
    Article article =
        new Article(
            "back/1 🏭",
            "题",
            true,
            "产业\n转型，𠮷字。",
            PublicationDate.parse("2021-05"),
            List.of(FiledPlace.covered(new Place("辽宁", "大连"))),
            List.of("marine"),
            "大连日报",
            "张三、李四",
            List.of("张三", "李四"),
            "https://news.example/1",
            Set.of("date"),
            new Repairs(Map.of(RepairKind.SCRIPT, 1)));
    IndexedArticle indexed =
        new IndexedArticle(
            article,
            List.of(new Edit(RepairKind.SCRIPT, Edit.Field.BODY, 0, 2, "產業")),
            new Original(null, "產業\n转型，𠮷字。页脚"),
            "folder/file.txt",
            "fingerprint");
    try (SearchEngine written = open()) {
      try (ArticleWriter writer = written.writer()) {
        writer.put(indexed);
        writer.commit(ArticleWriter.State.COMPLETE, Mark.NONE);
        assertThat(writer.provenance(article.id()))
            .contains(new Provenance("folder/file.txt", "fingerprint"));
        assertThat(writer.articlesOf("folder/file.txt"))
            .isEqualTo(Map.of(article.id(), "fingerprint"));
        assertThat(writer.files()).containsExactly("folder/file.txt");
      }
      assertThat(written.article(article.id())).contains(indexed);
      assertThat(written.articlesByFile()).isEqualTo(Map.of("folder/file.txt", 1));
      assertThat(written.article("nobody")).isEmpty();
      assertThat(written.check()).isEmpty();
    }
  }

  @Test
  void whatIsPutIsSeenOnceItIsShown() throws IOException {
    SearchEngine written = filled(List.of(TestArticles.article("s1", "题", "渔港。")));
    try (written;
        GroupedWriter writer = new GroupedWriter(written.writer())) {
      writer.put(indexed(TestArticles.article("s2", "题", "渔港。")));
      writer.show();
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactlyInAnyOrder("s1", "s2");
      writer.commit();
    }
  }

  @Test
  void theCommitIsRemembered() throws IOException {
    try (SearchEngine written = open()) {
      Mark mark = new Mark("run", "journal", 42);
      try (ArticleWriter writer = written.writer()) {
        assertThat(writer.mark()).isEqualTo(Mark.NONE);
        writer.put(indexed(TestArticles.article("c1", "题", "文")));
        writer.commit(ArticleWriter.State.COMPLETE, mark);
      }
      try (ArticleWriter writer = written.writer()) {
        assertThat(writer.mark()).isEqualTo(mark);
        assertThat(writer.isComplete()).isTrue();
        assertThat(writer.isGrouped()).isTrue();
        assertThat(writer.articles()).isEqualTo(1);
      }
      assertThat(written.status().run()).isEqualTo("run");
      assertThat(written.status().articles()).isEqualTo(1);
    }
  }

  @Test
  void thereIsOneWriter() throws IOException {
    try (SearchEngine written = filled(List.of());
        ArticleWriter writer = written.writer()) {
      assertThat(writer.isOpen()).isTrue();
      assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(written::writer);
      assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(written::rebuild);
    }
  }

  @Test
  void aNewIndexTakesThePlaceOfTheOldOneWhenItIsWhole() throws IOException {
    try (SearchEngine written = filled(List.of(TestArticles.article("old", "题", "渔港。")))) {
      try (ArticleWriter writer = written.rebuild()) {
        writer.put(indexed(TestArticles.article("new", "题", "渔港。")));
        writer.commit(ArticleWriter.State.BEGUN, Mark.NONE);
        assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("old");
        writer.commit(ArticleWriter.State.COMPLETE, Mark.NONE);
        assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("new");
      }
      try (ArticleWriter writer = written.rebuild()) {
        writer.put(indexed(TestArticles.article("given-up", "题", "渔港。")));
      }
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("new");
    }
  }

  @Test
  void withoutAnIndexThereIsNoneToSearch() throws IOException {
    try (SearchEngine empty = open()) {
      assertThat(empty.isReady()).isFalse();
      assertThat(empty.articleCount()).isZero();
      assertThat(empty.status()).isEqualTo(IndexStatus.NONE);
      assertThatExceptionOfType(NoIndexException.class)
          .isThrownBy(() -> ids(empty, "渔港", Match.WORDS));
      assertThatExceptionOfType(NoIndexException.class).isThrownBy(() -> empty.article("a"));
      update(empty, List.of(), List.of());
      assertThat(empty.isReady()).isTrue();
      assertThat(ids(empty, "渔港", Match.WORDS)).isEmpty();
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

  private SearchResult auto(SearchEngine asked, String query) throws IOException {
    return search(asked, query, Match.AUTO, Filters.NONE, SortOrder.RELEVANCE, 10, null, false);
  }

  @Test
  void ofManyWordsSoManyAreRequiredAsLeaveEnough() throws IOException {
    // So few articles leave too few with any two words, so that one suffices.
    assertThat(search("渔港冷链钢铁旅游", Filters.NONE, SortOrder.RELEVANCE, 1, null).total())
        .isEqualTo(
            (int)
                corpus.stream()
                    .filter(
                        article ->
                            List.of("渔港", "冷链", "钢铁", "旅游").stream()
                                .anyMatch(word -> holding(word).contains(article.id())))
                    .count());
  }

  @Test
  void reprintsAreFoundAndJoined() throws IOException {
    String text =
        "海边的县里，数字渔港一期工程上个月完工，码头装上了探头和电子秤，渔民靠岸后当场结清货款，买家在手机上就能看到每一船的鱼。"
            + "二期还要修冷库、铺轨道，把鲜货当天送进城里的市场，价钱比从前高出两成，年轻人也愿意回来出海了。";
    FiledPlace dalian = FiledPlace.subject(new Place("辽宁", "大连"));
    FiledPlace qingdao = FiledPlace.subject(new Place("山东", "青岛"));
    SearchEngine printed =
        filled(
            List.of(
                TestArticles.article(
                    "r1", "头条", text, "2022-05-01", List.of(dalian), List.of(), "甲报"),
                TestArticles.article(
                    "r2", "转载", text + "（完）", "2022-05-02", List.of(qingdao), List.of(), "乙报"),
                TestArticles.article(
                    "r3", "又见", text, "2022-05-03", List.of(dalian), List.of(), "丙报"),
                TestArticles.article(
                    "r4", "别的", "渔港另有一篇。", "2021", List.of(dalian), List.of(), "甲报")));
    try (printed) {
      SearchResult joined =
          search(printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 10, null, true);
      assertThat(joined.total()).isEqualTo(2);
      assertThat(ids(joined)).containsExactly("r3", "r4");
      assertThat(joined.hits().getFirst().reprints()).isEqualTo(2);
      assertThat(counts(joined.facets().places())).isEqualTo(Map.of("辽宁", 2, "山东", 1));
      assertThat(
              ids(
                  search(
                      printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.OLDEST, 10, null, true)))
          .containsExactly("r4", "r1");
      SearchResult first =
          search(printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 1, null, true);
      assertThat(
              ids(
                  search(
                      printed,
                      "渔港",
                      Match.WORDS,
                      Filters.NONE,
                      SortOrder.NEWEST,
                      1,
                      first.next(),
                      true)))
          .containsExactly("r4");
      ReprintGroup group = printed.reprints("r2").orElseThrow();
      assertThat(group.group()).isEqualTo("r1");
      assertThat(group.hits().stream().map(hit -> hit.hit().article().id()))
          .containsExactlyInAnyOrder("r1", "r3");
      assertThat(group.hits().getFirst().similarity()).isCloseTo(1, within(0.05));
      assertThat(printed.reprints("r4")).contains(new ReprintGroup("r4", List.of()));
      assertThat(printed.reprints("nobody")).isEmpty();
      List<String> scanned = new ArrayList<>();
      printed.scan(
          new SearchRequest(clause("渔港"), Filters.NONE, SortOrder.OLDEST, 0, null, 0, true),
          article -> scanned.add(article.id()));
      assertThat(scanned).containsExactly("r4", "r1");
      update(printed, List.of(), List.of("r1", "r3"));
      assertThat(printed.reprints("r2")).contains(new ReprintGroup("r2", List.of()));
    }
  }

  @Test
  void aScanVisitsEveryArticleInOrder() throws IOException {
    List<String> scanned = new ArrayList<>();
    engine.scan(
        new SearchRequest(clause(""), DALIAN, SortOrder.NEWEST, 0, null, 0),
        article -> scanned.add(article.id()));
    assertThat(scanned)
        .isEqualTo(ids(search("", DALIAN, SortOrder.NEWEST, 100, null)))
        .hasSizeGreaterThan(20);
  }

  @Test
  void countsStopWhereThereAreEnough() throws IOException {
    Clause phrase = new Clause.ExactPhrase(Clause.Scope.ANYWHERE, "渔港");
    int all = holding("渔港").size();
    Duration ample = Duration.ofSeconds(30);
    assertThat(engine.count(phrase, Filters.NONE, 3, ample)).hasValue(3);
    assertThat(engine.count(phrase, Filters.NONE, 1_000, ample)).hasValue(all);
  }

  @Test
  void trendsCountByYearAndPlace() throws IOException {
    Trends years =
        engine.trends(new TrendRequest(List.of(clause("渔港"), clause("冷链")), Filters.NONE, By.YEAR));
    for (Trends.Point point : years.series().getFirst()) {
      int year = Integer.parseInt(point.key());
      Set<String> expected = matching(article -> Integer.valueOf(year).equals(article.year()));
      assertThat(point.articles()).isEqualTo(expected.size());
      expected.retainAll(holding("渔港"));
      assertThat(point.count()).isEqualTo(expected.size());
    }
    Trends places = engine.trends(new TrendRequest(List.of(clause("渔港")), Filters.NONE, By.CITY));
    assertThat(places.series().getFirst()).isNotEmpty();
    for (Trends.Point point : places.series().getFirst()) {
      Set<String> expected = matching(article -> isIn(article, point.key()));
      assertThat(point.articles()).as(point.key()).isEqualTo(expected.size());
      expected.retainAll(holding("渔港"));
      assertThat(point.count()).as(point.key()).isEqualTo(expected.size());
    }
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
  void whatIsTypedIsCompletedAndCorrected() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(
          TestArticles.article(
              "t" + i,
              "滨海新区开渔" + i,
              "各地推进“智慧渔港”建设，“智慧渔港”见成效。",
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

  @Test
  void aSearchWithoutTimeSaysSo() throws IOException {
    SearchResult found =
        engine.search(
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
