package zhenxing.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Duration;
import zhenxing.api.ExportService;
import zhenxing.api.MonthsService;
import zhenxing.api.SearchService;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.meaning.Meaning;

/** Maps addresses to resources. Every address that supports GET also supports HEAD. */
final class Routes {

  static final String METRICS = "/metrics";

  /**
   * Reading an article needs little processor time but may wait for the disk, so more are allowed
   * than processors.
   */
  private static final int READS = 4 * Runtime.getRuntime().availableProcessors();

  private static final int WAITING_READS = 64;

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final IndexingProgress indexing;
  private final ServerSettings settings;
  private final Metrics metrics;
  private final Writing writing;
  private final Meaning meaning;

  Routes(
      SearchEngine engine,
      Taxonomy taxonomy,
      IndexingProgress indexing,
      ServerSettings settings,
      Metrics metrics,
      Writing writing,
      Meaning meaning) {
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.indexing = indexing;
    this.settings = settings;
    this.metrics = metrics;
    this.writing = writing;
    this.meaning = meaning;
  }

  void addTo(RoutesConfig routes) {
    Duration limit = settings.limits().timeLimit();
    Turns searching = Turns.ofProcessors();
    Turns reading = new Turns(READS, WAITING_READS);
    SearchResource search =
        new SearchResource(
            new SearchService(engine, taxonomy, limit, meaning), new Searches(metrics));
    if (meaning != null) meaning.yieldTo(searching::taken);
    get(routes, "/search", searching.admitted(search::search));
    get(routes, "/facets", searching.admitted(search::facets));
    ArticleResource articles = new ArticleResource(engine, writing.intake());
    get(routes, "/articles", reading.admitted(articles::several));
    get(routes, "/articles/{id}", reading.admitted(articles::one));
    get(routes, "/articles/{id}/original", reading.admitted(articles::original));
    new ArticleWrites(writing.submitter(), settings.access().writing()).addTo(routes);
    EvidenceResource evidence = new EvidenceResource(engine, writing.maker(taxonomy));
    get(routes, "/articles/{id}/evidence", searching.admitted(evidence::evidence));
    RelatedResource related = new RelatedResource(engine, taxonomy, meaning);
    get(routes, "/articles/{id}/related", searching.admitted(related::related));
    ReprintsResource reprints = new ReprintsResource(engine);
    get(routes, "/articles/{id}/reprints", searching.admitted(reprints::reprints));
    get(routes, "/suggest", searching.admitted(new SuggestResource(engine)::suggest));
    get(routes, "/trends", searching.admitted(new TrendsResource(engine, limit)::trends));
    get(routes, "/spread", searching.admitted(new SpreadResource(engine, limit)::spread));
    get(routes, "/terms", searching.admitted(new TermsResource(engine, limit)::terms));
    MonthsResource months = new MonthsResource(new MonthsService(engine, limit));
    get(routes, "/months", searching.admitted(months::months));
    get(routes, "/industries", new IndustriesResource(taxonomy)::list);
    get(routes, "/export", new ExportResource(new ExportService(engine, taxonomy))::export);
    FeedResource feed = new FeedResource(engine, taxonomy, settings.place().basePath(), limit);
    get(routes, "/feed.atom", searching.admitted(feed::feed));
    RejectionsResource rejections =
        new RejectionsResource(settings.index(), settings.access().writing());
    get(routes, "/rejections", rejections::list);
    OpenApi description = new OpenApi(settings.place().basePath());
    get(routes, "", description::root);
    get(routes, "/openapi.json", description::get);
    outside(routes, "/openapi.json", description::get);
    PageResource page = new PageResource(settings.web());
    outside(routes, "/", page::index);
    outside(routes, "/index.html", page::index);
    outside(routes, "/v/{state}/<path>", page::file);
    outside(routes, "/data/traditional.txt", new TraditionalTable()::get);
    HealthResource health = new HealthResource(engine, indexing, writing.intake(), meaning);
    outside(routes, "/health/live", health::live);
    outside(routes, "/health/ready", health::ready);
    outside(routes, METRICS, ctx -> ctx.contentType(Metrics.MEDIA_TYPE).result(metrics.text()));
  }

  private static void get(RoutesConfig routes, String path, Handler handler) {
    outside(routes, HttpServer.API + path, handler);
  }

  private static void outside(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
