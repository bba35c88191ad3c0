package zhenxing.article;

import java.io.IOException;

/** A failure to read or write. The reason says why, and what to do. */
public class ExplainedIOException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;

  /**
   * @param cause may be null
   */
  public ExplainedIOException(Bilingual reason, Throwable cause) {
    super(reason.english(), cause);
    this.reason = reason;
  }

  /** Returns the message in both languages. */
  public Bilingual reason() {
    return reason;
  }
}
