package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The answer of a cluster.
 *
 * @param status the HTTP status
 * @param body the body; an empty object if there was none, or if it was not JSON
 */
record Reply(int status, JsonNode body) {

  boolean isError() {
    return status >= 400;
  }

  /** Whether the same request may succeed in a moment. */
  boolean isPassing() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Returns the kind of error as OpenSearch names it; empty if it names none. */
  String errorType() {
    JsonNode error = body.path("error");
    JsonNode root = error.path("root_cause").path(0).path("type");
    return root.isMissingNode() ? error.path("type").asText("") : root.asText();
  }

  /** Returns the kinds of error of all shards that failed; the kind of error if none did. */
  List<String> errorTypes() {
    List<String> types = body.path("error").path("root_cause").findValuesAsText("type");
    return types.isEmpty() ? List.of(errorType()) : types;
  }

  /** Returns the reason of an error: that of its innermost cause. */
  String reason() {
    String reason = reason(body.path("error"));
    return reason.isEmpty() ? "HTTP status " + status : reason;
  }

  /** Returns the reason in the description of an error; empty if it has none. */
  static String reason(JsonNode error) {
    if (error.isTextual()) return error.asText();
    JsonNode cause = error;
    while (cause.path("caused_by").has("reason")) cause = cause.path("caused_by");
    return cause.path("reason").asText("");
  }
}
