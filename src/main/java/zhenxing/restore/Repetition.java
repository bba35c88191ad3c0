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
    int copy = middle(text);
    if (copy < SHORTEST || !isCopy(text, copy)) return draft;
    EditedText.Rewrite rewrite = draft.rewrite();
    int end = copy;
    while (Character.isWhitespace(text.charAt(end - 1))) end--;
    rewrite.remove(end, text.length(), RepairKind.REPEATED);
    return rewrite.done();
  }

  /**
   * The index of the character before which there are as many characters as from it on, not
   * counting white space, because the lines of the two copies may be broken differently; or -1.
   */
  private static int middle(String text) {
    long characters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    if (characters % 2 != 0) return -1;
    int at = 0;
    for (long before = 0; ; at++) {
      if (Character.isWhitespace(text.charAt(at))) continue;
      if (before++ == characters / 2) return at;
    }
  }

  private static boolean isCopy(String text, int copy) {
    int second = copy;
    for (int first = 0; first < copy; first++) {
      char c = text.charAt(first);
      if (Character.isWhitespace(c)) continue;
      while (second < text.length() && Character.isWhitespace(text.charAt(second))) second++;
      if (second == text.length() || text.charAt(second++) != c) return false;
    }
    return true;
  }
}
