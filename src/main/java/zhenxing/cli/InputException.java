package zhenxing.cli;

/** Thrown when what the user gave cannot be used. The message says why, and what to do. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
