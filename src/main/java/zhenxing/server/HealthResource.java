package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Intake;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Meaning;

/** {@code /health/live} and {@code /health/ready}. */
final class HealthResource {

  private final SearchEngine engine;
  private final IndexingProgress indexing;
  private final Intake intake;
  private final Meaning meaning;

  /**
   * @param intake writes single articles, or null if the server does not accept writes
   * @param meaning the vectors of the articles, or null if articles are found by words alone
   */
  HealthResource(SearchEngine engine, IndexingProgress indexing, Intake intake, Meaning meaning) {
    this.engine = engine;
    this.indexing = indexing;
    this.intake = intake;
    this.meaning = meaning;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Liveness(
      String status, boolean ready, IndexingProgress.State indexing, Embedded meaning) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Readiness(
      String status,
      int articles,
      IndexingProgress.State indexing,
      IndexingProgress.Stale stale,
      Integer pending,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<IndexDamage> damaged,
      Embedded meaning) {}

  /** How many articles can be found by meaning; null as a problem is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Embedded(long done, long of, String problem) {

    Embedded(Progress progress) {
      this(progress.done(), progress.of(), progress.problem());
    }
  }

  /**
   * {@code /health/live}: the process responds. The answer also says whether it is ready, so that
   * the page can ask without getting an error.
   */
  void live(Context ctx) {
    ctx.json(new Liveness("live", engine.isReady(), indexing.state(), embedded()));
  }

  /**
   * {@code /health/ready}: 200 if there is an index to search, otherwise 503 with the progress of
   * indexing. If the index could not be brought up to date, the answer says since when and why. It
   * also counts the articles whose acknowledged writes searches may not see yet after a restart,
   * lists damaged files of the index, and says how many articles can be found by meaning.
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
            pending(),
            indexing.damaged(),
            embedded()));
  }

  /** Returns the number of articles with acknowledged writes to come, or null if there are none. */
  private Integer pending() {
    int pending = intake == null ? 0 : intake.pending();
    return pending == 0 ? null : pending;
  }

  private Embedded embedded() {
    return meaning == null ? null : meaning.progress().map(Embedded::new).orElse(null);
  }
}
