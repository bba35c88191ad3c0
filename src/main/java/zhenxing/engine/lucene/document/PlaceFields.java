package zhenxing.engine.lucene.document;

import org.apache.lucene.index.Term;
import zhenxing.article.Place;
import zhenxing.engine.Filters;

/**
 * The fields that hold the places of an article. There are two sets of fields: one for all places
 * that the article is filed under, one for the places that it is about (subjects).
 */
public enum PlaceFields {
  ALL("city", "province", "place"),
  SUBJECTS("city.subject", "province.subject", "place.subject");

  private final String city;
  private final String province;
  private final String facet;

  PlaceFields(String city, String province, String facet) {
    this.city = city;
    this.province = province;
    this.facet = facet;
  }

  /** Returns the fields that the filters apply to. */
  public static PlaceFields of(Filters filters) {
    return filters.subjectsOnly() ? SUBJECTS : ALL;
  }

  /** Returns the field of the short names of cities. */
  public String city() {
    return city;
  }

  /**
   * Returns the field of the short names of provinces, including the provinces of the filed cities.
   */
  public String province() {
    return province;
  }

  /** Returns the facet dimension. Its values are paths of province and city. */
  public String facet() {
    return facet;
  }

  /**
   * Returns the term that matches the articles filed under a place. For a province, these include
   * the articles filed under one of its cities.
   */
  public Term term(Place place) {
    return place.city() == null
        ? new Term(province, place.province())
        : new Term(city, place.city());
  }
}
