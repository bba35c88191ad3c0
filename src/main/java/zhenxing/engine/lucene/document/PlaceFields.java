package zhenxing.engine.lucene.document;

import org.apache.lucene.index.Term;
import zhenxing.article.Place;
import zhenxing.engine.Filters;

/** The fields that hold an article's places: all under which it is filed, or its subjects alone. */
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

  /** Those that count under the filters. */
  public static PlaceFields of(Filters filters) {
    return filters.subjectsOnly() ? SUBJECTS : ALL;
  }

  /** Short names of cities. */
  public String city() {
    return city;
  }

  /** Short names of provinces, also of those of which a city alone is filed. */
  public String province() {
    return province;
  }

  /** The facet dimension; its values are paths of province and city. */
  public String facet() {
    return facet;
  }

  /** What an article has that is filed under this place, or in it where it is a province. */
  public Term term(Place place) {
    return place.city() == null
        ? new Term(province, place.province())
        : new Term(city, place.city());
  }
}
