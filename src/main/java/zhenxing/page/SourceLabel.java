package zhenxing.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.page.MediaNames.Mention;
import zhenxing.page.SourceLine.Kind;

/**
 * Finds the publisher that a passage names after a label: 来源：大连日报, 转自 人民网. Labels of other things,
 * such as 图片来源, do not count.
 */
final class SourceLabel {

  /**
   * Words that announce a source. 来源, 稿源 and 出处 must be followed by a mark, a blank or a name in
   * 《》.
   */
  private static final String[] LABELS = {"来源", "稿源", "出处", "转自", "转载自", "原载", "摘自", "综合自"};

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:来源|稿源|出处)(?:于|自)?[\\s　]{0,4}(?:["
              + LabelMarks.ALL
              + "]|(?=[《\\s　]))"
              + "|(?:转自|转载自|原载|摘自|综合自)[\\s　]{0,2}[:：]?");

  /** Words that may directly precede such a label. */
  private static final Pattern BEFORE_LABEL =
      Pattern.compile("(?:^|[^\\p{IsHan}A-Za-z]|本文|文章|稿件|新闻|信息|内容|原文|消息)$");

  /** Words before 来源 that make it the source of something else: 图片来源, 数据来源, 资金来源. */
  private static final Pattern OTHER_LABEL =
      Pattern.compile("(?:图片?|照片|供图|截图|视频|封面|数据|资料|资金|制图|配图|题图|首图|头图|表格?|音频)$");

  /** The end of the value after a label. */
  private static final Pattern VALUE_END =
      Pattern.compile(
          "[\\n。；;，,)）】\\]!！?？<]|返回|责任编辑|流程|责编|编辑|作者|记者|通讯员|分享|本文|原文|原标题|发布|时间|日期|声明|阅读|点击|浏览|评论|字号|关注|校对|审核|监制"
              + "|\\d{2,4}[-/.年]");

  /** 发布 ends a value unless it is part of a name: 湖北发布. */
  private static final Pattern ACCOUNT =
      Pattern.compile("发布(?=$|[^\\p{IsHan}]|返回|责任|编辑|分享|作者)(?!时间|日期)");

  /** The longest value after a label, in characters. */
  private static final int LONGEST_VALUE = 40;

  private SourceLabel() {}

  /**
   * Returns the source after the most reliable label in a passage, or null if there is none. Its
   * kind is {@link Kind#LABELLED} or {@link Kind#CAPTION}.
   */
  static SourceLine in(String text) {
    SourceLine best = null;
    for (String word : LABELS) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        SourceLine found = at(text, at);
        if (found != null && (best == null || found.kind().compareTo(best.kind()) < 0))
          best = found;
      }
    }
    return best;
  }

  private static SourceLine at(String text, int at) {
    Matcher m = LABEL.matcher(text).region(at, text.length());
    if (!m.lookingAt()) return null;
    String before = text.substring(Math.max(0, at - 4), at);
    boolean colon = ":：".indexOf(text.charAt(m.end() - 1)) >= 0;
    if (OTHER_LABEL.matcher(before).find()) return null;
    if (!colon && !BEFORE_LABEL.matcher(before).find()) return null;
    int from = m.end();
    while (from < text.length() && " 　《“\"【:：".indexOf(text.charAt(from)) >= 0) from++;
    int limit = Math.min(text.length(), from + LONGEST_VALUE);
    Matcher end = VALUE_END.matcher(text).region(from, limit);
    int to = end.find() ? end.start() : limit;
    if (ACCOUNT.matcher(text).region(to, text.length()).lookingAt()) to += 2;
    String name = name(text.substring(from, to));
    if (name == null) return null;
    Kind kind = isAmid(text, at, to) ? Kind.CAPTION : Kind.LABELLED;
    return new SourceLine(name, kind, text.substring(at, to));
  }

  /** Whether a label is in brackets between two sentences of the same paragraph. */
  private static boolean isAmid(String text, int start, int end) {
    if (start == 0 || "（([【".indexOf(text.charAt(start - 1)) < 0) return false;
    int line = text.lastIndexOf('\n', start) + 1;
    if (start - line <= 2) return false;
    int stop = text.indexOf('。', end);
    return stop >= 0 && stop - end > 12;
  }

  /**
   * The publisher named by a value, or by its first words if a sentence follows without separator.
   */
  private static String name(String value) {
    MediaNames media = MediaNames.builtIn();
    Optional<String> whole = media.named(value);
    if (whole.isPresent()) return whole.get();
    String first = value.strip().split("[\\s　]", 2)[0];
    Optional<String> word = media.named(first);
    if (word.isPresent()) return word.get();
    List<Mention> mentions = media.in(first);
    boolean leads = !mentions.isEmpty() && mentions.getFirst().start() == 0;
    return leads ? mentions.getFirst().name() : null;
  }
}
