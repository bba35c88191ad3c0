package zhenxing.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import zhenxing.article.Bilingual;

/**
 * A file, or a line of one, that was not taken.
 *
 * @param file the file as the user named it
 * @param line the line, from 1, or 0 for the whole file
 * @param reason what is wrong and what to do about it, in English
 * @param reasonZh the same in Chinese; null for what only concerns files, of which the command line
 *     tells, in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(String file, int line, String reason, String reasonZh) {

  /** Limit for the reason, in characters. It may quote the input, which can be of any length. */
  private static final int MAX_REASON_LENGTH = 2_000;

  public Rejection {
    reason = shortened(reason);
    reasonZh = reasonZh == null ? null : shortened(reasonZh);
  }

  /** A rejection that only concerns files. */
  public Rejection(String file, int line, String reason) {
    this(file, line, reason, null);
  }

  public Rejection(String file, int line, Bilingual reason) {
    this(file, line, reason.english(), reason.chinese());
  }

  private static String shortened(String reason) {
    return reason.length() <= MAX_REASON_LENGTH
        ? reason
        : WellFormed.of(reason.substring(0, MAX_REASON_LENGTH)) + " ...";
  }

  /** The reason in both languages, in English for both where there is no other. */
  public Bilingual told() {
    return new Bilingual(reasonZh == null ? reason : reasonZh, reason);
  }

  /**
   * The same rejection for a file whose articles remain in the index as an earlier run read them.
   */
  public Rejection kept() {
    return new Rejection(
        file, line, reason + Corpus.KEPT, reasonZh == null ? null : reasonZh + Corpus.KEPT_ZH);
  }

  /** {@code file:line: reason}, a form that editors and terminals can open. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
