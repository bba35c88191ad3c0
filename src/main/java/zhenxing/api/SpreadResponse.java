package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.Spread;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest.By;

/**
 * The places of the results of a query, each with its first article and its number of articles by
 * year.
 */
public record SpreadResponse(
    String by,
    String match,
    List<PlaceJson> places,
    int undated,
    int unplaced,
    boolean timedOut,
    List<String> warnings) {

  /**
   * A place with its first article and its articles by year.
   *
   * @param key the province or city
   * @param province the province of the city; left out if the key is a province
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlaceJson(
      String key, String province, int count, FirstJson first, List<YearJson> years) {}

  /** The first article of a place. Absent fields are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FirstJson(String id, String title, String date, String source) {}

  /** The number of articles of a year. Years without articles are left out. */
  public record YearJson(int year, int count) {}

  /**
   * Converts a spread to the form of the API.
   *
   * @param warnings parts of the query that were not interpreted as written
   */
  public static SpreadResponse of(
      SpreadParameters parameters, Spread spread, List<String> warnings) {
    return new SpreadResponse(
        TrendParameters.name(parameters.by()),
        spread.used().label(),
        spread.places().stream().map(use -> place(use, parameters.by() == By.CITY)).toList(),
        spread.undated(),
        spread.unplaced(),
        spread.timedOut(),
        warnings);
  }

  private static PlaceJson place(FirstUse use, boolean isCity) {
    Article first = use.first();
    return new PlaceJson(
        use.key(),
        isCity ? province(use) : null,
        use.count(),
        new FirstJson(first.id(), first.title(), first.date().toString(), first.source()),
        use.years().entrySet().stream()
            .map(year -> new YearJson(year.getKey(), year.getValue()))
            .toList());
  }

  /** Returns the province under which the first article files the city. */
  private static String province(FirstUse use) {
    return use.first().places().stream()
        .map(FiledPlace::place)
        .filter(place -> use.key().equals(place.city()))
        .findFirst()
        .map(Place::province)
        .orElse(null);
  }
}
