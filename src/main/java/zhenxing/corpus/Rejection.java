package zhenxing.corpus;

/**
 * A file or a line of it that was not taken, and why.
 *
 * @param file the file as the user named it
 * @param line the line in it, from 1, or 0 when the whole file is meant
 * @param reason what was wrong and what to do about it
 */
public record Rejection(String file, int line, String reason) {

  /** {@code file:line: reason}, the form editors and terminals jump to. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
