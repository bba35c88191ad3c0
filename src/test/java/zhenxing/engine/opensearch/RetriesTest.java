package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/** What fails for the moment is asked again, with growing pauses, and not for ever. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class RetriesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Call CALL = Call.get("/_cluster/health");

  private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
  private URI node;

  @BeforeEach
  void node() throws IOException {
    node = TestCluster.shared().addresses().getFirst();
  }

  /** Fails the first requests, then lets them pass. */
  private Rule failing(int first, Rule failure) {
    return (request, to) -> {
      asked.add(System.nanoTime());
      return asked.size() <= first ? failure.answer(request, to) : to.pass(request);
    };
  }

  private Connection connection(ClusterProxy proxy) throws IOException {
    return new Connection(
        new ClusterSettings(
            List.of(proxy.address()), new ClusterSettings.Access.Open(), null, "retries", 1, 0));
  }

  private static Answer busy() {
    return Answer.error(503, "cluster_manager_not_discovered_exception", "no manager for now");
  }

  @Test
  void aNodeThatRecoversIsAskedAgain() throws IOException {
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(3, (request, to) -> busy()));
        Connection connection = connection(proxy)) {
      assertThat(connection.ask(CALL, LIMIT).path("status").asText()).isNotEmpty();
      assertThat(asked).hasSize(4);
    }
  }

  @Test
  void pausesDoubleAndAttemptsAreBounded() throws IOException {
    try (ClusterProxy proxy =
            ClusterProxy.open(node, failing(Integer.MAX_VALUE, (request, to) -> busy()));
        Connection connection = connection(proxy)) {
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> connection.ask(CALL, LIMIT))
          .withMessageContaining(proxy.address().toString())
          .withMessageContaining("no manager for now");
    }
    assertThat(asked).hasSize(8);
    long pause = Duration.ofMillis(50).toNanos();
    for (int i = 1; i < asked.size(); i++) {
      assertThat(asked.get(i) - asked.get(i - 1)).as("pause " + i).isGreaterThanOrEqualTo(pause);
      pause = Math.min(2 * pause, Duration.ofSeconds(2).toNanos());
    }
  }

  @Test
  void aConnectionThatBreaksIsMadeAnew() throws IOException {
    Rule breaks =
        (request, to) -> {
          throw new IOException("the node went away");
        };
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(2, breaks));
        Connection connection = connection(proxy)) {
      assertThat(connection.ask(CALL, LIMIT).path("status").asText()).isNotEmpty();
      assertThat(asked).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void whatIsRefusedForGoodIsNotAskedAgain() throws IOException {
    Rule refuses =
        (request, to) -> Answer.error(400, "parsing_exception", "unknown query [nearly]");
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(Integer.MAX_VALUE, refuses));
        Connection connection = connection(proxy)) {
      assertThatExceptionOfType(ClusterException.class)
          .isThrownBy(() -> connection.ask(CALL, LIMIT))
          .withMessageContaining("unknown query [nearly]");
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void aRightThatLacksIsNotAskedForAgain() throws IOException {
    Rule refuses =
        (request, to) -> Answer.error(403, "security_exception", "no permissions for [monitor]");
    try (ClusterProxy proxy = ClusterProxy.open(node, failing(Integer.MAX_VALUE, refuses));
        Connection connection = connection(proxy)) {
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> connection.ask(CALL, LIMIT))
          .withMessageContaining("no permissions for [monitor]");
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void timeThatIsUpEndsTheAttempts() throws IOException {
    Duration limit = Duration.ofMillis(700);
    try (ClusterProxy proxy =
            ClusterProxy.open(node, failing(Integer.MAX_VALUE, (request, to) -> busy()));
        Connection connection = connection(proxy)) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> connection.ask(CALL, limit));
      assertThat(asked).hasSizeLessThan(8);
    }
  }
}
