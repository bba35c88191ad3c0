package zhenxing.article;

/** Thrown for a text that is no value of its kind. The reason says why and what would be one. */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual reason;

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

  /** The message in both languages. */
  public Bilingual reason() {
    return reason;
  }
}
