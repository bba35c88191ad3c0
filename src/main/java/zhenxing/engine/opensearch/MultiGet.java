package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhenxing.engine.EngineUnreachableException;

/**
 * Reads documents by their names. A cluster answers such a request with success even if it could
 * not look a document up, and only says so in place of that document.
 */
final class MultiGet {

  private final Connection connection;

  /** Name of an index, or of the alias. */
  private final String index;

  MultiGet(Connection connection, String index) {
    this.connection = connection;
    this.index = index;
  }

  /** Returns a request for documents as they are now, with all of their fields. */
  Call call(Collection<String> names) {
    ObjectNode body = Dsl.object();
    body.set("ids", Dsl.strings(names));
    return Call.post("/" + index + "/_mget", body);
  }

  /**
   * Returns the answers in the order of the names. Those of documents that do not exist say that
   * they were not found.
   *
   * @throws EngineUnreachableException if a document could not be looked up
   */
  List<JsonNode> documents(Call call, Duration limit) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (JsonNode document : connection.ask(call, limit).path("docs")) {
      if (document.has("error")) throw unreadable(document);
      documents.add(document);
    }
    return documents;
  }

  private EngineUnreachableException unreadable(JsonNode document) {
    return new EngineUnreachableException(
        "the cluster at %s could not look up an article: %s"
            .formatted(connection.settings().addresses(), Reply.reason(document.path("error"))));
  }
}
