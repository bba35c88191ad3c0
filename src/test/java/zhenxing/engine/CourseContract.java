package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.RandomText;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends.Point;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Scope;

/**
 * The course of a phrase, year by year, month by month and place by place, equals what counting by
 * hand gives, with reprints joined or not.
 */
public abstract class CourseContract extends EngineContract {

  private static final List<Place> PLACES =
      List.of(
          new Place("辽宁", "大连"),
          new Place("辽宁", "盘锦"),
          new Place("山东", "青岛"),
          new Place("吉林", null));
  private static final List<String> WORDS = List.of("产业", "港口", "项目");
  private static final YearFilter YEARS = YearFilter.parse("2021..2022");

  /** Long enough that two articles with it print the same text. */
  private static final String REPRINTED =
      "港口昨天开通了三条新的航线，第一艘货轮载着风电叶片驶出港池，码头工人在岸边挥手送行。"
          + "据介绍，今年以来这里的吞吐量连续八个月增长，外贸箱量超过去年全年，新建的两座泊位将于秋天交付使用。";

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<Article> articles = new ArrayList<>();
  private final Set<String> reprints = new HashSet<>();
  private SearchEngine course;

  @BeforeAll
  void fill() throws IOException {
    for (int i = 0; i < 400; i++) articles.add(randomArticle(i));
    // In two segments, with deletions.
    course = filled(articles.subList(0, 250));
    List<Article> deleted = articles.subList(0, 20);
    update(course, articles.subList(250, 400), deleted.stream().map(Article::id).toList());
    articles.removeAll(List.copyOf(deleted));
  }

  @AfterAll
  void closeCourse() throws IOException {
    if (course != null) course.close();
  }

  private Article randomArticle(int i) {
    String id = "a%03d".formatted(random.nextInt(1000) * 400 + i);
    List<FiledPlace> places = new ArrayList<>();
    for (Place place : PLACES) {
      if (random.nextInt(3) > 0) continue;
      places.add(random.nextBoolean() ? FiledPlace.subject(place) : FiledPlace.covered(place));
    }
    String year = "" + (2019 + random.nextInt(5));
    String date =
        switch (random.nextInt(6)) {
          case 0 -> null;
          case 1 -> year;
          case 2 -> year + "-0" + (1 + random.nextInt(9));
          default -> year + "-1" + random.nextInt(3) + "-0" + (1 + random.nextInt(2));
        };
    boolean isReprint = random.nextInt(8) == 0;
    if (isReprint) reprints.add(id);
    String body =
        isReprint
            ? REPRINTED
            : WORDS.get(random.nextInt(3)) + "。" + WORDS.get(random.nextInt(3)) + "，" + words();
    return TestArticles.article(id, "", body, date, places, List.of(), null);
  }

  /** A text that no other article prints. */
  private String words() {
    return RandomText.of(random, 60) + "。";
  }

  private static Clause phrase(String text) {
    return new ExactPhrase(Scope.ANYWHERE, text);
  }

  private static Filters inLiaoning(List<YearFilter> years, boolean subjectsOnly) {
    return new Filters(
        List.of(), List.of("辽宁"), List.of(), List.of(), years, null, null, subjectsOnly);
  }

  private static Stream<Place> places(Article article, Filters filters) {
    return article.places().stream()
        .filter(filed -> filed.isSubject() || !filters.subjectsOnly())
        .map(FiledPlace::place);
  }

  private List<Article> found(String word, Filters filters) {
    return articles.stream()
        .filter(a -> a.body().contains(word))
        .filter(
            a ->
                filters.provinces().isEmpty()
                    || places(a, filters).anyMatch(p -> filters.provinces().contains(p.province())))
        .filter(
            a ->
                filters.years().isEmpty()
                    || filters.years().stream().anyMatch(y -> y.matches(a.year())))
        .toList();
  }

  @Test
  void monthsAreWhatCountingByHandGives() throws IOException {
    for (Filters filters : List.of(Filters.NONE, inLiaoning(List.of(), true))) {
      for (boolean collapse : new boolean[] {false, true}) {
        for (String word : WORDS) {
          SearchRequest request =
              new SearchRequest(
                  phrase(word),
                  Match.WORDS,
                  filters,
                  SortOrder.NEWEST,
                  null,
                  collapse,
                  Wanted.hits(0),
                  SearchRequest.TIME_LIMIT);
          String state = word + ", reprints joined: " + collapse + ", seed " + seed;
          MonthCounts byHand = monthsByHand(found(word, filters), collapse);
          assertThat(course.months(request, YEARS)).as(state).isEqualTo(byHand);
        }
      }
    }
  }

  private MonthCounts monthsByHand(List<Article> found, boolean collapse) {
    List<Integer> counts = new ArrayList<>();
    for (int year = 2021; year <= 2022; year++) {
      for (int month = 1; month <= 12; month++) {
        int in = year * 100 + month;
        List<Article> here =
            found.stream().filter(a -> a.date() != null && a.date().sortKey() / 100 == in).toList();
        long repeated = here.stream().filter(a -> reprints.contains(a.id())).count();
        counts.add(here.size() - (collapse ? (int) Math.max(0, repeated - 1) : 0));
      }
    }
    long undated =
        found.stream()
            .filter(a -> YEARS.matches(a.year()) && a.date() != null && a.date().month() == 0)
            .count();
    return new MonthCounts(counts, (int) undated, false);
  }

  @Test
  void theSpreadOverPlacesIsWhatCountingByHandGives() throws IOException {
    List<Filters> filters =
        List.of(
            Filters.NONE,
            inLiaoning(List.of(), false),
            inLiaoning(List.of(YEARS, YearFilter.parse("unknown")), true));
    for (Filters within : filters) {
      for (By by : List.of(By.CITY, By.PROVINCE)) {
        for (boolean collapse : new boolean[] {false, true}) {
          TrendRequest request =
              new TrendRequest(
                  List.of(phrase("港口")),
                  Match.WORDS,
                  within,
                  by,
                  collapse,
                  SearchRequest.TIME_LIMIT);
          String state = by + ", joined " + collapse + ", " + within + ", seed " + seed;
          Spread byHand = spreadByHand(found("港口", within), within, by, collapse);
          assertThat(byHand.places()).as(state).isNotEmpty();
          assertThat(course.spread(request)).as(state).isEqualTo(byHand);
        }
      }
    }
  }

  private Spread spreadByHand(List<Article> found, Filters filters, By by, boolean collapse) {
    Map<String, List<Article>> byPlace = new TreeMap<>();
    int unplaced = 0;
    List<Article> dated = found.stream().filter(a -> a.date() != null).toList();
    for (Article article : dated) {
      List<String> names =
          places(article, filters)
              .map(by == By.CITY ? Place::city : Place::province)
              .filter(name -> name != null)
              .distinct()
              .toList();
      if (names.isEmpty()) unplaced++;
      for (String name : names) {
        byPlace.computeIfAbsent(name, n -> new ArrayList<>()).add(article);
      }
    }
    List<FirstUse> uses = new ArrayList<>();
    byPlace.forEach(
        (name, here) -> {
          SortedMap<Integer, Integer> years = new TreeMap<>();
          Set<Integer> repeated = new HashSet<>();
          for (Article article : here) {
            boolean counts =
                !collapse || !reprints.contains(article.id()) || repeated.add(article.year());
            if (counts) years.merge(article.year(), 1, Integer::sum);
          }
          Article first =
              here.stream()
                  .min(Comparator.comparing(Article::date).thenComparing(Article::id))
                  .orElseThrow();
          uses.add(new FirstUse(name, first, years));
        });
    return new Spread(uses, Match.WORDS, found.size() - dated.size(), unplaced, false);
  }

  @Test
  void trendsAreWhatCountingByHandGives() throws IOException {
    for (Filters filters : List.of(Filters.NONE, inLiaoning(List.of(), true))) {
      for (By by : By.values()) {
        for (boolean collapse : new boolean[] {false, true}) {
          List<Clause> queries = WORDS.stream().map(CourseContract::phrase).toList();
          Trends trends =
              course.trends(
                  new TrendRequest(
                      queries, Match.WORDS, filters, by, collapse, SearchRequest.TIME_LIMIT));
          String state = by + ", joined " + collapse + ", " + filters + ", seed " + seed;
          assertThat(trends.timedOut()).isFalse();
          Map<String, Integer> all = trendByHand(found("", filters), filters, by, collapse);
          for (int i = 0; i < WORDS.size(); i++) {
            Map<String, Integer> found =
                trendByHand(found(WORDS.get(i), filters), filters, by, collapse);
            List<Point> points = trends.series().get(i);
            assertThat(points.stream().map(Point::key).toList())
                .as(state)
                .containsAll(found.keySet());
            for (Point point : points) {
              assertThat(point)
                  .as(WORDS.get(i) + ", " + state)
                  .isEqualTo(
                      new Point(
                          point.key(),
                          found.getOrDefault(point.key(), 0),
                          all.getOrDefault(point.key(), 0)));
            }
          }
        }
      }
    }
  }

  private Map<String, Integer> trendByHand(
      List<Article> found, Filters filters, By by, boolean collapse) {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> repeated = new HashSet<>();
    for (Article article : found) {
      for (String key : keys(article, filters, by)) {
        if (collapse && reprints.contains(article.id()) && !repeated.add(key)) continue;
        counts.merge(key, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static List<String> keys(Article article, Filters filters, By by) {
    if (by == By.YEAR) return article.year() == null ? List.of() : List.of("" + article.year());
    return places(article, filters)
        .map(by == By.CITY ? Place::city : Place::province)
        .filter(name -> name != null)
        .distinct()
        .toList();
  }
}
