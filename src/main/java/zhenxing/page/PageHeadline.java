package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import zhenxing.article.PageClues;

/**
 * Finds the headline of a page: the line that also occurs in the page's titles ({@code title},
 * {@code og:title}, JSON-LD). Neither is enough alone: titles contain names of the website and its
 * channels or are cut, and the first {@code h1} is often a logo.
 */
public final class PageHeadline {

  /** Maximum length of a headline, in characters. */
  private static final int LONGEST = 120;

  /** Longer titles are ignored. In characters. */
  private static final int LONGEST_SAID = 300;

  /** Minimum length of a headline in letters; shorter lines may be labels. */
  private static final int SHORTEST = 4;

  /** Minimum length, in letters, of a part of a title that may be the whole headline. */
  private static final int SHORTEST_PART = 6;

  /**
   * The share of letters in which a heading and a title must agree; their wording may differ
   * slightly.
   */
  private static final double HEADING_AGREES = 0.6;

  /** A line that is no heading must occur in the title as a whole and make up this share of it. */
  private static final double LINE_COVERS = 0.6;

  /** At most this many headings of a page are compared. */
  private static final int MOST_HEADINGS = 200;

  /** Number of blocks above the text that are searched for its headline. */
  private static final int REACH = 14;

  /** A line is below the text if there is this many times more prose above it than below it. */
  private static final int ABOVE = 4;

  /** A breadcrumb before the headline (首页 &gt; 新闻 &gt;), whose steps are links. */
  private static final Pattern CRUMBS = Pattern.compile("[^>＞»›→]{1,40}[>＞»›→]");

  /**
   * Lines near a headline that are labels or dates. A date directly followed by words is part of a
   * headline: 大连市2026年11月30日空气质量日报.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:来源|作者|编辑|责编|时间|日期|关键词|字号|字体|浏览|点击|阅读)(?:次数|量)?\\s*[:：].*"
              + "|(?!.{0,12}\\d日(?!星期|来源|作者|编辑|发布|发表)\\p{IsHan}{4}).{0,12}\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[\\s\\d:：.]|星期.)*.{0,10}");

  /** Evidence for a line that is no heading element but whose element is named like a headline. */
  private static final String NAMED = "标题元素";

  /** A mark that platforms put before the headline. */
  private static final Pattern BADGE = Pattern.compile("^(?:原创|转载|独家)[\\s　]{1,4}(?=\\S)");

  private static final Pattern MARK = Pattern.compile("[\\[【(（〔].{1,12}[\\]】)）〕]\\s*");

  /**
   * A headline.
   *
   * @param text the headline without names of the website and its channels
   * @param block index of the block that shows it, or -1 if it is not visible on the page
   * @param from its origin, for the evidence
   */
  record Found(String text, int block, String from) {

    Found {
      text = BADGE.matcher(text).replaceFirst("");
    }
  }

  /** A headline given by the metadata, and its letters as returned by {@link Likeness#letters}. */
  private record Said(String text, String letters, String from) {}

  private final PageText page;
  private final SiteNames site;
  private final List<Said> said = new ArrayList<>();

  PageHeadline(PageText page, SiteNames site, List<PageMetadata.Named> titles) {
    this.page = page;
    this.site = site;
    for (PageMetadata.Named title : titles) {
      if (title.value().length() > LONGEST_SAID) continue;
      String text = site.takenOff(title.value());
      if (text.isEmpty() && isTelling(title.name())) text = title.value();
      String letters = Likeness.letters(text);
      if (letters.length() >= 2) said.add(new Said(text, letters, title.name()));
      addParts(text, title.name());
    }
  }

  /**
   * Adds the text before each separator as a possible headline, because not every website's name
   * can be known.
   */
  private void addParts(String title, String from) {
    for (String part : SiteNames.beginnings(title)) {
      String letters = Likeness.letters(part);
      if (letters.length() >= SHORTEST_PART) said.add(new Said(part, letters, from));
    }
  }

  /**
   * Returns the first headline of the clues that is not a label, without the website's name; null
   * if there is none.
   */
  public static String among(PageClues clues) {
    SiteNames site =
        new SiteNames(clues.siteName() == null ? List.of() : List.of(clues.siteName()), Set.of());
    for (String candidate : clues.headlines()) {
      String title = site.takenOff(candidate.strip());
      if (title.length() >= SHORTEST && !LABEL.matcher(title).matches()) return title;
    }
    return null;
  }

  /** Returns the line that agrees best with the titles, or null if none does. */
  Found agreed() {
    Found best = null;
    double most = 0;
    int headings = 0;
    for (PageBlock block : page.blocks()) {
      String text = block.text();
      if (text.length() > LONGEST + 40
          || block.isProse() && block.heading() == 0 && text.length() > LONGEST) continue;
      if (block.linked() > 0 && CRUMBS.matcher(text).lookingAt()) continue;
      int level = block.heading();
      boolean heading = level > 0 && level < 6 && headings++ < MOST_HEADINGS;
      String letters = Likeness.letters(text);
      if (letters.length() < SHORTEST && !(heading && letters.length() >= 2)) continue;
      for (Said title : said) {
        double score = agreement(block, letters, title, heading);
        if (score <= 0) continue;
        if (heading) score += 6 - level;
        if (ClassHints.isHeadline(block.owner())) score += 2;
        if (block.isLink()) score -= heading && level <= 2 ? 1 : 5;
        if (isUnderText(block)) score /= 2;
        if (score > most) {
          most = score;
          best = new Found(worded(text, letters, title), block.index(), title.from);
        }
      }
    }
    return best == null ? null : whole(best);
  }

  /** Adds the other half of a headline in two headings that follow each other in a title, too. */
  private Found whole(Found half) {
    for (int i = Math.max(0, half.block - 1); i <= half.block && i + 1 < page.size(); i++) {
      PageBlock first = page.get(i);
      PageBlock second = page.get(i + 1);
      if (first.heading() == 0 || first.heading() != second.heading()) continue;
      if (site.isSite(first.text()) || site.isSite(second.text())) continue;
      String letters = Likeness.letters(first.text() + second.text());
      if (said.stream().anyMatch(title -> title.letters.contains(letters))) {
        return new Found(first.text() + " " + second.text(), i + 1, half.from);
      }
    }
    return half;
  }

  /**
   * Whether nearly all prose of the page stands above a block. Comments below the text repeat the
   * headline, too.
   */
  private boolean isUnderText(PageBlock block) {
    int i = block.index();
    return page.prose(0, i) > ABOVE * page.prose(i, page.size());
  }

  /**
   * Returns the number of letters in which a line and a title agree, or 0 if they are different
   * headlines.
   */
  private double agreement(PageBlock block, String letters, Said title, boolean heading) {
    if (title.letters.contains(letters)) {
      return letters.length() >= LINE_COVERS * title.letters.length() ? letters.length() : 0;
    }
    if (letters.contains(title.letters)) {
      boolean most = title.letters.length() >= LINE_COVERS * letters.length();
      boolean cut = isCut(title.text) && letters.startsWith(title.letters);
      return most || cut && title.letters.length() >= SHORTEST * 2 ? title.letters.length() : 0;
    }
    if (!heading || site.isSite(block.text())) return 0;
    int common = Likeness.common(letters, title.letters);
    boolean alike =
        common
            >= HEADING_AGREES
                * Math.max(
                    letters.length(), Math.min(title.letters.length(), 2 * letters.length()));
    return alike ? common * 0.8 : 0;
  }

  private static boolean isCut(String title) {
    return title.endsWith("…") || title.endsWith("..") || title.endsWith("...");
  }

  /**
   * Returns the text of the line, or that of the title if the line has a mark such as 原创 before it,
   * or a date or source after it.
   */
  private static String worded(String text, String letters, Said title) {
    int at = letters.indexOf(title.letters);
    if (at < 0 || letters.length() == title.letters.length() || isCut(title.text)) return text;
    String behind = text.substring(Math.min(text.length(), title.text.length()));
    int mark = text.length() - title.text.length();
    boolean marked =
        at > 0
            && at <= SHORTEST
            && text.endsWith(title.text)
            && (Character.isLetterOrDigit(text.charAt(mark - 1))
                || MARK.matcher(text.substring(0, mark)).matches());
    return marked || LABEL.matcher(behind).find() ? title.text : text;
  }

  /**
   * Returns a headline when no line agrees with a title: a heading directly above the text, else
   * the metadata's headline, else a line above the text whose element is named like a headline.
   * Null if there is none of these.
   *
   * @param main index of the first block of the text
   */
  Found otherwise(int main) {
    Found heading = above(main, true);
    Said stated = said.stream().filter(s -> isTelling(s.from)).findFirst().orElse(null);
    if (stated != null) return new Found(stated.text, -1, stated.from);
    if (heading != null) return whole(heading);
    Found line = above(main, false);
    if (line != null && line.from.equals(NAMED)) return line;
    for (Said title : said) {
      if (title.letters.length() >= SHORTEST) return new Found(title.text, -1, title.from);
    }
    return line;
  }

  /**
   * Whether this kind of metadata always names the article; {@code title} and {@code og:title} may
   * name the website.
   */
  private static boolean isTelling(String from) {
    return !from.equals("title") && !from.equals("og:title") && !from.equals("twitter:title");
  }

  private Found above(int main, boolean headings) {
    Found best = null;
    double most = 0;
    for (int i = Math.max(0, main - REACH); i <= main && i < page.size(); i++) {
      PageBlock block = page.get(i);
      String text = block.text();
      int level = block.heading();
      boolean named = isNamed(block);
      if (headings ? level == 0 || level > 3 : i == main && level == 0) continue;
      if (text.length() > LONGEST || text.length() < SHORTEST + 1 || block.isLink()) continue;
      if (site.isSite(text)
          || site.isOwner(text)
          || LABEL.matcher(text).matches()
          || PageLine.isFurniture(text)) continue;
      double score =
          (headings ? 10 - 2 * level : named ? 5 : 1) + Math.min(text.length(), 20) / 10.0;
      if (!headings && !named && ChinaDay.in(text, 0) != null) continue;
      if (!headings && text.endsWith("。")) score = 0;
      if (score >= most) {
        most = score;
        best = new Found(text, i, level > 0 ? "h" + level : named ? NAMED : "文前行");
      }
    }
    return best;
  }

  /** Whether one of the innermost elements around a block is named like a headline. */
  private boolean isNamed(PageBlock block) {
    for (Element e = block.owner(); e != null && page.end(e) - page.start(e) <= 2; e = e.parent()) {
      if (ClassHints.isHeadline(e)) return true;
    }
    return block.owner().childrenSize() == 1 && ClassHints.isHeadline(block.owner().child(0));
  }
}
