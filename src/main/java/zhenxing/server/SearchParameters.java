package zhenxing.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;

/**
 * The parameters of a search, as HTTP and the command line have them.
 *
 * @param q the query as it was typed, empty for every article
 * @param strict whether a query that cannot be parsed is an error
 * @param filters what to restrict the search to
 * @param sort the order of hits
 * @param size hits on a page
 * @param cursor where the page before ended, or null
 * @param facetSize values of a facet at most
 * @param collapse whether reprints are joined
 * @param language of labels and messages
 */
public record SearchParameters(
    String q,
    boolean strict,
    Filters filters,
    SortOrder sort,
    int size,
    Cursor cursor,
    int facetSize,
    boolean collapse,
    Language language) {

  public static final int DEFAULT_SIZE = 10;
  public static final int DEFAULT_FACET_SIZE = 50;
  private static final int MAX_FACET_SIZE = 10_000;

  private static final Set<String> NAMES =
      Set.of(
          "q",
          "syntax",
          "city",
          "province",
          "industry",
          "source",
          "year",
          "from",
          "to",
          "sort",
          "size",
          "cursor",
          "collapse",
          "placeRole",
          "facetSize",
          "lang");

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException naming the first parameter that is unknown, out of range or given too
   *     often
   */
  public static SearchParameters of(Map<String, List<String>> query) {
    requireKnown(query, NAMES);
    Reader in = new Reader(query);
    SortOrder sort =
        in.one(
            "sort",
            "relevance",
            text ->
                SortOrder.of(text)
                    .orElseThrow(
                        () -> new IllegalArgumentException("应为 relevance、newest 或 oldest")));
    Cursor cursor = in.one("cursor", null, said("不是本服务给出的值", Cursor::decode));
    if (cursor != null && cursor.sort() != sort) {
      throw bad("cursor", "cursor 属于另一种排序（" + cursor.sort().label() + "），请从第一页开始");
    }
    return new SearchParameters(
        in.one("q", "", Function.identity()),
        in.strict(),
        in.filters(),
        sort,
        in.one("size", "" + DEFAULT_SIZE, text -> number(text, 0, SearchRequest.MAX_SIZE)),
        cursor,
        in.one("facetSize", "" + DEFAULT_FACET_SIZE, text -> number(text, 1, MAX_FACET_SIZE)),
        in.one("collapse", "false", SearchParameters::isTrue),
        in.language());
  }

  /** The search that they ask for. */
  SearchRequest request(Clause query) {
    return new SearchRequest(query, filters, sort, size, cursor, facetSize, collapse);
  }

  /** The same, but what is wrong is said in the words of the interface. */
  private static <T> Function<String, T> said(String expected, Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(expected, e);
      }
    };
  }

  /** Rejects a request that has any other parameter. */
  static void requireKnown(Map<String, List<String>> query, Set<String> names) {
    for (String name : query.keySet()) {
      if (names.contains(name)) continue;
      List<String> sorted = names.stream().sorted().toList();
      throw bad(name, "没有“" + name + "”这个参数；可用的有：" + String.join("、", sorted));
    }
  }

  private static boolean isStrict(String text) {
    return switch (text) {
      case "strict" -> true;
      case "lenient" -> false;
      default -> throw new IllegalArgumentException("应为 lenient 或 strict");
    };
  }

  private static boolean isTrue(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("应为 true 或 false");
    };
  }

  static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number out of range.
    }
    throw new IllegalArgumentException("应为 " + least + " 到 " + most + " 的整数");
  }

  private static ProblemException bad(String name, String detail) {
    return new ProblemException(Problem.badParameter(name, detail));
  }

  /** Reads values and names the parameter when one is bad. */
  record Reader(Map<String, List<String>> query) {

    <T> List<T> all(String name, Function<String, T> parse) {
      List<T> values = new ArrayList<>();
      for (String text : query.getOrDefault(name, List.of())) {
        if (text.isBlank()) throw bad(name, name + " 不能为空");
        values.add(parsed(name, text.strip(), parse));
      }
      return values;
    }

    <T> T one(String name, String fallback, Function<String, T> parse) {
      List<String> values = query.getOrDefault(name, List.of());
      if (values.size() > 1) throw bad(name, name + " 只能给一次");
      String text = values.isEmpty() ? fallback : values.get(0);
      return text == null ? null : parsed(name, text, parse);
    }

    Filters filters() {
      Function<String, PublicationDate> date =
          said("应为 2023、2023-03 或 2023-03-30，且确有其日", PublicationDate::parse);
      PublicationDate from = one("from", null, date);
      PublicationDate to = one("to", null, date);
      if (from != null && to != null && from.sortKey() > to.lastSortKey()) {
        throw bad("from", "from 不能晚于 to");
      }
      return new Filters(
          all("city", Function.identity()),
          all("province", Function.identity()),
          all("industry", Function.identity()),
          all("source", Function.identity()),
          all("year", said("应为 2023、2019..2023 或 unknown", YearFilter::parse)),
          from,
          to,
          one("placeRole", "any", Reader::subjectsOnly));
    }

    private static boolean subjectsOnly(String text) {
      return switch (text) {
        case "any" -> false;
        case "subject" -> true;
        default -> throw new IllegalArgumentException("应为 any 或 subject");
      };
    }

    boolean strict() {
      return one("syntax", "lenient", SearchParameters::isStrict);
    }

    Language language() {
      return one(
          "lang",
          "zh",
          text -> Language.of(text).orElseThrow(() -> new IllegalArgumentException("应为 zh 或 en")));
    }

    private static <T> T parsed(String name, String text, Function<String, T> parse) {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw bad(name, name + "：" + e.getMessage());
      }
    }
  }
}
