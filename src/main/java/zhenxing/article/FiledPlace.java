package zhenxing.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A place under which an article is filed, with its role.
 *
 * @param place the place
 * @param role whether the article is about the place or only covers it in a passage
 */
public record FiledPlace(Place place, PlaceRole role) implements Comparable<FiledPlace> {

  private static final Comparator<FiledPlace> ORDER =
      Comparator.comparing(FiledPlace::role).thenComparing(FiledPlace::place);

  public FiledPlace {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(role, "role");
  }

  /** Files an article under a place that it is about. */
  public static FiledPlace subject(Place place) {
    return new FiledPlace(place, PlaceRole.SUBJECT);
  }

  /** Files an article under a place that one of its passages reports from. */
  public static FiledPlace covered(Place place) {
    return new FiledPlace(place, PlaceRole.COVERED);
  }

  /** Whether the article is about the place. */
  public boolean isSubject() {
    return role == PlaceRole.SUBJECT;
  }

  /**
   * Sorts the places and removes duplicates. A place that is given with both roles is kept as a
   * subject. Returns an unmodifiable list.
   */
  public static List<FiledPlace> inOrder(Collection<FiledPlace> places) {
    Map<Place, PlaceRole> roles = new TreeMap<>();
    for (FiledPlace filed : places) {
      roles.merge(filed.place, filed.role, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return roles.entrySet().stream()
        .map(entry -> new FiledPlace(entry.getKey(), entry.getValue()))
        .sorted()
        .toList();
  }

  /** Orders subjects first, then by place. */
  @Override
  public int compareTo(FiledPlace other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + " " + role.label();
  }
}
