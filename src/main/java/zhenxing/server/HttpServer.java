package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.api.Bilingual;
import zhenxing.api.ExportService;
import zhenxing.api.Language;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.api.SearchService;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.SearchEngine;

/** The server: page and API on one port. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  static final String API = "/api/v1";

  /**
   * A query may have 2,000 characters, each up to 12 bytes in a URL; facets and cursor come on top.
   */
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  /** Requests in flight get this long to end when the server stops. */
  private static final long STOP_MILLIS = 5_000;

  private static final String PROBLEM_TYPE = "application/problem+json";

  private static final String RETRY_SECONDS = "2";

  /** Everything comes from this server, nothing inline runs, nobody may frame the page. */
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final IndexingProgress indexing;
  private final Path web;
  private final JsonMapper json = new JsonMapper();
  private Javalin javalin;

  /**
   * @param web the folder of the page's static files
   */
  public HttpServer(SearchEngine engine, Taxonomy taxonomy, IndexingProgress indexing, Path web) {
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.indexing = indexing;
    this.web = web;
  }

  /** The server cannot listen; the message says in one line why and what to do. */
  public static final class NotListeningException extends IOException {

    private static final long serialVersionUID = 1L;

    private NotListeningException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   */
  public void start(String host, int port) throws NotListeningException {
    if (!Files.isDirectory(web)) {
      throw new NotListeningException(
          "the page's folder " + web + " is missing: restore it from the project", null);
    }
    javalin = Javalin.create(this::configure);
    try {
      javalin.start(host, port);
    } catch (JavalinBindException e) {
      throw new NotListeningException(why(host, port, e), e);
    }
  }

  private static String why(String host, int port, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
        return "port "
            + port
            + " on "
            + host
            + " is in use: stop what listens there, or name another with --port";
      }
    }
    return "cannot listen on " + host + ": name an address of this machine with --host";
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(json, false));
    config.jetty.modifyServer(HttpServer::stopGracefully);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(MAX_HEADER_BYTES);
          http.setSendServerVersion(false);
          http.setUriCompliance(AnyId.URIS);
        });
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    config.staticFiles.add(
        files -> {
          files.directory = web.toString();
          files.location = Location.EXTERNAL;
          // Always asked for anew, answered with 304 while the ETag holds.
          files.headers = Map.of("Cache-Control", "no-cache");
        });
    config.routes.before(ctx -> SECURITY_HEADERS.forEach(ctx::header));
    config.routes.before(AnyId::requireItsPlace);
    config.routes.before(HttpServer::checkRequest);
    routes(config);
    errors(config);
  }

  /** What the server's own handling would pass over in silence. */
  private static void checkRequest(Context ctx) {
    boolean page = !ctx.path().startsWith(API) && !ctx.path().startsWith("/health");
    if (page) return;
    // A HEAD request would be answered with 200 whatever there is.
    if (ctx.method() == HandlerType.HEAD) {
      ctx.header("Allow", "GET");
      throw new MethodNotAllowedResponse();
    }
    QueryEncoding.require(ctx.queryString());
  }

  private static void stopGracefully(Server server) {
    server.setStopTimeout(STOP_MILLIS);
    server.insertHandler(new GracefulHandler());
  }

  private void routes(JavalinConfig config) {
    Admission admission = new Admission();
    SearchResource search = new SearchResource(new SearchService(engine, taxonomy), json);
    ArticleResource articles = new ArticleResource(engine);
    HealthResource health = new HealthResource(engine, indexing);
    config.routes.get(API + "/search", admission.admitted(search::search));
    config.routes.get(API + "/facets", admission.admitted(search::facets));
    config.routes.get(API + "/articles", admission.admitted(articles::several));
    config.routes.get(API + "/articles/{id}", articles::one);
    config.routes.get(API + "/articles/{id}/original", articles::original);
    config.routes.get("/data/traditional.txt", new TraditionalTable()::get);
    SuggestResource suggest = new SuggestResource(engine);
    config.routes.get(API + "/suggest", admission.admitted(suggest::suggest));
    RelatedResource related = new RelatedResource(engine, taxonomy);
    config.routes.get(API + "/articles/{id}/related", admission.admitted(related::related));
    ReprintsResource reprints = new ReprintsResource(engine);
    config.routes.get(API + "/articles/{id}/reprints", admission.admitted(reprints::reprints));
    config.routes.get(API + "/trends", admission.admitted(new TrendsResource(engine)::trends));
    config.routes.get(API + "/terms", admission.admitted(new TermsResource(engine)::terms));
    // Apart from the searches: whoever reads an export slowly keeps nobody from searching.
    ExportResource export = new ExportResource(new ExportService(engine, taxonomy));
    config.routes.get(API + "/export", new Admission().admitted(export::export));
    FeedResource feed = new FeedResource(engine, taxonomy);
    config.routes.get(API + "/feed.atom", admission.admitted(feed::feed));
    config.routes.get("/health/live", health::live);
    config.routes.get("/health/ready", health::ready);
  }

  private void errors(JavalinConfig config) {
    config.routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
    config.routes.exception(NoIndexException.class, (e, ctx) -> answer(ctx, Problem.notReady()));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, Problem.ofStatus(e.getStatus(), detail(e, ctx))));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
          answer(ctx, Problem.internal());
        });
  }

  private static Bilingual detail(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 -> new Bilingual("没有这个地址：" + ctx.path(), "there is no such address: " + ctx.path());
      case 405 ->
          new Bilingual("这个地址不支持 " + ctx.method(), "this address does not support " + ctx.method());
      default -> new Bilingual(e.getMessage(), e.getMessage());
    };
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (problem.status() == 503) ctx.header("Retry-After", RETRY_SECONDS);
    try {
      ctx.contentType(PROBLEM_TYPE).result(json.writeValueAsBytes(problem.in(language(ctx))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is plain data", e);
    }
  }

  /** The language of problems, Chinese where no other is asked for. */
  private static Language language(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("lang")).flatMap(Language::of).orElse(Language.ZH);
  }

  /** Stops listening, lets requests in flight end, then returns. */
  @Override
  public void close() {
    if (javalin != null) javalin.stop();
  }
}
