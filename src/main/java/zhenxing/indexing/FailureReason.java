package zhenxing.indexing;

/** Describes a failure in one line. */
public final class FailureReason {

  private FailureReason() {}

  /**
   * Returns the message of a failure, or its class if it has none, as with an {@code
   * OutOfMemoryError}.
   */
  public static String of(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
