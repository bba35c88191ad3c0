package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;

/** Finds the places named in a short text such as a query. Safe for use by several threads. */
public final class PlaceNames {

  private final NamedPlaces reader;

  /** Finds the places of a gazetteer. */
  public PlaceNames(Gazetteer gazetteer) {
    reader = new NamedPlaces(gazetteer);
  }

  /**
   * Returns the places named in a text.
   *
   * @param text a text in simplified Chinese
   * @return places by the words that name them, in text order: usually one each, three for 京津冀.
   *     Names with an uncertain meaning are left out
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
