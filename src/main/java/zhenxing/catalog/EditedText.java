package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Edit;
import zhenxing.article.Edit.Field;
import zhenxing.article.RepairKind;

/**
 * A restored text together with the edits that lead back to what was found. Cutting it keeps the
 * edits of every piece true.
 *
 * @param text restored
 * @param edits in ascending order of start
 */
record EditedText(String text, List<Edit> edits) {

  EditedText {
    edits = List.copyOf(edits);
  }

  /** Whether no edit reaches across this position, so that the text can be cut there. */
  boolean canCut(int at) {
    return edits.stream().noneMatch(e -> e.start() < at && at < e.end());
  }

  /**
   * The piece between two cuts. Of edits that took something out right at a cut, the one behind
   * keeps what was whole lines, the one before keeps the rest.
   */
  EditedText piece(int from, int to, Field field) {
    List<Edit> kept = new ArrayList<>();
    for (Edit e : edits) {
      boolean empty = e.start() == e.end();
      boolean inside =
          empty
              ? e.start() > from && e.start() < to
                  || e.start() == from && (from == 0 || !belongsBefore(e))
                  || e.start() == to && (to == text.length() || belongsBefore(e))
              : e.start() >= from && e.end() <= to;
      if (inside) kept.add(new Edit(e.kind(), field, e.start() - from, e.end() - from, e.was()));
    }
    return new EditedText(text.substring(from, to), kept);
  }

  private static boolean belongsBefore(Edit e) {
    return e.was().indexOf('\n') < 0;
  }

  /** This text followed by another. */
  EditedText plus(EditedText next) {
    List<Edit> all = new ArrayList<>(edits);
    int shift = text.length();
    for (Edit e : next.edits) {
      all.add(new Edit(e.kind(), e.field(), e.start() + shift, e.end() + shift, e.was()));
    }
    return new EditedText(text + next.text, all);
  }

  /** The text as it was found. */
  String found() {
    StringBuilder found = new StringBuilder();
    int from = 0;
    for (Edit e : edits) {
      found.append(text, from, e.start()).append(e.was());
      from = e.end();
    }
    return found.append(text, from, text.length()).toString();
  }

  /** The same without what stands before and behind a range, as further edits. */
  EditedText trimmed(int from, int to, Field field, RepairKind kind) {
    if (from == 0 && to == text.length()) return this;
    EditedText kept = piece(from, to, field);
    List<Edit> all = new ArrayList<>();
    String before = piece(0, from, field).found();
    if (!before.isEmpty()) all.add(new Edit(kind, field, 0, 0, before));
    all.addAll(kept.edits);
    String after = piece(to, text.length(), field).found();
    if (!after.isEmpty()) all.add(new Edit(kind, field, to - from, to - from, after));
    return new EditedText(kept.text, all);
  }
}
