package zhenxing.engine.query;

/** A query beyond the limits, or not understood where that was asked to be an error. */
public final class QueryRejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient QueryWarning reason;

  public QueryRejectedException(QueryWarning reason) {
    super(reason.english());
    this.reason = reason;
  }

  /** What was wrong and where. */
  public QueryWarning reason() {
    return reason;
  }
}
