package zhenxing.engine;

import java.io.IOException;

/**
 * Thrown when the machines that hold the index do not answer, not in time, have too much to do, or
 * do not accept this program. Nothing is wrong with the request: it may succeed later.
 */
public class EngineUnreachableException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which machines, why, and what the operator can do
   */
  public EngineUnreachableException(String message) {
    super(message);
  }

  /**
   * @param message which machines, why, and what the operator can do
   * @param cause what the last attempt failed with
   */
  public EngineUnreachableException(String message, IOException cause) {
    super(message, cause);
  }
}
