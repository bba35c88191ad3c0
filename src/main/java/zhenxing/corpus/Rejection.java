package zhenxing.corpus;

/**
 * A file or a line of it that was not taken, and why.
 *
 * @param file the file as the user named it
 * @param line the line in it, from 1, or 0 when the whole file is meant
 * @param reason what was wrong and what to do about it
 */
public record Rejection(String file, int line, String reason) {

  /** A reason may quote the input, which can be a line of any length. */
  private static final int MAX_REASON_LENGTH = 2_000;

  public Rejection {
    if (reason.length() > MAX_REASON_LENGTH) {
      reason = WellFormed.of(reason.substring(0, MAX_REASON_LENGTH)) + " ...";
    }
  }

  /** The same of a file whose articles stay in the index as an earlier run read them. */
  public Rejection kept() {
    return new Rejection(file, line, reason + Corpus.KEPT);
  }

  /** {@code file:line: reason}, the form editors and terminals jump to. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
