package zhenxing.engine.query;

/**
 * Thrown when a query exceeds a limit, or when strict parsing was requested and the query has an
 * error.
 */
public final class QueryRejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient QueryWarning reason;

  /**
   * @param reason what was wrong and where
   */
  public QueryRejectedException(QueryWarning reason) {
    super(reason.english());
    this.reason = reason;
  }

  /** Returns what was wrong and where. */
  public QueryWarning reason() {
    return reason;
  }
}
