package zhenxing.engine.query;

import java.util.List;

/**
 * A parsed query.
 *
 * @param text the query as typed
 * @param clause its meaning
 * @param warnings parts that were not understood, and how they were interpreted instead
 */
public record ParsedQuery(String text, Clause clause, List<QueryWarning> warnings) {

  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
