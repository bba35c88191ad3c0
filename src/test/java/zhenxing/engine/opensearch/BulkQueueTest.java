package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.opensearch.BulkQueue.Operation;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/** Documents count as sent only if the cluster said that it wrote them. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BulkQueueTest {

  private URI node;

  @BeforeEach
  void node() throws IOException {
    node = TestCluster.shared().addresses().getFirst();
  }

  private static Connection connection(URI address, String name) throws IOException {
    return new Connection(TestCluster.shared().settings(name, List.of(address), 0));
  }

  private static BulkQueue queue(Connection connection, BulkQueue.Conflicts conflicts) {
    return new BulkQueue(connection, connection.settings().name(), conflicts);
  }

  private static Operation document(long number) throws IOException {
    return Operation.put("d", number, Dsl.object().put("text", "盐田"));
  }

  @Test
  void anErrorInTheSenderFailsTheRequest() throws IOException {
    try (Connection connection = connection(node, "bulk-error");
        BulkQueue first = queue(connection, number -> {});
        BulkQueue queue =
            queue(
                connection,
                number -> {
                  throw new StackOverflowError("in a test");
                })) {
      first.add(document(7));
      first.flush();
      queue.add(document(5));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(queue::flush)
          .withMessageContaining("in a test");
      assertThat(queue.hasFailed()).isTrue();
    }
  }

  private void failsWhereDocumentsAreAnswered(String name, String body) throws IOException {
    Rule rule = (request, to) -> request.isBulk() ? new Answer(200, body) : to.pass(request);
    try (ClusterProxy proxy = ClusterProxy.open(node, rule);
        Connection connection = connection(proxy.address(), name);
        BulkQueue queue = queue(connection, number -> {})) {
      queue.add(document(1));
      assertThatExceptionOfType(IOException.class).isThrownBy(queue::flush);
    }
  }

  @Test
  void anAnswerThatDoesNotSayWhatWasWrittenIsNoSuccess() throws IOException {
    failsWhereDocumentsAreAnswered("bulk-silent", "{\"took\":3}");
  }

  @Test
  void aPageOfAProxyIsNoAnswer() throws IOException {
    Rule rule = (request, to) -> new Answer(200, "<html><body>Please log in</body></html>");
    try (ClusterProxy proxy = ClusterProxy.open(node, rule);
        Connection connection = connection(proxy.address(), "page")) {
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> connection.once(Call.get("/_search"), Connection.AMPLE))
          .withMessageContaining("not that of a cluster");
    }
  }

  @Test
  void aQueueThatIsClosedRefusesAndDoesNotHang() throws IOException {
    try (Connection connection = connection(node, "bulk-closed")) {
      BulkQueue queue = queue(connection, number -> {});
      queue.close();
      queue.add(document(1));
      assertThatExceptionOfType(IOException.class).isThrownBy(queue::flush);
      assertThatExceptionOfType(IOException.class).isThrownBy(queue::flush);
    }
  }
}
