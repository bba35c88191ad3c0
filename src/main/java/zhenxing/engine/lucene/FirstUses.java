package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.engine.Filters;
import zhenxing.engine.Spread;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/**
 * Finds the first article of each place among the results of a query, in one pass over dates and
 * places.
 */
final class FirstUses {

  private static final int NO_PLACE = -1;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;

  /**
   * @param searcher a searcher of the snapshot, with a time limit
   */
  FirstUses(Snapshot snapshot, IndexSearcher searcher) {
    this.snapshot = snapshot;
    this.searcher = searcher;
  }

  /** The articles of one place seen so far. */
  private static final class Seen {

    private int document;
    private int date = Integer.MAX_VALUE;
    private final SortedMap<Integer, Integer> years = new TreeMap<>();

    private void now(int document, int date) {
      this.document = document;
      this.date = date;
    }
  }

  /** Key under which a group of reprints is counted only once. */
  private record Repeated(int group, int place, int year) {}

  /**
   * Returns the first article and the counts by year of each place.
   *
   * @param taken the request's first query as interpreted and translated
   * @param request counts by province or city
   */
  Spread of(Taken taken, TrendRequest request) throws IOException {
    Filters filters = request.filters();
    MatchingSet found =
        Selection.of(taken.clause(), taken.query(), filters, snapshot, searcher).matching();
    List<String> names = new ArrayList<>();
    FacetDimension dimension = snapshot.facets().dimension(PlaceFields.of(filters).facet());
    int[] places = places(dimension, request.by(), names);
    Seen[] seen = new Seen[names.size()];
    ReprintGroups reprints = request.collapse() ? snapshot.reprints() : null;
    Set<Repeated> counted = new HashSet<>();
    int dated = 0;
    int unplaced = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues dates = leaf.reader().getNumericDocValues(Fields.DATE);
      if (dates == null) continue;
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int at = found.next(leaf.docBase, end); at < end; at = found.next(at + 1, end)) {
        if (!dates.advanceExact(at - leaf.docBase)) continue;
        dated++;
        int[] here = placesOf(dimension.of(at), places);
        if (here.length == 0) unplaced++;
        for (int place : here) {
          if (seen[place] == null) seen[place] = new Seen();
          int date = (int) dates.longValue();
          int group = reprints == null ? ReprintGroups.NONE : reprints.groupOf(at);
          int year = date / 10_000;
          boolean counts =
              group == ReprintGroups.NONE || counted.add(new Repeated(group, place, year));
          if (counts) seen[place].years.merge(year, 1, Integer::sum);
          if (isEarlier(at, date, seen[place])) seen[place].now(at, date);
        }
      }
    }
    return new Spread(
        uses(seen, names), taken.used(), found.count() - dated, unplaced, searcher.timedOut());
  }

  /**
   * Numbers the places by name.
   *
   * @param names receives the names; the number of a place is its index
   * @return the number of the place for each facet value, or a negative number if the value is not
   *     such a place
   */
  private static int[] places(FacetDimension dimension, By by, List<String> names) {
    int[] places = new int[dimension.size()];
    Arrays.fill(places, NO_PLACE);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (FacetDimension.Value province : dimension.at().below().values()) {
      if (by == By.CITY) {
        for (FacetDimension.Value city : province.below().values()) number(city, numbers, places);
      } else if (!province.label().equals(Fields.NONE)) {
        number(province, numbers, places);
      }
    }
    names.addAll(numbers.keySet());
    return places;
  }

  private static void number(
      FacetDimension.Value place, Map<String, Integer> numbers, int[] places) {
    int number = numbers.computeIfAbsent(place.label(), name -> numbers.size());
    places[place.number()] = number;
  }

  private static int[] placesOf(int[] values, int[] places) {
    return Arrays.stream(values)
        .map(value -> places[value])
        .filter(place -> place != NO_PLACE)
        .distinct()
        .toArray();
  }

  private boolean isEarlier(int document, int date, Seen seen) throws IOException {
    return date < seen.date || date == seen.date && id(document).compareTo(id(seen.document)) < 0;
  }

  private BytesRef id(int document) throws IOException {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    ids.advanceExact(document - leaf.docBase);
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  private List<FirstUse> uses(Seen[] seen, List<String> names) throws IOException {
    List<FirstUse> uses = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int place = 0; place < seen.length; place++) {
      if (seen[place] == null) continue;
      Article first =
          StoredArticle.article(stored.document(seen[place].document, StoredArticle.HIT_FIELDS));
      uses.add(new FirstUse(names.get(place), first, seen[place].years));
    }
    return uses;
  }
}
