package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI 3.1 description of the API, and the root of the API, whose content is derived from
 * it.
 */
final class OpenApi {

  private static final JsonMapper JSON = new JsonMapper();

  private final String basePath;

  /** Null until somebody asks, since a server that starts has more urgent things to read. */
  private ObjectNode read;

  /**
   * @param basePath path under which a proxy publishes the server
   */
  OpenApi(String basePath) {
    this.basePath = basePath;
  }

  private synchronized ObjectNode description() {
    if (read == null) {
      read = read();
      read.putArray("servers").addObject().put("url", basePath.isEmpty() ? "/" : basePath);
    }
    return read;
  }

  private static ObjectNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the description of the API cannot be read", e);
    }
  }

  private ObjectNode root() {
    ObjectNode description = description();
    ObjectNode all = JSON.createObjectNode();
    all.put("name", description.at("/info/title").asText());
    all.put("version", description.at("/info/version").asText());
    all.put("description", basePath + "/openapi.json");
    all.put("documentation", basePath + "/api.html");
    ArrayNode resources = all.putArray("resources");
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      ObjectNode resource = resources.addObject();
      resource.put("path", basePath + path.getKey());
      ObjectNode methods = resource.putObject("methods");
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode summary = method.getValue().get("summary");
        if (summary != null) methods.set(method.getKey().toUpperCase(Locale.ROOT), summary);
      }
    }
    return all;
  }

  /** {@code GET /openapi.json}. */
  void get(Context ctx) throws JsonProcessingException {
    Answer.json(ctx, description());
  }

  /** {@code GET} of the API's root: lists the resources. */
  void root(Context ctx) throws JsonProcessingException {
    Answer.json(ctx, root());
  }
}
