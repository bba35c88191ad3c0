package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;
import zhenxing.engine.SearchEngine;
import zhenxing.server.SearchResponse.HitJson;

/** {@code GET /articles/{id}/reprints}. */
final class ReprintsResource {

  private static final Set<String> NAMES = Set.of("lang");

  private final SearchEngine engine;

  ReprintsResource(SearchEngine engine) {
    this.engine = engine;
  }

  private record ReprintsJson(String group, List<ReprintJson> hits) {}

  private record ReprintJson(@JsonUnwrapped HitJson hit, double similarity) {}

  /** The other articles of the group, the most alike first. */
  void reprints(Context ctx) throws IOException {
    SearchParameters.requireKnown(ctx.queryParamMap(), NAMES);
    new SearchParameters.Reader(ctx.queryParamMap()).language();
    String id = ctx.pathParam("id");
    ReprintGroup group =
        engine
            .reprints(id)
            .orElseThrow(() -> new ProblemException(Problem.notFound("没有 id 为“" + id + "”的文章")));
    ctx.json(
        new ReprintsJson(
            group.group(), group.hits().stream().map(ReprintsResource::json).toList()));
  }

  private static ReprintJson json(ReprintHit reprint) {
    // More than two decimals would claim more than a sample can tell.
    return new ReprintJson(
        SearchService.hit(reprint.hit()), Math.round(reprint.similarity() * 100) / 100.0);
  }
}
