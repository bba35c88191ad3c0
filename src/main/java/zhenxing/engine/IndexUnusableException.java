package zhenxing.engine;

import java.io.IOException;

/**
 * Thrown when there is an index but it cannot be used. The message says in one line why, and what
 * to do.
 */
public class IndexUnusableException extends IOException {

  private static final long serialVersionUID = 1L;

  public IndexUnusableException(String message) {
    super(message);
  }

  public IndexUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
