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
 * @param q the query as typed; empty to find every article
 * @param match how the bare words of the query are interpreted
 * @param by what to count by, province or city
 * @param excluded values whose articles are not counted
 * @param filters the filters
 * @param collapse whether reprints are joined
 * @param strict whether a syntax error is rejected instead of being searched as plain words
 * @param language language of the warnings
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
   * @throws ProblemException naming the first parameter that is unknown, out of range or repeated
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
