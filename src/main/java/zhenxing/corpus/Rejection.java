package zhenxing.corpus;

/**
 * A file, or a line of one, that was not taken.
 *
 * @param file the file as the user named it
 * @param line the line, from 1, or 0 for the whole file
 * @param reason what is wrong and what to do about it
 */
public record Rejection(String file, int line, String reason) {

  /** Limit for the reason, in characters. It may quote the input, which can be of any length. */
  private static final int MAX_REASON_LENGTH = 2_000;

  public Rejection {
    if (reason.length() > MAX_REASON_LENGTH) {
      reason = WellFormed.of(reason.substring(0, MAX_REASON_LENGTH)) + " ...";
    }
  }

  /**
   * The same rejection for a file whose articles remain in the index as an earlier run read them.
   */
  public Rejection kept() {
    return new Rejection(file, line, reason + Corpus.KEPT);
  }

  /** {@code file:line: reason}, a form that editors and terminals can open. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
