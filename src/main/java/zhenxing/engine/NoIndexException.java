package zhenxing.engine;

/** Thrown when there is no index to search yet. */
public final class NoIndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why there is no index, and what to do
   */
  public NoIndexException(String message) {
    super(message);
  }
}
