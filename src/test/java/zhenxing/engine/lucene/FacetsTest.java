package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.RandomText;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.Everything;

/** Facet counts equal those counted by hand for every selection. */
class FacetsTest {

  private static final List<Place> PLACES =
      List.of(
          new Place("辽宁", "大连"),
          new Place("辽宁", "盘锦"),
          new Place("辽宁", null),
          new Place("山东", "青岛"),
          new Place("吉林", "吉林"),
          new Place("北京", "北京"));
  private static final List<String> INDUSTRIES = List.of("petrochemicals", "marine", "software");
  private static final List<PlaceRole> ROLES = List.of(PlaceRole.values());
  private static final List<String> SOURCES = List.of("大连日报", "青岛日报");
  private static final List<String> WORDS = List.of("产业", "项目", "港口");

  @TempDir private Path folder;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void countExactlyWithAnySelection() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) articles.add(randomArticle(i));
    try (TestIndex index = new TestIndex(folder, articles)) {
      for (int i = 0; i < 10_000; i++) {
        String word = random.nextInt(3) == 0 ? "" : pick(WORDS);
        Filters filters = randomFilters();
        SearchResult result = index.search(word, filters, SortOrder.NEWEST, 0, null);
        check(articles, word, filters, Article::id, result);
      }
    }
  }

  @Test
  void countGroupsWhereReprintsAreJoined() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 60; i++) bodies.add(randomBody());
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      // Some texts are reprinted often, most a few times, some never.
      int body = random.nextInt(random.nextBoolean() ? 5 : bodies.size());
      articles.add(randomArticle(i, bodies.get(body)));
    }
    try (TestIndex index = new TestIndex(folder, articles)) {
      for (int i = 0; i < 3_000; i++) {
        String word = random.nextInt(3) == 0 ? "" : pick(WORDS);
        Filters filters = randomFilters();
        SearchResult result = index.joined(word, filters, SortOrder.NEWEST, 0, null);
        check(articles, word, filters, Article::body, result);
      }
    }
  }

  private String randomBody() {
    return pick(WORDS) + RandomText.of(random, 80);
  }

  private Article randomArticle(int i) {
    return randomArticle(i, pick(WORDS) + "。" + pick(WORDS));
  }

  private Article randomArticle(int i, String body) {
    String date =
        random.nextInt(4) == 0
            ? null
            : (2015 + random.nextInt(10)) + (random.nextBoolean() ? "" : "-05");
    return TestIndex.filed(
        "a" + i,
        pick(WORDS),
        body,
        date,
        some(PLACES).stream().map(place -> new FiledPlace(place, pick(ROLES))).toList(),
        some(INDUSTRIES),
        random.nextInt(3) == 0 ? null : pick(SOURCES));
  }

  private Filters randomFilters() {
    List<YearFilter> years = new ArrayList<>();
    if (random.nextInt(3) == 0) years.add(YearFilter.parse("2017..2019"));
    if (random.nextInt(4) == 0) years.add(YearFilter.parse("unknown"));
    return new Filters(
        randomCities(),
        random.nextInt(4) == 0 ? List.of("山东") : List.of(),
        randomIndustries(),
        random.nextInt(4) == 0 ? List.of(pick(SOURCES)) : List.of(),
        years,
        null,
        null,
        random.nextBoolean());
  }

  private List<String> randomCities() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> List.of("大连");
      case 2 -> List.of("吉林");
      case 3 -> List.of(Filters.UNKNOWN);
      case 4 -> List.of("青岛", Filters.UNKNOWN);
      default -> List.of();
    };
  }

  private List<String> randomIndustries() {
    List<String> industries = new ArrayList<>();
    if (random.nextInt(3) == 0) industries.addAll(some(INDUSTRIES));
    if (random.nextInt(5) == 0) industries.add(Filters.UNKNOWN);
    return industries;
  }

  /** Returns the places of an article that count under the filters. */
  private static List<Place> places(Article article, Filters filters) {
    return article.places().stream()
        .filter(filed -> filed.isSubject() || !filters.subjectsOnly())
        .map(FiledPlace::place)
        .toList();
  }

  /** Returns the values, or the label for "none" if there are none. */
  private static Stream<String> orNone(List<String> values) {
    return values.isEmpty() ? Stream.of("null") : values.stream();
  }

  /**
   * @param unit returns the key under which articles are counted once
   */
  private void check(
      List<Article> articles,
      String word,
      Filters filters,
      Function<Article, String> unit,
      SearchResult result) {
    Predicate<Article> text = a -> word.isEmpty() || (a.title() + "。" + a.body()).contains(word);
    Predicate<Article> place =
        a ->
            (filters.cities().isEmpty() && filters.provinces().isEmpty())
                || places(a, filters).isEmpty() && filters.cities().contains(Filters.UNKNOWN)
                || places(a, filters).stream()
                    .anyMatch(
                        p ->
                            filters.provinces().contains(p.province())
                                || (p.city() != null && filters.cities().contains(p.city())));
    Predicate<Article> industry =
        a ->
            filters.industries().isEmpty()
                || a.industries().isEmpty() && filters.industries().contains(Filters.UNKNOWN)
                || a.industries().stream().anyMatch(filters.industries()::contains);
    Predicate<Article> source =
        a ->
            filters.sources().isEmpty()
                || (a.source() != null && filters.sources().contains(a.source()));
    Predicate<Article> year =
        a ->
            filters.years().isEmpty()
                || filters.years().stream().anyMatch(filter -> filter.matches(a.year()));
    String state = "seed " + seed + ", '" + word + "', " + filters;
    Predicate<Article> all = text.and(place).and(industry).and(source).and(year);
    assertThat(result.total())
        .as(state)
        .isEqualTo((int) articles.stream().filter(all).map(unit).distinct().count());

    Map<String, Integer> provinces =
        count(
            articles,
            unit,
            text.and(industry).and(source).and(year),
            a -> orNone(places(a, filters).stream().map(Place::province).toList()));
    Map<String, Integer> cities =
        count(
            articles,
            unit,
            text.and(industry).and(source).and(year),
            a -> places(a, filters).stream().filter(p -> p.city() != null).map(Place::toString));
    assertThat(counts(result.facets().places())).as(state).isEqualTo(provinces);
    Map<String, Integer> countedCities = new HashMap<>();
    for (FacetValue province : result.facets().places()) {
      for (FacetValue city : province.children()) {
        if (city.count() > 0)
          countedCities.put(province.value() + "/" + city.value(), city.count());
        else assertThat(city.selected()).as(state).isTrue();
      }
    }
    assertThat(countedCities).as(state).isEqualTo(cities);
    assertThat(counts(result.facets().industries()))
        .as(state)
        .isEqualTo(
            count(
                articles,
                unit,
                text.and(place).and(source).and(year),
                a -> orNone(a.industries())));
    assertThat(counts(result.facets().sources()))
        .as(state)
        .isEqualTo(
            count(
                articles,
                unit,
                text.and(place).and(industry).and(year),
                a -> Stream.ofNullable(a.source())));
    assertThat(counts(result.facets().years()))
        .as(state)
        .isEqualTo(
            count(
                articles,
                unit,
                text.and(place).and(industry).and(source),
                a -> Stream.of(String.valueOf(a.year()))));
  }

  private static Map<String, Integer> count(
      List<Article> articles,
      Function<Article, String> unit,
      Predicate<Article> matching,
      Function<Article, Stream<String>> values) {
    Map<String, Set<String>> units = new HashMap<>();
    for (Article article : articles) {
      if (!matching.test(article)) continue;
      values
          .apply(article)
          .forEach(v -> units.computeIfAbsent(v, x -> new HashSet<>()).add(unit.apply(article)));
    }
    Map<String, Integer> counts = new HashMap<>();
    units.forEach((value, of) -> counts.put(value, of.size()));
    return counts;
  }

  /**
   * Returns the counts by value without zeros. A facet lists values without articles if they are
   * selected or fill a gap between years.
   */
  private static Map<String, Integer> counts(List<FacetValue> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetValue value : values) {
      if (value.count() > 0) counts.put(String.valueOf(value.value()), value.count());
    }
    return counts;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(List<T> values) {
    return values.stream().filter(v -> random.nextInt(3) == 0).toList();
  }

  @Test
  void yearsHaveNoGapsAndTheUnknownComeLast() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.article("a", "题", "文", "2019", List.of(), List.of(), null),
            TestIndex.article("b", "题", "文", "2022-03-01", List.of(), List.of(), null),
            TestIndex.article("c", "题", "文"));
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(index.search("", Filters.NONE, SortOrder.NEWEST, 0, null).facets().years())
          .containsExactly(
              FacetValue.leaf("2019", 1, false),
              FacetValue.leaf("2020", 0, false),
              FacetValue.leaf("2021", 0, false),
              FacetValue.leaf("2022", 1, false),
              FacetValue.leaf(null, 1, false));
    }
  }

  @Test
  void articlesWithoutAPlaceOrAnIndustryComeLast() throws IOException {
    FiledPlace covered = FiledPlace.covered(new Place("辽宁", "大连"));
    List<Article> articles =
        List.of(
            TestIndex.filed("a", "题", "文", null, List.of(covered), List.of("metals"), null),
            TestIndex.article("b", "题", "文"),
            TestIndex.article("c", "题", "文"));
    try (TestIndex index = new TestIndex(folder, articles)) {
      Facets facets = index.search("", Filters.NONE, SortOrder.NEWEST, 0, null).facets();
      FacetValue dalian = FacetValue.leaf("大连", 1, false);
      assertThat(facets.places())
          .containsExactly(
              new FacetValue("辽宁", 1, false, List.of(dalian)), FacetValue.leaf(null, 2, false));
      assertThat(facets.industries())
          .containsExactly(FacetValue.leaf("metals", 1, false), FacetValue.leaf(null, 2, false));
      List<String> unknown = List.of(Filters.UNKNOWN);
      Filters noSubject =
          new Filters(unknown, List.of(), List.of(), List.of(), List.of(), null, null, true);
      SearchResult result = index.search("", noSubject, SortOrder.NEWEST, 0, null);
      assertThat(result.total()).isEqualTo(3);
      assertThat(result.missingValues()).isEmpty();
      assertThat(result.facets().places()).containsExactly(FacetValue.leaf(null, 3, true));
    }
  }

  @Test
  void aFacetThatIsCutShortStillEndsWithTheUnknown() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 5; i++) articles.add(TestIndex.article("none" + i, "题", "文"));
    for (String slug : List.of("metals", "metals", "marine")) {
      articles.add(
          TestIndex.article(
              slug + articles.size(), "题", "文", null, List.of(), List.of(slug), null));
    }
    try (TestIndex index = new TestIndex(folder, articles)) {
      SearchRequest request =
          new SearchRequest(new Everything(), Filters.NONE, SortOrder.NEWEST, 0, null, 1);
      assertThat(index.engine().search(request).facets().industries())
          .containsExactly(FacetValue.leaf("metals", 2, false), FacetValue.leaf(null, 5, false));
    }
  }

  @Test
  void whatIsSelectedStaysInSight() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String city : List.of("大连", "大连", "大连", "沈阳", "沈阳", "盘锦")) {
      Place place = new Place("辽宁", city);
      articles.add(
          TestIndex.article(
              "a" + articles.size(), "题", "文", "2020", List.of(place), List.of(), null));
    }
    Place qingdao = new Place("山东", "青岛");
    articles.add(TestIndex.article("b", "港", "口", "2021", List.of(qingdao), List.of(), null));
    Filters filters =
        new Filters(
            List.of("盘锦", "青岛"),
            List.of(),
            List.of(),
            List.of(),
            List.of(YearFilter.parse("2018")),
            null,
            null,
            false);
    try (TestIndex index = new TestIndex(folder, articles)) {
      Filters cities =
          new Filters(
              filters.cities(), List.of(), List.of(), List.of(), List.of(), null, null, false);
      Clause text = new Clause.ExactPhrase(Clause.Scope.ANYWHERE, "文");
      SearchRequest short1 = new SearchRequest(text, cities, SortOrder.NEWEST, 0, null, 1);
      assertThat(index.engine().search(short1).facets().places())
          .containsExactly(
              new FacetValue(
                  "辽宁",
                  6,
                  false,
                  List.of(FacetValue.leaf("大连", 3, false), FacetValue.leaf("盘锦", 1, true))),
              new FacetValue("山东", 0, false, List.of(FacetValue.leaf("青岛", 0, true))));
      assertThat(index.search("", filters, SortOrder.NEWEST, 0, null).facets().years())
          .containsExactly(
              FacetValue.leaf("2018", 0, true),
              FacetValue.leaf("2019", 0, false),
              FacetValue.leaf("2020", 1, false),
              FacetValue.leaf("2021", 1, false));
    }
  }

  @Test
  void aValueThatNoArticleHasIsNamed() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of(TestIndex.article("a", "题", "文")))) {
      Filters filters =
          new Filters(
              List.of("亚特兰蒂斯"), List.of(), List.of(), List.of(), List.of(), null, null, false);
      SearchResult result = index.search("", filters, SortOrder.NEWEST, 10, null);
      assertThat(result.total()).isZero();
      assertThat(result.missingValues()).containsExactly("亚特兰蒂斯");
    }
  }

  @Test
  void anEmptyIndexHasNone() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of())) {
      SearchResult result = index.search("产业", Filters.NONE, SortOrder.NEWEST, 10, null);
      assertThat(result.total()).isZero();
      assertThat(result.facets().years()).isEmpty();
    }
  }
}
