package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares requests and answers of tests with the description of the API. A request that the
 * description does not allow must be refused, and every answer must be one that it describes.
 */
final class Contract {

  private static final JsonMapper JSON = new JsonMapper();
  static final JsonNode API = read();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());
  private static final Map<JsonNode, Schema> MADE = new ConcurrentHashMap<>();

  private Contract() {}

  private static JsonNode read() {
    try (InputStream in = HttpServer.class.getResourceAsStream("openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks one exchange.
   *
   * @param target path and query of the request
   */
  static void holds(String method, String target, HttpResponse<String> response) {
    String[] parts = target.split("\\?", 2);
    Optional<JsonNode> path = path(parts[0]);
    int status = response.statusCode();
    if (path.isEmpty()) {
      // A file of the page, or an address that does not exist.
      if (status >= 400 && !method.equals("HEAD")) problem(target, response);
      return;
    }
    boolean isHead = method.equals("HEAD");
    JsonNode operation = path.get().get(isHead ? "get" : method.toLowerCase());
    if (operation == null) {
      assertThat(status).as(method + " " + target).isEqualTo(405);
      assertThat(response.headers().firstValue("allow")).isPresent();
      return;
    }
    String query = parts.length == 1 ? "" : parts[1];
    List<String> wrong = wrong(operation, query);
    if (!wrong.isEmpty()) assertThat(status).as(target + " " + wrong).isGreaterThanOrEqualTo(400);
    answer(operation, target, response, isHead);
  }

  /** Returns the description of the most specific address pattern that matches a path. */
  private static Optional<JsonNode> path(String path) {
    JsonNode paths = API.get("paths");
    if (paths.has(path)) return Optional.of(paths.get(path));
    String[] parts = path.split("/");
    for (Map.Entry<String, JsonNode> described : paths.properties()) {
      String[] pattern = described.getKey().split("/");
      boolean fits = pattern.length == parts.length;
      for (int i = 0; fits && i < parts.length; i++) {
        fits = pattern[i].equals(parts[i]) || pattern[i].startsWith("{");
      }
      if (fits) return Optional.of(described.getValue());
    }
    return Optional.empty();
  }

  private static JsonNode resolved(JsonNode node) {
    JsonNode ref = node.get("$ref");
    return ref == null ? node : API.at(ref.asText().substring(1));
  }

  /** Returns the parts of a query string that the description does not allow. */
  private static List<String> wrong(JsonNode operation, String query) {
    Map<String, JsonNode> described = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode one = resolved(parameter);
      if (one.get("in").asText().equals("query")) described.put(one.get("name").asText(), one);
    }
    Map<String, Integer> given = new HashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      String name = decoded(parts[0]);
      given.merge(name, 1, Integer::sum);
      JsonNode parameter = described.get(name);
      if (parameter == null) {
        wrong.add(name + " is not described");
        continue;
      }
      JsonNode schema = parameter.get("schema");
      boolean isMany = schema.get("type").asText().equals("array");
      if (!isMany && given.get(name) > 1) wrong.add(name + " is given twice");
      JsonNode item = isMany ? schema.get("items") : schema;
      String text = parts.length == 1 ? "" : decoded(parts[1]);
      wrong.addAll(errors(item, value(item, text)));
    }
    described.forEach(
        (name, parameter) -> {
          boolean isMissing = parameter.path("required").asBoolean() && !given.containsKey(name);
          if (isMissing) wrong.add(name + " is missing");
        });
    return wrong;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static JsonNode value(JsonNode schema, String text) {
    try {
      return switch (schema.get("type").asText()) {
        case "integer" -> IntNode.valueOf(Integer.parseInt(text));
        case "boolean" ->
            text.equals("true") || text.equals("false")
                ? JSON.readTree(text)
                : TextNode.valueOf(text);
        default -> TextNode.valueOf(text);
      };
    } catch (NumberFormatException | IOException e) {
      return TextNode.valueOf(text);
    }
  }

  private static void answer(
      JsonNode operation, String target, HttpResponse<String> response, boolean isHead) {
    JsonNode responses = operation.get("responses");
    JsonNode described = responses.get(String.valueOf(response.statusCode()));
    if (described == null) {
      assertThat(response.statusCode()).as(target).isGreaterThanOrEqualTo(400);
      described = resolved(responses.get("default"));
    }
    JsonNode content = described.get("content");
    if (content == null) {
      assertThat(response.body()).as(target).isEmpty();
      return;
    }
    String type = response.headers().firstValue("content-type").orElse("none").split(";")[0];
    assertThat(content.has(type)).as(target + " answers " + type).isTrue();
    boolean isPacked = response.headers().firstValue("content-encoding").isPresent();
    if (isHead || isPacked || !type.endsWith("json") || type.endsWith("ndjson")) return;
    try {
      JsonNode body = JSON.readTree(response.body());
      assertThat(errors(content.get(type).get("schema"), body)).as(target).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(target, e);
    }
  }

  /** Checks that an error has the form of all errors. */
  static void problem(String target, HttpResponse<String> response) {
    assertThat(response.headers().firstValue("content-type").orElse("none"))
        .as(target)
        .startsWith("application/problem+json");
    try {
      JsonNode schema = JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}");
      assertThat(errors(schema, JSON.readTree(response.body()))).as(target).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(target, e);
    }
  }

  private static List<String> errors(JsonNode schema, JsonNode value) {
    Schema made =
        MADE.computeIfAbsent(
            schema,
            node -> {
              ObjectNode whole = ((ObjectNode) node).deepCopy();
              whole.set("components", API.get("components"));
              return SCHEMAS.getSchema(whole);
            });
    return made.validate(value).stream().map(Object::toString).toList();
  }
}
