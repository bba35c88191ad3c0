package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * {@code GET /feed.atom}: the parameters of a search, of which order, cursor and facets do not
 * matter. The newest articles come first.
 */
final class FeedResource {

  /** More than a page of hits: a feed is looked at now and then. */
  private static final String DEFAULT_SIZE = "50";

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final QueryParser parser = new QueryParser();

  FeedResource(SearchEngine engine, Taxonomy taxonomy) {
    this.engine = engine;
    this.taxonomy = taxonomy;
  }

  void feed(Context ctx) throws IOException {
    Map<String, List<String>> query = new LinkedHashMap<>(ctx.queryParamMap());
    query.putIfAbsent("size", List.of(DEFAULT_SIZE));
    SearchParameters parameters = SearchParameters.of(query);
    ParsedQuery parsed = SearchService.parse(parser, parameters.q(), parameters.strict());
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
                SearchRequest.TIME_LIMIT));
    String site = ctx.scheme() + "://" + ctx.host();
    byte[] feed =
        new AtomFeed(site, ctx.queryParamMap(), parameters.language(), taxonomy)
            .of(ctx.fullUrl(), found.hits().stream().map(Hit::article).toList());
    // The same articles make the same bytes, whatever has happened to the index meanwhile.
    String tag = "W/\"" + UUID.nameUUIDFromBytes(feed) + '"';
    ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    if (isKnown(ctx.header("If-None-Match"), tag)) ctx.status(304);
    else ctx.contentType(AtomFeed.MEDIA_TYPE).result(feed);
  }

  /** Whether a client has what the tag stands for; compared weakly, as RFC 9110 asks for. */
  private static boolean isKnown(String known, String tag) {
    if (known == null) return false;
    String opaque = tag.substring("W/".length());
    for (String candidate : known.split(",")) {
      String stripped = candidate.strip();
      if (stripped.equals("*")) return true;
      if (stripped.replaceFirst("^W/", "").equals(opaque)) return true;
    }
    return false;
  }
}
