package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds page furniture that stands in one line with the text, because the line breaks around it
 * were lost: links and notices at the end of a paragraph ({@code 货运能力翻番。分享让更多人看到}) and
 * advertisements within one ({@code 货运能力翻番。广告 三天学会理财! ×新码头}).
 */
public final class GluedFurniture {

  /** Furniture at the end of a paragraph is looked for in this many characters. */
  private static final int REACH = 240;

  /** Maximum number of pieces at the end of one paragraph. */
  private static final int MOST_AT_END = 4;

  /**
   * Words that occur in every piece at the end of a paragraph; {@link #AT_END} then decides.
   * Advertisements are searched for by their first word.
   */
  private static final AnyOf WORDS = new AnyOf("查看更多", "让更多人看到", "更多精彩内容", "侵权联系电话", "广告声明");

  private static final Pattern AT_END =
      Pattern.compile(
          "[\\s　]{0,4}(?:返回(?:搜狐|腾讯|新浪|网易|凤凰)网?[，,]查看更多(?:[\\s　]{0,4}责任编辑[:：])?|分享让更多人看到|更多精彩内容，?请(?:进入|关注|点击)[\\p{IsHan}]{2,8}"
              + "|(?:如遇作品内容、版权[^。\\n]{0,60}联系。)?版权侵权联系电话[:：][\\s　]{0,2}[\\d -]{7,20}|广告声明[:：][^。\\n]{0,120}声明。?)$");

  private static final String ADVERTISEMENT = "广告 ";

  /** The cross is the button that closes an advertisement, and no sign of a product (3 × 2). */
  private static final Pattern CLOSED = Pattern.compile("广告 [^。\\n×]{4,90}(?<!\\d) ×(?! )");

  private GluedFurniture() {}

  /**
   * Returns the pieces of furniture in the lines of a text, in order. A line that consists of
   * nothing else is left to {@link Furniture}.
   */
  public static List<Furniture.Line> in(String text) {
    boolean ends = WORDS.isIn(text);
    if (!ends && !text.contains(ADVERTISEMENT)) return List.of();
    List<Furniture.Line> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      int prose = ends ? withoutEnd(text, start, end) : end;
      addAdvertisements(text, start, prose, found);
      if (prose < end) found.add(new Furniture.Line(prose, end, false));
      start = end + 1;
    }
    return found;
  }

  /** Returns the end of a line without the furniture behind its last sentence. */
  private static int withoutEnd(String text, int start, int end) {
    int prose = end;
    for (int i = 0; i < MOST_AT_END; i++) {
      var piece = AT_END.matcher(text).region(Math.max(start, prose - REACH), prose);
      if (!piece.find()) break;
      if (piece.start() == start) return end;
      prose = piece.start();
    }
    return prose;
  }

  private static void addAdvertisements(
      String text, int start, int end, List<Furniture.Line> found) {
    int at = text.indexOf(ADVERTISEMENT, start, end);
    while (at >= 0) {
      var closed = CLOSED.matcher(text).region(at, end);
      boolean whole = closed.lookingAt();
      if (whole && !(at == start && closed.end() == end)) {
        found.add(new Furniture.Line(at, closed.end(), false));
      }
      at = text.indexOf(ADVERTISEMENT, whole ? closed.end() : at + 1, end);
    }
  }
}
