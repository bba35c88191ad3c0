package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.QueryParser;

/**
 * Queries of the greatest length that is accepted stay below the clauses that a cluster accepts.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongQueriesTest {

  private static final int LONGEST = 2_000;
  private static final String BODY = "pasture salt harbour 盐田 海堤";

  private OpenSearchEngine engine;

  @BeforeAll
  void write() throws IOException {
    engine = TestCluster.shared().engine("long");
    try (ArticleWriter writer = engine.writer()) {
      writer.put(TestArticles.indexed(TestArticles.article("a", "题", BODY), "a.txt", "a"));
      writer.commit(State.COMPLETE, Mark.NONE);
    }
  }

  @AfterAll
  void close() throws IOException {
    engine.close();
  }

  private static String joined(String separator, IntStream numbers, String form) {
    String all =
        numbers.mapToObj(form::formatted).collect(Collectors.joining(separator, "盐田 ", ""));
    return all.substring(0, all.lastIndexOf(separator, LONGEST));
  }

  static List<String> queries() {
    IntStream numbers = IntStream.range(1_000, 3_000);
    String words = joined(" ", IntStream.range(1_000, 3_000), "w%da");
    String letters = joined(" ", numbers, "%c").replaceAll("[^盐田 ]", "x");
    String half = words.substring(0, LONGEST / 2 - 10);
    return List.of(
        words,
        joined(" ", IntStream.range(0x4e00, 0x5600), "%c"),
        joined(" ", IntStream.range(0x4e00, 0x5600).map(i -> i * 31 % 0x2000 + 0x4e00), "%c海"),
        "(" + half + ") OR (" + half.replace('w', 'v') + ")",
        joined(" OR ", IntStream.range(0x4e00, 0x5600), "%c"),
        joined(" OR ", IntStream.range(0x4e00, 0x5600), "%c湾"),
        joined(" -", IntStream.range(0x4e00, 0x5600), "%c湾"),
        "盐田 -(" + half + ")",
        letters);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void areAnswered(String query) throws Exception {
    for (Match match : new Match[] {Match.WORDS, Match.PHRASE, Match.AUTO}) {
      SearchResult found =
          engine.search(
              new SearchRequest(
                  new QueryParser().parse(query).clause(),
                  match,
                  Filters.NONE,
                  SortOrder.RELEVANCE,
                  null,
                  false,
                  Wanted.page(10, 10),
                  Duration.ofSeconds(20)));
      assertThat(found.timedOut()).as("%s of %d", match, query.length()).isFalse();
    }
  }
}
