package zhenxing.restore;

import java.util.List;
import zhenxing.article.RepairKind;
import zhenxing.page.Furniture;
import zhenxing.page.GluedFurniture;

/**
 * Removes page furniture from a text: what is glued to a line of the article, and whole lines
 * together with their line breaks.
 */
final class FurnitureLines {

  private FurnitureLines() {}

  /** Removes the furniture and appends it to {@code removed}, in order. */
  static EditedText remove(EditedText draft, List<RestoredText.FurnitureLine> removed) {
    return removeLines(removeGlued(draft, removed), removed);
  }

  private static EditedText removeGlued(
      EditedText draft, List<RestoredText.FurnitureLine> removed) {
    EditedText.Rewrite rewrite = draft.rewrite();
    for (Furniture.Line piece : GluedFurniture.in(draft.text())) {
      add(draft.text(), piece, removed);
      rewrite.remove(piece.start(), piece.end(), RepairKind.FURNITURE);
    }
    return rewrite.done();
  }

  private static void add(
      String text, Furniture.Line line, List<RestoredText.FurnitureLine> removed) {
    String content = text.substring(line.start(), line.end()).strip();
    if (!content.isEmpty()) removed.add(new RestoredText.FurnitureLine(content, line.head()));
  }

  private static EditedText removeLines(
      EditedText draft, List<RestoredText.FurnitureLine> removed) {
    String text = draft.text();
    List<Furniture.Line> lines = Furniture.in(text);
    EditedText.Rewrite rewrite = draft.rewrite();
    int tail = tail(text, lines);
    for (Furniture.Line line : lines) {
      add(text, line, removed);
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
