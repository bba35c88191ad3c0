package zhenxing.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zhenxing.engine.Filters;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;

/**
 * The parameters of a request for trends.
 *
 * @param queries as they were typed, 1 to {@link TrendRequest#MAX_QUERIES}
 * @param by what to count by
 * @param filters what to restrict all of them to
 * @param strict whether a query that cannot be parsed is an error
 * @param language of warnings
 */
record TrendParameters(
    List<String> queries, By by, Filters filters, boolean strict, Language language) {

  private static final Set<String> NAMES =
      Set.of(
          "q",
          "by",
          "syntax",
          "city",
          "province",
          "industry",
          "source",
          "year",
          "from",
          "to",
          "placeRole",
          "lang");

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or given too
   *     often
   */
  static TrendParameters of(Map<String, List<String>> query) {
    SearchParameters.requireKnown(query, NAMES);
    SearchParameters.Reader in = new SearchParameters.Reader(query);
    List<String> queries = in.all("q", Function.identity());
    if (queries.isEmpty() || queries.size() > TrendRequest.MAX_QUERIES) {
      throw new ProblemException(
          Problem.badParameter("q", "请给出 1 到 " + TrendRequest.MAX_QUERIES + " 个 q"));
    }
    return new TrendParameters(
        queries,
        in.one("by", "year", TrendParameters::by),
        in.filters(),
        in.strict(),
        in.language());
  }

  private static By by(String text) {
    return Arrays.stream(By.values())
        .filter(by -> name(by).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("应为 year、province 或 city"));
  }

  /** The name in requests and answers: lower case. */
  static String name(By by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
