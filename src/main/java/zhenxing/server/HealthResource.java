package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.SearchEngine;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Meaning;

/** {@code /health/live} and {@code /health/ready}. */
final class HealthResource {

  private final SearchEngine engine;
  private final IndexingProgress indexing;
  private final Meaning meaning;

  /**
   * @param meaning null where articles are found by words alone
   */
  HealthResource(SearchEngine engine, IndexingProgress indexing, Meaning meaning) {
    this.engine = engine;
    this.indexing = indexing;
    this.meaning = meaning;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Liveness(
      String status, boolean ready, IndexingProgress.State indexing, Progress meaning) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Readiness(
      String status,
      int articles,
      IndexingProgress.State indexing,
      IndexingProgress.Stale stale,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IndexDamage> damaged,
      Progress meaning) {}

  /** The process answers; what it is ready for is said along, since a page asks without failing. */
  void live(Context ctx) {
    ctx.json(new Liveness("live", engine.isReady(), indexing.state(), embedded()));
  }

  /**
   * There is an index to search; 503 with the progress of indexing until then. Where it could not
   * be brought up to date it says since when and why, and which files of it are damaged; where
   * articles are found by meaning as well, how many of them are.
   */
  void ready(Context ctx) {
    boolean ready = engine.isReady();
    ctx.status(ready ? 200 : 503);
    ctx.json(
        new Readiness(
            ready ? "ready" : "indexing",
            engine.articleCount(),
            indexing.state(),
            indexing.stale(),
            indexing.damaged(),
            embedded()));
  }

  private Progress embedded() {
    return meaning == null ? null : meaning.progress().orElse(null);
  }
}
