package zhenxing.corpus;

import java.util.regex.Pattern;

/** Tags that news systems leave in headlines: for a colour, a found word, a line break. */
final class InlineTags {

  // Attributes tell a tag from a comparison: 若 a<b 且 c>d.
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:em|b|i|u|strong|font|span|mark|sup|sub|br)(?:\\s[a-z-]{1,20}=[^<>]{0,200})?\\s?/?>",
          Pattern.CASE_INSENSITIVE);

  private InlineTags() {}

  /**
   * Returns a headline without its tags, with a space for a line break.
   *
   * @param headline may be null
   * @return null if nothing is left
   */
  static String removed(String headline) {
    if (headline == null || headline.indexOf('<') < 0) return headline;
    String text = TAG.matcher(headline).replaceAll(tag -> isLineBreak(tag.group()) ? " " : "");
    return text.isBlank() ? null : text;
  }

  private static boolean isLineBreak(String tag) {
    return tag.regionMatches(true, 0, "<br", 0, 3);
  }
}
