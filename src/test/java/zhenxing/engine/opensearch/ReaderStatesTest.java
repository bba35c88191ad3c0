package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.Deadline;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Request;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/** When readers get another state of the index, and when they keep the one they have. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ReaderStatesTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private URI node;

  @BeforeEach
  void node() throws IOException {
    node = TestCluster.shared().addresses().getFirst();
  }

  private static boolean isOpening(Request request) {
    return request.method().equals("POST") && request.path().contains("/_search/point_in_time");
  }

  /** Counts the states that are opened, and fails as many searches as are to fail. */
  private Rule failing(Answer failure) {
    return (request, to) -> {
      if (isOpening(request)) opened.incrementAndGet();
      boolean isSearch = request.path().startsWith("/_search?");
      return isSearch && failures.getAndDecrement() > 0 ? failure : to.pass(request);
    };
  }

  private static Connection connection(URI address, String name) throws IOException {
    Connection connection =
        new Connection(TestCluster.shared().settings(name, List.of(address), 0));
    connection.send(Call.put("/" + connection.settings().name(), Dsl.object()), LIMIT);
    return connection;
  }

  private static int count(States states) throws IOException {
    return states.with(
        Deadline.in(LIMIT), state -> state.total(Dsl.everything(), Integer.MAX_VALUE, LIMIT));
  }

  private void statesOpened(String name, Answer failure, int expected) throws IOException {
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(failure));
        Connection connection = connection(proxy.address(), name);
        States states = new States(connection)) {
      count(states);
      failures.set(2);
      count(states);
      assertThat(failures.get()).isNegative();
      assertThat(opened.get()).isEqualTo(expected);
    }
  }

  @Test
  void aBusyClusterIsAskedAgainAboutTheSameState() throws IOException {
    statesOpened("busy", Answer.error(429, "rejected_execution_exception", "the queue is full"), 1);
  }

  @Test
  void aFailureThatSaysNothingAboutTheStateLeavesIt() throws IOException {
    statesOpened("strange", Answer.error(500, "null_pointer_exception", "oops"), 1);
  }

  @Test
  void aShardThatIsBusyLeavesTheState() throws IOException {
    String rejected =
        "{\"reason\":{\"type\":\"rejected_execution_exception\",\"reason\":\"the queue is full\"}}";
    String body =
        "{\"_shards\":{\"total\":1,\"successful\":0,\"failed\":1,\"failures\":[%s]},\"hits\":{}}";
    statesOpened("busy-shard", new Answer(200, body.formatted(rejected)), 1);
  }

  @Test
  void aStateThatIsGoneIsReplaced() throws IOException {
    statesOpened(
        "gone", Answer.error(404, "search_context_missing_exception", "No search context"), 3);
  }

  @Test
  void aStateOfANodeThatIsGoneIsReplaced() throws IOException {
    statesOpened(
        "away", Answer.error(500, "node_not_connected_exception", "Node not connected"), 3);
  }

  @Test
  void whatFailsForOneSearchLeavesTheStateOfTheOthers() throws IOException {
    Answer failure = Answer.error(500, "too_many_clauses", "maxClauseCount is set to 1024");
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(failure));
        Connection connection = connection(proxy.address(), "clauses");
        States states = new States(connection)) {
      String name = states.with(Deadline.in(LIMIT), State::name);
      failures.set(Integer.MAX_VALUE);
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> count(states))
          .withMessageContaining("maxClauseCount");
      String next = states.with(Deadline.in(LIMIT), State::name);
      assertThat(next).isEqualTo(name);
    }
  }

  @Test
  void aStateThatWasOpenedBeforeAChangeDoesNotHideIt() throws Exception {
    CountDownLatch isOpened = new CountDownLatch(1);
    CountDownLatch isChanged = new CountDownLatch(1);
    Rule slow =
        (request, to) -> {
          Answer answer = to.pass(request);
          if (!isOpening(request)) return answer;
          isOpened.countDown();
          isChanged.await();
          return answer;
        };
    try (ClusterProxy proxy = ClusterProxy.open(node, slow);
        Connection connection = connection(proxy.address(), "race");
        States states = new States(connection)) {
      Thread search =
          Thread.ofPlatform().start(() -> assertThat(tried(() -> count(states))).isZero());
      isOpened.await();
      String path = "/" + connection.settings().name() + "/_doc/a";
      connection.ask(Call.put(path, Dsl.object().put("text", "盐")).with("refresh", true));
      states.renew();
      isChanged.countDown();
      search.join();
      assertThat(count(states)).isOne();
    }
  }

  private interface Count {
    int get() throws IOException;
  }

  private static int tried(Count count) {
    try {
      return count.get();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
