package zhenxing.restore;

import zhenxing.article.RepairKind;

/**
 * One field during its repair: the text as found, the text as it is now, and the changes between
 * them. Immutable, so a step of the repair can be compared with the one before; a {@link Rewrite}
 * creates the next draft.
 *
 * @param found the text as it was read
 * @param text the text after the repairs so far
 * @param changes what leads from {@code found} to {@code text}
 */
record Draft(String found, String text, Changes changes) {

  static Draft of(String found) {
    return new Draft(found, found, Changes.NONE);
  }

  Rewrite rewrite() {
    return new Rewrite(this);
  }

  /** A pass over a draft from left to right that collects replacements. */
  static final class Rewrite {
    private final Draft draft;
    private final StringBuilder text = new StringBuilder();
    private final Changes changes = new Changes();
    private int copied;

    private Rewrite(Draft draft) {
      this.draft = draft;
    }

    /**
     * Replaces [start, end) of the draft's text. The range must not be empty, and ranges must be
     * passed in ascending order without overlaps.
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

    /** Marks [start, end) as damage that cannot be repaired; the text stays. */
    void leave(int start, int end) {
      replace(start, end, draft.text.substring(start, end), RepairKind.UNREPAIRED);
    }

    /** Returns the draft after this pass, or the same draft if nothing was replaced. */
    Draft done() {
      if (changes.size() == 0) return draft;
      text.append(draft.text, copied, draft.text.length());
      return new Draft(draft.found, text.toString(), draft.changes.then(changes));
    }
  }
}
