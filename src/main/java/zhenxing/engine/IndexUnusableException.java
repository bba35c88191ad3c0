package zhenxing.engine;

import zhenxing.article.Bilingual;
import zhenxing.article.ExplainedIOException;

/**
 * Thrown when there is an index but it cannot be used. The message says in one line why, and what
 * to do.
 */
public class IndexUnusableException extends ExplainedIOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason why the index cannot be used, and what to do
   */
  public IndexUnusableException(Bilingual reason) {
    this(reason, null);
  }

  /**
   * @param reason why the index cannot be used, and what to do
   * @param cause may be null
   */
  public IndexUnusableException(Bilingual reason, Throwable cause) {
    super(reason, cause);
  }
}
