package zhenxing.engine;

import java.io.IOException;

/**
 * Thrown when there is an index but it cannot be used. The message says in one line why, and what
 * to do.
 */
public class IndexUnusableException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why the index cannot be used, and what to do
   */
  public IndexUnusableException(String message) {
    super(message);
  }

  /**
   * @param message why the index cannot be used, and what to do
   */
  public IndexUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
