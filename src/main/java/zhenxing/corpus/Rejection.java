package zhenxing.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import zhenxing.article.Bilingual;

/**
 * A file, or a line of one, that was not taken.
 *
 * @param file the file as the user named it
 * @param line the line, from 1, or 0 for the whole file
 * @param reason what is wrong and what to do about it, in English
 * @param reasonZh the same in Chinese; null if only files can be rejected for this reason, which
 *     the command line reports in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(String file, int line, String reason, String reasonZh) {

  /** Added to reasons for files whose articles remain in the index. */
  static final String KEPT = "; what the index has of it is kept";

  private static final String KEPT_ZH = "；索引中已有的保留";

  /** Limit for the reason, in characters. It may quote the input, which can be of any length. */
  private static final int MAX_REASON_LENGTH = 2_000;

  public Rejection {
    reason = shortened(reason);
    reasonZh = reasonZh == null ? null : shortened(reasonZh);
  }

  /** Creates a rejection with a reason that only files can have. */
  public Rejection(String file, int line, String reason) {
    this(file, line, reason, null);
  }

  /** Creates a rejection with a reason in both languages. */
  public Rejection(String file, int line, Bilingual reason) {
    this(file, line, reason.english(), reason.chinese());
  }

  private static String shortened(String reason) {
    return reason.length() <= MAX_REASON_LENGTH
        ? reason
        : WellFormed.of(reason.substring(0, MAX_REASON_LENGTH)) + " ...";
  }

  /**
   * Returns the reason in both languages; the English text stands for both if there is no Chinese
   * one.
   */
  public Bilingual told() {
    return new Bilingual(reasonZh == null ? reason : reasonZh, reason);
  }

  /**
   * Returns the same rejection with a note that the articles of the file stay in the index as an
   * earlier run read them.
   */
  public Rejection kept() {
    return new Rejection(file, line, reason + KEPT, reasonZh == null ? null : reasonZh + KEPT_ZH);
  }

  /** {@code file:line: reason}, a form that editors and terminals can open. */
  @Override
  public String toString() {
    return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
  }
}
