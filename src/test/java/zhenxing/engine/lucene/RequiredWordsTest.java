package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.Place;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;

/** The number of words of a long query that an article must contain. */
class RequiredWordsTest {

  private static final String FOUR = "港口 机床 大豆 煤炭";

  @TempDir private Path folder;

  /** Returns articles that contain four, three, two or one of the words, in the given numbers. */
  private static List<Article> articles(int four, int three, int two, int one) {
    List<Article> articles = new ArrayList<>();
    int[] counts = {one, two, three, four};
    String[] words = FOUR.split(" ");
    for (int had = 1; had <= 4; had++) {
      String body = String.join("，", List.of(words).subList(0, had)) + "。";
      for (int i = 0; i < counts[had - 1]; i++) {
        String id = had + "-" + i;
        Place place = i % 2 == 0 ? new Place("辽宁", "大连") : new Place("山东", "青岛");
        articles.add(
            TestIndex.article(id, "之" + i, body + i, null, List.of(place), List.of(), null));
      }
    }
    return articles;
  }

  private SearchResult search(List<Article> articles, String query, Filters filters)
      throws IOException {
    try (TestIndex index = new TestIndex(folder, articles)) {
      return index.search(query, filters, SortOrder.RELEVANCE, 10, null);
    }
  }

  @Test
  void allAreRequiredWhereThatLeavesEnough() throws IOException {
    assertThat(search(articles(1000, 50, 50, 50), FOUR, Filters.NONE).total()).isEqualTo(1000);
  }

  @Test
  void fewerAreRequiredUntilThatLeavesEnough() throws IOException {
    assertThat(search(articles(600, 399, 200, 30), FOUR, Filters.NONE).total()).isEqualTo(1199);
  }

  @Test
  void oneSufficesWhereThereAreTooFewOfAll() throws IOException {
    assertThat(search(articles(1, 2, 3, 4), FOUR, Filters.NONE).total()).isEqualTo(10);
  }

  @Test
  void ofTwoBothAreRequired() throws IOException {
    assertThat(search(articles(1, 2, 3, 4), "港口 机床", Filters.NONE).total()).isEqualTo(6);
  }

  /** The count of a facet value is the total after selecting it. */
  @Test
  void filtersDoNotChangeWhatIsRequired() throws IOException {
    try (TestIndex index = new TestIndex(folder, articles(600, 500, 40, 40))) {
      SearchResult all = index.search(FOUR, Filters.NONE, SortOrder.RELEVANCE, 10, null);
      assertThat(all.total()).isEqualTo(1100);
      for (FacetValue province : all.facets().places()) {
        Filters chosen =
            new Filters(
                List.of(),
                List.of(province.value()),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false);
        assertThat(index.search(FOUR, chosen, SortOrder.RELEVANCE, 10, null).total())
            .isEqualTo(province.count());
      }
    }
  }

  @Test
  void allOfWhatIsExcludedMustBeThere() throws IOException {
    assertThat(search(articles(1, 2, 3, 4), "港口 -机床大豆煤炭", Filters.NONE).total()).isEqualTo(9);
  }
}
