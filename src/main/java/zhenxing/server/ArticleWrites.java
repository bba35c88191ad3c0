package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenxing.api.ArticleJson;
import zhenxing.api.Conditions;
import zhenxing.api.Expected;
import zhenxing.api.Language;
import zhenxing.api.ParameterReader;
import zhenxing.api.PercentEncoding;
import zhenxing.api.Problem;
import zhenxing.api.Problem.ProblemJson;
import zhenxing.api.ProblemException;
import zhenxing.api.SubmittedArticles;
import zhenxing.api.SubmittedArticles.Entry;
import zhenxing.api.WriteProblem;
import zhenxing.article.Bilingual;
import zhenxing.corpus.StatedId;
import zhenxing.indexing.Condition;
import zhenxing.indexing.Outcome;
import zhenxing.indexing.Outcome.Deleted;
import zhenxing.indexing.Outcome.Refused;
import zhenxing.indexing.Outcome.Written;
import zhenxing.indexing.Submitter;

/**
 * {@code PUT}, {@code DELETE} and {@code PATCH /articles/{id}}, and {@code POST /articles}. Every
 * write requires the token.
 */
final class ArticleWrites {

  /** Number of articles of a request that are made and synced together. */
  private static final int AT_ONCE = 256;

  /** Names of the parameters of {@code POST}. */
  private static final Set<String> NAMES = Set.of("id", "lang");

  private final Submitter submitter;
  private final BearerToken token;
  private final Turns turns = Turns.ofProcessors();

  /**
   * @param submitter null if the server does not accept writes
   */
  ArticleWrites(Submitter submitter, BearerToken token) {
    this.submitter = submitter;
    this.token = token;
  }

  void addTo(RoutesConfig routes) {
    routes.put(HttpServer.API + "/articles/{id}", allowed(this::put));
    routes.delete(HttpServer.API + "/articles/{id}", allowed(this::delete));
    routes.patch(HttpServer.API + "/articles/{id}", allowed(this::correct));
    routes.post(HttpServer.API + "/articles", allowed(this::putAll));
  }

  private Handler allowed(Handler handler) {
    Handler inTurn = turns.admitted(handler);
    return ctx -> {
      token.require(ctx.header("Authorization"));
      if (submitter == null || !submitter.hasPlace()) {
        throw new ProblemException(WriteProblem.noPlace());
      }
      inTurn.handle(ctx);
    };
  }

  private void put(Context ctx) throws IOException {
    String id = id(ctx);
    Condition condition = condition(ctx);
    RequestBody body = RequestBody.of(ctx);
    Entry entry = SubmittedArticles.one(body.mediaType(), body.bytes(), id);
    if (entry.problem() != null) throw new ProblemException(entry.problem());
    answer(
        ctx, submitter.put(List.of(new Submitter.Item(id, entry.content(), condition))).getFirst());
  }

  private void delete(Context ctx) throws IOException {
    answer(ctx, submitter.delete(id(ctx), condition(ctx)));
  }

  private void correct(Context ctx) throws IOException {
    String id = id(ctx);
    Condition condition = condition(ctx);
    answer(
        ctx,
        submitter.correct(id, SubmittedArticles.object(RequestBody.of(ctx).bytes()), condition));
  }

  private static String id(Context ctx) {
    String id = ctx.pathParam("id");
    Optional<Bilingual> problem = StatedId.problemOf(id);
    if (problem.isEmpty()) return id;
    throw new ProblemException(WriteProblem.invalid(problem.get().after("编号", "the id ")));
  }

  private static Condition condition(Context ctx) {
    return Conditions.of(ctx.header("If-Match"), ctx.header("If-None-Match"));
  }

  private static void answer(Context ctx, Outcome outcome) {
    switch (outcome) {
      case Refused refused -> throw new ProblemException(WriteProblem.of(refused));
      case Deleted deleted -> ctx.status(204);
      case Written written -> {
        ctx.status(WriteProblem.status(written));
        ctx.header("ETag", EntityTag.ofRevision(written.article().fingerprint()).text());
        if (written.created()) ctx.header("Location", address(written.id()));
        ctx.json(ArticleJson.of(written.article()));
      }
    }
  }

  private static String address(String id) {
    return HttpServer.API + "/articles/" + PercentEncoding.of(id);
  }

  /** The result for one article of a {@code POST}. */
  @JsonInclude(Include.NON_NULL)
  private record ItemJson(String id, int status, String revision, ProblemJson problem) {}

  private record ItemsJson(List<ItemJson> items) {}

  private void putAll(Context ctx) throws IOException {
    Condition condition = condition(ctx);
    String id = ParameterReader.of(QueryParameters.of(ctx), NAMES).one("id", null, Expected.TEXT);
    RequestBody body = RequestBody.of(ctx);
    List<Entry> entries = SubmittedArticles.of(body.mediaType(), body.bytes(), id);
    Language language = ProblemAnswer.language(ctx.queryString());
    List<ItemJson> items = new ArrayList<>();
    for (int from = 0; from < entries.size(); ) {
      int to = end(entries, from);
      items.addAll(put(entries.subList(from, to), condition, language));
      from = to;
    }
    ctx.json(new ItemsJson(items));
  }

  /** Returns the end of the next group to write together. An id may occur only once in a group. */
  private static int end(List<Entry> entries, int from) {
    Set<String> ids = new HashSet<>();
    int to = from;
    while (to < entries.size() && to - from < AT_ONCE) {
      String id = entries.get(to).id();
      if (id != null && !ids.add(id)) break;
      to++;
    }
    return to;
  }

  /**
   * @param condition the condition for the articles that have none of their own
   */
  private List<ItemJson> put(List<Entry> entries, Condition condition, Language language) {
    List<Submitter.Item> taken =
        entries.stream()
            .filter(entry -> entry.problem() == null)
            .map(
                entry ->
                    new Submitter.Item(
                        entry.id(),
                        entry.content(),
                        entry.condition().equals(Condition.NONE) ? condition : entry.condition()))
            .toList();
    List<Outcome> outcomes = taken.isEmpty() ? List.of() : submitter.put(taken);
    List<ItemJson> items = new ArrayList<>();
    int next = 0;
    for (Entry entry : entries) {
      items.add(
          entry.problem() == null
              ? item(outcomes.get(next++), language)
              : item(entry.id(), entry.problem(), language));
    }
    return items;
  }

  private static ItemJson item(Outcome outcome, Language language) {
    return switch (outcome) {
      case Refused refused -> item(refused.id(), WriteProblem.of(refused), language);
      case Deleted deleted -> new ItemJson(deleted.id(), 204, null, null);
      case Written written ->
          new ItemJson(
              written.id(), WriteProblem.status(written), written.article().fingerprint(), null);
    };
  }

  private static ItemJson item(String id, Problem problem, Language language) {
    return new ItemJson(id, problem.status(), null, problem.in(language));
  }
}
