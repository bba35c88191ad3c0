package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.Map;
import zhenxing.engine.SearchEngine;

/** {@code /health/live} and {@code /health/ready}. */
final class HealthResource {

  private final SearchEngine engine;
  private final IndexingProgress indexing;

  HealthResource(SearchEngine engine, IndexingProgress indexing) {
    this.engine = engine;
    this.indexing = indexing;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Readiness(String status, int articles, IndexingProgress.State indexing) {}

  /** The process answers. */
  void live(Context ctx) {
    ctx.json(Map.of("status", "live"));
  }

  /** There is an index to search; 503 with the progress of indexing until then. */
  void ready(Context ctx) {
    boolean ready = engine.isReady();
    ctx.status(ready ? 200 : 503);
    ctx.json(new Readiness(ready ? "ready" : "indexing", engine.articleCount(), indexing.state()));
  }
}
