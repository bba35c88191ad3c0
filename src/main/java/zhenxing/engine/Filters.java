package zhenxing.engine;

import java.util.List;
import zhenxing.article.PublicationDate;

/**
 * What a search is restricted to. Values of one dimension widen it (cities and provinces are one
 * dimension), dimensions narrow it.
 *
 * @param cities short names, or {@link #UNKNOWN} for the articles without any place
 * @param provinces short names
 * @param industries slugs, or {@link #UNKNOWN} for the articles without any
 * @param sources names as the articles have them
 * @param years single years, ranges, unknown
 * @param from first date, included, or null
 * @param to last date, included, or null; a month or year includes all of its days
 * @param subjectsOnly whether only the places count that an article is about, in restrictions and
 *     in counts, so that an article that merely covers places has none
 */
public record Filters(
    List<String> cities,
    List<String> provinces,
    List<String> industries,
    List<String> sources,
    List<YearFilter> years,
    PublicationDate from,
    PublicationDate to,
    boolean subjectsOnly) {

  /** Stands for having no value among those of a dimension. */
  public static final String UNKNOWN = "unknown";

  /** No restriction. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, false);

  public Filters {
    cities = List.copyOf(cities);
    provinces = List.copyOf(provinces);
    industries = List.copyOf(industries);
    sources = List.copyOf(sources);
    years = List.copyOf(years);
  }

  /**
   * The same restrictions with other ones of time.
   *
   * @param from first date, included, or null
   * @param to last date, included, or null
   */
  public Filters within(List<YearFilter> years, PublicationDate from, PublicationDate to) {
    return new Filters(cities, provinces, industries, sources, years, from, to, subjectsOnly);
  }

  /** Whether the search is restricted to some place that has a name. */
  public boolean nameAPlace() {
    return !provinces.isEmpty() || cities.stream().anyMatch(city -> !city.equals(UNKNOWN));
  }
}
