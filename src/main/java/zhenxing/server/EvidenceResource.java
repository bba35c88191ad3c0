package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import zhenxing.api.EvidenceJson;
import zhenxing.api.Language;
import zhenxing.api.ParameterReader;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Article;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Evidence;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.ArticleMaker;

/**
 * {@code GET /articles/{id}/evidence}: why the derived fields of an article have their values. The
 * index does not store this, so the text as it was read is catalogued again. Evidence from the page
 * around the text is no longer available.
 */
final class EvidenceResource {

  private static final Set<String> NAMES = Set.of("lang");

  private final SearchEngine engine;
  private final ArticleMaker maker;

  EvidenceResource(SearchEngine engine, ArticleMaker maker) {
    this.engine = engine;
    this.maker = maker;
  }

  private record EvidenceOfArticle(String id, List<EvidenceJson> evidence) {}

  void evidence(Context ctx) throws IOException {
    Language language = ParameterReader.of(QueryParameters.of(ctx), NAMES).language();
    String id = ctx.pathParam("id");
    IndexedArticle indexed =
        engine.article(id).orElseThrow(() -> new ProblemException(Problem.noArticle(id)));
    IndexedArticle.Original original = indexed.original();
    FoundArticle found =
        new FoundArticle(
            id, original.body(), stated(indexed.article(), original.title()), PageClues.NONE);
    Answer.json(
        ctx,
        new EvidenceOfArticle(id, EvidenceJson.of(derived(found, indexed.article()), language)));
  }

  /** Returns the evidence for what was derived, which says nothing of fields that were stated. */
  private List<Evidence> derived(FoundArticle found, Article article) {
    return maker.make(found, Stated.NOTHING).evidence().stream()
        .filter(evidence -> !article.explicit().contains(evidence.field()))
        .toList();
  }

  private static Stated stated(Article article, String title) {
    Set<String> explicit = article.explicit();
    return new Stated(
        title,
        explicit.contains("date") ? article.date() : null,
        explicit.contains("places") ? article.places() : null,
        explicit.contains("industries") ? article.industries() : null,
        explicit.contains("source") ? article.source() : null,
        null,
        null,
        null);
  }
}
