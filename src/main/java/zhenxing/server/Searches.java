package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.api.Printable;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchService;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;

/**
 * Counts searches, and logs slow ones together with the parsed query, as one JSON object per line.
 */
final class Searches {

  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  /** Searches that take longer are noticeable to readers. */
  private static final long SLOW_MILLIS = 500;

  private static final JsonMapper JSON = new JsonMapper();

  private final QueryParser parser = new QueryParser();
  private final Metrics metrics;

  Searches(Metrics metrics) {
    this.metrics = metrics;
  }

  void done(SearchParameters parameters, SearchResponse response) {
    metrics.searched(response.total(), response.timedOut());
    if (response.tookMillis() < SLOW_MILLIS && !response.timedOut()) return;
    if (LOG.isWarnEnabled()) LOG.warn(line(parameters, response));
  }

  private String line(SearchParameters parameters, SearchResponse response) {
    Clause parsed = SearchService.parse(parser, parameters).clause();
    ObjectNode line = JSON.createObjectNode();
    line.put("event", "slow-search");
    line.put("tookMillis", response.tookMillis());
    line.put("timedOut", response.timedOut());
    line.put("total", response.total());
    line.put("q", Printable.excerpt(parameters.q()));
    line.put("parsed", Printable.excerpt(parsed.toString()));
    line.put("filters", Printable.excerpt(parameters.filters().toString()));
    line.put("sort", parameters.sort().label());
    line.put("match", response.match().used());
    line.put("size", parameters.size());
    line.put("collapse", parameters.collapse());
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain data can be written", e);
    }
  }
}
