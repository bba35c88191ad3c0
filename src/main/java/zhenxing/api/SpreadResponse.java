package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.Spread;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest.By;

/** Where what a query finds appeared first, and how many articles followed there. */
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
   * @param province that of a city; left out where the key is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlaceJson(
      String key, String province, int count, FirstJson first, List<YearJson> years) {}

  /** The first article of a place. Absent fields are left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FirstJson(String id, String title, String date, String source) {}

  /** How many articles of a year; years without any are left out. */
  public record YearJson(int year, int count) {}

  /**
   * The answer.
   *
   * @param warnings what of the query was not taken as it was written
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

  /** The province under which the first article files its city. */
  private static String province(FirstUse use) {
    return use.first().places().stream()
        .map(FiledPlace::place)
        .filter(place -> use.key().equals(place.city()))
        .findFirst()
        .map(Place::province)
        .orElse(null);
  }
}
