package zhenxing.cli;

/**
 * Thrown when arguments, settings or input of the user cannot be used. The message says why, and
 * what to do.
 */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
