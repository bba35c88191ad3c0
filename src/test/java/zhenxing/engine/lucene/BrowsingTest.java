package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.Cursor;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;

/**
 * Searches without words, in an index of several segments with changed and deleted articles. There
 * are so many articles that both ways of finding the first ones are used.
 */
class BrowsingTest {

  private static final int ARTICLES = 3_000;
  private static final Place OFTEN = new Place("辽宁", "大连");
  private static final Place SELDOM = new Place("河南", "濮阳");

  @TempDir private Path folder;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<String, Article> articles = new HashMap<>();

  @BeforeEach
  void write() throws IOException {
    try (TestIndex index = new TestIndex(folder)) {
      for (int part = 0; part < 4; part++) {
        Map<String, Article> put = new HashMap<>();
        // Some of these ids were used in an earlier part, and some of them twice in this one.
        for (int i = 0; i < ARTICLES / 4; i++) {
          Article article = article("a" + random.nextInt(2 * ARTICLES));
          put.put(article.id(), article);
        }
        List<String> deleted =
            articles.keySet().stream().filter(id -> random.nextInt(10) == 0).toList();
        index.update(List.copyOf(put.values()), deleted);
        articles.putAll(put);
        articles.keySet().removeAll(deleted);
      }
    }
  }

  private Article article(String id) {
    boolean seldom = random.nextInt(20) == 0;
    FiledPlace place =
        random.nextInt(4) == 0
            ? FiledPlace.covered(seldom ? SELDOM : OFTEN)
            : FiledPlace.subject(seldom ? SELDOM : OFTEN);
    return TestIndex.filed(
        id, "港口", "第" + id + "号码头", null, List.of(place), List.of(), "源" + random.nextInt(300));
  }

  @Test
  void pagesHoldEveryArticleInTheOrderOfIds() throws IOException {
    try (TestIndex index = new TestIndex(folder)) {
      List<String> expected = articles.keySet().stream().sorted().toList();
      assertThat(expected.size()).as("seed %d", seed).isGreaterThan(1_000);
      assertThat(browse(index, Filters.NONE)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void articlesAboutAPlaceComeBeforeThoseThatCoverIt() throws IOException {
    try (TestIndex index = new TestIndex(folder)) {
      for (Place place : List.of(OFTEN, SELDOM)) {
        List<String> expected = new ArrayList<>(ids(FiledPlace.subject(place)));
        expected.addAll(ids(FiledPlace.covered(place)));
        List<String> cities = List.of(place.city());
        Filters filters =
            new Filters(cities, List.of(), List.of(), List.of(), List.of(), null, null, false);
        assertThat(browse(index, filters)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void countsManyDifferentValues() throws IOException {
    Map<String, Integer> expected = new HashMap<>();
    articles.values().forEach(article -> expected.merge(article.source(), 1, Integer::sum));
    try (TestIndex index = new TestIndex(folder)) {
      SearchResult result = index.search("", Filters.NONE, SortOrder.NEWEST, 0, null);
      Map<String, Integer> counted = new HashMap<>();
      for (FacetValue value : result.facets().sources()) counted.put(value.value(), value.count());
      assertThat(counted).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private List<String> ids(FiledPlace place) {
    return articles.values().stream()
        .filter(article -> article.places().contains(place))
        .map(Article::id)
        .sorted()
        .toList();
  }

  private List<String> browse(TestIndex index, Filters filters) throws IOException {
    List<String> ids = new ArrayList<>();
    Cursor cursor = null;
    do {
      SearchResult page =
          index.search("", filters, SortOrder.RELEVANCE, 1 + random.nextInt(100), cursor);
      page.hits().forEach(hit -> ids.add(hit.article().id()));
      cursor = page.next() == null ? null : Cursor.decode(page.next().encode());
    } while (cursor != null);
    return ids;
  }
}
