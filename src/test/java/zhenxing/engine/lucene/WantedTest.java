package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.Article;
import zhenxing.engine.Cursor;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;
import zhenxing.indexing.GroupedWriter;

/** Parts of a result are computed only if wanted, and within the time limit. */
class WantedTest {

  private static final Duration AMPLE = Duration.ofMinutes(1);
  private static final Duration AT_ONCE = Duration.ofNanos(1);
  private static final List<Clause> QUERIES =
      List.of(
          new Everything(),
          new Words(Scope.ANYWHERE, "港口"),
          new ExactPhrase(Scope.ANYWHERE, "港口建设"),
          new ExactPhrase(Scope.TITLE, "纪事"),
          new ExactPhrase(Scope.ANYWHERE, "无此一说"));

  @TempDir private Path folder;
  @AutoClose private TestIndex index;

  @BeforeEach
  void fill() throws IOException {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String body = "港口" + (random.nextBoolean() ? "建设" : "运营") + "第" + i + "期。";
      String year = String.valueOf(2018 + random.nextInt(4));
      articles.add(
          TestIndex.article("a" + i, "纪事" + i, body, year, List.of(), List.of("ports"), null));
    }
    index = new TestIndex(folder, articles);
    // Deleted articles stay in their segment for a while, and must not be counted.
    try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      for (int i = 0; i < 40; i++) writer.delete("a" + i);
      writer.commit();
    }
  }

  private static List<Filters> filters() {
    Filters year =
        new Filters(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(YearFilter.parse("2019..2020")),
            null,
            null,
            false);
    return List.of(Filters.NONE, year);
  }

  private SearchResult search(
      Clause query, Filters filters, SortOrder sort, Cursor after, boolean collapse, Wanted wanted)
      throws IOException {
    return index
        .engine()
        .search(new SearchRequest(query, filters, sort, after, collapse, wanted, AMPLE));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::article).map(Article::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "RELEVANCE, false",
    "NEWEST, false",
    "OLDEST, false",
    "RELEVANCE, true",
    "NEWEST, true"
  })
  void aPartIsTheSameAsInAWholePage(SortOrder sort, boolean collapse) throws IOException {
    for (Clause query : QUERIES) {
      for (Filters filters : filters()) {
        SearchResult page = search(query, filters, sort, null, collapse, Wanted.page(20, 50));
        SearchResult hits = search(query, filters, sort, null, collapse, Wanted.hits(20));
        assertThat(ids(hits)).isEqualTo(ids(page));
        assertThat(hits.next()).isEqualTo(page.next());
        assertThat(hits.facets()).isEqualTo(Facets.NONE);
        assertThat(hits.total()).isBetween(ids(hits).size(), page.total());
        SearchResult counted =
            search(query, filters, sort, null, collapse, new Wanted(20, true, 0));
        assertThat(counted.total()).isEqualTo(page.total());
        assertThat(counted.facets()).isEqualTo(Facets.NONE);
        SearchResult facets = search(query, filters, sort, null, collapse, Wanted.page(0, 50));
        assertThat(facets.facets()).isEqualTo(page.facets());
        assertThat(facets.hits()).isEmpty();
      }
    }
  }

  @Test
  void pagesOfHitsAloneHoldEveryArticleOnce() throws IOException {
    for (SortOrder sort : SortOrder.values()) {
      List<String> ids = new ArrayList<>();
      Cursor cursor = null;
      do {
        SearchResult page =
            search(QUERIES.get(1), Filters.NONE, sort, cursor, false, Wanted.hits(17));
        ids.addAll(ids(page));
        cursor = page.next();
      } while (cursor != null);
      assertThat(ids).hasSize(260).doesNotHaveDuplicates();
    }
  }

  @Test
  void aCountIsThatOfTheSearch() throws IOException {
    for (Clause query : QUERIES) {
      for (Filters filters : filters()) {
        int total =
            search(query, filters, SortOrder.RELEVANCE, null, false, Wanted.page(0, 1)).total();
        assertThat(index.engine().count(query, filters, Integer.MAX_VALUE, AMPLE)).hasValue(total);
      }
    }
    assertThat(index.engine().count(new Everything(), Filters.NONE, Integer.MAX_VALUE, AMPLE))
        .hasValue(260);
  }

  @Test
  void aCountIsNothingRatherThanInexactWhereTimeIsUp() throws IOException {
    List<OptionalInt> counts = new ArrayList<>();
    for (Clause query : QUERIES) {
      int exact =
          index.engine().count(query, filters().get(1), Integer.MAX_VALUE, AMPLE).getAsInt();
      OptionalInt hurried =
          index.engine().count(query, filters().get(1), Integer.MAX_VALUE, AT_ONCE);
      if (hurried.isPresent()) assertThat(hurried).hasValue(exact);
      counts.add(hurried);
    }
    assertThat(counts).contains(OptionalInt.empty());
  }

  @Test
  void aSearchThatIsCutOffSaysSo() throws IOException {
    SearchRequest request =
        new SearchRequest(QUERIES.get(2), Filters.NONE, SortOrder.RELEVANCE, 10, null, 10);
    assertThat(index.engine().search(request).timedOut()).isFalse();
    SearchResult cut = index.engine().search(request.within(AT_ONCE));
    assertThat(cut.timedOut()).isTrue();
    assertThat(cut.total()).isLessThanOrEqualTo(index.engine().search(request).total());
  }
}
