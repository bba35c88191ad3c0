package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.engine.ContractCorpus.ARTICLES;
import static zhenxing.engine.ContractCorpus.DALIAN;
import static zhenxing.engine.ContractCorpus.SOURCES;
import static zhenxing.engine.ContractCorpus.WORDS;
import static zhenxing.engine.ContractCorpus.cities;
import static zhenxing.engine.ContractCorpus.pick;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.RandomText;

/** Filters, and the counts of values beside the hits. */
public abstract class FacetsContract extends EngineContract {

  @Test
  void filtersAndFacetsCountAsByHand() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      String word = random.nextInt(3) == 0 ? "" : pick(WORDS, random);
      Filters filters = filters(random);
      SearchResult found = search(word, filters, SortOrder.NEWEST, 0, null);
      FacetsByHand expected = new FacetsByHand(ARTICLES, word, filters);
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

  /** So many values that counting the groups in each must not take much memory. */
  @Test
  void manyValuesAreCountedWithReprintsJoined() throws IOException {
    String text =
        "海边的县里，数字渔港一期工程上个月完工，码头装上了探头和电子秤，渔民靠岸后当场结清货款，买家在手机上就能看到每一船的鱼。"
            + "二期还要修冷库、铺轨道，把鲜货当天送进城里的市场，价钱比从前高出两成，年轻人也愿意回来出海了。";
    int sources = 1_500;
    Random random = new Random(3);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < sources; i++) {
      articles.add(printed("s" + i, RandomText.of(random, 30) + "。", "报" + i));
    }
    for (int i = 0; i < 3; i++) articles.add(printed("r" + i, text, "报" + i % 2));
    try (SearchEngine many = filled(articles)) {
      SearchResult found =
          many.search(
              new SearchRequest(
                  clause(""),
                  Match.WORDS,
                  Filters.NONE,
                  SortOrder.NEWEST,
                  null,
                  true,
                  Wanted.page(1, sources),
                  Duration.ofSeconds(30)));
      assertThat(found.total()).isEqualTo(sources + 1);
      Map<String, Integer> counts = counts(found.facets().sources());
      assertThat(counts).hasSize(sources).containsEntry("报0", 2).containsEntry("报1", 2);
      assertThat(counts).containsEntry("报2", 1).containsEntry("报1499", 1);
      assertThat(found.timedOut()).isFalse();
    }
  }

  private static Article printed(String id, String body, String source) {
    return TestArticles.article(id, "题", body, "2022", List.of(), List.of(), source);
  }
}
