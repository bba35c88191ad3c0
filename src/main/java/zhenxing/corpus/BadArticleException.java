package zhenxing.corpus;

import zhenxing.article.Bilingual;

/**
 * Thrown when an article cannot be taken. The message says what is wrong and what to do, without
 * the name of the file.
 */
final class BadArticleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Bilingual reason;

  /**
   * @param line the line of the file, from 1, or 0 for the whole file
   */
  BadArticleException(int line, Bilingual reason) {
    super(reason.english());
    this.line = line;
    this.reason = reason;
  }

  /**
   * @param line the line of the file, from 1, or 0 for the whole file
   */
  BadArticleException(int line, String chinese, String english) {
    this(line, new Bilingual(chinese, english));
  }

  int line() {
    return line;
  }

  /** Returns the message in both languages. */
  Bilingual reason() {
    return reason;
  }
}
