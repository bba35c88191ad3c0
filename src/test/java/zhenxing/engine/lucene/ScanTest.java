package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.Article;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.Clause;
import zhenxing.indexing.GroupedWriter;

class ScanTest {

  private static final int ARTICLES = 61;

  @TempDir private Path folder;

  private static SearchRequest everything(SortOrder sort) {
    return new SearchRequest(new Clause.Everything(), Filters.NONE, sort, 0, null, 1);
  }

  private TestIndex index() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String date = i % 5 == 0 ? null : String.valueOf(2018 + i % 3);
      articles.add(TestIndex.article("a" + i, "港口" + i, "港口", date, List.of(), List.of(), null));
    }
    return new TestIndex(folder, articles);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, ARTICLES - 1, ARTICLES, 1000})
  void pagesJoinWithoutGapOrOverlap(int page) throws IOException {
    try (TestIndex index = index();
        FSDirectory directory = FSDirectory.open(folder);
        Snapshots snapshots = new Snapshots(directory, () -> null)) {
      Snapshot snapshot = snapshots.acquire();
      try {
        for (SortOrder sort : SortOrder.values()) {
          List<String> ids = new ArrayList<>();
          new Scan(snapshot, page)
              .run(everything(sort), MatchAllDocsQuery.INSTANCE, article -> ids.add(article.id()));
          List<String> searched =
              index.search("", Filters.NONE, sort, 100, null).hits().stream()
                  .map(hit -> hit.article().id())
                  .toList();
          assertThat(ids).hasSize(ARTICLES).isEqualTo(searched);
        }
      } finally {
        snapshots.release(snapshot);
      }
    }
  }

  @Test
  void whatChangesMeanwhileIsNotSeen() throws IOException {
    try (TestIndex index = index()) {
      List<String> titles = new ArrayList<>();
      index
          .engine()
          .scan(
              everything(SortOrder.OLDEST),
              article -> {
                if (titles.isEmpty()) rewrite(index);
                titles.add(article.title());
              });
      assertThat(titles).hasSize(ARTICLES).allMatch(title -> title.startsWith("港口"));
      assertThat(index.ids("港口")).isEmpty();
    }
  }

  private static void rewrite(TestIndex index) throws IOException {
    try (GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      for (int i = 0; i < ARTICLES; i++) {
        writer.put(TestIndex.indexed(TestIndex.article("a" + i, "铁路", "铁路")));
      }
      writer.commit();
    }
  }
}
