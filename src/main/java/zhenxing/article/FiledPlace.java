package zhenxing.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A place under which an article is filed.
 *
 * @param place where
 * @param role what part it has in the article
 */
public record FiledPlace(Place place, PlaceRole role) implements Comparable<FiledPlace> {

  private static final Comparator<FiledPlace> ORDER =
      Comparator.comparing(FiledPlace::role).thenComparing(FiledPlace::place);

  public FiledPlace {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(role, "role");
  }

  /** A place that the article is about. */
  public static FiledPlace subject(Place place) {
    return new FiledPlace(place, PlaceRole.SUBJECT);
  }

  /** A place from which a passage tells something. */
  public static FiledPlace covered(Place place) {
    return new FiledPlace(place, PlaceRole.COVERED);
  }

  /** Whether the article is about the place. */
  public boolean isSubject() {
    return role == PlaceRole.SUBJECT;
  }

  /**
   * The places in their order, each once: one that is given with both roles is a subject. The list
   * cannot be changed.
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
