package zhenxing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhenxing.article.Bilingual;
import zhenxing.engine.Filters;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.CatalogueName;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasAny;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Years;
import zhenxing.engine.query.ParsedQuery;

/**
 * The values of the catalogue that a search excludes: an article with any of them is not found.
 *
 * @param clauses the clauses that an article must not match, possibly none
 */
public record Excluded(List<Clause> clauses) {

  /** A value with the name of its parameter: {@code city:大连}, {@code year:2019..2021}. */
  static final Expected<Clause> VALUE =
      new Expected<>(
          Excluded::clause,
          new Bilingual(
              "应为 city、province、industry、source 或 year 加冒号和值，如 city:大连、year:2019..2021",
              "must be city, province, industry, source or year with a colon and a value, such as city:大连 or year:2019..2021"));

  /** The articles of a known year. */
  private static final Years DATED = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

  public Excluded {
    clauses = List.copyOf(clauses);
  }

  private static Clause clause(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) throw new IllegalArgumentException();
    String value = text.substring(colon + 1).strip();
    String name = text.substring(0, colon);
    if (value.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException();
    }
    if (name.equals("year")) return years(YearFilter.parse(value));
    Facet facet = Facet.valueOf(name.toUpperCase(Locale.ROOT));
    if (value.equals(Filters.UNKNOWN)) {
      // A province alone is a place, too.
      if (facet == Facet.CITY) return new Not(new HasAny(Facet.PROVINCE));
      if (facet == Facet.INDUSTRY) return new Not(new HasAny(facet));
    }
    return new HasValue(
        facet,
        switch (facet) {
          case CITY -> CatalogueName.city(value);
          case PROVINCE -> CatalogueName.province(value);
          case INDUSTRY, SOURCE -> value;
        });
  }

  private static Clause years(YearFilter years) {
    return years.unknown() ? new Not(DATED) : new Years(years.from(), years.to());
  }

  /** Returns the excluded places, industries and sources. */
  List<HasValue> values() {
    return clauses.stream().filter(HasValue.class::isInstance).map(HasValue.class::cast).toList();
  }

  /** Returns the query extended so that it does not find the excluded articles. */
  public ParsedQuery from(ParsedQuery query) {
    if (clauses.isEmpty()) return query;
    List<Clause> all = new ArrayList<>();
    all.add(query.clause());
    for (Clause clause : clauses) all.add(new Not(clause));
    return new ParsedQuery(query.text(), new Clause.AllOf(all), query.warnings());
  }
}
