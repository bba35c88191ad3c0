package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import zhenxing.page.AnyOf;
import zhenxing.page.EventTime;
import zhenxing.page.PublicationLine;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * The lines at both ends of an article that may give its date of publication: page furniture and
 * the first and last lines of the text. Lines under a heading for other articles or comments are
 * excluded.
 *
 * @param head the lines before the text and its first lines, in order
 * @param tail the ends of the last paragraphs and the lines after them, in order
 */
record EdgeLines(List<String> head, List<String> tail) {

  /** Number of lines included from the start of the text. */
  private static final int HEAD = 6;

  /**
   * Number of lines included from the end, where imprint, notices and lists of other articles are.
   */
  private static final int TAIL = 40;

  /** Longer lines at the start are skipped. In characters. */
  private static final int LONGEST_HEAD = 120;

  /**
   * Number of characters kept from the end of a paragraph or of furniture too long for a line with
   * the day. A dateline is at its very end.
   */
  private static final int END = 80;

  /** A line of at least this length with a full stop is a paragraph. */
  private static final int PROSE = 40;

  private static final AnyOf NOTICE =
      new AnyOf("声明", "版权", "转载", "侵权", "本网", "本站", "本报", "不代表", "仅供参考", "联系我们", "扫码", "关注");

  /** Headings of lists of other articles, comments and notices. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "[\\s　【\\[■◆●▼#>]{0,4}(?:(?:相关|延伸|推荐|更多|热门|热点|精彩|最新|往期|猜你|为您|站内|随机|同类|其他|近期|编辑|今日|本周|点击|阅读)"
              + "(?:新闻|阅读|文章|报道|链接|推荐|资讯|热点|内容|专题|喜欢|话题|排行榜?|要闻|视频|图片|回顾|精选|信息|评论|动态|标签|活动|公告)|网友(?:评论|留言|跟帖)|(?:最新|热门|全部|精彩)?(?:评论|留言|跟帖)(?:区|列表)?"
              + "|我要评论|发表评论|猜你喜欢|大家都在看|大家还在看|友情链接|上一[篇条][:：].*|下一[篇条][:：].*|会展信息|入驻企业|排行榜)[\\s　】\\]]{0,4}(?:[(（]\\d{1,6}[条)）]{0,2})?[:：]?[\\s　>＞»]{0,4}");

  static EdgeLines of(Manuscript manuscript) {
    List<String> head = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    for (FurnitureLine line : manuscript.furniture()) {
      boolean isShort = line.text().length() <= PublicationLine.LONGEST;
      if (!line.head()) behind.add(isShort ? line.text() : end(line.text()));
      else if (isShort) head.add(line.text());
    }
    String text = manuscript.text();
    List<String> first = new ArrayList<>();
    int from = 0;
    for (int seen = 0; from < text.length() && seen < HEAD; seen++) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      if (to - from <= LONGEST_HEAD) first.add(text.substring(from, to));
      from = to + 1;
    }
    head.addAll(withoutEvents(first));
    List<String> tail = new ArrayList<>();
    int end = text.length();
    for (int seen = 0; end > 0 && seen < TAIL; seen++) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      tail.add(end(text.substring(start, end)));
      end = start - 1;
    }
    Collections.reverse(tail);
    tail = withoutEvents(tail);
    tail.addAll(behind);
    return new EdgeLines(head, beforeOthers(tail));
  }

  private static String end(String line) {
    return line.substring(Math.max(0, line.length() - END));
  }

  /** The lines from the end of the last paragraph on, where letters are signed. */
  List<String> foot() {
    int last = tail.size() - 1;
    while (last > 0 && !isParagraph(tail.get(last))) last--;
    return tail.subList(Math.max(0, last), tail.size());
  }

  private static boolean isParagraph(String line) {
    return line.length() >= PROSE && line.indexOf('。') >= 0 && !NOTICE.isIn(line);
  }

  /** The lines without those that give the time of an event. */
  private static List<String> withoutEvents(List<String> lines) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!EventTime.is(lines::get, lines.size(), i)) others.add(lines.get(i));
    }
    return others;
  }

  private static List<String> beforeOthers(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() <= 40 && OTHERS.matcher(line).matches()) return lines.subList(0, i);
    }
    return lines;
  }
}
