package zhenxing.engine;

import java.util.List;

/**
 * The facet counts of a search result.
 *
 * @param places provinces with their cities as children; the articles without a place come last
 * @param industries industries by slug; the articles without one come last
 * @param years ascending and without gaps; the articles without a year come last
 * @param sources publishers by name
 */
public record Facets(
    List<FacetValue> places,
    List<FacetValue> industries,
    List<FacetValue> years,
    List<FacetValue> sources) {

  /** Empty facets. */
  public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());

  public Facets {
    places = List.copyOf(places);
    industries = List.copyOf(industries);
    years = List.copyOf(years);
    sources = List.copyOf(sources);
  }
}
