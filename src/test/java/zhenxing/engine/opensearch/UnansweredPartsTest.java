package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Rule;

/** What could not be looked up is not taken for what does not exist. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class UnansweredPartsTest {

  private volatile boolean isShardAway;

  private static IndexedArticle article(String id, String body) {
    return TestArticles.indexed(TestArticles.article(id, "题", body), "a.txt", body);
  }

  /** Answers as a cluster does of which the shard of a document has no place. */
  private Rule withoutShard() {
    return (request, node) -> {
      if (!isShardAway || !request.path().contains("/_mget")) return node.pass(request);
      JsonNode found = Dsl.JSON.readTree(node.pass(request).body());
      for (JsonNode document : found.path("docs")) {
        ObjectNode answer = (ObjectNode) document;
        answer.remove(List.of("found", "_source", "_version"));
        answer
            .putObject("error")
            .put("type", "no_shard_available_action_exception")
            .put("reason", "No shard available for [get]");
      }
      return new Answer(200, found.toString());
    };
  }

  @Test
  void aDocumentThatCannotBeLookedUpIsNotMissing() throws IOException {
    TestCluster cluster = TestCluster.shared();
    URI node = cluster.addresses().getFirst();
    try (ClusterProxy proxy = ClusterProxy.open(node, withoutShard());
        OpenSearchEngine engine = cluster.engine("unanswered", List.of(proxy.address()), 0);
        ArticleWriter writer = engine.writer()) {
      writer.put(article("a", "盐田在北岸。"));
      writer.commit(State.COMPLETE, Mark.NONE);
      assertThat(writer.provenance("a")).isPresent();
      isShardAway = true;
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> engine.article("a"))
          .withMessageContaining("No shard available");
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> writer.provenance("a"));
      writer.group("a", "g");
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(() -> writer.commit(State.COMPLETE, Mark.NONE));
      isShardAway = false;
      writer.commit(State.COMPLETE, Mark.NONE);
      assertThat(engine.article("a")).isPresent();
    }
  }

  @Test
  void anIndexOfWhichAShardIsAwayIsNotCounted() throws IOException {
    TestCluster cluster = TestCluster.shared();
    ClusterSettings settings = cluster.settings("uncounted", cluster.addresses(), 0);
    try (Connection connection = new Connection(settings)) {
      MissingShardTest.create(connection, MissingShardTest.SHARDS - 1);
      Stored stored = new Stored(connection, settings.name());
      assertThatExceptionOfType(EngineUnreachableException.class).isThrownBy(stored::articles);
      assertThatExceptionOfType(EngineUnreachableException.class)
          .isThrownBy(stored::articlesByFile);
      connection.ask(Call.delete("/" + settings.name()));
    }
  }
}
