package zhenxing.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What part a place has in an article. The order is the order in which places are told. */
public enum PlaceRole {
  /** The article as a whole is about the place. */
  SUBJECT,
  /** A passage tells something concrete from there, as one item of a digest does. */
  COVERED;

  /** The name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a {@link #label()}.
   *
   * @throws IllegalArgumentException for anything else, naming the roles there are
   */
  public static PlaceRole parse(String label) {
    for (PlaceRole role : values()) if (role.label().equals(label)) return role;
    throw new IllegalArgumentException(
        "there is no role '"
            + label
            + "': write "
            + Arrays.stream(values()).map(PlaceRole::label).collect(Collectors.joining(" or ")));
  }
}
