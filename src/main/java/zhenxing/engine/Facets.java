package zhenxing.engine;

import java.util.List;

/**
 * The counts beside the hits.
 *
 * @param places provinces with their cities, the articles without a place last
 * @param industries by slug, the articles without one last
 * @param years ascending without gaps, the articles without a year last
 * @param sources by name
 */
public record Facets(
    List<FacetValue> places,
    List<FacetValue> industries,
    List<FacetValue> years,
    List<FacetValue> sources) {

  /** No counts at all. */
  public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());

  public Facets {
    places = List.copyOf(places);
    industries = List.copyOf(industries);
    years = List.copyOf(years);
    sources = List.copyOf(sources);
  }
}
