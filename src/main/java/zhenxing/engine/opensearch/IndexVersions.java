package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenxing.article.Bilingual;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.ranking.Ranking;

/**
 * The versions of the index. Each is an index of its own: {@code NAME-v1}, {@code NAME-v2} and so
 * on. The one that searches see has the alias {@code NAME}.
 */
final class IndexVersions {

  private static final String FORM = "index.json";

  /** Segments of a size before they are merged; OpenSearch has 10. */
  private static final int SEGMENTS_WHILE_FILLED = 30;

  private static final Duration LONGEST_MERGE = Duration.ofHours(2);
  private static final int MERGE_LOOK_MILLIS = 500;

  private final Connection connection;
  private final ClusterSettings settings;

  IndexVersions(Connection connection) {
    this.connection = connection;
    this.settings = connection.settings();
  }

  /** Returns the version that searches see; empty if there is none. */
  Optional<String> current() throws IOException {
    Reply reply = connection.send(Call.get("/_alias/" + settings.name()), Connection.AMPLE);
    if (reply.status() == 404) return Optional.empty();
    if (reply.isError()) throw connection.failure(reply);
    var names = reply.body().fieldNames();
    return names.hasNext() ? Optional.of(names.next()) : Optional.empty();
  }

  /** Returns the newest version. If it is not the current one, searches do not see it. */
  Optional<String> newest() throws IOException {
    TreeMap<Integer, String> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.lastEntry().getValue());
  }

  private TreeMap<Integer, String> all() throws IOException {
    JsonNode found =
        connection.ask(
            Call.get("/" + settings.name() + "-v*/_alias").with("expand_wildcards", "open"));
    TreeMap<Integer, String> all = new TreeMap<>();
    found.fieldNames().forEachRemaining(name -> all.put(number(name), name));
    all.remove(0);
    return all;
  }

  private int number(String index) {
    String number = index.substring(settings.name().length() + 2);
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
  }

  /** Creates a new version and returns its name. */
  String create() throws IOException {
    TreeMap<Integer, String> all = all();
    String index = settings.name() + "-v" + (all.isEmpty() ? 1 : all.lastKey() + 1);
    ObjectNode form = form();
    ((ObjectNode) form.path("settings").path("index"))
        .put("number_of_shards", settings.shards())
        .put("number_of_replicas", settings.replicas());
    ((ObjectNode) form.path("mappings")).set("_meta", CommitNote.NONE.json());
    Reply reply = connection.send(Call.put("/" + index, form), Connection.AMPLE);
    // An earlier attempt of the same request may have arrived.
    if (reply.isError() && !reply.errorType().equals("resource_already_exists_exception")) {
      throw connection.failure(reply);
    }
    return index;
  }

  /** Returns settings and mapping of a new index, with the parameters of the ranking. */
  private static ObjectNode form() throws IOException {
    try (InputStream in = IndexVersions.class.getResourceAsStream(FORM)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Ranking ranking = Ranking.MEASURED;
      String filled =
          text.replace("LEAD_K1", number(Ranking.LEAD_K1))
              .replace("K1", number(ranking.k1()))
              .replace("BURST", number(ranking.burst()))
              .replace("(1 - B + B *", "(1 - %1$s + %1$s *".formatted(number(ranking.b())));
      return (ObjectNode) Dsl.JSON.readTree(filled);
    }
  }

  private static String number(float value) {
    return Float.toString(value);
  }

  /**
   * Returns what an index says about itself.
   *
   * @throws IndexUnusableException if another version of the program made the index, or somebody
   *     overwrote the note
   */
  CommitNote note(String index) throws IOException {
    JsonNode meta = connection.ask(Call.get("/" + index + "/_mapping"));
    CommitNote note = CommitNote.of(meta.path(index).path("mappings").path("_meta"));
    if (note.format() == Fields.FORMAT) return note;
    if (note.format() == 0) {
      throw new IndexUnusableException(
          new Bilingual(
              "有人改写了索引“%s”对自身的说明（映射中的 _meta）：请用 ./zhenxing check --repair 重建".formatted(index),
              "somebody overwrote what the index '%s' says about itself (_meta of its mapping): build it anew with ./zhenxing check --repair"
                  .formatted(index)));
    }
    throw new IndexUnusableException(
        new Bilingual(
            "索引“%s”是由本程序的另一个版本建立的：请用 ./zhenxing check --repair 重建".formatted(index),
            "the index '%s' was made by another version of the program: build it anew with ./zhenxing check --repair"
                .formatted(index)));
  }

  /**
   * Names the fields of an index whose mapping is not the one that the index was made with. Fields
   * that somebody added are not named: they change nothing in what is searched.
   */
  List<String> changedFields(String index) throws IOException {
    JsonNode now =
        connection
            .ask(Call.get("/" + index + "/_mapping"))
            .path(index)
            .path("mappings")
            .path("properties");
    List<String> changed = new ArrayList<>();
    for (var field : form().path("mappings").path("properties").properties()) {
      if (!isMapped(field.getValue(), now.path(field.getKey()))) changed.add(field.getKey());
    }
    return changed;
  }

  /** Whether a field has all attributes that it was made with. */
  private static boolean isMapped(JsonNode made, JsonNode now) {
    for (var attribute : made.properties()) {
      String value = now.path(attribute.getKey()).asText();
      if (!value.equals(attribute.getValue().asText())) return false;
    }
    return true;
  }

  /**
   * Changes how an index is merged. While it is filled, to be merged into one segment afterwards,
   * it is merged less often, because the last merge does all of it again; and merges are not slowed
   * down.
   */
  void setFilling(String index, boolean isFilled) throws IOException {
    ObjectNode merge = Dsl.object();
    ObjectNode policy = merge.putObject("policy");
    ObjectNode scheduler = merge.putObject("scheduler");
    if (isFilled) {
      policy.put("segments_per_tier", SEGMENTS_WHILE_FILLED);
      scheduler.put("auto_throttle", false);
    } else {
      // The defaults.
      policy.putNull("segments_per_tier");
      scheduler.putNull("auto_throttle");
    }
    connection.ask(Call.put("/" + index + "/_settings", Dsl.of("index", Dsl.of("merge", merge))));
  }

  /**
   * Merges each shard of an index into one segment. Stops waiting after two hours, and when the
   * cluster no longer knows of the merge, as after the restart of a node.
   */
  void merge(String index) throws IOException {
    JsonNode task =
        connection.ask(
            new Call("POST", "/" + index + "/_forcemerge", Map.of(), null, null)
                .with("max_num_segments", 1)
                .with("wait_for_completion", false));
    long end = System.nanoTime() + LONGEST_MERGE.toNanos();
    String path = "/_tasks/" + task.path("task").asText();
    while (System.nanoTime() < end) {
      Reply reply = connection.send(Call.get(path), Connection.AMPLE);
      if (reply.status() == 404) return;
      if (reply.isError()) throw connection.failure(reply);
      if (reply.body().path("completed").asBoolean()) return;
      Connection.sleep(MERGE_LOOK_MILLIS);
    }
  }

  void note(String index, CommitNote note) throws IOException {
    connection.ask(Call.put("/" + index + "/_mapping", Dsl.of("_meta", note.json())));
  }

  /** Makes searches see this version, in one step. */
  void show(String index) throws IOException {
    ObjectNode body = Dsl.object();
    ArrayNode actions = body.putArray("actions");
    Optional<String> before = current();
    if (before.isPresent()) {
      actions
          .addObject()
          .putObject("remove")
          .put("index", before.get())
          .put("alias", settings.name());
    }
    actions.addObject().putObject("add").put("index", index).put("alias", settings.name());
    Reply reply = connection.send(Call.post("/_aliases", body), Connection.AMPLE);
    // An earlier attempt of the same request may have arrived.
    if (reply.isError() && !current().equals(Optional.of(index))) throw connection.failure(reply);
  }

  /** Deletes the versions that searches do not see. */
  void deleteOthers() throws IOException {
    Optional<String> current = current();
    for (String index : all().values()) {
      if (!current.equals(Optional.of(index))) delete(index);
    }
  }

  /** Deletes a version; it does not matter if it does not exist. */
  void delete(String index) throws IOException {
    Reply reply = connection.send(Call.delete("/" + index), Connection.AMPLE);
    if (reply.isError() && reply.status() != 404) throw connection.failure(reply);
  }
}
