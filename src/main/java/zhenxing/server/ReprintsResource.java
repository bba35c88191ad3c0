package zhenxing.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.api.ParameterReader;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.api.ReprintsResponse;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.SearchEngine;

/** {@code GET /articles/{id}/reprints}. */
final class ReprintsResource {

  private static final Set<String> NAMES = Set.of("lang");

  private final SearchEngine engine;

  ReprintsResource(SearchEngine engine) {
    this.engine = engine;
  }

  void reprints(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    FieldSelection fields = FieldSelection.of(query, HitJson.class, "similarity");
    ParameterReader.of(FieldSelection.others(query), NAMES).language();
    String id = ctx.pathParam("id");
    ReprintGroup group =
        engine.reprints(id).orElseThrow(() -> new ProblemException(Problem.noArticle(id)));
    ObjectNode answer = Answer.tree(ReprintsResponse.of(group));
    fields.keepOfEach(answer.get("hits"));
    Answer.json(ctx, answer);
  }
}
