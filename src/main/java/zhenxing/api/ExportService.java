package zhenxing.api;

import java.io.IOException;
import java.io.OutputStream;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.query.ParsedQuery;
import zhenxing.engine.query.QueryParser;

/** Exports every article that a search finds. Safe for use by many threads. */
public final class ExportService {

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final QueryParser parser = new QueryParser();

  /** Exports from an engine. The taxonomy provides the names of industries. */
  public ExportService(SearchEngine engine, Taxonomy taxonomy) {
    this.engine = engine;
    this.taxonomy = taxonomy;
  }

  /**
   * Writes the articles in the order of the search while they are read from the index.
   *
   * @param parameters the search; size, cursor and facets are ignored
   * @param out the output, which is neither flushed nor closed
   * @throws ProblemException if the query exceeds a limit, or if it is malformed and strict syntax
   *     was requested; nothing has been written then
   * @throws zhenxing.engine.NoIndexException if there is no index
   */
  public void export(SearchParameters parameters, ExportFormat format, OutputStream out)
      throws IOException {
    Language language = parameters.language();
    ParsedQuery query = SearchService.parse(parser, parameters);
    engine.scan(parameters.request(query.clause()), format.begin(out, taxonomy, language));
  }
}
