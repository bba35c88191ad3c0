package zhenxing.restore;

import java.util.List;
import zhenxing.article.RepairKind;
import zhenxing.page.Furniture;

/** Removes page furniture from a text, together with its line breaks. */
final class FurnitureLines {

  private FurnitureLines() {}

  /** Removes the lines and appends them to {@code removed}, in order. */
  static EditedText remove(EditedText draft, List<RestoredText.FurnitureLine> removed) {
    String text = draft.text();
    List<Furniture.Line> lines = Furniture.in(text);
    EditedText.Rewrite rewrite = draft.rewrite();
    int tail = tail(text, lines);
    for (Furniture.Line line : lines) {
      String content = text.substring(line.start(), line.end()).strip();
      if (!content.isEmpty()) removed.add(new RestoredText.FurnitureLine(content, line.head()));
      // After the article, the line break before a line is removed, so that the text ends with its
      // last line.
      boolean behind = line.start() >= tail;
      int start = behind ? line.start() - 1 : line.start();
      int end = behind ? line.end() : Math.min(text.length(), line.end() + 1);
      rewrite.remove(start, end, RepairKind.FURNITURE);
    }
    return rewrite.done();
  }

  /** Returns the start of the unbroken sequence of furniture at the end of a text. */
  private static int tail(String text, List<Furniture.Line> lines) {
    int tail = text.length() + 1;
    for (Furniture.Line line : lines.reversed()) {
      if (line.end() + 1 != tail) break;
      tail = line.start();
    }
    return tail;
  }
}
