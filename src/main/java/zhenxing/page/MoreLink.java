package zhenxing.page;

import java.util.regex.Pattern;

/**
 * A link to the full report at the end of a digest's paragraph: 出席会议。>>>更多内容，点击阅读, 。【详细】,
 * 。返回搜狐，查看更多.
 */
final class MoreLink {

  /** A link is looked for in this many characters at the end of a paragraph. */
  private static final int REACH = 30;

  private static final Pattern AT_END =
      Pattern.compile(
          "[\\s　]{0,4}(?:[>＞»]{2,5}[\\s　]{0,3}(?:更多|查看|点击|阅读|详细|详情|全文|进入)[^。！？；>＞»]{0,14}[>＞»]{0,3}"
              + "|返回搜狐[，,]查看更多"
              + "|【(?:详细|详情|全文|更多|查看(?:详细|详情|全文)|点击(?:查看|阅读)[^【】]{0,6})】)$");

  private MoreLink() {}

  /** Returns a paragraph without the link at its end. A paragraph that is only a link is kept. */
  static String removed(String paragraph) {
    int from = Math.max(0, paragraph.length() - REACH);
    var link = AT_END.matcher(paragraph).region(from, paragraph.length());
    return link.find() && link.start() > 0 ? paragraph.substring(0, link.start()) : paragraph;
  }
}
