package zhenxing.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One repaired place. Putting {@code was} in the place of {@code [start, end)}, over all edits of a
 * field, gives back the text as it was found.
 *
 * @param kind what was done
 * @param field where
 * @param start first UTF-16 unit of what now stands there, in the restored field
 * @param end one past the last unit; equal to {@code start} where something was taken out
 * @param was the text that stood there before
 */
public record Edit(RepairKind kind, Field field, int start, int end, String was) {

  /** A text field that can be repaired. */
  public enum Field {
    TITLE,
    BODY;

    /** The name in JSON: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The text as it was before its edits.
   *
   * @param edits all of one field, in ascending order of start
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
