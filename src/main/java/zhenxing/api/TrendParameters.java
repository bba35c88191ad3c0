package zhenxing.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;

/**
 * The parameters of a request for trends.
 *
 * @param queries the queries as typed, 1 to {@link TrendRequest#MAX_QUERIES}
 * @param match how the bare words of each query are interpreted
 * @param by what to count by
 * @param excluded values whose articles are not counted
 * @param filters filters that apply to all queries
 * @param collapse whether reprints are joined
 * @param strict whether a syntax error is rejected instead of being searched as plain words
 * @param language language of the warnings
 */
public record TrendParameters(
    List<String> queries,
    Match match,
    By by,
    Excluded excluded,
    Filters filters,
    boolean collapse,
    boolean strict,
    Language language) {

  private static final Expected<By> BY =
      Expected.oneOf(List.of(By.values()), TrendParameters::name);

  private static final Set<String> NAMES = ParameterReader.namesWith("by", "collapse");

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or repeated
   */
  public static TrendParameters of(Map<String, List<String>> query) {
    ParameterReader in = ParameterReader.of(query, NAMES);
    List<String> queries = in.all("q", Expected.TEXT);
    int most = TrendRequest.MAX_QUERIES;
    if (queries.isEmpty() || queries.size() > most) {
      throw ParameterReader.bad(
          "q", "请给出 1 到 " + most + " 个 q", "q must be given 1 to " + most + " times");
    }
    return new TrendParameters(
        queries,
        in.match(),
        in.one("by", "year", BY),
        in.excluded(),
        in.filters(),
        in.one("collapse", "false", Expected.TRUE_OR_FALSE),
        in.strict(),
        in.language());
  }

  /** Returns the name used in requests and answers, which is in lower case. */
  static String name(By by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
