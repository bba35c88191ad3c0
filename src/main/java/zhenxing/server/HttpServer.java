package zhenxing.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.api.Printable;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.EngineUnreachableException;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.SearchEngine;
import zhenxing.meaning.Meaning;

/** The HTTP server for page and API, on one port. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  static final String API = "/api/v1";

  /**
   * A query may have 2,000 characters, each up to 12 bytes when percent-encoded; filters and cursor
   * add to that.
   */
  static final int MAX_HEADER_BYTES = 64 * 1024;

  /**
   * An answer that fits into the buffer is sent in one piece and with its length. The answer to a
   * search has some 40 KB, most of it facets.
   */
  private static final int OUTPUT_BUFFER_BYTES = 64 * 1024;

  /** When the server stops, running requests get this long to finish. */
  private static final long STOP_MILLIS = 5_000;

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final IndexingProgress indexing;
  private final ServerSettings settings;
  private final Writing writing;
  private final Meaning meaning;
  private final RefusedRequests refused = new RefusedRequests();
  private final Metrics metrics;
  private Javalin javalin;

  /**
   * Creates a server that clients reach directly and that accepts no writes.
   *
   * @param web the folder of the page's static files
   */
  public HttpServer(SearchEngine engine, Taxonomy taxonomy, IndexingProgress indexing, Path web) {
    this(engine, taxonomy, indexing, ServerSettings.of(web), Writing.OFF);
  }

  /**
   * Creates a server that searches by words alone.
   *
   * @param indexing progress of the runs over the corpus
   * @param writing the parts needed for writes
   */
  public HttpServer(
      SearchEngine engine,
      Taxonomy taxonomy,
      IndexingProgress indexing,
      ServerSettings settings,
      Writing writing) {
    this(engine, taxonomy, indexing, settings, writing, null);
  }

  /**
   * Creates a server.
   *
   * @param indexing progress of the runs over the corpus
   * @param writing the parts needed for writes
   * @param meaning the vectors of the articles, or null for a server that searches by words alone
   */
  public HttpServer(
      SearchEngine engine,
      Taxonomy taxonomy,
      IndexingProgress indexing,
      ServerSettings settings,
      Writing writing,
      Meaning meaning) {
    this.writing = writing;
    this.meaning = meaning;
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.indexing = indexing;
    this.settings = settings;
    this.metrics = new Metrics(engine, indexing, writing);
  }

  /** Thrown when the server cannot listen. The message says in one line why, and what to do. */
  public static final class NotListeningException extends IOException {

    private static final long serialVersionUID = 1L;

    private NotListeningException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Starts listening.
   *
   * @param port the port, or 0 for any free one
   */
  public void start(String host, int port) throws NotListeningException {
    if (!Files.isDirectory(settings.web())) {
      throw new NotListeningException(
          "the page's folder " + settings.web() + " is missing: restore it from the project", null);
    }
    javalin = Javalin.create(config -> configure(config, host));
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

  /** Returns the port that the server listens on. */
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config, String host) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(new JsonMapper(), false));
    config.jetty.modifyServer(server -> guard(server, host));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(MAX_HEADER_BYTES);
          http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
          http.setSendServerVersion(false);
          // By default, Jetty's header cache ignores case, and a token that differs only in case
          // would be taken for the previous one on the same connection.
          http.setHeaderCacheCaseSensitive(true);
          http.setUriCompliance(AnyId.URIS);
        });
    config.jetty.modifyServletContextHandler(
        context -> {
          context.getServletHandler().setDecodeAmbiguousURIs(true);
          context.setErrorHandler(refused);
        });
    config.staticFiles.add(
        files -> {
          files.directory = settings.web().toString();
          files.location = Location.EXTERNAL;
          // Browsers revalidate on every use and get 304 while the ETag matches.
          files.headers = Map.of("Cache-Control", "no-cache");
        });
    ApiPage.addTo(config.staticFiles);
    config.routes.before(AnyId::requireItsPlace);
    config.routes.before(this::checkRequest);
    config.requestLogger.http(this::answered);
    new Routes(engine, taxonomy, indexing, settings, metrics, writing, meaning)
        .addTo(config.routes);
    errors(config);
  }

  /** Installs the handlers that precede all routes; the gate is first. */
  private void guard(Server server, String host) {
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler(refused);
    server.insertHandler(new GracefulHandler());
    server.insertHandler(new Gate(host, settings));
  }

  /** Checks that the client may read, and that the query string is well-formed. */
  private void checkRequest(Context ctx) {
    if (!ctx.path().startsWith(API) && !ctx.path().equals(Routes.METRICS)) return;
    if (settings.access().reading().isSet()) requireReader(ctx.header("Authorization"));
    QueryParameters.of(ctx);
  }

  /** The token for writing also permits reading. */
  private void requireReader(String authorization) {
    if (!settings.access().writing().isShown(authorization)) {
      settings.access().reading().require(authorization);
    }
  }

  private void answered(Context ctx, float millis) {
    String route = ctx.endpoint().path;
    metrics.answered(
        ctx.method().name(), route.isEmpty() ? "page" : route, ctx.statusCode(), millis / 1_000);
  }

  private void errors(JavalinConfig config) {
    config.routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
    config.routes.exception(NoIndexException.class, (e, ctx) -> answer(ctx, Problem.notReady()));
    config.routes.exception(EngineUnreachableException.class, (e, ctx) -> unreachable(ctx, e));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          if (e.getStatus() == 405) {
            e.getDetails().values().stream().findFirst().ifPresent(all -> ctx.header("Allow", all));
          }
          answer(ctx, Problem.ofStatus(e.getStatus(), detail(e, ctx)));
        });
    config.routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
    config.router.javaLangErrorHandler((response, e) -> LOG.error("a request failed", e));
  }

  private static void failed(Context ctx, Throwable e) {
    LOG.error("{} {} failed", ctx.method(), Printable.excerpt(ctx.path()), e);
    answer(ctx, Problem.internal());
  }

  /** The log names the machines; clients are not told about them. */
  private static void unreachable(Context ctx, EngineUnreachableException e) {
    LOG.warn("{} {} failed: {}", ctx.method(), Printable.excerpt(ctx.path()), e.getMessage());
    answer(ctx, Problem.unreachable());
  }

  private static Bilingual detail(HttpResponseException e, Context ctx) {
    String path = Printable.excerpt(ctx.path());
    return switch (e.getStatus()) {
      case 404 -> new Bilingual("没有这个地址：" + path, "there is no such address: " + path);
      case 405 ->
          new Bilingual("这个地址不支持 " + ctx.method(), "this address does not support " + ctx.method());
      default -> new Bilingual(e.getMessage(), e.getMessage());
    };
  }

  private static void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    ProblemAnswer.headers(problem).forEach(ctx::header);
    ctx.result(ProblemAnswer.body(problem, ProblemAnswer.language(ctx.queryString())));
  }

  /** Stops listening and waits for running requests to finish. */
  @Override
  public void close() {
    if (javalin != null) javalin.stop();
  }
}
