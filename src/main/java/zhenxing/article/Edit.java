package zhenxing.article;

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

  public Edit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(was, "was");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such range: [" + start + ", " + end + ")");
    }
  }
}
