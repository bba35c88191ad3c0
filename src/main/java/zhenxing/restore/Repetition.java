package zhenxing.restore;

import zhenxing.article.RepairKind;

/** Removes the second copy from a body that contains the whole article twice. */
final class Repetition {

  /** Shorter passages may be repeated on purpose. In characters. */
  private static final int SHORTEST = 60;

  private Repetition() {}

  static EditedText remove(EditedText draft) {
    String text = draft.text();
    if (text.length() < 2 * SHORTEST) return draft;
    // The copy starts where the beginning of the text occurs again, and extends to the end.
    String beginning = text.substring(0, SHORTEST / 2);
    int copy = text.indexOf(beginning, text.length() / 2 - 2);
    if (copy < 0 || copy > text.length() / 2 + 2) return draft;
    if (!text.substring(0, copy).strip().equals(text.substring(copy).strip())) return draft;
    EditedText.Rewrite rewrite = draft.rewrite();
    rewrite.remove(
        copy - (text.charAt(copy - 1) == '\n' ? 1 : 0), text.length(), RepairKind.REPEATED);
    return rewrite.done();
  }
}
