package zhenxing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes what stands around an article out of its text: the lines of day, source and author between
 * headline and text, and the imprint behind it.
 */
final class SurroundingLines {

  /** How many lines behind the text are looked at for an imprint. */
  private static final int BEHIND = 6;

  /** A line around the text is not longer. */
  private static final int LONGEST = 160;

  private static final Pattern IMPRINT =
      Pattern.compile(
          "[（(【\\[]?\\s*(?:(?:本文|文章|信息|新闻|稿件|内容)?(?:来源|稿源|转自|出处)|作者|记者|通讯员|供稿|撰稿|撰文|执笔|文|(?:责任|本文|本期|网络|文字|值班)?编辑|责编|校对|审核|终审|初审|复审|发布者?|签发)\\s*[:：|｜丨︱/／].{0,120}");

  private final PageText page;
  private final List<String> lines = new ArrayList<>();
  private String label = "";

  private SurroundingLines(PageText page) {
    this.page = page;
  }

  /**
   * The lines around the text, in their order.
   *
   * @param zone the blocks around the headline
   * @param text the blocks of the text, which lose what is returned
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
        boolean ofThePage = PageLine.isFurniture(line) || IMPRINT.matcher(line).matches();
        if (!ofThePage || text.cardinality() == 1) return;
        text.clear(i);
      }
      add(line);
    }
  }

  private void takeImprint(BitSet text) {
    int last = text.length();
    int first = Math.max(text.nextSetBit(0) + 1, last - BEHIND);
    for (int i = first; i < Math.min(page.size(), last + BEHIND); i++) {
      String line = page.get(i).text();
      if (line.length() > LONGEST || !IMPRINT.matcher(line).matches()) continue;
      text.clear(i);
      add(line);
    }
  }

  /** A label whose value stands in a box of its own is one line with it. */
  private void add(String line) {
    if (line.endsWith("：") || line.endsWith(":")) {
      label = line;
      return;
    }
    lines.add(label + line);
    label = "";
  }
}
