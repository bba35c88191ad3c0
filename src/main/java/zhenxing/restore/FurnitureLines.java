package zhenxing.restore;

import java.util.List;
import zhenxing.article.RepairKind;
import zhenxing.page.Furniture;

/** Takes the page's lines from around an article, with the line breaks that part them from it. */
final class FurnitureLines {

  private FurnitureLines() {}

  /** Removes the lines and adds them to {@code removed}, in their order. */
  static Draft remove(Draft draft, List<RestoredText.FurnitureLine> removed) {
    String text = draft.text();
    List<Furniture.Line> lines = Furniture.in(text);
    Draft.Rewrite rewrite = draft.rewrite();
    int tail = tail(text, lines);
    for (Furniture.Line line : lines) {
      String content = text.substring(line.start(), line.end()).strip();
      if (!content.isEmpty()) removed.add(new RestoredText.FurnitureLine(content, line.head()));
      // Behind the article the break before a line goes, so that the text ends with its last line.
      boolean behind = line.start() >= tail;
      int start = behind ? line.start() - 1 : line.start();
      int end = behind ? line.end() : Math.min(text.length(), line.end() + 1);
      rewrite.remove(start, end, RepairKind.FURNITURE);
    }
    return rewrite.done();
  }

  /** Where the unbroken run of the page's lines at the end of a text begins. */
  private static int tail(String text, List<Furniture.Line> lines) {
    int tail = text.length() + 1;
    for (Furniture.Line line : lines.reversed()) {
      if (line.end() + 1 != tail) break;
      tail = line.start();
    }
    return tail;
  }
}
