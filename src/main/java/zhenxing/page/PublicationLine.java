package zhenxing.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day of publication in a line near an article: after a label (发布时间：2024-06-13), in a masthead
 * (大连日报 2024年5月1日 星期三 第03版), or next to a time and a source. Other days are ignored: deadlines,
 * events, the day of crawling, copyright years.
 *
 * @param mention the day; its positions refer to the line
 * @param kind how the line states it
 */
public record PublicationLine(DateMention mention, Kind kind) {

  /** How reliably a date is the day of publication, the most reliable first. */
  public enum Kind {
    /** After a word for publication: 发布时间, 见报日期. */
    PUBLISHED,
    /** With nothing but a time, a weekday, a source or an author beside it. */
    BARE,
    /** After a word for the signing of a document, which is published later: 成文日期, 印发日期. */
    SIGNED,
    /** After a word for an update: 更新时间. */
    UPDATED
  }

  /** Longer lines are not read. In characters. */
  public static final int LONGEST = 160;

  /**
   * Words by which a page refers to itself or its own report: 本站讯. They are not the name of a
   * source.
   */
  static final String OWN = "本[站网报台刊](?:讯|消息|综合|专稿)?";

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:(?:发布|发表|发稿|刊发|见报|上传|录入|添加|公布|播出|首发|刊登|刊载|出版|投稿|上线|创建|发帖|推送|原载)(?:时间|日期|于|日)?"
              + "|(?<!\\p{IsHan})(?:时间|日期)(?=[\\s　:：]))[\\s　:：\\[【]{0,4}$");

  private static final Pattern SIGNED =
      Pattern.compile("(?:成文|发文|印发|签发)(?:时间|日期|于|日)?[\\s　:：\\[【]{0,4}$");

  private static final Pattern UPDATED =
      Pattern.compile("(?:更新|修改|修订|编辑|最后更新|最近更新)(?:时间|日期|于)[\\s　:：\\[【]{0,4}$");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?:入驻|举办|举行|截止|截至|报名|注册|有效期|版权|©|[Cc]opyright|成立|活动|采集|抓取|爬取|入库|收录|下载|打印|访问|浏览|检索"
              + "|登录|登陆|今天是|今日是|现在是|当前|系统|服务器|开幕|闭幕|会议|开展|参展|展会|施行|实施|生效|开标|投标|招标|面试|考试|拍摄|摄于"
              + "|出生|建站|备案|回复|评论|留言|跟帖|快照|缓存)[^\\n]{0,6}$");

  /** Text that may stand next to the date: a time, a weekday, a page number, 本站讯. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:星期|周|礼拜)[一二三四五六日天]|[上下]午|凌晨|早晨|晚上|中午|(?<!\\d)\\d{1,2}\\s?[:：时点]\\s?(?:\\d{1,2}\\s?(?:[:：分](?:\\d{1,2}(?:\\.\\d+)?秒?)?)?)?"
              + "|第?[A-Z]?\\d{1,3}版(?:[:：]\\s*\\S{0,8})?|第[一二三四五六七八九十\\d]{1,4}版(?:[:：]\\s*\\S{0,8})?|T(?=\\d)|Z$|\\+0?8:?00|(?<!\\p{IsHan})"
              + OWN
              + "(?!\\p{IsHan})");

  private static final Pattern FIELD =
      Pattern.compile("(?:来源|稿源|作者|记者|通讯员|编辑|责编|阅读|浏览|点击|字号|评论|人气|字体|分享)");

  private static final Separators MARKS = new Separators("　()（）[]【】|｜·,，:：/／《》“”\"-—_>丨•");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}[次人条]?");

  /**
   * Returns the most reliable day of publication in a line; the first of several equally reliable
   * ones. Empty if there is none.
   */
  public static Optional<PublicationLine> read(String line) {
    if (line.length() > LONGEST) return Optional.empty();
    List<DateMention> mentions = DateMention.in(line);
    PublicationLine found = null;
    for (DateMention m : mentions) {
      if (!m.isDay() || DateMention.isUnset(m.year(), m.month(), m.day())) continue;
      Kind kind = kind(line, m);
      if (kind != null && (found == null || kind.compareTo(found.kind) < 0)) {
        found = new PublicationLine(m, kind);
      }
    }
    return Optional.ofNullable(found);
  }

  private static Kind kind(String line, DateMention m) {
    String before = line.substring(Math.max(0, m.start() - 20), m.start());
    if (OTHER.matcher(before).find()) return null;
    if (UPDATED.matcher(before).find()) return Kind.UPDATED;
    if (PUBLISHED.matcher(before).find()) return Kind.PUBLISHED;
    if (SIGNED.matcher(before).find()) return Kind.SIGNED;
    return isBare(line, m) ? Kind.BARE : null;
  }

  private static boolean isBare(String line, DateMention m) {
    String rest = line.substring(0, m.start()) + " " + line.substring(m.end());
    if (OTHER.matcher(line.substring(0, m.start())).find()) return false;
    var field = FIELD.matcher(rest);
    if (field.find()) return rest.indexOf('。') < 0;
    int names = 0;
    for (String word : MARKS.split(TIME.matcher(rest).replaceAll(" "))) {
      if (word.isEmpty() || NUMBER.matcher(word).matches()) continue;
      if (MediaNames.builtIn().named(word).isEmpty() || ++names > 3) return false;
    }
    return true;
  }
}
