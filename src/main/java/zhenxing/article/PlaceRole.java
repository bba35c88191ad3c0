package zhenxing.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The role of a place in an article. Places are listed in the order of these constants. */
public enum PlaceRole {
  /** The article as a whole is about the place. */
  SUBJECT,
  /** A passage reports something concrete from the place, as one item of a digest does. */
  COVERED;

  /** Returns the name used in JSON, which is in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the role with the given {@link #label()}.
   *
   * @throws InvalidValueException for any other text; the message lists the valid roles
   */
  public static PlaceRole parse(String label) {
    for (PlaceRole role : values()) if (role.label().equals(label)) return role;
    List<String> labels = Arrays.stream(values()).map(PlaceRole::label).toList();
    throw new InvalidValueException(
        "没有“" + label + "”这个角色，请写 " + String.join(" 或 ", labels),
        "there is no role '" + label + "': write " + String.join(" or ", labels));
  }
}
