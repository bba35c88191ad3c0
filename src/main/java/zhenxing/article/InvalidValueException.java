package zhenxing.article;

/**
 * Thrown for a text that is not a valid value of its kind. The reason says why, and which values
 * are valid.
 */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;

  /** Creates an exception with the reason in both languages. */
  public InvalidValueException(String chinese, String english) {
    this(chinese, english, null);
  }

  /**
   * @param cause may be null
   */
  public InvalidValueException(String chinese, String english, Throwable cause) {
    super(english, cause);
    this.reason = new Bilingual(chinese, english);
  }

  /** Returns the message in both languages. */
  public Bilingual reason() {
    return reason;
  }
}
