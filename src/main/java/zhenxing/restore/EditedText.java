package zhenxing.restore;

import java.util.List;
import java.util.function.Predicate;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;

/**
 * A text together with the text it was made from and the changes between both. Immutable, so a step
 * of the repair can be compared with the one before. A {@link Rewrite} repairs it; {@link #cut} and
 * {@link #plus} take it apart and join it, and each piece keeps the changes that belong to it.
 *
 * <p>Example: {@code 產(chǎn)業(yè)} as found and {@code 产业} as text have four changes. Cut at 1, the
 * first part is 产, found as {@code 產(chǎn)} or 產 as the caller decides.
 */
public final class EditedText {

  private final String found;
  private final String text;
  private final Changes changes;

  private EditedText(String found, String text, Changes changes) {
    this.found = found;
    this.text = text;
    this.changes = changes;
  }

  /** Creates a text without changes. */
  public static EditedText of(String found) {
    return new EditedText(found, found, Changes.NONE);
  }

  /**
   * Creates a text that was edited before.
   *
   * @param text the text after the edits
   * @param edits all its edits, in ascending order of start, not overlapping
   */
  public static EditedText of(String text, List<Edit> edits) {
    if (edits.isEmpty()) return of(text);
    Builder edited = new Builder(text);
    for (Edit edit : edits) edited.add(edit.start(), edit.end(), edit.was(), edit.kind());
    return edited.done();
  }

  /**
   * Returns an empty text from which everything was removed by one change, or without a change if
   * nothing was found.
   */
  public static EditedText removed(String found, RepairKind kind) {
    if (found.isEmpty()) return of("");
    Changes changes = new Changes();
    changes.add(0, 0, 0, found.length(), kind);
    return new EditedText(found, "", changes);
  }

  /** Returns the text as it was found. */
  public String found() {
    return found;
  }

  /** Returns the text after all changes. */
  public String text() {
    return text;
  }

  Changes changes() {
    return changes;
  }

  /**
   * Returns the changes of title and body as one unmodifiable list of edits, those of the title
   * first.
   */
  public static List<Edit> edits(EditedText title, EditedText body) {
    return new EditList(title, body);
  }

  /** Starts a pass over this text. */
  Rewrite rewrite() {
    return new Rewrite(this);
  }

  /** Whether the text can be cut at a position, that is, no change extends across it. */
  public boolean canCut(int at) {
    for (Changes.Cursor change = changes.cursor(); !change.isDone(); change.next()) {
      if (change.start() < at && at < change.end()) return false;
    }
    return true;
  }

  /** The two parts of a text that was cut. */
  public record Halves(EditedText before, EditedText behind) {}

  /**
   * Cuts the text in two.
   *
   * @param at position of the cut, where {@link #canCut} holds
   * @param before called with the text that a change removed exactly at the cut; returns whether
   *     the change belongs to the first part
   */
  public Halves cut(int at, Predicate<String> before) {
    Builder left = new Builder(text.substring(0, at));
    Builder right = new Builder(text.substring(at));
    for (Changes.Cursor change = changes.cursor(); !change.isDone(); change.next()) {
      int start = change.start();
      int end = change.end();
      String was = found.substring(change.wasStart(), change.wasEnd());
      if (start == at && end == at ? before.test(was) : end <= at) {
        left.add(start, end, was, change.kind());
      } else {
        right.add(start - at, end - at, was, change.kind());
      }
    }
    return new Halves(left.done(), right.done());
  }

  /** Returns this text followed by another one. */
  public EditedText plus(EditedText next) {
    Changes all = new Changes();
    all.addAll(changes, 0, 0);
    all.addAll(next.changes, text.length(), found.length());
    return new EditedText(found + next.found, text + next.text, all);
  }

  /**
   * Removes the text before {@code from} and after {@code to}; each removed part becomes a change.
   */
  public EditedText trimmed(int from, int to, RepairKind kind) {
    Halves front = cut(from, removed -> true);
    Halves back = front.behind.cut(to - from, removed -> false);
    return removed(front.before.found, kind)
        .plus(back.before)
        .plus(removed(back.behind.found, kind));
  }

  /** Builds the text as found from the text and its changes, which are given from left to right. */
  private static final class Builder {

    private final String text;
    private final StringBuilder found = new StringBuilder();
    private final Changes changes = new Changes();
    private int copied;

    Builder(String text) {
      this.text = text;
    }

    void add(int start, int end, String was, RepairKind kind) {
      found.append(text, copied, start);
      int wasStart = found.length();
      found.append(was);
      changes.add(start, end, wasStart, found.length(), kind);
      copied = end;
    }

    EditedText done() {
      found.append(text, copied, text.length());
      return new EditedText(found.toString(), text, changes);
    }
  }

  /** A pass over a text from left to right that collects replacements. */
  static final class Rewrite {

    private final EditedText before;
    private final StringBuilder text = new StringBuilder();
    private final Changes changes = new Changes();
    private int copied;

    private Rewrite(EditedText before) {
      this.before = before;
    }

    /**
     * Replaces [start, end) of the text. The range must not be empty, and ranges must be passed in
     * ascending order without overlaps.
     */
    void replace(int start, int end, CharSequence now, RepairKind kind) {
      if (changes.size() == 0) text.ensureCapacity(before.text.length());
      text.append(before.text, copied, start);
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
      replace(start, end, before.text.substring(start, end), RepairKind.UNREPAIRED);
    }

    /** Returns the text after this pass, or the same object if nothing was replaced. */
    EditedText done() {
      if (changes.size() == 0) return before;
      text.append(before.text, copied, before.text.length());
      return new EditedText(before.found, text.toString(), before.changes.then(changes));
    }
  }
}
