package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import zhenxing.article.Place;

/** Finds the places that a short text names, a query for one. Safe for many threads. */
public final class PlaceNames {

  private final PlaceMentions reader;

  public PlaceNames(Gazetteer gazetteer) {
    reader = new PlaceMentions(gazetteer);
  }

  /**
   * The places named in a text, in order.
   *
   * @param text simplified
   * @return by the words that name each; a name whose place is in doubt is left out
   */
  public Map<String, Place> in(String text) {
    Map<String, Place> places = new LinkedHashMap<>();
    reader.read("", text, null).forEach(m -> places.putIfAbsent(m.words(), m.place()));
    return places;
  }
}
