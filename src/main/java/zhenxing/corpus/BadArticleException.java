package zhenxing.corpus;

/**
 * Thrown when an article cannot be taken. The message says what is wrong and what to do, without
 * the name of the file.
 */
final class BadArticleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line the line of the file, from 1, or 0 for the whole file
   */
  BadArticleException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
