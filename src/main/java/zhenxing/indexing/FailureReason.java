package zhenxing.indexing;

/** Says in one line why something failed. */
public final class FailureReason {

  private FailureReason() {}

  /** The message of a failure; its kind where it has none, as an {@code OutOfMemoryError}. */
  public static String of(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
