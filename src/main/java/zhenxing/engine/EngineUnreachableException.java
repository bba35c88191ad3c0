package zhenxing.engine;

import java.io.IOException;
import zhenxing.article.Bilingual;
import zhenxing.article.ExplainedIOException;

/**
 * Thrown when the machines that hold the index do not answer, not in time, have too much to do, or
 * do not accept this program. Nothing is wrong with the request: it may succeed later.
 */
public class EngineUnreachableException extends ExplainedIOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message which machines, why, and what the operator can do
   */
  public EngineUnreachableException(String message) {
    this(message, null);
  }

  /**
   * @param message which machines, why, and what the operator can do
   * @param cause what the last attempt failed with, or null
   */
  public EngineUnreachableException(String message, IOException cause) {
    super(new Bilingual("索引所在的集群没有应答，请稍后再试", message), cause);
  }
}
