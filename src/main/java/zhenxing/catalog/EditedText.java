package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zhenxing.article.Edit;
import zhenxing.article.Edit.Field;
import zhenxing.article.RepairKind;

/**
 * A restored text with the edits that lead back to the text as found. It can be cut and joined;
 * each piece keeps its own edits, with adjusted positions. Immutable.
 *
 * @param text the restored text
 * @param edits its edits, in ascending order of start
 */
record EditedText(String text, List<Edit> edits) {

  EditedText {
    edits = List.copyOf(edits);
  }

  /** Whether the text can be cut at a position, that is, no edit extends across it. */
  boolean canCut(int at) {
    return edits.stream().noneMatch(e -> e.start() < at && at < e.end());
  }

  /** The two parts of a text that was cut. */
  record Halves(EditedText before, EditedText behind) {}

  /**
   * Cuts the text in two.
   *
   * @param at position of the cut
   * @param before for an edit that removed text exactly at the cut: whether it belongs to the first
   *     part
   */
  Halves cut(int at, Predicate<Edit> before) {
    List<Edit> left = new ArrayList<>();
    List<Edit> right = new ArrayList<>();
    for (Edit e : edits) {
      boolean atCut = e.start() == at && e.end() == at;
      if (atCut ? before.test(e) : e.end() <= at) left.add(e);
      else right.add(moved(e, -at));
    }
    return new Halves(
        new EditedText(text.substring(0, at), left), new EditedText(text.substring(at), right));
  }

  /** The same text as part of another field. */
  EditedText in(Field field) {
    List<Edit> all =
        edits.stream().map(e -> new Edit(e.kind(), field, e.start(), e.end(), e.was())).toList();
    return new EditedText(text, all);
  }

  private static Edit moved(Edit e, int by) {
    return new Edit(e.kind(), e.field(), e.start() + by, e.end() + by, e.was());
  }

  /** This text followed by another one. */
  EditedText plus(EditedText next) {
    List<Edit> all = new ArrayList<>(edits);
    int shift = text.length();
    for (Edit e : next.edits) all.add(moved(e, shift));
    return new EditedText(text + next.text, all);
  }

  /** The text as it was found. */
  String found() {
    return Edit.undone(text, edits);
  }

  /**
   * Removes what is before {@code from} and after {@code to}; each removed part becomes an edit.
   */
  EditedText trimmed(int from, int to, RepairKind kind) {
    Halves front = cut(from, e -> true);
    Halves back = front.behind.cut(to - from, e -> false);
    return gone(front.before, kind).plus(back.before).plus(gone(back.behind, kind));
  }

  private static EditedText gone(EditedText piece, RepairKind kind) {
    String found = piece.found();
    if (found.isEmpty()) return new EditedText("", List.of());
    return new EditedText("", List.of(new Edit(kind, Field.BODY, 0, 0, found)));
  }
}
