package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import zhenxing.article.Place;

/** Finds the places named in a short text such as a query. Safe for use by several threads. */
public final class PlaceNames {

  private final Supplier<Gazetteer> gazetteer;
  private volatile NamedPlaces reader;

  /**
   * Finds the places of a gazetteer, which is asked for with the first text, so that nothing waits
   * for it before.
   *
   * @param gazetteer always gives the same one
   */
  public PlaceNames(Supplier<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  private NamedPlaces reader() {
    // Two threads may make equal ones.
    if (reader == null) reader = new NamedPlaces(gazetteer.get());
    return reader;
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
    List<NamedPlaces.Name> names = reader().in(text);
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
