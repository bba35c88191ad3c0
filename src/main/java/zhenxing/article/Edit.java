package zhenxing.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One repair of a text: the range {@code [start, end)} of the restored field replaced the text
 * {@code was}. {@link #undone} reverts all edits of a field, which gives the text as it was found.
 *
 * <p>Example: restoring {@code 產(chǎn)業(yè)} to {@code 产业} makes four edits; the first is {@code
 * SCRIPT} with range [0, 1) and {@code was} 產, the second {@code READINGS} with the empty range [1,
 * 1) and {@code was} (chǎn).
 *
 * @param kind the kind of repair
 * @param field the field that was repaired
 * @param start index of the first UTF-16 unit of the new text in the restored field
 * @param end index after the last unit of the new text; equal to {@code start} where text was
 *     removed
 * @param was the text that was replaced; empty where text was inserted
 */
public record Edit(RepairKind kind, Field field, int start, int end, String was) {

  /**
   * A text field that can be repaired. The index stores edits by the ordinals and the number of
   * these constants, so every change here needs a new {@code Fields.FORMAT}.
   */
  public enum Field {
    TITLE,
    BODY;

    /** Returns the name used in JSON, which is in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reverts edits: returns the text as it was before them.
   *
   * @param text the restored field
   * @param edits all edits of that field, in ascending order of start, not overlapping
   */
  public static String undone(String text, List<Edit> edits) {
    StringBuilder found = new StringBuilder();
    int from = 0;
    for (Edit edit : edits) {
      found.append(text, from, edit.start).append(edit.was);
      from = edit.end;
    }
    return found.append(text, from, text.length()).toString();
  }

  public Edit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(was, "was");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such range: [" + start + ", " + end + ")");
    }
  }
}
