package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.IndexHeldException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/** Changes of the versions of an index whose answers are lost, or that other requests meet. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class RepeatedChangesTest {

  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private volatile boolean isRefused;
  private URI node;

  @BeforeEach
  void node() throws IOException {
    node = TestCluster.shared().addresses().getFirst();
  }

  private static IndexedArticle article(String id, String body) {
    return TestArticles.indexed(TestArticles.article(id, "题", body), "a.txt", body);
  }

  /** Loses the first answer to each change of an index or of the alias. */
  private Rule losing() {
    return (request, to) -> {
      Answer answer = to.pass(request);
      boolean isChange =
          request.path().equals("/_aliases") || request.path().matches("/[^/?]+-v[0-9]+");
      if (isChange && lost.add(request.method() + request.path() + request.body())) {
        return Answer.error(503, "proxy", "the answer was lost");
      }
      return answer;
    };
  }

  @Test
  void aChangeWhoseAnswerWasLostIsRepeatedWithoutHarm() throws IOException {
    TestCluster cluster = TestCluster.shared();
    try (ClusterProxy proxy = ClusterProxy.open(node, losing());
        OpenSearchEngine engine = cluster.engine("repeated", List.of(proxy.address()), 0)) {
      for (String body : List.of("盐田一期。", "盐田二期。")) {
        try (ArticleWriter writer = engine.rebuild()) {
          writer.put(article("a", body));
          writer.commit(State.COMPLETE, Mark.NONE);
        }
        assertThat(engine.article("a").orElseThrow().article().body()).isEqualTo(body);
      }
      engine.rebuild().close();
      assertThat(engine.article("a")).isPresent();
      assertThat(lost).hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void documentsUnderWayDoNotBringADeletedVersionBack() throws Exception {
    TestCluster cluster = TestCluster.shared();
    CountDownLatch isSent = new CountDownLatch(1);
    Rule slow =
        (request, to) -> {
          if (request.isBulk()) {
            isSent.countDown();
            TimeUnit.SECONDS.sleep(2);
          }
          return to.pass(request);
        };
    try (ClusterProxy proxy = ClusterProxy.open(node, slow);
        OpenSearchEngine engine = cluster.engine("deleted", List.of(proxy.address()), 0);
        Connection direct = new Connection(cluster.settings("deleted", List.of(node), 0))) {
      ArticleWriter writer = engine.rebuild();
      writer.put(article("a", "盐田一期。"));
      Thread sending =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      writer.sketches();
                      writer.delete("a", 5);
                      writer.show();
                    } catch (IOException e) {
                      return;
                    }
                  });
      isSent.await();
      writer.close();
      sending.join();
      TimeUnit.SECONDS.sleep(2);
      String versions = "/" + direct.settings().name() + "-v*/_alias";
      assertThat(direct.ask(Call.get(versions))).isEmpty();
    }
  }

  @Test
  void aMergeThatIsForgottenEndsTheWait() throws IOException {
    merges(
        "forgotten",
        "/_tasks/",
        Answer.error(404, "resource_not_found_exception", "task isn't running"));
  }

  @Test
  void aMergeThatIsRefusedDoesNotFailALoad() throws IOException {
    merges(
        "unmerged",
        "_forcemerge",
        Answer.error(403, "security_exception", "no permissions for [forcemerge]"));
  }

  /** Writes and merges an index while the cluster gives this answer to some requests. */
  private void merges(String name, String path, Answer answer) throws IOException {
    TestCluster cluster = TestCluster.shared();
    Rule rule = (request, to) -> request.path().contains(path) ? answer : to.pass(request);
    try (ClusterProxy proxy = ClusterProxy.open(node, rule);
        OpenSearchEngine engine = cluster.engine(name, List.of(proxy.address()), 0);
        ArticleWriter writer = engine.writer()) {
      writer.put(article("a", "盐田一期。"));
      writer.merge();
      writer.commit(State.COMPLETE, Mark.NONE);
      assertThat(engine.article("a")).isPresent();
    }
  }

  @Test
  void aWriterElsewhereIsNotTakenForDead() throws IOException {
    ClusterSettings settings = TestCluster.shared().settings("elsewhere", List.of(node), 0);
    try (Connection connection = new Connection(settings)) {
      WriterLease.take(connection, () -> {}).close();
      String path = "/" + settings.name() + "-writer/_doc/writer";
      ObjectNode document = (ObjectNode) connection.ask(Call.get(path)).path("_source");
      long noProcess = Integer.MAX_VALUE;
      document.put("until", System.currentTimeMillis() + 60_000).put("process", noProcess);
      String here = document.path("space").asText();
      connection.ask(Call.put(path, document.put("space", "another container")));
      assertThatExceptionOfType(IndexHeldException.class)
          .isThrownBy(() -> WriterLease.take(connection, () -> {}));
      connection.ask(Call.put(path, document.put("space", here)));
      WriterLease.take(connection, () -> {}).close();
    }
  }

  @Test
  void aRightThatCannotBeRenewedSaysWhy() throws IOException {
    Rule full =
        (request, to) ->
            isRefused && request.method().equals("PUT") && request.path().contains("-writer/_doc")
                ? Answer.error(403, "cluster_block_exception", "read-only / allow delete (api)")
                : to.pass(request);
    try (ClusterProxy proxy = ClusterProxy.open(node, full);
        Connection connection =
            new Connection(TestCluster.shared().settings("renewed", List.of(proxy.address()), 0));
        WriterLease lease = WriterLease.take(connection, () -> {})) {
      isRefused = true;
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(lease::renew)
          .withMessageContaining("disks are full");
      isRefused = false;
      lease.renew();
      assertThat(lease.isHeld()).isTrue();
    }
  }
}
