package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;

/** Finds the places that a short text names, a query for one. Safe for many threads. */
public final class PlaceNames {

  private final NamedPlaces reader;

  public PlaceNames(Gazetteer gazetteer) {
    reader = new NamedPlaces(gazetteer);
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
    List<NamedPlaces.Name> names = reader.in(text);
    for (int i = 0; i < names.size(); i++) {
      NamedPlaces.Name name = names.get(i);
      List<Place> meant = name.place() == null ? name.region() : List.of(name.place());
      if (meant.isEmpty() || NamedPlaces.isSaidMoreExactly(names, i)) continue;
      String words = text.substring(name.start(), name.end());
      places.computeIfAbsent(words, w -> new LinkedHashSet<>()).addAll(meant);
    }
    return places;
  }
}
