package zhenxing.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.Bilingual;
import zhenxing.page.DateMention;

/**
 * Infers the year of an article from its words. Statements about the present prove it (2022年是决战之年,
 * a plan put into force now, 十三五开局之年); target years of plans, history and comparisons do not. A
 * year that is merely mentioned proves nothing: in news with a known date, three of four such years
 * are earlier ones.
 */
final class YearEvidence {

  /** A year and the words that prove it. */
  record Year(int year, Bilingual why) {}

  /**
   * The distance, in characters, within which a word must be near a plan's name to show that it is
   * put into force.
   */
  private static final int NEAR = 60;

  /** Earlier years are not accepted. */
  private static final int EARLIEST = 1998;

  private static final Pattern PRESENT =
      Pattern.compile(
          "是[^，,。；;\\n]{0,40}?(?:开局|决战|决胜|攻坚|收官|关键|起步|突破|提升|之|第一|起势|深化|建设|落实)(?:之年|年|一年)");

  /** Words of a retrospect, as in speeches at the end of a year and in the next January. */
  private static final Pattern REVIEW = Pattern.compile("不平凡|不寻常|里程碑|历史上|有记录以来|以来最");

  /** Words that, in December, show that the year mentioned is the next one. */
  private static final Pattern NEXT_YEAR =
      Pattern.compile("明年|新的一年|中央经济工作会议|(?:强调|指出|要求)[，,]20\\d\\d年是");

  private static final Pattern FIVE_YEARS =
      Pattern.compile(
          "十([一二三四五])五[”\"’']?(?:规划|时期)?(?:的)?"
              + "(?:(?:开局|起步|开启)(?:之年|年|的第一年)|(收官|收关|最后)(?:之年|年|一年)|(开好局))");

  private static final Pattern PLAN =
      Pattern.compile("(20\\d\\d)\\s?年?\\s?(?:[-—–~～－]{1,2}|至)\\s?(20\\d\\d)\\s?年?\\s?[)）]");

  private static final Pattern IN_FORCE =
      Pattern.compile("印发|发布|出台|制定|解读|启动|通过|公布|推出|实施|提出|近日|日前|获悉|部署|召开");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:上半年|[一二三123]季度|第[一二三]季度|前[一二三四五六七八九十\\d]{1,2}(?:个月|季度|月)"
              + "|1月?\\s?[-—–~至－]\\s?(?:\\d|1[01])月|春节|春运)(?!以来|起|末|前夕|期间|试|投)");

  private static final Pattern EVENT =
      Pattern.compile(
          "度?(?:[（(]?第[^，。]{1,6}[届次期]|[^，。；、\\d]{0,6}(?:重点工程|重点项目|首批|工作要点)"
              + "|[^，。；、\\d“”《》]{0,16}?(?:大会|峰会|论坛|博览会|展览会|展会|年会|活动周|系列活动"
              + "|洽谈会|推介会|交易会))");

  /** The last month of a period within a year. */
  private static final Pattern MONTHS =
      Pattern.compile("(?:前|1月?\\s?[-—–~至－]\\s?)(\\d{1,2}|[一二三四五六七八九十])");

  /** Titles that contain a year that is over or far ahead: 2022中国生态环境状况公报, 2030年可持续发展议程. */
  private static final Pattern NAMED =
      Pattern.compile("[^，。；]{0,16}?(?:公报|报告|皮书|年鉴|愿景|宏愿|议程|法案|财年|统计)");

  /** Words after a plan's name in a retrospect. */
  private static final Pattern OVER =
      Pattern.compile("[》”\\s]{0,2}(?:终期|中期|评估|实施评估|实施情况|完成|收官|验收)");

  /** Words before a plan that is only applied. */
  private static final Pattern FOLLOWED = Pattern.compile("(?:按照|根据|依照|依据|贯彻|落实)[^。；]{0,30}$");

  /** Words after the name of a future event. */
  private static final Pattern TO_COME = Pattern.compile("[^。；]{0,24}?(?:将[于在会举]|预计|拟于|倒计时)");

  /** Units after a number that is no year: 2057名委员. */
  private static final Pattern COUNTED = Pattern.compile("[名人个家项万亿元多余件种座吨位户台套辆]");

  /** Games are named for their year long before. */
  private static final Pattern GAMES = Pattern.compile("奥运|冬奥|亚运|世界杯|全运|世园|大运|青奥|申办");

  private static final Pattern THIS_YEAR = Pattern.compile("(?s).*今年[（(,，]?");

  private static final Pattern YEARLY = Pattern.compile("度.{0,20}(?:大会|年会|颁奖).*");

  private static final Pattern REPORT = Pattern.compile("(?s).*(?:报告|公报|皮书|年鉴).");

  private static final String[] PLANNED = {
    "到", "至", "力争", "预计", "面向", "截止", "将于", "于", "计划", "定于", "做好", "迎接", "迎来", "办好", "筹办", "举办",
    "决定", "实现", "在"
  };
  private static final String[] PAST = {
    "自", "从", "早在", "比", "较", "同比", "与", "截至", "继", "了", "过去", "过去的", "回顾", "追溯到", "去年"
  };
  private static final String[] AFTER_PAST = {
    "以来", "起", "至今", "以后", "开始", "同期", "底", "末", "前", "后", "至", "、", "和", "—", "-", "~", "－"
  };

  private static final Bilingual THIS = new Bilingual("今年", "called this year");
  private static final Bilingual YEAR_OF = new Bilingual("之年", "called the year of something");
  private static final Bilingual FIVE_YEAR_PLAN = new Bilingual("五年规划", "five-year plan");
  private static final Bilingual PUT_IN_FORCE = new Bilingual("规划", "plan put in force");
  private static final Bilingual UP_TO = new Bilingual("截至", "up to");
  private static final Bilingual EVENT_OF = new Bilingual("活动", "event");
  private static final Bilingual DOCUMENT = new Bilingual("文件", "document");
  private static final Bilingual PERIOD_OF = new Bilingual("期间", "period");

  private YearEvidence() {}

  /**
   * Returns the year that the text proves, or null.
   *
   * @param mentions the dates in {@code text}
   * @param month the month of the news if the lead gives it, otherwise 0. In December much of what
   *     is said about "the year" refers to the next one
   */
  static Year find(String title, String text, List<DateMention> mentions, int month) {
    Year present = present(text, mentions, month);
    if (present != null) return present;
    Year dated = dated(text, mentions, month);
    Year five = fiveYears(title, text, month);
    if (five != null && (dated == null || dated.year <= five.year)) return five;
    Year plan = plan(title + "\n" + text);
    if (plan != null && (dated == null || dated.year < plan.year)) return plan;
    return dated;
  }

  private static Year present(String text, List<DateMention> mentions, int month) {
    boolean looksAhead = false;
    for (DateMention m : mentions) {
      if (m.year() == 0 || m.month() != 0) continue;
      String before = before(text, m.start(), 3);
      String after = text.substring(m.end(), Math.min(text.length(), m.end() + 48));
      if (THIS_YEAR.matcher(before).matches() || after.startsWith("今年")) {
        return new Year(m.year(), THIS.quoting(clip(text, m.start() - 3, m.end() + 16)));
      }
      Matcher present = PRESENT.matcher(after);
      if (!present.lookingAt() || REVIEW.matcher(present.group()).find()) continue;
      if (looksAhead || endsWith(before, PAST)) continue;
      looksAhead = (month == 12 || month == 0) && NEXT_YEAR.matcher(text).find();
      if (!looksAhead) {
        return new Year(m.year(), YEAR_OF.quoting(clip(text, m.start(), m.end() + present.end())));
      }
    }
    return null;
  }

  private static Year fiveYears(String title, String text, int month) {
    String all = title + "\n" + text;
    for (int at = all.indexOf('十'); at >= 0; at = all.indexOf('十', at + 1)) {
      Matcher m = FIVE_YEARS.matcher(all).region(at, all.length());
      if (!m.lookingAt()) continue;
      // In the months before a year, articles already wish for a good start (开好局).
      boolean hope = m.group(3) != null;
      if (hope && at > title.length() || month == 12) continue;
      int start = 2006 + 5 * "一二三四五".indexOf(m.group(1));
      return new Year(m.group(2) != null ? start + 4 : start, FIVE_YEAR_PLAN.quoting(m.group()));
    }
    return null;
  }

  private static Year plan(String text) {
    Year last = null;
    for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 2)) {
      if (at == 0 || "（(".indexOf(text.charAt(at - 1)) < 0) continue;
      Matcher m = PLAN.matcher(text).region(at, text.length());
      if (!m.lookingAt()) continue;
      int year = Integer.parseInt(m.group(1));
      if (last != null && last.year >= year) continue;
      String behind = text.substring(m.end(), Math.min(text.length(), m.end() + 8));
      if (OVER.matcher(behind).lookingAt() || FOLLOWED.matcher(before(text, at, NEAR)).find())
        continue;
      if (IN_FORCE.matcher(before(text, at, NEAR)).find()) {
        last = new Year(year, PUT_IN_FORCE.quoting(before(text, at, 20) + m.group()));
      }
    }
    return last;
  }

  /** The latest year of an event or period that is news. */
  private static Year dated(String text, List<DateMention> mentions, int month) {
    Year latest = null;
    for (DateMention m : mentions) {
      if (m.year() == 0 || latest != null && latest.year >= m.year()) continue;
      Bilingual rule = rule(text, m);
      if (rule == null) continue;
      // In January the first nine or eleven months are those of the previous year. A first half of
      // a year may be over or still planned.
      int last = month >= 1 && month <= 3 ? lastMonth(text, m) : 0;
      if (last >= 4 && last < 9) continue;
      int year = last >= 9 ? m.year() + 1 : m.year();
      if (latest == null || latest.year < year) {
        latest = new Year(year, rule.quoting(clip(text, m.start() - 4, m.end() + 12)));
      }
    }
    return latest;
  }

  /** The last month of the period that a date refers to, 0 if it is no period. */
  private static int lastMonth(String text, DateMention m) {
    if (m.month() > 0) return m.month();
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 8));
    if (after.startsWith("上半年")) return 6;
    int quarter = after.indexOf("季度");
    if (quarter > 0 && quarter <= 3) {
      int n = "一二三".indexOf(after.charAt(quarter - 1));
      if (n < 0) n = "123".indexOf(after.charAt(quarter - 1));
      return n < 0 ? 0 : 3 * (n + 1);
    }
    Matcher months = MONTHS.matcher(after);
    if (!months.lookingAt()) return 0;
    String n = months.group(1);
    int han = "一二三四五六七八九十".indexOf(n);
    return han >= 0 ? han + 1 : Math.min(12, Integer.parseInt(n));
  }

  /** What is said of the rule by which a mention proves the year, or null. */
  private static Bilingual rule(String text, DateMention m) {
    if (m.year() < EARLIEST) return null;
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 24));
    Bilingual rule = rule(text, m, after);
    // Checked last, because few mentions get here.
    return rule == null
            || GAMES.matcher(after).find()
            || NAMED.matcher(after).lookingAt()
            || YEARLY.matcher(after).matches()
        ? null
        : rule;
  }

  private static Bilingual rule(String text, DateMention m, String after) {
    String before = before(text, m.start(), 4);
    if (before.endsWith("截至") && m.month() >= 1 && m.month() <= 11) return UP_TO;
    if (endsWith(before, PLANNED) || endsWith(before, PAST)) return null;
    if (isLast(text, m)) return DateFinder.SIGNATURE;
    if (m.month() != 0) return null;
    for (String word : AFTER_PAST) if (after.startsWith(word)) return null;
    boolean quoted = before.endsWith("“") || before.endsWith("《");
    boolean year = text.charAt(m.end() - 1) == '年';
    if (!year && COUNTED.matcher(after).lookingAt()) return null;
    if (quoted && !year && !after.isEmpty() && Character.isIdeographic(after.charAt(0)))
      return EVENT_OF;
    boolean bracketed = before.endsWith("（") || before.endsWith("(");
    boolean named = bracketed && (after.startsWith("）》") || after.startsWith(")》"));
    if (named) return REPORT.matcher(before).matches() ? null : DOCUMENT;
    boolean period = year && PERIOD.matcher(after).lookingAt();
    if (period) return TO_COME.matcher(after).lookingAt() ? null : PERIOD_OF;
    Matcher event = EVENT.matcher(after);
    if (!event.lookingAt()) return null;
    int end = m.end() + event.end();
    String behind = text.substring(end, Math.min(text.length(), end + 40));
    return TO_COME.matcher(behind).lookingAt() ? null : EVENT_OF;
  }

  /** Whether a day stands under the text like the date of a letter. */
  private static boolean isLast(String text, DateMention m) {
    if (m.day() == 0 || text.length() - m.end() > 40 || isNumber(text, m)) return false;
    String rest = text.substring(m.end()).strip();
    return rest.isEmpty() || rest.startsWith("来源") || rest.equals(")") || rest.equals("）");
  }

  /** Whether a date of digits only has words before it on its line: QQ群：20180912. */
  private static boolean isNumber(String text, DateMention m) {
    return m.isCompact(text)
        && !text.substring(text.lastIndexOf('\n', m.start()) + 1, m.start()).isBlank();
  }

  private static boolean endsWith(String text, String[] words) {
    for (String word : words) if (text.endsWith(word)) return true;
    return false;
  }

  private static String before(String text, int at, int length) {
    return text.substring(Math.max(0, at - length), at);
  }

  private static String clip(String text, int from, int to) {
    return text.substring(Math.max(0, from), Math.min(text.length(), to)).replace('\n', ' ');
  }
}
