package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.indexing.GroupedWriter;

class ReadingOrderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void pagesHoldEveryArticleOnceInOrder(SortOrder sort) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 137; i++) {
      String date = random.nextInt(4) == 0 ? null : String.valueOf(2018 + random.nextInt(4));
      articles.add(
          TestIndex.article(
              "a" + i, "港口", "港口".repeat(1 + random.nextInt(3)), date, List.of(), List.of(), null));
    }
    try (TestIndex index = new TestIndex(folder, articles)) {
      List<String> ids = new ArrayList<>();
      Cursor cursor = null;
      do {
        SearchResult page = index.search("港口", Filters.NONE, sort, 1 + random.nextInt(20), cursor);
        assertThat(page.total()).isEqualTo(137);
        page.hits().forEach(hit -> ids.add(hit.article().id()));
        cursor = page.next() == null ? null : Cursor.decode(page.next().encode());
      } while (cursor != null);
      assertThat(ids).as("seed %d", seed).hasSize(137).doesNotHaveDuplicates();
      if (sort != SortOrder.RELEVANCE) {
        assertThat(ids).as("seed %d", seed).isEqualTo(sorted(articles, sort));
      }
    }
  }

  /**
   * Articles are added, deleted and changed between two pages. Those that stay are returned once,
   * in order.
   */
  @ParameterizedTest
  @EnumSource(names = {"NEWEST", "OLDEST"})
  void pagesAreStableWhileTheIndexChanges(SortOrder sort) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Article> staying = new ArrayList<>();
    for (int i = 0; i < 60; i++) staying.add(dated("stays" + i, random));
    List<Article> all = new ArrayList<>(staying);
    for (int i = 0; i < 30; i++) all.add(dated("goes" + i, random));
    try (TestIndex index = new TestIndex(folder, all)) {
      List<String> ids = new ArrayList<>();
      Cursor cursor = null;
      for (int page = 0; page == 0 || cursor != null; page++) {
        SearchResult result = index.search("港口", Filters.NONE, sort, 1 + random.nextInt(9), cursor);
        result.hits().forEach(hit -> ids.add(hit.article().id()));
        cursor = result.next() == null ? null : Cursor.decode(result.next().encode());
        try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
          String last = ids.getLast();
          // The last article of a page, which its cursor names, may be deleted.
          writer.delete(last.startsWith("goes") ? last : "goes" + random.nextInt(30));
          writer.put(TestIndex.indexed(dated("comes" + page, random)));
          writer.put(TestIndex.indexed(staying.get(random.nextInt(staying.size()))));
          writer.commit();
        }
      }
      assertThat(ids).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(ids.stream().filter(id -> id.startsWith("stays")).toList())
          .as("seed %d", seed)
          .isEqualTo(sorted(staying, sort));
    }
  }

  private static Article dated(String id, Random random) {
    String date = random.nextInt(4) == 0 ? null : String.valueOf(2018 + random.nextInt(4));
    return TestIndex.article(id, "港口", "港口", date, List.of(), List.of(), null);
  }

  private static List<String> sorted(List<Article> articles, SortOrder sort) {
    Comparator<PublicationDate> dates = Comparator.naturalOrder();
    if (sort == SortOrder.NEWEST) dates = dates.reversed();
    return articles.stream()
        .sorted(
            Comparator.comparing(Article::date, Comparator.nullsLast(dates))
                .thenComparing(Article::id))
        .map(Article::id)
        .toList();
  }

  @Test
  void aPageOfNoHitsHasCountsOnly() throws IOException {
    try (TestIndex index = new TestIndex(folder, List.of(TestIndex.article("a", "港口", "港口")))) {
      SearchResult result = index.search("港口", Filters.NONE, SortOrder.RELEVANCE, 0, null);
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.hits()).isEmpty();
      assertThat(result.next()).isNull();
    }
  }

  @Test
  void datesFilterInclusivelyAsExactlyAsTheyAreGiven() throws IOException {
    List<Article> articles =
        List.of(
            TestIndex.article("a", "题", "文", "2022-03-31", List.of(), List.of(), null),
            TestIndex.article("b", "题", "文", "2022-04-01", List.of(), List.of(), null),
            TestIndex.article("c", "题", "文", "2023-12-31", List.of(), List.of(), null));
    try (TestIndex index = new TestIndex(folder, articles)) {
      assertThat(between(index, "2022-04-01", null)).containsExactly("b", "c");
      assertThat(between(index, null, "2022-03")).containsExactly("a");
      assertThat(between(index, "2022", "2022")).containsExactly("a", "b");
      assertThat(between(index, "2023", "2023-12-31")).containsExactly("c");
    }
  }

  private static List<String> between(TestIndex index, String from, String to) throws IOException {
    Filters filters =
        new Filters(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            from == null ? null : PublicationDate.parse(from),
            to == null ? null : PublicationDate.parse(to),
            false);
    return index.search("", filters, SortOrder.OLDEST, 10, null).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }
}
