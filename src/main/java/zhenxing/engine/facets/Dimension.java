package zhenxing.engine.facets;

/** What facets count by. */
public enum Dimension {
  /** Provinces with their cities. */
  PLACE,
  INDUSTRY,
  YEAR,
  SOURCE
}
