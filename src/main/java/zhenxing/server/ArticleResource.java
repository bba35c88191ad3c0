package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.api.ArticleJson;
import zhenxing.api.ParameterReader;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Intake;

/**
 * {@code GET /articles/{id}}, {@code /articles/{id}/original} and {@code GET /articles?id=A&id=B}.
 */
final class ArticleResource {

  /** Maximum number of articles in one request, the same as hits on a page. */
  private static final int MAX_ARTICLES = 100;

  private static final Set<String> NO_OTHERS = Set.of("lang");

  private final SearchEngine engine;

  /** Null if the server does not accept writes. */
  private final Intake intake;

  ArticleResource(SearchEngine engine, Intake intake) {
    this.engine = engine;
    this.intake = intake;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record OriginalJson(String id, String title, String body) {}

  void one(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    FieldSelection fields = FieldSelection.of(query, ArticleJson.class);
    ParameterReader.of(FieldSelection.others(query), NO_OTHERS).language();
    IndexedArticle article = article(ctx.pathParam("id"));
    ObjectNode answer = Answer.tree(ArticleJson.of(article));
    fields.keep(answer);
    Answer.json(ctx, answer, EntityTag.ofRevision(article.fingerprint()));
  }

  /**
   * Answers with the text as it was read. The title is present only if the input stated one
   * separately.
   */
  void original(Context ctx) throws IOException {
    ParameterReader.of(QueryParameters.of(ctx), NO_OTHERS).language();
    String id = ctx.pathParam("id");
    IndexedArticle.Original original = article(id).original();
    Answer.json(ctx, new OriginalJson(id, original.title(), original.body()));
  }

  /** Answers with several articles, in the order of the ids given. */
  void several(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    FieldSelection fields = FieldSelection.of(query, ArticleJson.class);
    ParameterReader.of(FieldSelection.others(query), Set.of("id", "lang")).language();
    List<String> ids = query.getOrDefault("id", List.of());
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
    ObjectNode answer = Answer.tree(Map.of("articles", articles));
    fields.keepOfEach(answer.get("articles"));
    Answer.json(ctx, answer);
  }

  private IndexedArticle article(String id) throws IOException {
    // A client that has just written the article must get that version.
    if (intake != null) intake.settle(id);
    return engine.article(id).orElseThrow(() -> new ProblemException(Problem.noArticle(id)));
  }
}
