package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.RandomText;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.Reason;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.Clause.Everything;

/** Places that an article is about have more weight than places that it merely covers. */
class PlaceRolesTest {

  private static final Place DALIAN = new Place("辽宁", "大连");
  private static final Place QINGDAO = new Place("山东", "青岛");

  @TempDir private Path folder;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private static Filters in(List<String> cities, List<String> provinces, boolean subjectsOnly) {
    return new Filters(
        cities, provinces, List.of(), List.of(), List.of(), null, null, subjectsOnly);
  }

  private static Article article(String id, String body, String date, FiledPlace... places) {
    return TestIndex.filed(id, "", body, date, List.of(places), List.of(), null);
  }

  /** Returns an article with a random role of 大连 and possibly one of 青岛. */
  private Article random(int i, String body) {
    List<FiledPlace> places = new ArrayList<>();
    int role = random.nextInt(3);
    if (role == 0) places.add(FiledPlace.subject(DALIAN));
    if (role == 1) places.add(FiledPlace.covered(DALIAN));
    if (random.nextBoolean()) places.add(FiledPlace.subject(QINGDAO));
    String date = random.nextInt(4) == 0 ? null : String.valueOf(2018 + random.nextInt(4));
    return article("a%03d".formatted(i), body, date, places.toArray(FiledPlace[]::new));
  }

  private List<Article> pages(TestIndex index, Filters filters, SortOrder sort, boolean joined)
      throws IOException {
    List<Article> read = new ArrayList<>();
    Cursor cursor = null;
    do {
      int size = 1 + random.nextInt(12);
      SearchResult page =
          joined
              ? index.joined("", filters, sort, size, cursor)
              : index.search("", filters, sort, size, cursor);
      page.hits().forEach(hit -> read.add(hit.article()));
      cursor = page.next() == null ? null : Cursor.decode(page.next().encode());
    } while (cursor != null);
    return read;
  }

  private static boolean isAbout(Article article, Place place) {
    return article.places().contains(FiledPlace.subject(place));
  }

  @Test
  void whereOnlyAPlaceIsChosenWhatIsAboutItComesFirst() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 150; i++) articles.add(random(i, "港口的吞吐量。"));
    List<Filters> chosen =
        List.of(
            in(List.of("大连"), List.of(), false),
            in(List.of(), List.of("辽宁"), false),
            in(List.of("大连", Filters.UNKNOWN), List.of(), false));
    try (TestIndex index = new TestIndex(folder, articles)) {
      for (Filters filters : chosen) {
        boolean unknown = filters.cities().contains(Filters.UNKNOWN);
        List<String> expected =
            articles.stream()
                .filter(
                    a ->
                        a.places().stream().anyMatch(filed -> filed.place().equals(DALIAN))
                            || unknown && a.places().isEmpty())
                .sorted(
                    Comparator.comparing((Article a) -> !isAbout(a, DALIAN))
                        .thenComparing(Article::id))
                .map(Article::id)
                .toList();
        assertThat(pages(index, filters, SortOrder.RELEVANCE, false))
            .as("seed %d, %s", seed, filters)
            .extracting(Article::id)
            .isEqualTo(expected);
        List<String> exported = new ArrayList<>();
        index
            .engine()
            .scan(
                new SearchRequest(
                    new Everything(), filters, SortOrder.RELEVANCE, 0, null, 1, false),
                article -> exported.add(article.id()));
        assertThat(exported).as("seed %d, %s", seed, filters).isEqualTo(expected);
      }
    }
  }

  @Test
  void aGroupOfReprintsIsShownByTheOneThatIsAboutThePlace() throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 40; i++) bodies.add(RandomText.of(random, 80));
    for (int i = 0; i < 150; i++) articles.add(random(i, bodies.get(random.nextInt(40))));
    try (TestIndex index = new TestIndex(folder, articles)) {
      Filters filters = in(List.of("大连"), List.of(), false);
      List<Article> read = pages(index, filters, SortOrder.RELEVANCE, true);
      List<Article> matching =
          articles.stream()
              .filter(a -> a.places().stream().anyMatch(filed -> filed.place().equals(DALIAN)))
              .toList();
      Set<String> texts = new HashSet<>();
      Set<String> textsAbout = new HashSet<>();
      for (Article article : matching) {
        texts.add(article.body());
        if (isAbout(article, DALIAN)) textsAbout.add(article.body());
      }
      assertThat(read)
          .as("seed %d", seed)
          .extracting(Article::body)
          .doesNotHaveDuplicates()
          .hasSameElementsAs(texts);
      List<Article> first = read.subList(0, textsAbout.size());
      assertThat(first).as("seed %d", seed).allMatch(article -> isAbout(article, DALIAN));
      assertThat(first).as("seed %d", seed).extracting(Article::body).hasSameElementsAs(textsAbout);
    }
  }

  @Test
  void theOrderOfDatesIsTheOrderOfDates() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                article("about", "文", "2020", FiledPlace.subject(DALIAN)),
                article("covers", "文", "2023", FiledPlace.covered(DALIAN))))) {
      Filters filters = in(List.of("大连"), List.of(), false);
      assertThat(pages(index, filters, SortOrder.NEWEST, false))
          .extracting(Article::id)
          .containsExactly("covers", "about");
    }
  }

  @Test
  void aPlaceNamedInTheQueryLiftsWhatIsAboutIt() throws IOException {
    String body = "沈阳和大连的港口货物吞吐量继续增长。";
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                article("a", body, null, FiledPlace.covered(DALIAN)),
                article("b", body, null, FiledPlace.subject(DALIAN)),
                article("c", body, null)))) {
      assertThat(index.ids("大连港口")).containsExactly("b", "a", "c");
    }
  }

  @Test
  void whereSubjectsAloneCountSoTheyDoInTheQueryLanguage() throws IOException {
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                article("about", "文", null, FiledPlace.subject(DALIAN)),
                article("covers", "文", null, FiledPlace.covered(DALIAN))))) {
      assertThat(index.ids("city:大连")).containsExactly("about", "covers");
      Filters subjects = in(List.of(), List.of(), true);
      for (String query : List.of("city:大连", "province:辽宁", "文 -(NOT city:大连)")) {
        assertThat(index.search(query, subjects, SortOrder.RELEVANCE, 10, null).hits())
            .as(query)
            .extracting(hit -> hit.article().id())
            .containsExactly("about");
      }
    }
  }

  @Test
  void aSubjectInCommonBringsArticlesNearerThanACoveredPlace() throws IOException {
    String text = "长兴岛石化产业基地的芳烃联合装置一次开车成功，下游的精细化工园区随之开工。";
    String like = "芳烃联合装置的产品运往精细化工园区，长兴岛石化产业基地再添一条专线。";
    try (TestIndex index =
        new TestIndex(
            folder,
            List.of(
                article("it", text, null, FiledPlace.subject(DALIAN)),
                article("a-nowhere", like, null),
                article("b-covers", like + "又一年。", null, FiledPlace.covered(DALIAN)),
                article("c-about", like + "这一年。", null, FiledPlace.subject(DALIAN))))) {
      List<RelatedHit> hits = index.engine().related("it", 10).orElseThrow();
      assertThat(hits)
          .extracting(related -> related.hit().article().id())
          .containsExactly("c-about", "b-covers", "a-nowhere");
      assertThat(hits.get(1).reasons()).contains(new Reason(Reason.Kind.CITY, "大连"));
    }
  }
}
