package zhenxing.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenxing.api.Expected;
import zhenxing.api.ParameterReader;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.api.RelatedResponse;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SemanticEngine;
import zhenxing.meaning.Meaning;

/** {@code GET /articles/{id}/related}. */
final class RelatedResource {

  private static final Set<String> NAMES = Set.of("size", "lang");

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final Meaning meaning;

  /**
   * @param meaning the vectors of the articles, or null if articles are compared by words alone
   */
  RelatedResource(SearchEngine engine, Taxonomy taxonomy, Meaning meaning) {
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.meaning = meaning;
  }

  void related(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    FieldSelection fields = FieldSelection.of(query, HitJson.class, "reasons");
    ParameterReader in = ParameterReader.of(FieldSelection.others(query), NAMES);
    int size =
        in.one(
            "size", "" + SearchParameters.DEFAULT_SIZE, Expected.number(0, SearchRequest.MAX_SIZE));
    String id = ctx.pathParam("id");
    List<RelatedHit> hits =
        related(id, size).orElseThrow(() -> new ProblemException(Problem.noArticle(id)));
    ObjectNode answer = Answer.tree(RelatedResponse.of(hits, taxonomy, in.language()));
    fields.keepOfEach(answer.get("hits"));
    Answer.json(ctx, answer);
  }

  private Optional<List<RelatedHit>> related(String id, int size) throws IOException {
    boolean isByMeaning = meaning != null && meaning.isThere();
    return isByMeaning && engine instanceof SemanticEngine semantic
        ? meaning.related(semantic, id, size)
        : engine.related(id, size);
  }
}
