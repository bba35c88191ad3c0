package zhenxing.corpus;

/**
 * An article cannot be taken; the message says what is wrong and what to do, without naming the
 * file.
 */
final class BadArticleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line the line of the file, from 1, or 0 when the whole file is meant
   */
  BadArticleException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
