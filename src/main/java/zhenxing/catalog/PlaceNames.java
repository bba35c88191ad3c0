package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
   * @return by the words that name them, mostly one each, three for 京津冀; a name whose place is in
   *     doubt is left out
   */
  public Map<String, Set<Place>> in(String text) {
    Map<String, Set<Place>> places = new LinkedHashMap<>();
    reader
        .read("", text, null)
        .forEach(m -> places.computeIfAbsent(m.words(), w -> new LinkedHashSet<>()).add(m.place()));
    return places;
  }
}
