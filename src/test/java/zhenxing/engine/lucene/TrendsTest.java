package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends;
import zhenxing.engine.Trends.Point;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Scope;

/** Trends equal counts made by hand. */
class TrendsTest {

  private static final List<Place> PLACES =
      List.of(new Place("辽宁", "大连"), new Place("辽宁", null), new Place("山东", "青岛"));
  private static final List<String> WORDS = List.of("产业", "港口", "项目");

  @TempDir private Path folder;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void countWhatCountingByHandGives() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) articles.add(randomArticle(i));
    List<Clause> queries = WORDS.stream().map(TrendsTest::phrase).toList();
    Filters inLiaoning =
        new Filters(List.of(), List.of("辽宁"), List.of(), List.of(), List.of(), null, null, false);
    Filters aboutLiaoning =
        new Filters(List.of(), List.of("辽宁"), List.of(), List.of(), List.of(), null, null, true);
    try (TestIndex index = new TestIndex(folder, articles)) {
      for (By by : By.values()) {
        for (Filters filters : List.of(Filters.NONE, inLiaoning, aboutLiaoning)) {
          List<Article> within =
              articles.stream()
                  .filter(
                      a ->
                          filters == Filters.NONE
                              || places(a, filters).anyMatch(p -> p.province().equals("辽宁")))
                  .toList();
          Trends trends = index.engine().trends(new TrendRequest(queries, filters, by));
          for (int i = 0; i < WORDS.size(); i++) {
            check(trends.series().get(i), within, WORDS.get(i), by, filters);
          }
        }
      }
    }
  }

  private void check(
      List<Point> points, List<Article> articles, String word, By by, Filters filters) {
    Map<String, Integer> all = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (Article article : articles) {
      for (String key : keys(article, by, filters)) {
        all.merge(key, 1, Integer::sum);
        if (article.body().contains(word)) found.merge(key, 1, Integer::sum);
      }
    }
    String state = word + " by " + by + ", seed " + seed;
    for (Point point : points) {
      int count = found.getOrDefault(point.key(), 0);
      int of = all.getOrDefault(point.key(), 0);
      assertThat(point).as(state).isEqualTo(new Point(point.key(), count, of));
      assertThat(point.perThousand()).isEqualTo(of == 0 ? 0 : 1000.0 * count / of);
    }
    List<String> keys = points.stream().map(Point::key).toList();
    assertThat(keys).as(state).doesNotHaveDuplicates().containsAll(found.keySet());
    if (by == By.YEAR) {
      assertThat(keys).isSorted();
      assertThat(Integer.parseInt(keys.get(keys.size() - 1)) - Integer.parseInt(keys.get(0)))
          .isEqualTo(keys.size() - 1);
    }
  }

  private static List<String> keys(Article article, By by, Filters filters) {
    return switch (by) {
      case YEAR -> article.year() == null ? List.of() : List.of("" + article.year());
      case PROVINCE -> places(article, filters).map(Place::province).distinct().toList();
      case CITY ->
          places(article, filters).map(Place::city).filter(c -> c != null).distinct().toList();
    };
  }

  private static Stream<Place> places(Article article, Filters filters) {
    return article.places().stream()
        .filter(filed -> filed.isSubject() || !filters.subjectsOnly())
        .map(FiledPlace::place);
  }

  private Article randomArticle(int i) {
    List<Place> places = new ArrayList<>(PLACES);
    places.removeIf(place -> random.nextBoolean());
    // There is no article of 2018; the year must be listed nevertheless.
    int year = 2015 + random.nextInt(8);
    String date = random.nextInt(5) == 0 || year == 2018 ? null : "" + year;
    String body =
        WORDS.get(random.nextInt(WORDS.size())) + "。" + WORDS.get(random.nextInt(WORDS.size()));
    List<FiledPlace> filed =
        places.stream()
            .map(p -> random.nextBoolean() ? FiledPlace.subject(p) : FiledPlace.covered(p))
            .toList();
    return TestIndex.filed("a" + i, "", body, date, filed, List.of(), null);
  }

  private static Clause phrase(String text) {
    return new ExactPhrase(Scope.ANYWHERE, text);
  }

  @Test
  void anIndexWithoutArticlesHasNoPoints() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of())) {
      Trends trends =
          index.engine().trends(new TrendRequest(List.of(phrase("产业")), Filters.NONE, By.YEAR));
      assertThat(trends.series()).containsExactly(List.of());
    }
  }
}
