package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import zhenxing.engine.EngineUnreachableException;

/**
 * One state of the index, which the cluster keeps for a while: a point in time. All that is asked
 * of it is answered from it.
 */
final class State {

  /** Each use makes the cluster keep it for so long again. */
  static final String KEPT = "5m";

  /** How long an answer may take from the cluster to here. */
  private static final int MILLIS_BACK = 150;

  /** Kinds of error of a shard that has too much to do. */
  private static final Set<String> BUSY =
      Set.of("rejected_execution_exception", "circuit_breaking_exception");

  /**
   * What the kinds of error contain that say that a part of a point in time is gone: with a node, a
   * shard, or after its time. The last stands for all shards.
   */
  private static final List<String> GONE =
      List.of("context_missing", "node", "transport", "shard", "search_phase");

  /** Number of groups whose sizes are kept. They take some 100 bytes each. */
  private static final int MOST_GROUPS = 20_000;

  private final Connection connection;
  private final String pointInTime;
  private final String name;
  private final boolean isPartial;
  private final boolean hasOneShard;
  private final boolean isTakenAsItIs;

  /** Who uses it at the moment. */
  private final AtomicInteger users = new AtomicInteger();

  private volatile int articles = -1;

  private final Map<String, Integer> groupSizes =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > MOST_GROUPS;
            }
          });

  /**
   * @param opened the cluster's answer to the request for a point in time
   * @param isTakenAsItIs whether it serves even where parts of it are lost on the way
   */
  State(Connection connection, JsonNode opened, String name, boolean isTakenAsItIs) {
    JsonNode shards = opened.path("_shards");
    this.connection = connection;
    this.pointInTime = opened.path("pit_id").asText();
    this.name = name;
    this.isPartial = areMissing(shards);
    this.hasOneShard = shards.path("total").asInt() == 1;
    this.isTakenAsItIs = isTakenAsItIs;
  }

  /** Identifies it among all states. */
  String name() {
    return name;
  }

  /** Whether parts of the index could not be reached. */
  boolean isPartial() {
    return isPartial;
  }

  /**
   * Returns the numbers of articles in groups of reprints, of the groups that were asked for last.
   * Nothing changes in a state, so each group needs to be asked for only once. Safe for many
   * threads.
   */
  Map<String, Integer> groupSizes() {
    return groupSizes;
  }

  AtomicInteger users() {
    return users;
  }

  String pointInTime() {
    return pointInTime;
  }

  /**
   * Searches it.
   *
   * @param body without the point in time; taken over
   * @throws StateGoneException when the cluster no longer has all of it
   * @throws StateBusyException when the cluster could not search it now
   */
  JsonNode search(ObjectNode body, Duration limit) throws IOException {
    return answer(connection.once(call(body, limit), limit));
  }

  /**
   * Runs several searches at once.
   *
   * @param bodies without the point in time; taken over
   * @return the answers in the order of the searches
   * @throws StateGoneException when the cluster no longer has all of it
   * @throws StateBusyException when the cluster could not search it now
   */
  List<JsonNode> searches(List<ObjectNode> bodies, Duration limit) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    List<Call> calls = bodies.stream().map(body -> call(body, limit)).toList();
    for (Reply reply : connection.all(calls, limit)) answers.add(answer(reply));
    return answers;
  }

  /** Searches it with scores that count how rare a term is in the whole index, not in a shard. */
  JsonNode scored(ObjectNode body, Duration limit) throws IOException {
    // A single shard knows about the whole index. Asking for its counts first takes a millisecond.
    if (hasOneShard) return search(body, limit);
    Call call = call(body, limit).with("search_type", "dfs_query_then_fetch");
    return answer(connection.once(call, limit));
  }

  /** The request for a search. */
  Call call(ObjectNode body, Duration limit) {
    body.putObject("pit").put("id", pointInTime).put("keep_alive", KEPT);
    long millis = Math.max(1, limit.toMillis());
    // The cluster must end earlier than the wait for it, or what it has found comes too late.
    long answered = Math.max(1, millis - Math.min(MILLIS_BACK, millis / 4));
    body.put("timeout", answered + "ms");
    return Call.post("/_search", body).with("cancel_after_time_interval", millis + "ms");
  }

  /** What was found, where the answer is no error. */
  JsonNode answer(Reply reply) throws IOException {
    if (reply.isError()) {
      IOException refused = connection.failure(reply);
      if (isGone(reply)) throw new StateGoneException(refused);
      throw reply.isPassing() || reply.status() == 500 ? new StateBusyException(refused) : refused;
    }
    if (!isTakenAsItIs) requireWhole(reply.body().path("_shards").path("failures"));
    return reply.body();
  }

  /** Whether an error says that the cluster no longer has this state, or parts of it. */
  private static boolean isGone(Reply error) {
    if (error.status() == 404) return true;
    return error.status() >= 500
        && error.errorTypes().stream().anyMatch(type -> GONE.stream().anyMatch(type::contains));
  }

  /** A point in time is on the nodes that it was made on: with one of them a part of it is gone. */
  private static void requireWhole(JsonNode failures) throws EngineUnreachableException {
    for (JsonNode failure : failures) {
      JsonNode reason = failure.path("reason");
      String type = reason.path("type").asText();
      // What is cut off in time comes this way, too.
      if (type.equals("task_cancelled_exception")) continue;
      IOException failed = new IOException(reason.path("reason").asText());
      throw BUSY.contains(type) ? new StateBusyException(failed) : new StateGoneException(failed);
    }
  }

  /** Whether an answer is not that of the whole index. */
  boolean isCutOff(JsonNode found) {
    return isPartial || found.path("timed_out").asBoolean() || areMissing(found.path("_shards"));
  }

  /**
   * Whether shards did not answer. Those that no node has at the moment are not counted as failed.
   */
  private static boolean areMissing(JsonNode shards) {
    return shards.path("successful").asInt() < shards.path("total").asInt();
  }

  /** How many articles there are, as far as they could be counted within the limit. */
  int articles(Duration limit) throws IOException {
    if (articles >= 0) return articles;
    JsonNode found = search(counting(Dsl.everything(), Integer.MAX_VALUE), limit);
    int counted = found.path("hits").path("total").path("value").asInt();
    if (!isCutOff(found)) articles = counted;
    return counted;
  }

  /**
   * Counts, exactly up to a number.
   *
   * @return -1 where time is up before
   */
  int total(ObjectNode query, int enough, Duration limit) throws IOException {
    return total(search(counting(query, enough), limit), enough);
  }

  /** The body of a search that only counts. */
  static ObjectNode counting(ObjectNode query, int enough) {
    ObjectNode body = Dsl.object().put("size", 0);
    body.set("query", query);
    if (enough == Integer.MAX_VALUE) body.put("track_total_hits", true);
    else body.put("track_total_hits", enough);
    return body;
  }

  /** The count in the answer to such a search. */
  int total(JsonNode found, int enough) {
    int total = found.path("hits").path("total").path("value").asInt();
    return total < enough && isCutOff(found) ? -1 : Math.min(enough, total);
  }
}
