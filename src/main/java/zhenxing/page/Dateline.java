package zhenxing.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes datelines: the opening of a news report that names agency, place and day, such as
 * 新华社北京6月17日电.
 */
public final class Dateline {

  /** A dateline ends within this many characters from the start of the text. */
  public static final int REACH = 80;

  private static final Pattern OPENING =
      Pattern.compile(
          "^[\\s　]*(?:"
              + "[^，。；！？,（(\\n]{2,14}消息[（(][^）)\\n]{1,12}[）)][:：]?"
              + "|[^，。；！？,\\n]{0,40}?\\d{1,2} ?月 ?\\d{1,2} ?日(?:电|讯|消息)[,，]?"
              + "|【[^】\\n]{1,14}(?:讯|消息)】"
              + "|[^，。；！？,\\n]{0,20}?[讯电](?=[\\s（(【])"
              + ")[\\s　]*(?:[（(【][^）)】\\n]{0,30}?(?:记者|通讯员)[^）)】\\n]{0,30}[）)】])?[\\s　]*");

  private Dateline() {}

  /**
   * Returns the index after the dateline, where the report proper begins, or 0 if there is no
   * dateline. Examples: {@code 新华社北京6月17日电 春风} gives the index of 春; {@code 春风} gives 0.
   */
  public static int endOf(String text) {
    if (!mayBegin(text)) return 0;
    Matcher m = OPENING.matcher(text).region(0, Math.min(text.length(), REACH * 2));
    return m.lookingAt() ? m.end() : 0;
  }

  /** A quick test: a dateline has one of its words before the first punctuation, or is in 【】. */
  private static boolean mayBegin(String text) {
    int end = Math.min(text.length(), REACH * 2);
    int i = 0;
    while (i < end && " \t\n\u000B\f\r　".indexOf(text.charAt(i)) >= 0) i++;
    for (; i < end; i++) {
      char c = text.charAt(i);
      if ("讯电消【".indexOf(c) >= 0) return true;
      if ("，。；！？,\n".indexOf(c) >= 0) return false;
    }
    return false;
  }
}
