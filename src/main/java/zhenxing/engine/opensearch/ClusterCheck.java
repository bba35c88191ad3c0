package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import zhenxing.article.Bilingual;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.IndexUnusableException;

/** Checks that a cluster can hold an index. */
final class ClusterCheck {

  private static final int LEAST_VERSION = 3;

  private ClusterCheck() {}

  /**
   * Checks the cluster.
   *
   * @throws IndexUnusableException if it is another program or too old; the message says what to do
   * @throws IOException if the cluster cannot be asked; the message says what to do
   */
  static void require(Connection connection) throws IOException {
    String where = connection.settings().addresses();
    JsonNode version = answer(connection).path("version");
    String number = version.path("number").asText("");
    boolean isOpenSearch = version.path("distribution").asText("").equals("opensearch");
    if (!isOpenSearch || major(number) < LEAST_VERSION) {
      Bilingual other =
          isOpenSearch
              ? Bilingual.same("OpenSearch " + number)
              : new Bilingual("别的程序", "another program");
      throw new IndexUnusableException(
          new Bilingual(
              "%s 处应答的是 %s：请在 --url 中指定 OpenSearch %d 或更高版本的节点"
                  .formatted(where, other.chinese(), LEAST_VERSION),
              "%s answers at %s: name nodes of OpenSearch %d or later in --url"
                  .formatted(other.english(), where, LEAST_VERSION)));
    }
  }

  /** Returns what the first node says of itself; nothing if it is no node of a cluster. */
  private static JsonNode answer(Connection connection) throws IOException {
    try {
      // Whoever starts a command learns at once that no node answers.
      Reply first = connection.once(Call.get("/"), Connection.AMPLE);
      if (first.isError()) throw connection.failure(first);
      return first.body();
    } catch (EngineUnreachableException e) {
      if (e.getCause() instanceof Connection.ForeignAnswerException) return Dsl.object();
      throw e;
    }
  }

  private static int major(String version) {
    int dot = version.indexOf('.');
    try {
      return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
