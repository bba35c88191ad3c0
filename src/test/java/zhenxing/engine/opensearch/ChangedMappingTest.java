package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.TestArticles;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.Clause;
import zhenxing.indexing.GroupedWriter;

/**
 * What somebody changes in the mapping of an index is named, and what he writes into it is not an
 * article.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ChangedMappingTest {

  private final TestCluster cluster = shared();

  private static TestCluster shared() {
    try {
      return TestCluster.shared();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void put(OpenSearchEngine engine, String id) throws IOException {
    try (GroupedWriter writer = new GroupedWriter(engine.writer())) {
      writer.put(TestArticles.indexed(TestArticles.article(id, "题", "渔港" + id + "。"), "f", id));
      writer.commit();
    }
  }

  private Connection connection(String name) throws IOException {
    return new Connection(cluster.settings(name, cluster.addresses(), 0));
  }

  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) Dsl.JSON.readTree(text);
  }

  @Test
  void aChangedFieldIsNamed() throws IOException {
    try (OpenSearchEngine engine = cluster.engine("field");
        Connection connection = connection("field")) {
      put(engine, "a");
      engine.refresh();
      assertThat(engine.check()).isEmpty();
      connection.ask(
          Call.put(
              "/" + connection.settings().name() + "/_mapping",
              json(
                  "{\"properties\": {\"source\": {\"type\": \"keyword\", \"ignore_above\": 3}}}")));
      assertThat(engine.check())
          .singleElement()
          .satisfies(damage -> assertThat(damage.file()).contains("mapping of source"));
    }
    try (OpenSearchEngine engine = cluster.engine("field")) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(engine::refresh)
          .withMessageContaining("somebody changed the mapping")
          .withMessageContaining("(source)");
    }
  }

  @Test
  void foreignDocumentsAreNoArticles() throws IOException {
    try (OpenSearchEngine engine = cluster.engine("foreign");
        Connection connection = connection("foreign")) {
      put(engine, "a");
      String index = "/" + connection.settings().name();
      connection.ask(Call.put(index + "/_mapping", json("{\"dynamic\": \"true\"}")));
      connection.ask(
          Call.post(index + "/_doc", json("{\"colour\": \"红\"}")).with("refresh", "true"));
      put(engine, "b");
      List<String> scanned = new ArrayList<>();
      engine.scan(
          new SearchRequest(new Clause.Everything(), Filters.NONE, SortOrder.OLDEST, 0, null, 0),
          article -> scanned.add(article.id()));
      assertThat(scanned).containsExactly("a", "b");
      try (ArticleWriter writer = engine.writer()) {
        assertThat(writer.isGrouped()).isTrue();
      }
    }
  }

  @Test
  void anIndexThatNoLongerSaysWhatItIsCanBeBuiltAnew() throws IOException {
    try (OpenSearchEngine engine = cluster.engine("meta");
        Connection connection = connection("meta")) {
      put(engine, "a");
      connection.ask(
          Call.put(
              "/" + connection.settings().name() + "/_mapping",
              json("{\"_meta\": {\"owner\": \"somebody\"}}")));
      assertThatExceptionOfType(IndexUnusableException.class)
          .isThrownBy(engine::writer)
          .withMessageContaining("somebody overwrote")
          .withMessageContaining("check --repair");
      assertThat(engine.articleCount()).isEqualTo(1);
      try (ArticleWriter writer = engine.rebuild()) {
        writer.put(TestArticles.indexed(TestArticles.article("a", "题", "渔港。"), "f", "a"));
        writer.commit(ArticleWriter.State.COMPLETE, Mark.NONE);
      }
      engine.writer().close();
    }
  }

  @Test
  void anIndexThatIsGoneIsMissed() throws IOException {
    try (OpenSearchEngine engine = cluster.engine("gone");
        Connection connection = connection("gone")) {
      put(engine, "a");
      engine.refresh();
      connection.ask(Call.delete("/" + connection.settings().name() + "-v1"));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(engine::refresh)
          .withMessageContaining("is gone from the cluster");
    }
  }
}
