package zhenxing.restore;

import zhenxing.article.RepairKind;

/**
 * A field on its way from the text as found to the text as published: how it stands now, and all
 * that was changed. Immutable; a {@link Rewrite} makes the next one.
 */
record Draft(String found, String text, Changes changes) {

  static Draft of(String found) {
    return new Draft(found, found, Changes.NONE);
  }

  Rewrite rewrite() {
    return new Rewrite(this);
  }

  /** One pass over a draft from left to right. */
  static final class Rewrite {
    private final Draft draft;
    private final StringBuilder text = new StringBuilder();
    private final Changes changes = new Changes();
    private int copied;

    private Rewrite(Draft draft) {
      this.draft = draft;
    }

    /**
     * Puts {@code now} in the place of [start, end), which is not empty; places must come in
     * ascending order.
     */
    void replace(int start, int end, CharSequence now, RepairKind kind) {
      if (changes.size() == 0) text.ensureCapacity(draft.text.length());
      text.append(draft.text, copied, start);
      int from = text.length();
      text.append(now);
      copied = end;
      changes.add(from, text.length(), start, end, kind);
    }

    void remove(int start, int end, RepairKind kind) {
      replace(start, end, "", kind);
    }

    /** Marks [start, end) as damaged beyond repair. */
    void leave(int start, int end) {
      replace(start, end, draft.text.substring(start, end), RepairKind.UNREPAIRED);
    }

    /** The draft after this pass: the same object when nothing was changed. */
    Draft done() {
      if (changes.size() == 0) return draft;
      text.append(draft.text, copied, draft.text.length());
      return new Draft(draft.found, text.toString(), draft.changes.then(changes));
    }
  }
}
