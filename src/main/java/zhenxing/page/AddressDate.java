package zhenxing.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.PublicationDate;

/** The date of publication in the address of an article. */
public final class AddressDate {

  private static final Pattern DATE =
      Pattern.compile(
          "[/_t](20\\d\\d)[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\\d|3[01]))?(?=[/_.\\-]|$)");

  private AddressDate() {}

  /**
   * Returns the most exact date in an address: {@code /202309/t20230915_1.html} contains a month
   * and then a day. Null if there is none that can be the date of publication; dates in the future
   * cannot.
   */
  public static PublicationDate in(String url) {
    PublicationDate month = null;
    Matcher m = DATE.matcher(url);
    while (m.find()) {
      boolean isDay = m.group(3) != null;
      String day = isDay ? m.group(3) : "01";
      PublicationDate date = ChinaDay.of(m.group(1) + "-" + m.group(2) + "-" + day);
      if (date != null && isDay) return date;
      if (date != null) month = new PublicationDate(date.year(), date.month(), 0);
    }
    return month;
  }
}
