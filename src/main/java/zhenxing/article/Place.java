package zhenxing.article;

import java.util.Objects;

/**
 * A place: a province-level unit and, unless the whole province is meant, a city in it. Both are
 * the short names of the gazetteer (辽宁, 大连). A municipality has the same name in both (北京, 北京). The
 * role of a place in an article is held by {@link FiledPlace}.
 *
 * @param province short name of the province-level unit, never blank
 * @param city short name of the prefecture-level unit, or null when the whole province is meant
 */
public record Place(String province, String city) implements Comparable<Place> {

  public Place {
    Objects.requireNonNull(province, "province");
    if (province.isBlank()) throw new IllegalArgumentException("a place needs a province");
    if (city != null && city.isBlank()) city = null;
  }

  /** Orders by province, then city, province-wide coverage first. */
  @Override
  public int compareTo(Place other) {
    int byProvince = province.compareTo(other.province);
    if (byProvince != 0) return byProvince;
    return Objects.requireNonNullElse(city, "")
        .compareTo(Objects.requireNonNullElse(other.city, ""));
  }

  @Override
  public String toString() {
    return city == null ? province : province + "/" + city;
  }
}
