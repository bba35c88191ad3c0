package zhenxing.engine.query;

import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer;
import zhenxing.restore.ScriptConverter;

/** What readers call a value of the catalogue, made into what the catalogue calls it. */
public final class CatalogueName {

  private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

  private CatalogueName() {}

  /** The short name of a city for any of its names (大連, 大连市); another text only simplified. */
  public static String city(String name) {
    String simplified = simplified(name);
    return GAZETTEER.city(simplified).map(Place::city).orElse(simplified);
  }

  /** The short name of a province for any of its names (遼寧, 辽宁省); another text only simplified. */
  public static String province(String name) {
    String simplified = simplified(name);
    return GAZETTEER.province(simplified).orElse(simplified);
  }

  /** The value in simplified characters, as the catalogue has all of them. */
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
