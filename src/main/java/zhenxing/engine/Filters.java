package zhenxing.engine;

import java.util.List;
import zhenxing.article.PublicationDate;

/**
 * What a search is restricted to. Values of one dimension widen it (cities and provinces are one
 * dimension), dimensions narrow it.
 *
 * @param cities short names
 * @param provinces short names
 * @param industries slugs
 * @param sources names as the articles have them
 * @param years single years, ranges, unknown
 * @param from first date, included, or null
 * @param to last date, included, or null; a month or year includes all of its days
 */
public record Filters(
    List<String> cities,
    List<String> provinces,
    List<String> industries,
    List<String> sources,
    List<YearFilter> years,
    PublicationDate from,
    PublicationDate to) {

  /** No restriction. */
  public static final Filters NONE =
      new Filters(List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

  public Filters {
    cities = List.copyOf(cities);
    provinces = List.copyOf(provinces);
    industries = List.copyOf(industries);
    sources = List.copyOf(sources);
    years = List.copyOf(years);
  }
}
