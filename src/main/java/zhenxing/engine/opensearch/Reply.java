package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a cluster answered.
 *
 * @param status of HTTP
 * @param body an empty object where there was none
 */
record Reply(int status, JsonNode body) {

  boolean isError() {
    return status >= 400;
  }

  /** Whether it may be different in a moment. */
  boolean isPassing() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** The kind of an error, empty where none is told. */
  String errorType() {
    JsonNode error = body.path("error");
    JsonNode root = error.path("root_cause").path(0).path("type");
    return root.isMissingNode() ? error.path("type").asText("") : root.asText();
  }

  /** What is said about an error. */
  String reason() {
    JsonNode error = body.path("error");
    if (error.isTextual()) return error.asText();
    JsonNode cause = error;
    while (cause.path("caused_by").has("reason")) cause = cause.path("caused_by");
    String reason = cause.path("reason").asText("");
    return reason.isEmpty() ? "HTTP status " + status : reason;
  }
}
