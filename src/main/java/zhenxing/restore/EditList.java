package zhenxing.restore;

import java.util.AbstractList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;

/**
 * The edits of an article's title and body as an unmodifiable list. Each {@link Edit} is created
 * when it is requested, so that a text with millions of repairs does not keep millions of objects.
 * Edits of the title come first.
 */
final class EditList extends AbstractList<Edit> implements RandomAccess {

  private final EditedText title;
  private final EditedText body;

  /**
   * @param title the restored title, or null where there is none
   */
  EditList(EditedText title, EditedText body) {
    this.title = title == null ? EditedText.of("") : title;
    this.body = body;
  }

  @Override
  public Edit get(int index) {
    Objects.checkIndex(index, size());
    int titles = title.changes().size();
    return index < titles
        ? edit(title, Edit.Field.TITLE, index)
        : edit(body, Edit.Field.BODY, index - titles);
  }

  private static Edit edit(EditedText draft, Edit.Field field, int i) {
    Changes.Cursor change = draft.changes().at(i);
    String was = draft.found().substring(change.wasStart(), change.wasEnd());
    return new Edit(change.kind(), field, change.start(), change.end(), was);
  }

  @Override
  public int size() {
    return title.changes().size() + body.changes().size();
  }

  /** Counts the edits of each kind. */
  Repairs count() {
    RepairKind[] kinds = RepairKind.values();
    int[] counts = new int[kinds.length];
    for (EditedText draft : new EditedText[] {title, body}) {
      for (Changes.Cursor change = draft.changes().cursor(); !change.isDone(); change.next()) {
        counts[change.kind().ordinal()]++;
      }
    }
    Map<RepairKind, Integer> repairs = new EnumMap<>(RepairKind.class);
    for (RepairKind kind : kinds) {
      if (counts[kind.ordinal()] > 0) repairs.put(kind, counts[kind.ordinal()]);
    }
    return new Repairs(repairs);
  }
}
