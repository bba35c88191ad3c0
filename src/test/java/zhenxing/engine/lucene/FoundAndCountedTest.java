package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.Place;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.YearFilter;

/** Results and counts of searches equal those of a scan of all articles, over a random corpus. */
class FoundAndCountedTest {

  private static final List<String> WORDS = List.of("港口", "机床", "大豆", "煤炭", "旅游", "航运", "渔业", "冶金");
  private static final List<String> CITIES = List.of("大连", "鞍山", "沈阳");
  private static final List<String> INDUSTRIES = List.of("marine", "energy", "logistics");
  private static final int PAGE = 7;

  @TempDir private Path folder;

  /** The data of one article. */
  private record Made(String id, List<String> words, String city, String industry, int year) {

    Article article() {
      String body = String.join("。", words) + "。第" + id + "则。";
      List<Place> places = List.of(new Place("辽宁", city));
      return TestIndex.article(
          id, "纪事" + id, body, String.valueOf(year), places, List.of(industry), null);
    }
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<Made> corpus(Random random) {
    List<Made> corpus = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<String> words = new ArrayList<>();
      for (String word : WORDS) {
        for (int times = random.nextInt(4); times > 1; times--) words.add(word);
      }
      words.add("其他");
      String id = Integer.toString(random.nextInt(36), 36) + "-" + i;
      int year = 2015 + random.nextInt(5);
      corpus.add(new Made(id, words, any(CITIES, random), any(INDUSTRIES, random), year));
    }
    return corpus;
  }

  private record Case(String query, Predicate<Made> found) {}

  private static Case words(Random random) {
    String one = any(WORDS, random);
    String other = any(WORDS, random);
    return switch (random.nextInt(5)) {
      case 0 -> new Case("", made -> true);
      case 1 -> new Case(one, made -> made.words.contains(one));
      case 2 ->
          new Case(
              one + " " + other, made -> made.words.contains(one) && made.words.contains(other));
      case 3 ->
          new Case(
              "\"" + one + "\" OR " + other,
              made -> made.words.contains(one) || made.words.contains(other));
      default -> new Case(one + " -机床", made -> has(made, one) && !has(made, "机床"));
    };
  }

  private static boolean has(Made made, String word) {
    return made.words.contains(word);
  }

  private static Map<String, Integer> counts(
      List<Made> corpus, Predicate<Made> found, Function<Made, String> value) {
    Map<String, Integer> counts = new HashMap<>();
    corpus.stream().filter(found).forEach(made -> counts.merge(value.apply(made), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> positive(List<FacetValue> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetValue value : values) {
      if (value.count() > 0) counts.put(value.value(), value.count());
    }
    return counts;
  }

  @Test
  void totalsFacetsAndPagesAreThoseOfGoingThroughAll() throws IOException {
    long seed = System.nanoTime();
    System.out.println("FoundAndCountedTest: seed " + seed);
    Random random = new Random(seed);
    List<Made> corpus = corpus(random);
    try (TestIndex index = new TestIndex(folder, List.of())) {
      // Creates several segments, some with deleted articles.
      for (int from = 0; from < corpus.size(); from += 150) {
        index.update(
            corpus.subList(from, from + 150).stream().map(Made::article).toList(), List.of());
      }
      List<Made> gone = List.copyOf(corpus.subList(40, 90));
      index.update(List.of(), gone.stream().map(Made::id).toList());
      corpus.removeAll(gone);
      for (int i = 0; i < 60; i++) compare(index, corpus, random);
    }
  }

  private void compare(TestIndex index, List<Made> corpus, Random random) throws IOException {
    Case words = words(random);
    List<String> cities = random.nextBoolean() ? List.of(any(CITIES, random)) : List.of();
    List<String> industries = random.nextBoolean() ? List.of(any(INDUSTRIES, random)) : List.of();
    int year = 2015 + random.nextInt(5);
    boolean years = random.nextInt(3) == 0;
    Predicate<Made> byCity = made -> cities.isEmpty() || cities.contains(made.city);
    Predicate<Made> byIndustry = made -> industries.isEmpty() || industries.contains(made.industry);
    Predicate<Made> byYear = made -> !years || made.year == year;
    Filters filters =
        new Filters(
            cities,
            List.of(),
            industries,
            List.of(),
            years ? List.of(YearFilter.parse("" + year)) : List.of(),
            null,
            null,
            false);
    SortOrder sort = any(List.of(SortOrder.values()), random);
    String told = words.query + " " + filters + " " + sort;
    Predicate<Made> all = words.found.and(byCity).and(byIndustry).and(byYear);
    SearchResult first = index.search(words.query, filters, sort, PAGE, null);
    List<String> expected = corpus.stream().filter(all).map(Made::id).sorted().toList();
    assertThat(first.total()).as(told).isEqualTo(expected.size());
    assertThat(positive(first.facets().industries()))
        .as(told)
        .isEqualTo(counts(corpus, words.found.and(byCity).and(byYear), Made::industry));
    assertThat(positive(first.facets().years()))
        .as(told)
        .isEqualTo(counts(corpus, words.found.and(byCity).and(byIndustry), made -> "" + made.year));
    List<FacetValue> provinces = first.facets().places();
    Map<String, Integer> placed =
        counts(corpus, words.found.and(byIndustry).and(byYear), Made::city);
    assertThat(provinces.isEmpty() ? Map.of() : positive(provinces.getFirst().children()))
        .as(told)
        .isEqualTo(placed);
    List<Hit> hits = new ArrayList<>(first.hits());
    for (SearchResult page = first; page.next() != null; ) {
      page = index.search(words.query, filters, sort, PAGE, page.next());
      hits.addAll(page.hits());
    }
    assertThat(hits.stream().map(hit -> hit.article().id()).sorted().toList())
        .as(told)
        .isEqualTo(expected);
    assertThat(hits).as(told).isSortedAccordingTo(order(sort));
  }

  private static Comparator<Hit> order(SortOrder sort) {
    Comparator<Hit> first =
        switch (sort) {
          case RELEVANCE -> Comparator.comparingDouble(hit -> -hit.score());
          case NEWEST -> Comparator.comparingInt(hit -> -hit.article().year());
          case OLDEST -> Comparator.comparingInt(hit -> hit.article().year());
        };
    return first.thenComparing(hit -> hit.article().id());
  }
}
