package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;

/** Looks up articles in an index, as of its last refresh. */
final class Stored {

  private static final int PAGE = 10_000;
  private static final List<String> ORIGIN = List.of(Fields.FILE, Fields.FINGERPRINT);

  private final Connection connection;

  /** Name of an index, or of the alias. */
  private final String index;

  private final MultiGet documents;

  /** Number of articles; -1 if they must be counted. */
  private volatile int articles = -1;

  Stored(Connection connection, String index) {
    this.connection = connection;
    this.index = index;
    this.documents = new MultiGet(connection, index);
  }

  /** Refreshes the index, so that everything written so far can be seen. */
  void refresh() throws IOException {
    connection.ask(new Call("POST", "/" + index + "/_refresh", Map.of(), null, null));
    articles = -1;
  }

  int articles() throws IOException {
    if (articles < 0) {
      JsonNode found = search(State.counting(Dsl.everything(), Integer.MAX_VALUE));
      articles = found.path("hits").path("total").path("value").asInt();
    }
    return articles;
  }

  /** Returns an article with everything that is kept beside it; empty if there is none. */
  Optional<IndexedArticle> article(String id, Duration limit) throws IOException {
    Optional<JsonNode> found = document(id, List.of(), limit);
    return found.isEmpty() ? Optional.empty() : Optional.of(ArticleSource.indexed(found.get()));
  }

  Optional<Provenance> provenance(String id) throws IOException {
    return document(id, ORIGIN, Connection.AMPLE).map(ArticleSource::provenance);
  }

  /**
   * @param fields the fields to read; all fields if the list is empty
   */
  private Optional<JsonNode> document(String id, List<String> fields, Duration limit)
      throws IOException {
    Call call = documents.call(List.of(ArticleSource.name(id))).with("realtime", false);
    if (!fields.isEmpty()) call = call.with("_source_includes", String.join(",", fields));
    return documents.documents(call, limit).stream()
        .filter(found -> found.path("found").asBoolean())
        .map(found -> found.path("_source"))
        .findFirst();
  }

  /**
   * Searches the whole index: what is decided from the answer, such as which articles to delete,
   * would be wrong if a shard did not answer.
   */
  private JsonNode search(ObjectNode body) throws IOException {
    return connection.ask(
        Call.post("/" + index + "/_search", body).with("allow_partial_search_results", false));
  }

  /** Returns the fingerprints of the articles of a file, by article id. */
  Map<String, String> articlesOf(String file) throws IOException {
    Map<String, String> articles = new HashMap<>();
    ObjectNode body = Dsl.object().put("size", PAGE).put("track_total_hits", false);
    body.set("query", Dsl.constant(Dsl.term(Fields.FILE, file), 1));
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    body.put("_source", false);
    body.putArray("docvalue_fields").add(Fields.FINGERPRINT);
    while (true) {
      JsonNode hits = search(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        articles.put(
            hit.path("sort").path(0).asText(),
            hit.path("fields").path(Fields.FINGERPRINT).path(0).asText());
      }
      if (hits.size() < PAGE) return articles;
      body.set("search_after", hits.path(PAGE - 1).path("sort"));
    }
  }

  /** Passes on the ids of all articles. */
  void visitIds(Consumer<String> visitor) throws IOException {
    if (articles() == 0) return;
    ObjectNode body = Dsl.object().put("size", PAGE).put("track_total_hits", false);
    body.set("query", Dsl.constant(Dsl.everything(), 1));
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    body.put("_source", false);
    while (true) {
      JsonNode hits = search(body).path("hits").path("hits");
      for (JsonNode hit : hits) visitor.accept(hit.path("sort").path(0).asText());
      if (hits.size() < PAGE) return;
      body.set("search_after", hits.path(PAGE - 1).path("sort"));
    }
  }

  /** Returns the number of articles of each file. */
  Map<String, Integer> articlesByFile() throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
    ObjectNode composite = body.putObject("aggs").putObject("files").putObject("composite");
    composite.put("size", PAGE);
    composite
        .putArray("sources")
        .addObject()
        .putObject("file")
        .putObject("terms")
        .put("field", Fields.FILE);
    while (true) {
      JsonNode files = search(body).path("aggregations").path("files");
      for (JsonNode bucket : files.path("buckets")) {
        articles.put(bucket.path("key").path("file").asText(), bucket.path("doc_count").asInt());
      }
      if (files.path("buckets").size() < PAGE) return articles;
      composite.set("after", files.path("after_key"));
    }
  }
}
