package zhenxing.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.engine.suggest.Suggestions;

/**
 * The parameters of a request for suggestions.
 *
 * @param q the text typed so far
 * @param size maximum number of suggestions
 */
public record SuggestParameters(String q, int size) {

  private static final String DEFAULT_SIZE = "8";

  /** The same limit as for a search. */
  private static final int MAX_CHARACTERS = 2_000;

  private static final Expected<String> NOT_TOO_LONG =
      new Expected<>(
          SuggestParameters::notTooLong,
          new Bilingual(
              "最多 " + MAX_CHARACTERS + " 个字符",
              "must have at most " + MAX_CHARACTERS + " characters"));

  private static final Set<String> NAMES = Set.of("q", "size", "lang");

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or repeated
   */
  public static SuggestParameters of(Map<String, List<String>> query) {
    ParameterReader in = ParameterReader.of(query, NAMES);
    in.language();
    return new SuggestParameters(
        in.one("q", "", NOT_TOO_LONG),
        in.one("size", DEFAULT_SIZE, Expected.number(1, Suggestions.MAX_SIZE)));
  }

  private static String notTooLong(String text) {
    if (text.length() > MAX_CHARACTERS) throw new IllegalArgumentException();
    return text;
  }
}
