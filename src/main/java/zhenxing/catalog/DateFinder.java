package zhenxing.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhenxing.article.Bilingual;
import zhenxing.article.PageClues;
import zhenxing.article.PublicationDate;
import zhenxing.page.AddressDate;
import zhenxing.page.DateMention;
import zhenxing.page.PublicationLine;
import zhenxing.page.PublicationLine.Kind;
import zhenxing.page.PublicationMonth;

/**
 * Finds the date of publication. It looks in this order: a date stated by the page, a dateline or
 * imprint at either end of the text, and the day of the event in the lead with the year proved by
 * {@link YearEvidence}. Stateless.
 */
final class DateFinder {

  /** The event of the news is within the lead of this length, in characters. */
  private static final int LEAD = 200;

  /**
   * Number of characters after a full date that are searched for words of a retrospect: about two
   * sentences.
   */
  private static final int AFTER_DAY = 200;

  /** A full date opens the news if it starts within this many characters. */
  private static final int OPENING = 60;

  /**
   * At most this many imprints without a year are completed, since each may need the whole text. An
   * article has one or two; more are a list of other articles.
   */
  private static final int MOST_IMPRINTS = 20;

  /** The maximum number of days between an event and the dateline of its report. */
  private static final int NEWS_DAYS = 45;

  /** Words in the lead of a retrospect: the day before them is years ago. */
  private static final Pattern LOOKING_BACK =
      Pattern.compile(
          "[一二三四五六七八九十几]年(?:多?来|间|前)|这[一二三四五六七八九十几\\d]{1,2}年|周年|当年|曾[^经]|如今|至今|后来|单行本|调查报告");

  /** What may stand between the month of the news and the comma after it. */
  private static final Pattern AFTER_MONTH = Pattern.compile("(?:份|底|末|初|间|月底|中旬?|[上下]旬)?，");

  /** The beginning of a report before its first words. */
  private static final Pattern OWN_REPORT =
      Pattern.compile("(?:本[报网台站社刊]?讯)?[\\s　]{0,4}(?:[（(][^()（）\\n]{2,30}[)）])?[\\s　]{0,4}");

  private static final int LONGEST_OWN = 45;

  /** Words before a full date which show that the news happened on another day. */
  private static final Pattern TODAY = Pattern.compile("今[天日]|昨[天日]|[日近]日|日前|本月|本周");

  /** Text after a day on which something is planned to happen. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "^(?:[至到—-][\\d月日号]{1,6})?[，,]?[^，,。；\\n]{0,36}?将(?:在|于|举行|举办|召开|开幕|启动|启幕|发表)");

  /** Words before a day that is not the day of the news. */
  private static final Pattern NOT_ON =
      Pattern.compile(
          "(?s).*(?:自|截至|截止|到|至|于|早在|(?<!记者)从|将于|将在|定于).{0,2}|.*(?:截止|有效|放假|日期为|调整为).{0,4}");

  private static final Bilingual PUBLISHED = new Bilingual("发布时间", "time of publication");
  private static final Bilingual SIGNED = new Bilingual("成文日期", "date of the document");
  private static final Bilingual UPDATED = new Bilingual("更新时间", "time of the last change");
  private static final Bilingual DATE_LINE = new Bilingual("文首日期行", "date above the text");
  private static final Bilingual ADDRESS = new Bilingual("网址", "web address");
  private static final Bilingual DATELINE = new Bilingual("电头", "dateline");
  private static final Bilingual LEAD_LINE = new Bilingual("导语", "lead");
  static final Bilingual SIGNATURE = new Bilingual("落款", "date below the text");

  private record Dated(PublicationDate date, Bilingual why) {}

  /** Returns the date, or null if there is no evidence for one. Adds the evidence to the list. */
  PublicationDate find(Manuscript manuscript, List<Evidence> evidence) {
    Dated found = found(manuscript);
    if (found == null) return null;
    evidence.add(new Evidence("date", found.date.toString(), found.why, 1));
    return found.date;
  }

  private static Dated found(Manuscript manuscript) {
    PageClues.Clue published = manuscript.clues().published();
    if (published != null) {
      for (DateMention m : DateMention.in(published.value())) {
        if (m.isDay()) return new Dated(m.date(), published.from());
      }
    }
    EdgeLines lines = EdgeLines.of(manuscript);
    List<Read> head = read(lines.head());
    List<Read> tail = read(lines.tail());
    Dated found = first(head, Kind.PUBLISHED, PUBLISHED);
    if (found == null) found = first(head, Kind.BARE, DATE_LINE);
    if (found == null) found = first(tail, Kind.PUBLISHED, PUBLISHED);
    if (found == null) found = first(head, Kind.SIGNED, SIGNED);
    if (found == null) found = first(tail, Kind.SIGNED, SIGNED);
    if (found == null && manuscript.url() != null) found = fromUrl(manuscript.url());
    List<String> foot = lines.foot();
    List<Imprint> imprints = imprints(manuscript, foot, lines.tail());
    if (found == null) found = dated(imprints);
    if (found == null) found = signature(foot);
    if (found == null) found = withYear(manuscript, imprints);
    if (found == null) found = first(head, Kind.UPDATED, UPDATED);
    if (found == null) found = first(tail, Kind.UPDATED, UPDATED);
    if (found == null) found = month(lines.head());
    return found != null ? found : fromText(manuscript);
  }

  /**
   * The month named by a line above the text. If several lines name different months, they are
   * headings of the text, and null is returned.
   */
  private static Dated month(List<String> lines) {
    Dated found = null;
    for (String line : lines) {
      Optional<PublicationDate> month = PublicationMonth.read(line);
      if (month.isEmpty()) continue;
      if (found != null && !found.date.equals(month.get())) return null;
      found = new Dated(month.get(), DATE_LINE.quoting(line.strip()));
    }
    return found;
  }

  /** A day of publication and the line that states it. */
  private record Read(PublicationLine day, String line) {}

  private static List<Read> read(List<String> lines) {
    List<Read> read = new ArrayList<>();
    for (String line : lines) {
      PublicationLine.read(line).ifPresent(day -> read.add(new Read(day, line)));
    }
    return read;
  }

  private static Dated first(List<Read> lines, Kind kind, Bilingual label) {
    for (Read line : lines) {
      if (line.day.kind() == kind) {
        return new Dated(line.day.mention().date(), label.quoting(line.line.strip()));
      }
    }
    return null;
  }

  private static Dated fromUrl(String url) {
    PublicationDate found = AddressDate.in(url);
    return found == null ? null : new Dated(found, ADDRESS.quoting(url));
  }

  /** The datelines and imprints at both ends of the text, the most reliable first. */
  private static List<Imprint> imprints(
      Manuscript manuscript, List<String> foot, List<String> tail) {
    List<Imprint> imprints = new ArrayList<>(Imprint.opening(manuscript.text()));
    for (String line : foot) imprints.addAll(Imprint.in(line));
    for (String line : tail) imprints.addAll(Imprint.in(line));
    return imprints;
  }

  private static Dated dated(List<Imprint> imprints) {
    for (Imprint imprint : imprints) {
      if (imprint.day().isDay())
        return new Dated(imprint.day().date(), DATELINE.quoting(imprint.words()));
    }
    return null;
  }

  private static Dated withYear(Manuscript manuscript, List<Imprint> imprints) {
    for (Imprint imprint : imprints.subList(0, Math.min(MOST_IMPRINTS, imprints.size()))) {
      Dated dated = withYear(manuscript, imprint.day(), DATELINE.quoting(imprint.words()));
      if (dated != null) return dated;
    }
    return null;
  }

  /** The day under the text, as in a letter. */
  private static Dated signature(List<String> lines) {
    for (String line : lines) {
      Optional<DateMention> day = Imprint.signature(line);
      if (day.isPresent()) return new Dated(day.get().date(), SIGNATURE.quoting(line.strip()));
    }
    return null;
  }

  private static Dated fromText(Manuscript manuscript) {
    String text = manuscript.text();
    List<DateMention> mentions = DateMention.in(text);
    DateMention day = null;
    for (DateMention m : mentions) {
      if (m.start() > LEAD || day != null) break;
      if (m.day() != 0 && isNews(text, m)) day = m;
    }
    YearEvidence.Year year =
        YearEvidence.find(manuscript.title(), text, mentions, day == null ? 0 : day.month());
    boolean later = day != null && year != null && year.year() > day.year();
    if (day != null && day.year() > 0 && !later && opens(text, day, mentions)) {
      return new Dated(day.date(), LEAD_LINE.quoting(words(text, day)));
    }
    if (day == null && !mentions.isEmpty() && isBeginning(text, mentions.getFirst())) {
      // Example: 2018年12月，盘锦石化产业园……
      DateMention month = mentions.getFirst();
      boolean comma = AFTER_MONTH.matcher(text).region(month.end(), text.length()).lookingAt();
      boolean told = month.year() > 0 && month.month() > 0 && comma;
      if (told && isLast(text, month, mentions) && !LOOKING_BACK.matcher(text).find()) {
        return new Dated(month.date(), LEAD_LINE.quoting(words(text, month)));
      }
    }
    if (day != null && day.year() == 0) {
      return withYear(text, mentions, year, day, LEAD_LINE.quoting(words(text, day)));
    }
    return year == null ? null : new Dated(PublicationDate.ofYear(year.year()), year.why());
  }

  /**
   * Adds the year to a day that has none: that of an event with a full date shortly before it, or
   * the one found by {@link YearEvidence}. Returns only the year where that year has no such day.
   */
  private static Dated withYear(Manuscript manuscript, DateMention day, Bilingual why) {
    List<DateMention> mentions = DateMention.in(manuscript.text());
    YearEvidence.Year year =
        YearEvidence.find(manuscript.title(), manuscript.text(), mentions, day.month());
    return withYear(manuscript.text(), mentions, year, day, why);
  }

  private static Dated withYear(
      String text,
      List<DateMention> mentions,
      YearEvidence.Year year,
      DateMention day,
      Bilingual why) {
    for (DateMention m : mentions) {
      if (m.start() > LEAD) break;
      if (!m.isDay() || !isNews(text, m)) continue;
      PublicationDate next = next(m, day);
      if (next != null && isLatest(m, mentions)) {
        return new Dated(next, why.and(Bilingual.same(words(text, m))));
      }
    }
    if (year == null) return null;
    PublicationDate date = day.in(year.year());
    if (date == null) return new Dated(PublicationDate.ofYear(year.year()), year.why());
    return new Dated(date, why.and(year.why()));
  }

  /**
   * The first such day on or after an event, or null if it is too late to be the day of the report.
   */
  private static PublicationDate next(DateMention event, DateMention day) {
    PublicationDate date = day.in(event.year());
    if (date != null && date.sortKey() < event.date().sortKey()) date = day.in(event.year() + 1);
    if (date == null) return null;
    long days =
        LocalDate.of(date.year(), date.month(), date.day()).toEpochDay()
            - LocalDate.of(event.year(), event.month(), event.day()).toEpochDay();
    return days >= 0 && days <= NEWS_DAYS ? date : null;
  }

  /**
   * Whether a full date opens the news: it is at the beginning, and no later event is reported.
   * Biographies and histories begin with a date as well.
   */
  private static boolean opens(String text, DateMention day, List<DateMention> mentions) {
    if (day.start() > OPENING) return false;
    if (day.start() > 0 && Character.isIdeographic(text.charAt(day.start() - 1))) return false;
    if (text.startsWith("出版", day.end())) return false;
    if (TODAY.matcher(text).region(0, day.start()).find()) return false;
    String lead = text.substring(0, Math.min(text.length(), day.end() + AFTER_DAY));
    if (LOOKING_BACK.matcher(lead).find(day.end())) return false;
    for (DateMention m : mentions) {
      boolean later = m.year() > day.year() && m.month() > 0;
      if (later && isNews(text, m)) return false;
    }
    return true;
  }

  /** Whether a date begins the text, not counting the words for a report of the paper's own. */
  private static boolean isBeginning(String text, DateMention m) {
    return m.start() <= LONGEST_OWN && OWN_REPORT.matcher(text.substring(0, m.start())).matches();
  }

  /** Whether no other date has a later year. */
  private static boolean isLatest(DateMention one, List<DateMention> mentions) {
    for (DateMention m : mentions) if (m.year() > one.year() && m.month() > 0) return false;
    return true;
  }

  /** Whether no later year is named, except as the end of a period (到2025年). */
  private static boolean isLast(String text, DateMention one, List<DateMention> mentions) {
    for (DateMention m : mentions) {
      boolean horizon = m.start() > 0 && "到至于".indexOf(text.charAt(m.start() - 1)) >= 0;
      if (m.year() > one.year() && !horizon) return false;
    }
    return true;
  }

  /**
   * Whether a day in the lead is the day of the news, as opposed to history, a plan or a deadline.
   */
  private static boolean isNews(String text, DateMention m) {
    String before = text.substring(Math.max(0, m.start() - 6), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 50));
    return !m.isCompact(text)
        && !NOT_ON.matcher(before).matches()
        && !TO_COME.matcher(after).find()
        && !after.startsWith("以来")
        && !after.startsWith("起")
        && !after.startsWith("前");
  }

  private static String words(String text, DateMention m) {
    return text.substring(m.start(), m.end());
  }
}
