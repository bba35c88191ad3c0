package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.Soon;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.IndexHeldException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/**
 * A writer that is cut off from the cluster, or stopped, loses the right to write. What it sent
 * before and what arrives late does not replace what its successor wrote.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class LateWriterTest {

  private static final Duration LEASE = Duration.ofSeconds(90);
  private static final String NAME = "late";

  private final CountDownLatch isReleased = new CountDownLatch(1);
  private final CountDownLatch isHeldBack = new CountDownLatch(1);
  private volatile boolean isCutOff;
  private volatile Answer lateAnswer;

  /** Holds back what sends documents, and loses everything else, once it is cut off. */
  private Rule cutOff() {
    return (request, node) -> {
      if (!isCutOff) return node.pass(request);
      if (!request.isBulk()) throw new IOException("cut off");
      isHeldBack.countDown();
      isReleased.await();
      Answer answer = node.pass(request);
      lateAnswer = answer;
      return answer;
    };
  }

  private static IndexedArticle article(String id, String body, String file) {
    return TestArticles.indexed(TestArticles.article(id, "题", body), file, body);
  }

  private static void await(IOAction action) {
    Soon.is(
        LEASE,
        () -> {
          try {
            action.run();
            return true;
          } catch (IndexHeldException e) {
            return false;
          }
        });
  }

  private interface IOAction {
    void run() throws IOException;
  }

  private static long version(OpenSearchEngine engine, Connection connection, String id)
      throws IOException {
    engine.refresh();
    String index = connection.settings().name();
    return connection.ask(Call.get("/" + index + "/_doc/" + id)).path("_version").asLong();
  }

  @Test
  void whatArrivesLateReplacesNothing() throws Exception {
    TestCluster cluster = TestCluster.shared();
    URI node = cluster.addresses().getFirst();
    try (ClusterProxy proxy = ClusterProxy.open(node, cutOff());
        OpenSearchEngine old = cluster.engine(NAME, List.of(proxy.address()), 0);
        OpenSearchEngine next = cluster.engine(NAME, List.of(node), 0);
        Connection connection = new Connection(cluster.settings(NAME, List.of(node), 0))) {
      ArticleWriter writer = old.writer();
      long first = writer.fence(5);
      assertThat(first).isGreaterThan(5);
      writer.put(article("file", "渔港一期。", "a.txt"));
      writer.put(article("submitted", "渔港二期。", "submitted/"), first + 1);
      writer.put(article("gone", "渔港三期。", "a.txt"));
      writer.commit(State.COMPLETE, new Mark("run", "journal", first + 1));
      assertThat(version(next, connection, "file")).isEqualTo(first);
      assertThat(version(next, connection, "submitted")).isEqualTo(first + 1);
      assertThatExceptionOfType(IndexHeldException.class)
          .isThrownBy(next::writer)
          .withMessageContaining("process " + ProcessHandle.current().pid());

      writer.put(article("file", "渔港旧。", "a.txt"));
      isCutOff = true;
      writer.put(article("submitted", "渔港旧。", "submitted/"), first + 2);
      writer.put(article("gone", "渔港旧。", "a.txt"));
      Thread flush =
          Thread.ofPlatform()
              .start(() -> assertThatExceptionOfType(IOException.class).isThrownBy(writer::show));
      isHeldBack.await();

      await(() -> next.writer().close());
      try (ArticleWriter successor = next.writer()) {
        long second = successor.fence(first + 2);
        assertThat(second).isGreaterThan(first + 2);
        successor.put(article("file", "渔港新。", "a.txt"));
        successor.put(article("submitted", "渔港新。", "submitted/"), first + 2);
        successor.delete("gone");
        successor.commit(State.COMPLETE, new Mark("run2", "journal", first + 2));
        isReleased.countDown();
        flush.join();
        JsonNode items = Dsl.JSON.readTree(lateAnswer.body()).path("items");
        assertThat(items).hasSize(3);
        for (JsonNode item : items) {
          assertThat(item.path("index").path("status").asInt()).isEqualTo(409);
        }
        successor.show();
        assertThat(next.article("file").orElseThrow().article().body()).isEqualTo("渔港新。");
        assertThat(next.article("submitted").orElseThrow().article().body()).isEqualTo("渔港新。");
        assertThat(next.article("gone")).isEmpty();
        assertThat(version(next, connection, "submitted")).isEqualTo(second);
        assertThat(writer.isOpen()).isFalse();
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> writer.put(article("file", "渔港更旧。", "a.txt")));
      }
    }
  }

  @Test
  void groupsDoNotRaiseTheNumberOfAnArticle() throws Exception {
    TestCluster cluster = TestCluster.shared();
    List<URI> nodes = cluster.addresses();
    try (OpenSearchEngine engine = cluster.engine("numbers", nodes, 0);
        Connection connection = new Connection(cluster.settings("numbers", nodes, 0));
        ArticleWriter writer = engine.writer()) {
      long own = writer.fence(0);
      writer.put(article("a", "渔港一期。", "submitted/"), own + 1);
      writer.commit(State.COMPLETE, Mark.NONE);
      for (String group : new String[] {"g", "h", null, "g"}) {
        writer.group("a", group);
        writer.commit(State.COMPLETE, Mark.NONE);
      }
      assertThat(version(engine, connection, "a")).isEqualTo(own + 1);
      writer.put(article("a", "渔港二期。", "submitted/"), own + 2);
      writer.commit(State.COMPLETE, Mark.NONE);
      assertThat(engine.article("a").orElseThrow().article().body()).isEqualTo("渔港二期。");
    }
  }

  @Test
  void anIndexWhoseNumbersAreGreaterThanTheJournalKnowsIsReported() throws Exception {
    TestCluster cluster = TestCluster.shared();
    List<URI> nodes = cluster.addresses();
    try (OpenSearchEngine engine = cluster.engine("lost", nodes, 0);
        Connection connection = new Connection(cluster.settings("lost", nodes, 0))) {
      try (ArticleWriter writer = engine.writer()) {
        writer.put(article("a", "渔港一期。", "submitted/"), 1_000);
        writer.commit(State.COMPLETE, Mark.NONE);
      }
      // As after a kill between a write and the next renewal of the lease.
      String lease = "/" + connection.settings().name() + "-writer/_doc/writer";
      connection.ask(Call.put(lease, Dsl.object().put("until", 0).put("number", 3)));
      try (ArticleWriter writer = engine.writer()) {
        writer.put(article("a", "渔港二期。", "submitted/"), 10);
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> writer.commit(State.COMPLETE, Mark.NONE))
            .withMessageContaining("number 1000")
            .withMessageContaining("index again");
      }
      try (ArticleWriter writer = engine.writer()) {
        writer.put(article("a", "渔港二期。", "submitted/"), 10);
        writer.commit(State.COMPLETE, Mark.NONE);
      }
      assertThat(engine.article("a").orElseThrow().article().body()).isEqualTo("渔港二期。");
    }
  }
}
