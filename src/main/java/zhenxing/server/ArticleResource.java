package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhenxing.api.ArticleJson;
import zhenxing.api.Bilingual;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Intake;

/**
 * {@code GET /articles/{id}}, {@code /articles/{id}/original} and {@code GET /articles?id=A&id=B}.
 */
final class ArticleResource {

  /** As many as a page of hits. */
  private static final int MAX_ARTICLES = 100;

  private final SearchEngine engine;

  /** Null where nothing is written. */
  private final Intake intake;

  ArticleResource(SearchEngine engine, Intake intake) {
    this.engine = engine;
    this.intake = intake;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record OriginalJson(String id, String title, String body) {}

  void one(Context ctx) throws IOException {
    IndexedArticle article = article(ctx.pathParam("id"));
    ctx.header("ETag", '"' + article.fingerprint() + '"');
    ctx.json(ArticleJson.of(article));
  }

  /** What was read. A title is only there when the input gave one apart from the body. */
  void original(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    IndexedArticle.Original original = article(id).original();
    ctx.json(new OriginalJson(id, original.title(), original.body()));
  }

  /** Several, in the order asked for. */
  void several(Context ctx) throws IOException {
    List<String> ids = ctx.queryParams("id");
    if (ids.isEmpty() || ids.size() > MAX_ARTICLES) {
      throw new ProblemException(
          Problem.badParameter(
              "id",
              new Bilingual(
                  "请给出 1 到 " + MAX_ARTICLES + " 个 id",
                  "id must be given 1 to " + MAX_ARTICLES + " times")));
    }
    List<ArticleJson> articles = new ArrayList<>();
    for (String id : ids) articles.add(ArticleJson.of(article(id)));
    ctx.json(Map.of("articles", articles));
  }

  private IndexedArticle article(String id) throws IOException {
    // Whoever has just written it is answered with that.
    if (intake != null) intake.settle(id);
    return engine.article(id).orElseThrow(() -> new ProblemException(Problem.noArticle(id)));
  }
}
