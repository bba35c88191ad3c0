package zhenxing.engine.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a cluster. Every request of this engine can be sent again without harm. Where the
 * answer to the second is another one, such as that what was deleted does not exist, the caller
 * takes it for a success.
 *
 * @param method the HTTP method
 * @param path path on a node; begins with a slash
 * @param parameters parameters of the query string
 * @param body body of the request, or null
 * @param type media type of the body; null if there is none
 */
record Call(String method, String path, Map<String, String> parameters, byte[] body, String type) {

  private static final String JSON = "application/json; charset=UTF-8";
  private static final String LINES = "application/x-ndjson; charset=UTF-8";

  static Call get(String path) {
    return new Call("GET", path, Map.of(), null, null);
  }

  static Call post(String path, JsonNode body) {
    return json("POST", path, body);
  }

  static Call put(String path, JsonNode body) {
    return json("PUT", path, body);
  }

  static Call delete(String path) {
    return new Call("DELETE", path, Map.of(), null, null);
  }

  static Call delete(String path, JsonNode body) {
    return json("DELETE", path, body);
  }

  /** Returns a request whose body is lines of JSON. */
  static Call lines(String path, byte[] lines) {
    return new Call("POST", path, Map.of(), lines, LINES);
  }

  private static Call json(String method, String path, JsonNode body) {
    try {
      return new Call(method, path, Map.of(), Dsl.JSON.writeValueAsBytes(body), JSON);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  /** Returns the same request with one more parameter. */
  Call with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new Call(method, path, more, body, type);
  }
}
