package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Reason;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.server.SearchResponse.HitJson;

/** {@code GET /articles/{id}/related}. */
final class RelatedResource {

  private static final Set<String> NAMES = Set.of("size", "lang");

  private final SearchEngine engine;
  private final Taxonomy taxonomy;

  RelatedResource(SearchEngine engine, Taxonomy taxonomy) {
    this.engine = engine;
    this.taxonomy = taxonomy;
  }

  private record ReasonJson(String kind, String value, String text) {}

  private record RelatedJson(@JsonUnwrapped HitJson hit, List<ReasonJson> reasons) {}

  /** The most related first, each with its reasons as data and in words. */
  void related(Context ctx) throws IOException {
    SearchParameters.requireKnown(ctx.queryParamMap(), NAMES);
    SearchParameters.Reader in = new SearchParameters.Reader(ctx.queryParamMap());
    int size =
        in.one(
            "size",
            "" + SearchParameters.DEFAULT_SIZE,
            text -> SearchParameters.number(text, 0, SearchRequest.MAX_SIZE));
    ReasonText words = new ReasonText(taxonomy, in.language());
    String id = ctx.pathParam("id");
    List<RelatedHit> hits =
        engine
            .related(id, size)
            .orElseThrow(() -> new ProblemException(Problem.notFound("没有 id 为“" + id + "”的文章")));
    ctx.json(Map.of("hits", hits.stream().map(hit -> json(hit, words)).toList()));
  }

  private static RelatedJson json(RelatedHit related, ReasonText words) {
    return new RelatedJson(
        SearchService.hit(related.hit()),
        related.reasons().stream().map(reason -> json(reason, words)).toList());
  }

  private static ReasonJson json(Reason reason, ReasonText words) {
    String kind = reason.kind().name().toLowerCase(Locale.ROOT);
    return new ReasonJson(kind, reason.value(), words.of(reason));
  }
}
