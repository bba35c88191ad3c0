package zhenxing.page;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes short lines above a text that are not its headline: page furniture, bylines, captions,
 * dates, mastheads, section names, editors' notes, greetings.
 */
final class NoHeadline {

  private static final int LONGEST = 160;

  /** The label of a source, a time or an editor, anywhere between short words. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[\\s　|｜（(【\\]】)）\\d])(?:来源|稿源|作者|编辑|责编|责任编辑|时间|日期|发布时间|字号|字体|转自|摘自|来自|原载)[\\s　]{0,4}[:：]|(?:阅读|浏览|点击)(?:量|数|次数)?\\s{0,4}[:：]?\\s{0,4}\\d|https?:|www\\.");

  private static final Pattern ORIGINAL =
      Pattern.compile("[【\\[（(]?原(?:文)?标题[】\\]）)]?[\\s　]{0,4}[:：】\\]|｜ ].*");

  private static final String DAY =
      "(?:[\\d０-９〇零一二三四五六七八九十]{2,4}\\s?[年./-]\\s?)?[\\d０-９一二三四五六七八九十]{1,3}\\s?[月./-]\\s?[\\d０-９一二三四五六七八九十]{1,3}\\s?[日号]?";

  /** Text that accompanies the day in a masthead or at the top of a page. */
  private static final Pattern CALENDAR =
      Pattern.compile(
          DAY
              + "|[\\d０-９〇一二三四五六七八九]{4}\\s?年(?:[\\d一二三四五六七八九十]{1,3}\\s?月)?|\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?|(?:星期|周|礼拜)[一二三四五六日天]|农历\\S{2,12}|[上下]午"
              + "|第?\\s?[A-Z]?\\d{1,3}\\s?版(?:[:：]?\\s?[\\p{IsHan}]{0,6})?|第[\\d一二三四五六七八九十百千零〇]{1,6}[版期号张]|总第?\\s?\\d{1,6}\\s?期|第\\s?\\d{1,6}\\s?期|(?:今日|本期)\\d{1,3}版|[\\s　:：,，.|｜/()（）\\[\\]【】·-]+");

  /** Characters with which a match of {@link #CALENDAR} begins. */
  private static final BitSet CALENDAR_BEGINS = new BitSet();

  static {
    CALENDAR_BEGINS.set('０', '９' + 1);
    CALENDAR_BEGINS.set('A', 'Z' + 1);
    "0123456789〇零一二三四五六七八九十星周礼农上下第总今本 \t\n\u000B\f\r　:：,，.|｜/()（）[]【】·-"
        .chars()
        .forEach(CALENDAR_BEGINS::set);
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** The name of a newspaper or website alone on a line. */
  private static final Pattern SITE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{0,12}(?:日报|晚报|晨报|早报|时报|商报|周报|青年报|都市报|导报|新闻网|在线|门户网站|政府网|人民政府|电视台|卫视|客户端|网站|融媒|周刊|新华社|中新社|网|APP)(?:社|讯|消息|客户端|评论员)?|[\\p{IsHan}]{2,4}发布|"
              + PublicationLine.OWN);

  /** Names of sections of a website or newspaper. */
  private static final Pattern SECTION =
      Pattern.compile(
          "[【\\[]?(?:新闻热点|热点新闻|新闻|热点|要闻|专题|头条|聚焦|时政|经济|推荐|正文|首页|本地新闻|本市要闻|国内新闻|今日头条|今日要闻|新闻中心|新闻资讯|媒体聚焦|综合新闻|工作动态|政务动态|权威发布|图片新闻|记录|全文|图集|组图|视频|快讯|简讯)[】\\]]?");

  private static final Pattern GREETING =
      Pattern.compile(
          "(?:尊敬的|各位|亲爱的|女士们|同志们|朋友们|同学们|老师们|广大|大家).{0,30}[:：！!，,。]|(?:大家|各位|网友们?|听众|观众|朋友们).{0,8}好[！!。，,]?|(?:主持人|记者|问|答|主持词)[:：].*");

  private static final Pattern EDITORS_NOTE =
      Pattern.compile(
          "[【\\[（(]?(?:编者按|编者的话|编者注|按语|导读|导语|摘要|内容提要|内容摘要|内容简介|阅读提示|核心提示|核心阅读|提要|引言|前言|开栏的话|开栏语|本期导读|要点|关键词|声明|特别声明|提示|温馨提示|特别提示|风险提示|注|备注)(?:[】\\]）)\\s　:：|｜].*)?");

  private NoHeadline() {}

  static boolean matches(String line) {
    String text = line.strip();
    if (text.length() < 2 || !hasHan(text)) return true;
    if (text.length() > LONGEST) return PageLine.isFurniture(text);
    return isOriginal(text)
        || PageLine.isFurniture(text)
        || LabelledLine.isContact(text)
        || LabelledLine.isEvent(text)
        || MenuLine.isEntry(text)
        || CreditLine.isByline(text)
        || CreditLine.isCaption(text)
        || isMasthead(text)
        || LABEL.matcher(text).find()
        || SECTION.matcher(text).matches()
        || SITE.matcher(text).matches()
        || GREETING.matcher(text).matches()
        || EDITORS_NOTE.matcher(text).matches()
        || Opening.isDateline(text);
  }

  /** Whether a line gives the headline under which the article appeared elsewhere (原标题：). */
  static boolean isOriginal(String line) {
    return line.length() <= LONGEST && ORIGINAL.matcher(line).matches();
  }

  /** Whether a line is a day, alone or with the name of a newspaper and a page number. */
  static boolean isMasthead(String line) {
    if (line.length() > 60) return false;
    String rest = withoutCalendar(line).strip();
    if (rest.length() == line.length()) return false;
    if (rest.isEmpty()) return true;
    int names = 0;
    for (String word : CreditLine.SEPARATORS.split(rest)) {
      if (word.isEmpty() || NUMBER.matcher(word).matches()) continue;
      if (++names > 3) return false;
      if (!SITE.matcher(word).matches()
          && !SECTION.matcher(word).matches()
          && !MenuLine.isEntry(word)) {
        return false;
      }
    }
    return true;
  }

  /** Replaces days and what accompanies them by blanks. */
  private static String withoutCalendar(String line) {
    StringBuilder rest = new StringBuilder(line.length());
    Matcher calendar = CALENDAR.matcher(line);
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (CALENDAR_BEGINS.get(c) && calendar.region(at, line.length()).lookingAt()) {
        rest.append(' ');
        at = calendar.end() - 1;
      } else {
        rest.append(c);
      }
    }
    return rest.toString();
  }

  private static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.HAN) return true;
    }
    return false;
  }
}
