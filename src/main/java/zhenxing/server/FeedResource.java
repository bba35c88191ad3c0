package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import zhenxing.api.AtomFeed;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchService;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Hit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.ParsedQuery;
import zhenxing.engine.query.QueryParser;

/**
 * {@code GET /feed.atom}: takes the parameters of a search; order, cursor and facets are ignored.
 * Entries are sorted by date, newest first.
 */
final class FeedResource {

  /**
   * Default number of entries. It is larger than a page of hits, because feed readers poll only now
   * and then.
   */
  private static final String DEFAULT_SIZE = "50";

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final String basePath;
  private final Duration timeLimit;
  private final QueryParser parser = new QueryParser();

  /**
   * @param basePath path under which a proxy publishes the server
   * @param timeLimit time limit of the search
   */
  FeedResource(SearchEngine engine, Taxonomy taxonomy, String basePath, Duration timeLimit) {
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.basePath = basePath;
    this.timeLimit = timeLimit;
  }

  void feed(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    query.putIfAbsent("size", List.of(DEFAULT_SIZE));
    SearchParameters parameters = SearchParameters.of(query);
    ParsedQuery parsed = SearchService.parse(parser, parameters);
    SearchResult found =
        engine.search(
            new SearchRequest(
                parsed.clause(),
                parameters.match(),
                parameters.filters(),
                SortOrder.NEWEST,
                null,
                parameters.collapse(),
                Wanted.hits(parameters.size()),
                timeLimit));
    String site = site(ctx);
    byte[] feed =
        new AtomFeed(site, QueryParameters.of(ctx), parameters.language(), taxonomy)
            .of(site + ctx.path() + query(ctx), found.hits().stream().map(Hit::article).toList());
    // The entity tag depends on the articles only, so it stays the same when the index changes
    // elsewhere.
    if (EntityTag.of(feed).settles(ctx)) return;
    ctx.contentType(AtomFeed.MEDIA_TYPE).result(feed);
  }

  /** Returns the base address of the server as the client knows it, without a trailing slash. */
  private String site(Context ctx) {
    Client client = Client.of(ctx.req());
    // HTTP/1.0 requests may lack a Host header.
    String host = client.host() == null ? "localhost:" + ctx.port() : client.host();
    return client.scheme() + "://" + host + basePath;
  }

  private static String query(Context ctx) {
    return ctx.queryString() == null ? "" : "?" + ctx.queryString();
  }
}
