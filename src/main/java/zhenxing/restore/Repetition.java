package zhenxing.restore;

import zhenxing.article.RepairKind;

/** A body that holds the whole article twice, one copy behind the other. */
final class Repetition {

  /** A shorter passage may well be said twice. */
  private static final int SHORTEST = 60;

  private Repetition() {}

  static Draft remove(Draft draft) {
    String text = draft.text();
    if (text.length() < 2 * SHORTEST) return draft;
    // The copy begins where the beginning of the text comes again, and runs to the end.
    String beginning = text.substring(0, SHORTEST / 2);
    int copy = text.indexOf(beginning, text.length() / 2 - 2);
    if (copy < 0 || copy > text.length() / 2 + 2) return draft;
    if (!text.substring(0, copy).strip().equals(text.substring(copy).strip())) return draft;
    Draft.Rewrite rewrite = draft.rewrite();
    rewrite.remove(
        copy - (text.charAt(copy - 1) == '\n' ? 1 : 0), text.length(), RepairKind.REPEATED);
    return rewrite.done();
  }
}
