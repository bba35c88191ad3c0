package zhenxing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates an article from the lines around it: those with day, source and author between headline
 * and text, and the imprint after the text.
 */
final class SurroundingLines {

  /** Number of lines around the end of the text that are checked for an imprint. */
  private static final int BEHIND = 6;

  /** Longer lines belong to the text. In characters. */
  private static final int LONGEST = 160;

  private static final Pattern IMPRINT =
      Pattern.compile(
          "[（(【\\[]?\\s*(?:(?<source>(?:本文|文章|信息|新闻|稿件|内容)?(?:来源|稿源|转自|出处))|作者|记者|通讯员|供稿|撰稿|撰文|执笔|文|[\\p{IsHan}]{0,6}编辑|责编|(?:视频|海报|图表?|动画|文案|音频|现场)?(?:设计|制作|剪辑|统筹|监制|出品|制图|摄影|摄像|配音|出镜|策划)|(?:视频|摄影|图片)记者|校对|审核|终审|初审|复审|发布者?|签发)\\s*["
              + LabelMarks.ALL
              + "](?<value>.{0,120})");

  /** A line that says where a text was printed: 《人民日报》（2023年05月29日 13 版）. */
  private static final Pattern SHEET =
      Pattern.compile(
          "[（(]?\\s*[《“]\\s*[\\p{IsHan}]{2,14}\\s*[》”]\\s*[（(]?\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[^。]{0,16}[版期][^。]{0,8}");

  private static final int LONGEST_LABELLED = 60;

  /** With fewer characters than this the words after a label are names. */
  private static final int SHORTEST_SAID = 8;

  private static final Pattern LABELLED =
      Pattern.compile("(?:^|[\\s　|｜])(?:来源|稿源|作者|编辑|责编|记者)\\s{0,4}[:：]");

  private static final Pattern ABSTRACT =
      Pattern.compile("[【\\[]?(?:内容|文章|新闻)?(?:摘要|提要|导读|核心提示|导语)[】\\]]?[:：]?");

  /** The headline in brackets at the start of an abstract. */
  private static final Pattern HEADED = Pattern.compile("^(?:摘要[:：]?)?\\s*【[^】]{1,80}】");

  /** With fewer letters than this a line is a heading, not an abstract. */
  private static final int SHORTEST_ABSTRACT = 12;

  private static final int REPEATED_WITHIN = 3;

  private final PageText page;
  private final List<String> lines = new ArrayList<>();
  private String label = "";

  private SurroundingLines(PageText page) {
    this.page = page;
  }

  /**
   * Returns the lines around the text, in page order, and removes them from {@code text}.
   *
   * @param zone the blocks around the headline
   * @param text indexes of the blocks of the text; modified
   */
  static List<String> takeFrom(PageText page, Zone zone, BitSet text) {
    SurroundingLines around = new SurroundingLines(page);
    around.takeHead(zone, text);
    around.takeImprint(text);
    return List.copyOf(around.lines);
  }

  private void takeHead(Zone zone, BitSet text) {
    for (int i = zone.from(); i < zone.to(); i++) {
      String line = page.get(i).text();
      if (i == zone.headline() || line.length() > LONGEST) continue;
      if (text.get(i)) {
        boolean ofThePage =
            PageLine.isFurniture(line) && !EventTime.is(k -> page.get(k).text(), page.size(), i)
                || isImprint(line)
                || isLabelled(line)
                || ABSTRACT.matcher(line).matches()
                || isRepeated(i, text);
        if (!ofThePage || text.cardinality() == 1) return;
        text.clear(i);
      }
      add(page.get(i).parted());
    }
  }

  private void takeImprint(BitSet text) {
    int last = text.length();
    int first = Math.max(text.nextSetBit(0) + 1, last - BEHIND);
    for (int i = first; i < Math.min(page.size(), last + BEHIND); i++) {
      String line = page.get(i).text();
      if (line.length() > LONGEST || !isImprint(line)) continue;
      text.clear(i);
      add(page.get(i).parted());
    }
  }

  /**
   * Whether a short line has a label (3月28日 来源：辽河晚报). Between headline and text that is enough to
   * tell it from prose.
   */
  private static boolean isLabelled(String line) {
    return line.length() <= LONGEST_LABELLED
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0
        && !endsLikeSpeech(line)
        && LABELLED.matcher(line).find();
  }

  private static boolean isImprint(String line) {
    Matcher imprint = IMPRINT.matcher(line);
    if (imprint.matches() && imprint.group("source") == null && isSaid(imprint.group("value"))) {
      return false;
    }
    return imprint.matches()
        || SHEET.matcher(line).matches()
        || NoHeadline.isOriginal(line)
        || CreditLine.isByline(line);
  }

  /**
   * Whether the words after a label are a sentence, as in an interview (记者：下一步，大连将如何发力？), rather
   * than names.
   */
  private static boolean isSaid(String value) {
    if (endsLikeSpeech(value)) return true;
    if (value.length() < SHORTEST_SAID || !value.contains("，") && !value.endsWith("。"))
      return false;
    List<String> words = CreditLine.SEPARATORS.split(value.strip(), 2);
    String first = words.getFirst();
    return first.length() > 1 && !Surnames.isName(first) && !SourceName.isMedium(first);
  }

  private static boolean endsLikeSpeech(String line) {
    return !line.isEmpty() && "？?！!".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Whether a line is an abstract: one of the next lines contains it. */
  private boolean isRepeated(int i, BitSet text) {
    String line = HEADED.matcher(page.get(i).text()).replaceFirst("");
    String letters = Likeness.letters(line);
    if (letters.length() < SHORTEST_ABSTRACT) return false;
    for (int k = 0, next = i; k < REPEATED_WITHIN; k++) {
      next = text.nextSetBit(next + 1);
      if (next < 0) return false;
      if (Likeness.letters(page.get(next).text()).contains(letters)) return true;
    }
    return false;
  }

  /** Collects a line. A label whose value is in the next block is joined with it. */
  private void add(String line) {
    if (line.endsWith("：") || line.endsWith(":")) {
      label = line;
      return;
    }
    lines.add(label + line);
    label = "";
  }
}
