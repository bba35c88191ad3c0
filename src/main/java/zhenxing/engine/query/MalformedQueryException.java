package zhenxing.engine.query;

/** Thrown when a query violates the syntax of the query language. */
final class MalformedQueryException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient QueryWarning warning;

  MalformedQueryException(int position, String chinese, String english) {
    super(english);
    warning = new QueryWarning(position, chinese, english);
  }

  QueryWarning warning() {
    return warning;
  }
}
