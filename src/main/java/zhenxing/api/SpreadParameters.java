package zhenxing.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.TrendRequest.By;

/**
 * The parameters of a request for the spread of a phrase.
 *
 * @param q the query as it was typed, empty for every article
 * @param match how its bare words are taken
 * @param by province or city
 * @param excluded what leaves an article out
 * @param filters what to restrict it to
 * @param collapse whether reprints are joined
 * @param strict whether a query that cannot be parsed is an error
 * @param language of warnings
 */
public record SpreadParameters(
    String q,
    Match match,
    By by,
    Excluded excluded,
    Filters filters,
    boolean collapse,
    boolean strict,
    Language language) {

  private static final Expected<By> BY =
      Expected.oneOf(List.of(By.PROVINCE, By.CITY), TrendParameters::name);

  private static final Set<String> NAMES = ParameterReader.namesWith("by", "collapse");

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or given too
   *     often
   */
  public static SpreadParameters of(Map<String, List<String>> query) {
    ParameterReader in = ParameterReader.of(query, NAMES);
    return new SpreadParameters(
        in.one("q", "", Expected.TEXT),
        in.match(),
        in.one("by", "city", BY),
        in.excluded(),
        in.filters(),
        in.one("collapse", "false", Expected.TRUE_OR_FALSE),
        in.strict(),
        in.language());
  }
}
