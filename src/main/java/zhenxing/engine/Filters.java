package zhenxing.engine;

import java.util.List;
import zhenxing.article.PublicationDate;

/**
 * The filters of a search. Values of the same dimension are joined by OR, dimensions by AND. Cities
 * and provinces are one dimension.
 *
 * @param cities short names; {@link #UNKNOWN} stands for the articles without any place
 * @param provinces short names
 * @param industries slugs; {@link #UNKNOWN} stands for the articles without any industry
 * @param sources publishers, spelled as in the articles
 * @param years single years, ranges, or unknown
 * @param from first date, inclusive, or null for no limit
 * @param to last date, inclusive, or null for no limit; a month or year includes all its days
 * @param subjectsOnly whether filters and counts take into account only the places that an article
 *     is about. An article that merely covers places then counts as one without a place
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

  /** Value that selects the articles without any value in a dimension. */
  public static final String UNKNOWN = "unknown";

  /** No filters. */
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
   * Returns the same filters with other restrictions of time.
   *
   * @param from first date, included, or null
   * @param to last date, included, or null
   */
  public Filters within(List<YearFilter> years, PublicationDate from, PublicationDate to) {
    return new Filters(cities, provinces, industries, sources, years, from, to, subjectsOnly);
  }

  /**
   * Returns the same filters with another choice of the places that count.
   *
   * @param only whether only the places count that an article is about
   */
  public Filters ofSubjects(boolean only) {
    return new Filters(cities, provinces, industries, sources, years, from, to, only);
  }

  /** Whether a province or city is selected by name, that is, other than by {@link #UNKNOWN}. */
  public boolean nameAPlace() {
    return !provinces.isEmpty() || cities.stream().anyMatch(city -> !city.equals(UNKNOWN));
  }
}
