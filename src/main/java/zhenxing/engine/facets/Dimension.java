package zhenxing.engine.facets;

/** A property of articles by whose values facets count. */
public enum Dimension {
  /** Provinces with their cities. */
  PLACE,
  INDUSTRY,
  YEAR,
  SOURCE
}
