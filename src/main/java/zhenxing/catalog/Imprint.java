package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhenxing.page.DateMention;
import zhenxing.page.MediaNames;

/**
 * The day in a dateline or imprint: 新华社大连3月30日电 before the text or in brackets after it, （大连日报
 * 2023年3月30日）, 《大连日报》2023年3月30日第3版.
 *
 * @param day the day, possibly without a year
 * @param words the words that were read, for the evidence
 */
record Imprint(DateMention day, String words) {

  /** A dateline begins within this many characters from the start of the text. */
  private static final int OPENING = 120;

  /** The maximum length of a dateline in characters. */
  private static final int LONGEST = 40;

  private static final Pattern SENT =
      Pattern.compile("[\\s　]?(?:上午|下午|晚|凌晨|午夜)?(?:电|讯|消息|专电|电讯|综合电|报道)(?![话影力器子视动台网站脑池机商线梯])");

  /** Words beside the day in an imprint. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:记者|通讯员|作者|编辑|责编|来源|稿源|供稿|撰稿|校对|审核|原载|刊于|载于|刊发|首发|见报|报道|完稿|定稿|写于|发于|发自|稿件|[第\\d]\\s?版|第.{1,4}版|星期[一二三四五六日天])");

  /** Words beside a day of something else, such as 施行, 举办 or 摄. */
  private static final Pattern OTHER =
      Pattern.compile(
          "截至|截止|施行|实施|生效|举办|举行|开幕|闭幕|开业|成立|摄|资料|图|采集|抓取|爬取|访问|浏览|下载|检索|评论|留言|回复|网友|版权|©|注册|报名|有效|投产|竣工|开工|上市|更新|修订|入库|快照|以来|之前|前|起|至|到|出生|数据|备案|ICP|上一篇|下一篇|点击|阅读|楼");

  private static final Pattern ORGANISATION =
      Pattern.compile(
          "[\\p{IsHan}（）()、\\s　]{2,40}(?:政府|办公室|办公厅|委员会|[局厅部院委处会社站校团队所]|中心|公司|大学|集团|总会|协会|小组|指挥部)");

  /** The place where a text was written, behind the day. */
  private static final Pattern WRITTEN_AT =
      Pattern.compile("[\\s　]{0,4}(?:写|作|完稿|草|记)?于[\\p{IsHan}]{2,8}[\\s　]{0,4}");

  private static final Pattern MARKS = Pattern.compile("[\\s　()（）\\[\\]【】《》|｜·,，:：/—\\-完]+");

  /** Finds datelines at the beginning of a text, with or without a year. */
  static List<Imprint> opening(String text) {
    List<Imprint> found = new ArrayList<>();
    String head = text.substring(0, Math.min(text.length(), OPENING + 60));
    for (DateMention m : DateMention.in(head)) {
      if (m.start() > OPENING || m.day() == 0) continue;
      if (isSent(head, m)) found.add(new Imprint(m, around(head, m)));
    }
    return found;
  }

  /** Finds datelines and imprints in a line after the text or at the end of a paragraph. */
  static List<Imprint> in(String line) {
    List<Imprint> found = new ArrayList<>();
    for (DateMention m : DateMention.in(line)) {
      if (m.day() == 0) continue;
      boolean sent = isSent(line, m) && (isBracketed(line, m) || isShort(line, m));
      if (sent || m.isDay() && isImprint(line, m)) found.add(new Imprint(m, around(line, m)));
    }
    return found;
  }

  /**
   * Finds the day under a letter or notice: alone on its line, alone in brackets, or after the
   * signature.
   */
  static Optional<DateMention> signature(String line) {
    for (DateMention m : DateMention.in(line)) {
      if (!m.isDay()) continue;
      if (isAloneInBrackets(line, m)) return Optional.of(m);
      int from = Math.max(line.lastIndexOf('。', m.start()), line.lastIndexOf('！', m.start())) + 1;
      String rest = line.substring(from, m.start()) + " " + line.substring(m.end());
      if (rest.strip().length() > LONGEST || OTHER.matcher(rest).find()) continue;
      String bare = MARKS.matcher(rest).replaceAll("");
      boolean signed = ORGANISATION.matcher(line.substring(from, m.start()).strip()).matches();
      boolean behind = MARKS.matcher(line.substring(m.end())).replaceAll("").isEmpty();
      if (bare.startsWith("于") && WRITTEN_AT.matcher(line.substring(m.end())).matches()) {
        return Optional.of(m);
      }
      if (bare.isEmpty() || signed && behind) return Optional.of(m);
    }
    return Optional.empty();
  }

  /** Whether a day stands alone in brackets at the end of a line: （2023年3月30日）. */
  private static boolean isAloneInBrackets(String line, DateMention m) {
    if (m.start() == 0 || m.end() >= line.length()) return false;
    boolean open = "（([【".indexOf(line.charAt(m.start() - 1)) >= 0;
    boolean close = "）)]】".indexOf(line.charAt(m.end())) >= 0;
    return open && close && line.substring(m.end() + 1).isBlank();
  }

  /** Whether a dateline word (电, 讯, 消息) follows and only a name and a town precede. */
  private static boolean isSent(String text, DateMention m) {
    if (!SENT.matcher(text).region(m.end(), text.length()).lookingAt()) return false;
    int from = start(text, m.start());
    String before = text.substring(from, m.start());
    return before.length() <= LONGEST && before.indexOf('据') < 0;
  }

  /** Whether the name of a medium or a word of bylines is next to the day, and no sentence. */
  private static boolean isImprint(String line, DateMention m) {
    int from = start(line, m.start());
    int to = end(line, m.end());
    String rest = line.substring(from, m.start()) + " " + line.substring(m.end(), to);
    if (rest.length() > LONGEST || OTHER.matcher(rest).find()) return false;
    if (!isBracketed(line, m) && !isShort(line, m)) return false;
    return BYLINE.matcher(rest).find() || !MediaNames.builtIn().in(rest).isEmpty();
  }

  private static boolean isBracketed(String line, DateMention m) {
    int open = Math.max(line.lastIndexOf('（', m.start()), line.lastIndexOf('(', m.start()));
    int close = Math.max(line.lastIndexOf('）', m.start()), line.lastIndexOf(')', m.start()));
    return open >= 0 && open > close && m.start() - open <= LONGEST;
  }

  /** Whether the line is short and contains no sentence. */
  private static boolean isShort(String line, DateMention m) {
    return line.length() <= 2 * LONGEST && line.indexOf('。') < 0;
  }

  /** The start of the clause, or more than {@link #LONGEST} characters before a day. */
  private static int start(String text, int at) {
    int least = Math.max(0, at - LONGEST - 1);
    int from = at;
    while (from > least && "。！？；，,\n（(“".indexOf(text.charAt(from - 1)) < 0) from--;
    return from;
  }

  /** The end of the clause, or more than {@link #LONGEST} characters after a day. */
  private static int end(String text, int at) {
    int most = Math.min(text.length(), at + LONGEST + 1);
    int to = at;
    while (to < most && "。！？；\n）)".indexOf(text.charAt(to)) < 0) to++;
    return to;
  }

  private static String around(String text, DateMention m) {
    return text.substring(start(text, m.start()), Math.min(text.length(), m.end() + 2)).strip();
  }
}
