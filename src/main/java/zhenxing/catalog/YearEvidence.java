package zhenxing.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves the year of an article from its words. What speaks of the present decides (2022年是决战之年, a
 * plan put into force now, 十三五开局之年); horizons of plans, history and comparisons do not.
 */
final class YearEvidence {

  /** A year and the words that prove it. */
  record Year(int year, String why) {}

  private static final Pattern PRESENT = Pattern.compile("^是[^，。；\\n]{0,40}?(?:之年|一年|元年|年份|关键期)");

  private static final Pattern FIVE_YEARS =
      Pattern.compile("[“\"‘']?十([一二三四五])五[”\"’']?[^，。；\\n]{0,6}?(开局|起步|收官|收关)(?:之年|年|的第一年)");

  private static final Pattern PLAN =
      Pattern.compile("[（(](20\\d\\d)年?\\s?[-—–~～至－]{1,2}\\s?(20\\d\\d)年?[)）]");

  private static final Pattern PERIOD =
      Pattern.compile(
          "^(?:上半年|下半年|[一二三四1-4]季度|第[一二三四]季度|前[一二三四五六七八九十\\d]{1,2}(?:个月|季度|月)"
              + "|\\d{1,2}月?\\s?[-—–~至]\\s?\\d{1,2}月)");

  private static final Pattern EVENT =
      Pattern.compile("^(?:年)?(?:度)?(?:（?第[^，。]{1,6}[届次期]|[^，。；、]{0,14}(?:大会|峰会|论坛|博览会|展览会|年会))");

  private static final String[] PLANNED = {
    "到", "至", "力争", "预计", "直到", "面向", "截止", "将于", "计划于", "于"
  };
  private static final String[] PAST = {
    "自", "从", "早在", "始于", "始建于", "成立于", "建于", "比", "较", "同比", "与", "截至", "生于", "起", "继", "按照"
  };
  private static final String[] AFTER_PAST = {
    "以来", "起", "至今", "以后", "开始", "同期", "底", "末", "前", "后"
  };

  private YearEvidence() {}

  /** The proven year, or null. */
  static Year find(String title, String text, List<DateMention> mentions) {
    Year present = present(text, mentions);
    if (present != null) return present;
    Year five = fiveYears(text);
    Year dated = dated(text, mentions);
    if (five != null && (dated == null || dated.year <= five.year)) return five;
    Year plan = plan(title, text);
    if (plan != null && (dated == null || dated.year < plan.year)) return plan;
    return dated;
  }

  private static Year present(String text, List<DateMention> mentions) {
    for (DateMention m : mentions) {
      if (m.year() == 0 || m.month() != 0) continue;
      String before = text.substring(Math.max(0, m.start() - 3), m.start());
      String after = text.substring(m.end(), Math.min(text.length(), m.end() + 48));
      if (PRESENT.matcher(after).find()
          || before.matches(".*今年[（(,，]?")
          || after.startsWith("今年")) {
        return new Year(m.year(), "“" + clip(text, m.start() - 3, m.end() + 16) + "”");
      }
    }
    return null;
  }

  private static Year fiveYears(String text) {
    Matcher m = FIVE_YEARS.matcher(text);
    if (!m.find()) return null;
    int start = 2006 + 5 * "一二三四五".indexOf(m.group(1));
    boolean end = m.group(2).startsWith("收");
    return new Year(end ? start + 4 : start, "“" + m.group() + "”");
  }

  private static Year plan(String title, String text) {
    Matcher m = PLAN.matcher(title + "\n" + text);
    Year last = null;
    while (m.find()) {
      int year = Integer.parseInt(m.group(1));
      if (last == null || year > last.year) last = new Year(year, "计划 " + m.group());
    }
    return last;
  }

  /** The latest year of something that has happened. */
  private static Year dated(String text, List<DateMention> mentions) {
    Year latest = null;
    for (DateMention m : mentions) {
      if (m.year() == 0 || latest != null && latest.year >= m.year()) continue;
      if (happened(text, m)) {
        latest = new Year(m.year(), "“" + clip(text, m.start() - 4, m.end() + 10) + "”");
      }
    }
    return latest;
  }

  private static boolean happened(String text, DateMention m) {
    String before = text.substring(Math.max(0, m.start() - 4), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 24));
    for (String word : PLANNED) if (before.endsWith(word)) return false;
    for (String word : PAST) if (before.endsWith(word)) return false;
    for (String word : AFTER_PAST) if (after.startsWith(word)) return false;
    if (before.endsWith("-") || before.endsWith("—") || after.startsWith("-")) return false;
    boolean year = text.charAt(m.end() - 1) == '年';
    if (m.month() != 0) return true;
    return year ? PERIOD.matcher(after).find() : EVENT.matcher(after).find();
  }

  private static String clip(String text, int from, int to) {
    return text.substring(Math.max(0, from), Math.min(text.length(), to)).replace('\n', ' ');
  }
}
