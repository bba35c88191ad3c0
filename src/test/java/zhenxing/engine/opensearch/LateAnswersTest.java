package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.Match;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Request;
import zhenxing.engine.opensearch.ClusterProxy.Rule;
import zhenxing.engine.query.Clause;

/** A search whose time is up returns what it has found by then; nobody waits for minutes. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class LateAnswersTest {

  private static final Duration LIMIT = Duration.ofMillis(1_500);
  private static final String SIZES = "\"aggs\":{\"each\":{\"terms\":{\"field\":\"group\"";

  private volatile Predicate<Request> isLate = request -> false;

  private static IndexedArticle article(String id, String body) {
    return TestArticles.indexed(TestArticles.article(id, "题", body), "a.txt", body);
  }

  /** A cluster that searches until its time limit. */
  private static Answer untilItsLimit(Request request, ClusterProxy.Node node) throws Exception {
    String limit = Dsl.JSON.readTree(request.body()).path("timeout").asText();
    Answer answer = node.pass(request);
    Thread.sleep(Integer.parseInt(limit.replace("ms", "")) + 20);
    ObjectNode found = (ObjectNode) Dsl.JSON.readTree(answer.body());
    return new Answer(answer.status(), found.put("timed_out", true).toString());
  }

  private static SearchResult search(OpenSearchEngine engine, boolean collapse) throws IOException {
    return engine.search(
        new SearchRequest(
            new Clause.Words(Clause.Scope.ANYWHERE, "盐田"),
            Match.WORDS,
            Filters.NONE,
            SortOrder.RELEVANCE,
            null,
            collapse,
            Wanted.page(10, 10),
            LIMIT));
  }

  private static void write(OpenSearchEngine engine) throws IOException {
    try (ArticleWriter writer = engine.writer()) {
      writer.put(article("a", "盐田在北岸。"));
      writer.put(article("b", "盐田在北岸！"));
      writer.put(article("c", "盐田在南岸，码头在东。"));
      writer.commit(State.COMPLETE, Mark.NONE);
      writer.group("a", "g");
      writer.group("b", "g");
      writer.commit(State.COMPLETE, Mark.NONE);
    }
  }

  private interface Check {
    void of(OpenSearchEngine engine) throws IOException;
  }

  private void check(String name, Rule rule, Check check) throws IOException {
    TestCluster cluster = TestCluster.shared();
    URI node = cluster.addresses().getFirst();
    try (ClusterProxy proxy = ClusterProxy.open(node, rule);
        OpenSearchEngine engine = cluster.engine(name, List.of(proxy.address()), 0)) {
      write(engine);
      check.of(engine);
    }
  }

  @Test
  void whatTheClusterFoundUntilItsLimitIsShown() throws IOException {
    check(
        "late-first",
        (request, node) -> {
          boolean isSlow = isLate.test(request);
          return isSlow ? untilItsLimit(request, node) : node.pass(request);
        },
        engine -> {
          isLate = request -> request.path().startsWith("/_search?");
          SearchResult found = search(engine, false);
          assertThat(found.total()).isEqualTo(3);
          assertThat(found.hits()).hasSize(3);
          assertThat(found.timedOut()).isTrue();
        });
  }

  private static final Rule NEVER =
      (request, node) -> {
        Thread.sleep(Duration.ofMinutes(1));
        return node.pass(request);
      };

  private Rule never() {
    return (request, node) ->
        isLate.test(request) ? NEVER.answer(request, node) : node.pass(request);
  }

  @Test
  void theFirstAnswerIsKeptIfALaterOneIsLate() throws IOException {
    check(
        "late-later",
        never(),
        engine -> {
          isLate = request -> request.body().contains(SIZES);
          SearchResult found = search(engine, false);
          assertThat(found.total()).isEqualTo(3);
          assertThat(found.hits()).hasSize(3);
          assertThat(found.timedOut()).isTrue();
          isLate = request -> request.body().contains("top_hits");
          found = search(engine, true);
          assertThat(found.hits()).hasSize(2);
          assertThat(found.timedOut()).isTrue();
        });
  }

  @Test
  void aReaderDoesNotWaitMinutesForAnArticle() throws IOException {
    check(
        "late-article",
        never(),
        engine -> {
          isLate = request -> request.path().contains("/_mget");
          ends(() -> engine.article("a"));
          isLate = request -> request.body().contains("\"pit\"");
          ends(() -> engine.reprints("a"));
          isLate = request -> request.path().contains("/_termvectors");
          ends(() -> engine.related("c", 5));
        });
  }

  private interface Ask {
    void run() throws IOException;
  }

  private static void ends(Ask ask) {
    long begun = System.nanoTime();
    assertThatExceptionOfType(EngineUnreachableException.class).isThrownBy(ask::run);
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(SearchRequest.TIME_LIMIT.multipliedBy(4));
  }
}
