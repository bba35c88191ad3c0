package zhenxing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhenxing.article.Bilingual;
import zhenxing.engine.query.CatalogueName;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.ParsedQuery;

/**
 * The values of the catalogue that a search excludes: an article with any of them is not found.
 *
 * @param values the values, possibly none
 */
public record Excluded(List<HasValue> values) {

  /** A value with the name of its parameter: {@code city:大连}. */
  static final Expected<HasValue> VALUE =
      new Expected<>(
          Excluded::value,
          new Bilingual(
              "应为 city、province、industry 或 source 加冒号和值，如 city:大连",
              "must be city, province, industry or source with a colon and a value, such as city:大连"));

  public Excluded {
    values = List.copyOf(values);
  }

  private static HasValue value(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) throw new IllegalArgumentException();
    String value = text.substring(colon + 1).strip();
    String name = text.substring(0, colon);
    if (value.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException();
    }
    Facet facet = Facet.valueOf(name.toUpperCase(Locale.ROOT));
    return new HasValue(
        facet,
        switch (facet) {
          case CITY -> CatalogueName.city(value);
          case PROVINCE -> CatalogueName.province(value);
          case INDUSTRY, SOURCE -> value;
        });
  }

  /** Returns the query extended so that it does not find the excluded articles. */
  public ParsedQuery from(ParsedQuery query) {
    if (values.isEmpty()) return query;
    List<Clause> all = new ArrayList<>();
    all.add(query.clause());
    for (HasValue value : values) all.add(new Clause.Not(value));
    return new ParsedQuery(query.text(), new Clause.AllOf(all), query.warnings());
  }
}
