package zhenxing.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import zhenxing.article.Bilingual;
import zhenxing.article.PageClues.Clue;
import zhenxing.article.PublicationDate;

/**
 * Finds the day on which a page was published. Metadata and the lines near the headline are
 * compared: if both give a day, the earlier one is the publication and the later one an update.
 * Scripts and the address are only used when both give none.
 */
final class PageDate {

  /** Names of metadata for the day of publication, the most reliable first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "bytedance:published_time",
          "datepublished",
          "firstpublishedtime",
          "publishdate",
          "publish_date",
          "publish-date",
          "pubdate",
          "pub_date",
          "pubtime",
          "pub_time",
          "_pubtime",
          "publishtime",
          "publish_time",
          "publish-time",
          "publishedtime",
          "published_time",
          "publicationdate",
          "publication_date",
          "og:pubdate",
          "article:create_at",
          "weibo: article:create_at",
          "weibo:article:create_at",
          "og:article:published_time",
          "rnews:datepublished",
          "originalpublicationdate",
          "article_date_original",
          "newsdate",
          "releasedate",
          "og:release_date",
          "og:time",
          "displaydate",
          "sailthru.date",
          "ptime",
          "articledate",
          "article:published",
          "datecreated",
          "createdate",
          "create_date",
          "createtime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "citation_publication_date",
          "citation_date",
          "parsely-pub-date");

  /** Names of metadata that may hold the day of publication or another date. */
  private static final List<String> PERHAPS =
      List.of(
          "date",
          "dc.date",
          "dateupdate",
          // The portal that uses it writes the time of the last change.
          "apub:time",
          "article:modified_time",
          "datemodified",
          "lastmodified",
          "og:updated_time",
          "update_time");

  /** Fields of JSON-LD for the day of publication, the most reliable first. */
  private static final List<String> LINKED = List.of("datePublished", "pubDate");

  private static final Pattern LABEL =
      Pattern.compile("(?:发布|发表|发稿|刊发|刊登|见报|上传|录入|添加|公布|创建|首发)(?:时间|日期|于)?[\\s:：\\[【]*$");

  /** Words before a date that is not the day of publication. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:(?:发文|印发|签发)(?:时间|日期)|入驻|举办|举行|截止|截至|报名|注册|有效期|版权|©|成立|活动|更新|修改|成文|生成|抓取|采集|现在|今天是|当前)[^\\n]{0,8}$");

  /** Words after the date of a law or decision: 2026年9月25日……会议通过, 2026年12月1日起施行. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "(?:起|开始)?(?:施行|实施|生效)|[^\\n]{0,60}(?:会议|大会|常委会)[^\\n]{0,20}(?:通过|批准|修正|修订|审议)");

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?<![A-Za-z])[\"']?(?:ct|createTime|create_time|create_at|publish_?time|publish_?date|published_?at|publishedTime|pub_?date|pub_?time|ptime"
              + "|datePublished|news_?time|display_?time|release_?date|firstPublishTime)[\"']?\\s*[:=]\\s*[\"']?"
              + "(1\\d{9}(?:\\d{3})?(?!\\d)|20\\d{2}[-/年]\\d{1,2}[-/月]\\d{1,2}[^\"'<;}]{0,30})",
          Pattern.CASE_INSENSITIVE);

  /** Longer lines do not hold date and source. In characters. */
  private static final int LONGEST_LINE = 200;

  /** A link with fewer characters is no headline of another article. */
  private static final int SHORTEST_TITLE = 8;

  private final PageText page;
  private final PageMetadata metadata;

  PageDate(PageText page, PageMetadata metadata) {
    this.page = page;
    this.metadata = metadata;
  }

  private record Dated(PublicationDate day, Bilingual from) {
    Clue clue() {
      return new Clue(day.toString(), from);
    }
  }

  /**
   * Returns the day of publication with its origin, or null.
   *
   * @param elements the elements of the page
   * @param zone the blocks around the headline, down to the first lines of the text
   * @param url the address of the page, or null
   */
  Clue find(PageElements elements, Zone zone, String url) {
    Dated stated = linked();
    if (stated == null) stated = stated(PUBLISHED);
    Dated shown = shown(zone);
    if (stated == null) stated = marked(elements, zone);
    Dated known = earlier(stated, shown);
    if (known != null) return known.clue();
    Dated other = earlier(stated(PERHAPS), scripted(elements));
    if (other == null) other = addressed(url);
    return other == null ? null : other.clue();
  }

  /** Returns the earlier of two dates, the first one if they are equal; null if there is none. */
  private static Dated earlier(Dated one, Dated other) {
    if (one == null || other == null) return one == null ? other : one;
    return other.day.compareTo(one.day) < 0 ? other : one;
  }

  private Dated linked() {
    for (String field : LINKED) {
      String value = metadata.article(field);
      PublicationDate day = value == null ? null : ChinaDay.of(value);
      if (day != null) return new Dated(day, Origin.named("JSON-LD " + field, value));
    }
    return null;
  }

  private Dated stated(List<String> names) {
    for (PageMetadata.Named value : metadata.all(names)) {
      PublicationDate day = ChinaDay.of(value.value());
      if (day != null) return new Dated(day, Origin.named(value.name(), value.value()));
    }
    return null;
  }

  /** The date of a visible {@code time} element near the headline, with text or empty, or null. */
  private Dated marked(PageElements elements, Zone zone) {
    for (Element time : elements.times()) {
      int at = page.start(time);
      if (!page.contains(time) || at < zone.from() || at >= zone.to()) continue;
      PublicationDate day = ChinaDay.of(time.attr("datetime"));
      if (day != null) return new Dated(day, Origin.named("time", time.attr("datetime")));
    }
    return null;
  }

  /**
   * The first full date in a line near the headline, or null. A date labelled as the publication is
   * preferred.
   */
  private Dated shown(Zone zone) {
    Dated first = null;
    for (int i = zone.from(); i < zone.to(); i++) {
      PageBlock block = page.get(i);
      String text = dated(block);
      if (text.length() > LONGEST_LINE || block.isLink() && !text.matches("[\\d\\s:：年月日./-]+"))
        continue;
      if (i == zone.headline()
          || block.isProse() && i >= zone.main() && !PageLine.isFurniture(text)
          || i > zone.from() && isOfLink(page.get(i - 1), block)) continue;
      for (ChinaDay.Found found = ChinaDay.in(text, 0);
          found != null;
          found = ChinaDay.in(text, found.end())) {
        String before = text.substring(0, found.start());
        if (before.isBlank() && i > zone.from()) before = label(page.get(i - 1).text());
        if (OTHER.matcher(before).find() || LabelledLine.isEvent(text)) continue;
        if (DECIDED.matcher(text).region(found.end(), text.length()).lookingAt()) continue;
        if (EventTime.is(k -> page.get(k).text(), page.size(), i)) continue;
        Dated dated = new Dated(found.day(), Origin.DATE_LINE.quoting(text));
        if (LABEL.matcher(before).find())
          return new Dated(found.day(), Origin.PUBLISHED.quoting(text));
        // A date above the headline may be that of the newspaper, or today's.
        if (first == null && (i > zone.headline() || found.timed() || text.contains("来源")))
          first = dated;
      }
    }
    return first;
  }

  /**
   * The text of a block; with its elements parted where only that makes a date of it, as in the
   * headers that show year, day and time in elements of their own: 2023 05/18 09:15.
   */
  private static String dated(PageBlock block) {
    boolean parted = ChinaDay.in(block.text(), 0) == null && ChinaDay.in(block.parted(), 0) != null;
    return parted ? block.parted() : block.text();
  }

  /**
   * Whether a block stands in an entry of a list beside the link to another article, which is in
   * the block itself or in the one before.
   */
  private static boolean isOfLink(PageBlock before, PageBlock block) {
    Element entry = block.owner().closest("li");
    if (entry == null) return false;
    return block.linked() >= SHORTEST_TITLE
        || before.linked() >= SHORTEST_TITLE && entry == before.owner().closest("li");
  }

  /** Returns the line if it looks like the label of the next line, otherwise an empty string. */
  private static String label(String line) {
    boolean label = line.endsWith("：") || line.endsWith(":") || line.length() <= 6;
    return label ? line : "";
  }

  private static Dated scripted(PageElements elements) {
    for (String text : elements.scripts()) {
      Matcher m =
          SCRIPT.matcher(text).region(0, Math.min(text.length(), PageElements.SCRIPT_REACH));
      while (m.find()) {
        PublicationDate day = ChinaDay.of(m.group(1));
        if (day != null) return new Dated(day, Origin.SCRIPT.quoting(m.group().strip()));
      }
    }
    return null;
  }

  private static Dated addressed(String url) {
    PublicationDate date = url == null ? null : AddressDate.in(url);
    boolean isDay = date != null && date.day() > 0;
    return isDay ? new Dated(date, Origin.ADDRESS.quoting(url)) : null;
  }
}
