package zhenxing.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.CatalogueName;

/**
 * Reads and checks the parameters of a request. Errors name the parameter at fault.
 *
 * @param query the values of each parameter, in the order given
 */
public record ParameterReader(Map<String, List<String>> query) {

  /**
   * Maximum number of values of a filter. It exceeds the number of cities in China; a bound is
   * needed to bound the cost of a search.
   */
  private static final int MOST_VALUES = 1_000;

  /** Names of the parameters that say what is searched for: query, filters, language. */
  private static final Set<String> SEARCHED =
      Set.of(
          "q",
          "match",
          "syntax",
          "city",
          "province",
          "industry",
          "source",
          "not",
          "year",
          "from",
          "to",
          "placeRole",
          "lang");

  private static final Expected<String> CITY =
      new Expected<>(CatalogueName::city, Expected.TEXT.rule());

  private static final Expected<String> PROVINCE =
      new Expected<>(CatalogueName::province, Expected.TEXT.rule());

  private static final Expected<PublicationDate> DATE =
      new Expected<>(
          PublicationDate::parse,
          new Bilingual(
              "应为 2023、2023-03 或 2023-03-30，且确有其日",
              "must be 2023, 2023-03 or 2023-03-30, and a day of the calendar"));

  private static final Expected<YearFilter> YEARS =
      new Expected<>(
          YearFilter::parse,
          new Bilingual("应为 2023、2019..2023 或 unknown", "must be 2023, 2019..2023 or unknown"));

  private static final Expected<Boolean> PLACE_ROLE =
      Expected.oneOf(List.of(false, true), subjects -> subjects ? "subject" : "any");

  private static final Expected<Boolean> SYNTAX =
      Expected.oneOf(List.of(false, true), strict -> strict ? "strict" : "lenient");

  private static final Expected<Match> MATCH =
      Expected.oneOf(List.of(Match.values()), Match::label);

  private static final Expected<Language> LANGUAGE =
      Expected.oneOf(List.of(Language.values()), Language::label);

  /**
   * Creates a reader for a request that may have these parameters only.
   *
   * @throws ProblemException naming the first parameter that is not among them
   */
  public static ParameterReader of(Map<String, List<String>> query, Set<String> names) {
    for (String name : query.keySet()) {
      if (names.contains(name)) continue;
      List<String> sorted = names.stream().sorted().toList();
      throw bad(
          name,
          "没有“" + Printable.excerpt(name) + "”这个参数；可用的有：" + String.join("、", sorted),
          "there is no parameter '"
              + Printable.excerpt(name)
              + "'; there are: "
              + String.join(", ", sorted));
    }
    return new ParameterReader(query);
  }

  /** Returns the names of the parameters for query, filters and language, and some more. */
  static Set<String> namesWith(String... more) {
    Set<String> names = new HashSet<>(SEARCHED);
    names.addAll(List.of(more));
    return Set.copyOf(names);
  }

  static ProblemException bad(String name, String chinese, String english) {
    return new ProblemException(Problem.badParameter(name, new Bilingual(chinese, english)));
  }

  /**
   * Returns the values of a parameter that may be repeated.
   *
   * @throws ProblemException if there are more than {@value #MOST_VALUES} values, or if one is
   *     blank or not accepted
   */
  public <T> List<T> all(String name, Expected<T> expected) {
    List<T> values = new ArrayList<>();
    List<String> given = query.getOrDefault(name, List.of());
    if (given.size() > MOST_VALUES) {
      throw bad(
          name,
          name + " 最多可给 " + MOST_VALUES + " 次",
          name + " must be given at most " + MOST_VALUES + " times");
    }
    for (String text : given) {
      if (text.isBlank()) throw bad(name, name + " 不能为空", name + " must not be blank");
      values.add(parsed(name, text.strip(), expected));
    }
    return values;
  }

  /**
   * Returns the value of a parameter.
   *
   * @param fallback the text to use if the parameter is absent, or null
   * @return null if the parameter is absent and there is no fallback
   * @throws ProblemException if the parameter is repeated or its value is not accepted
   */
  public <T> T one(String name, String fallback, Expected<T> expected) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) throw bad(name, name + " 只能给一次", name + " must be given only once");
    String text = values.isEmpty() ? fallback : values.get(0);
    return text == null ? null : parsed(name, text, expected);
  }

  private static <T> T parsed(String name, String text, Expected<T> expected) {
    try {
      return expected.parse().apply(text);
    } catch (IllegalArgumentException e) {
      Bilingual rule = expected.rule();
      throw bad(name, name + "：" + rule.chinese(), name + " " + rule.english());
    }
  }

  Filters filters() {
    PublicationDate from = one("from", null, DATE);
    PublicationDate to = one("to", null, DATE);
    if (from != null && to != null && from.sortKey() > to.lastSortKey()) {
      throw bad("from", "from 不能晚于 to", "from must not be later than to");
    }
    return new Filters(
        all("city", CITY),
        all("province", PROVINCE),
        all("industry", Expected.TEXT),
        all("source", Expected.TEXT),
        all("year", YEARS),
        from,
        to,
        one("placeRole", "any", PLACE_ROLE));
  }

  Excluded excluded() {
    return new Excluded(all("not", Excluded.VALUE));
  }

  Match match() {
    return one("match", Match.WORDS.label(), MATCH);
  }

  boolean strict() {
    return one("syntax", "lenient", SYNTAX);
  }

  /** Returns the requested language, Chinese by default. */
  public Language language() {
    return one("lang", "zh", LANGUAGE);
  }
}
