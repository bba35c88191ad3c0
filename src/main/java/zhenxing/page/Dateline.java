package zhenxing.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The opening of a news report that names agency, place and day: 新华社北京6月17日电. */
public final class Dateline {

  /** How far into a text a dateline can reach, in characters. */
  public static final int REACH = 80;

  private static final Pattern OPENING =
      Pattern.compile(
          "^[\\s　]*(?:"
              + "央视网消息[（(][^）)]{1,12}[）)][:：]?"
              + "|[^，。；！？,\\n]{0,40}?\\d{1,2} ?月 ?\\d{1,2} ?日(?:电|讯|消息)[,，]?"
              + "|【[^】\\n]{1,14}(?:讯|消息)】"
              + "|[^，。；！？,\\n]{0,20}?[讯电](?=[\\s（(【])"
              + ")[\\s　]*(?:[（(【][^）)】\\n]{0,30}?(?:记者|通讯员)[^）)】\\n]{0,30}[）)】])?[\\s　]*");

  private Dateline() {}

  /** Where the text proper begins: behind the dateline, or 0 where there is none. */
  public static int endOf(String text) {
    Matcher m = OPENING.matcher(text).region(0, Math.min(text.length(), REACH * 2));
    return m.lookingAt() ? m.end() : 0;
  }
}
