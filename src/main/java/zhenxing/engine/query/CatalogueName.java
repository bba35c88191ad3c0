package zhenxing.engine.query;

import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer;
import zhenxing.restore.ScriptConverter;

/**
 * Maps the names that readers use for places, industries and sources to the names in the catalogue.
 */
public final class CatalogueName {

  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  private CatalogueName() {}

  /**
   * Returns the short name of a city for any of its names: 大連 and 大连市 give 大连. If the city is
   * unknown, returns the name in simplified characters.
   */
  public static String city(String name) {
    String simplified = simplified(name);
    return GAZETTEER.city(simplified).map(Place::city).orElse(simplified);
  }

  /**
   * Returns the short name of a province for any of its names: 遼寧 and 辽宁省 give 辽宁. If the province
   * is unknown, returns the name in simplified characters.
   */
  public static String province(String name) {
    String simplified = simplified(name);
    return GAZETTEER.province(simplified).orElse(simplified);
  }

  /** Returns the value in simplified characters, which is how the catalogue stores all values. */
  public static String simplified(String value) {
    return ScriptConverter.get().convert(value);
  }

  static String of(Clause.Facet facet, String value) {
    return switch (facet) {
      case CITY -> city(value);
      case PROVINCE -> province(value);
      case INDUSTRY, SOURCE -> simplified(value);
    };
  }
}
