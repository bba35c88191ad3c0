package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.PageClues;
import zhenxing.article.PublicationDate;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * Finds when an article was published: as the page says, else in a dateline, else by the day of the
 * event in the lead and the year that {@link YearEvidence} proves.
 */
final class DateFinder {

  /** How far into the text an event belongs to the lead, in characters. */
  private static final int LEAD = 200;

  /** How far into the text a full date opens it, in characters. */
  private static final int OPENING = 60;

  /** The longest line of a page that can be its line of date and source. */
  private static final int META_LINE = 80;

  private static final Pattern URL_DATE =
      Pattern.compile(
          "[/_t](20\\d\\d)(?:[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\\d|3[01]))?)(?=[/_.\\-]|$)");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:发布|发表|发稿|更新|刊发|见报|上传|录入|添加|公布|成文|发文)(?:时间|日期|于)[:： \\[【]*"
              + "|(?<!\\p{IsHan})(?:时间|日期)[:： ]+)$");

  private static final Pattern OTHER_LABEL =
      Pattern.compile("(?:入驻|举办|举行|截止|截至|报名|注册|有效期|版权|©|成立|活动)[^\\n]{0,6}$");

  private static final Pattern BESIDE_DATE =
      Pattern.compile(
          "[\\s(（\\[【|｜·]*(?:星期.|周.)?(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?[\\s)）\\]】|｜]*"
              + "|.*(?:来源|作者|责任编辑|阅读|字号)[\\s:：].*"
              + "|[\\p{IsHan}]{2,10}(?:报|网|社|新闻|在线|台|客户端|版)[\\s\\d:：第版]*"
              + "|\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s*[\\p{IsHan}]{2,10}");

  private record Dated(PublicationDate date, String why) {}

  /** The date, or null where nothing tells; the evidence is added to a list. */
  PublicationDate find(Manuscript manuscript, List<Evidence> evidence) {
    Dated found = fromPage(manuscript);
    if (found == null) found = fromText(manuscript);
    if (found == null) return null;
    evidence.add(new Evidence("date", found.date.toString(), found.why, 1));
    return found.date;
  }

  private Dated fromPage(Manuscript manuscript) {
    PageClues.Clue published = manuscript.clues().published();
    if (published != null) {
      for (DateMention m : DateMention.in(published.value())) {
        if (m.isDay()) return new Dated(m.date(), published.from());
      }
    }
    Dated labelled = fromLines(manuscript);
    if (labelled != null) return labelled;
    return manuscript.url() == null ? null : fromUrl(manuscript.url());
  }

  /** Lines around the text that name a day of publication. */
  private static Dated fromLines(Manuscript manuscript) {
    List<FurnitureLine> lines = new ArrayList<>(manuscript.furniture());
    String text = manuscript.text();
    int seen = 0;
    for (int from = 0; from < text.length() && seen < 6; seen++) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      if (to - from <= META_LINE) lines.add(new FurnitureLine(text.substring(from, to), true));
      from = to + 1;
    }
    int tail = text.lastIndexOf('\n');
    if (tail >= 0 && text.length() - tail <= META_LINE) {
      lines.add(new FurnitureLine(text.substring(tail + 1), false));
    }
    Dated bare = null;
    for (FurnitureLine line : lines) {
      if (line.text().length() > META_LINE) continue;
      for (DateMention m : DateMention.in(line.text())) {
        if (!m.isDay()) continue;
        String before = line.text().substring(0, m.start());
        if (LABEL.matcher(before).find() && !OTHER_LABEL.matcher(before).find()) {
          return new Dated(m.date(), "发布时间: " + line.text().strip());
        }
        if (bare == null && line.head() && isDateLine(line.text(), m)) {
          bare = new Dated(m.date(), "文首日期行: " + line.text().strip());
        }
      }
    }
    return bare;
  }

  /** Whether a line says little but the date: beside it stand a time, a weekday, a source. */
  private static boolean isDateLine(String line, DateMention m) {
    if (OTHER_LABEL.matcher(line.substring(0, m.start())).find()) return false;
    return BESIDE_DATE.matcher(line.substring(0, m.start()) + line.substring(m.end())).matches();
  }

  /** The most exact date in an address: /202309/t20230915_1.html names a month, then a day. */
  private static Dated fromUrl(String url) {
    PublicationDate found = null;
    Matcher m = URL_DATE.matcher(url);
    while (m.find()) {
      int month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
      int day = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      DateMention mention =
          new DateMention(m.start(), m.end(), Integer.parseInt(m.group(1)), month, day);
      PublicationDate date = mention.in(mention.year());
      if (month == 0 || date == null) continue;
      if (found == null || found.day() == 0) found = date;
    }
    return found == null ? null : new Dated(found, "网址: " + url);
  }

  private static Dated fromText(Manuscript manuscript) {
    String text = manuscript.text();
    List<DateMention> mentions = DateMention.in(text);
    DateMention day = null;
    for (DateMention m : mentions) {
      if (m.start() > LEAD || day != null) break;
      if (m.day() != 0 && isNews(text, m)) day = m;
    }
    if (day != null && day.year() > 0 && opens(text, day, mentions)) {
      return new Dated(day.date(), "导语: " + text.substring(day.start(), day.end()));
    }
    int month = day == null ? 0 : day.month();
    YearEvidence.Year year = YearEvidence.find(manuscript.title(), text, mentions, month);
    if (year == null) return null;
    PublicationDate date = day == null || day.year() > 0 ? null : day.in(year.year());
    if (date == null) return new Dated(PublicationDate.ofYear(year.year()), year.why());
    return new Dated(date, "导语: " + text.substring(day.start(), day.end()) + "; " + year.why());
  }

  /**
   * Whether a full date opens the news: it stands in the first lines, and nothing later has
   * happened (a life or a history begins with a date, too).
   */
  private static boolean opens(String text, DateMention day, List<DateMention> mentions) {
    String after = text.substring(day.end(), Math.min(text.length(), day.end() + 2));
    if (after.startsWith("讯") || after.startsWith("电") || after.startsWith("消息")) return true;
    if (day.start() > OPENING) return false;
    for (DateMention m : mentions) {
      boolean later = m.year() > day.year() && m.month() > 0;
      if (later && isNews(text, m)) return false;
    }
    return true;
  }

  /** Whether a day in the lead is that of the news: no history, no plan, no deadline. */
  private static boolean isNews(String text, DateMention m) {
    String before = text.substring(Math.max(0, m.start() - 6), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 4));
    return !before.matches("(?s).*(?:自|截至|截止|到|至|于|早在|(?<!记者)从|将于|将在|定于).{0,2}")
        && !after.startsWith("以来")
        && !after.startsWith("起")
        && !after.startsWith("前");
  }
}
