package zhenxing.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;

/**
 * How the subject of a query spread from place to place.
 *
 * @param places the places that have dated articles, in the order of their first article, at most
 *     {@link #MAX_PLACES}
 * @param used how the query was interpreted: words or phrase
 * @param undated number of articles without a date, which no place counts; reprints are counted
 *     separately
 * @param unplaced number of dated articles that are in none of the places; reprints are counted
 *     separately
 * @param timedOut whether the time limit was reached, so that the counts are incomplete
 */
public record Spread(
    List<FirstUse> places, Match used, int undated, int unplaced, boolean timedOut) {

  /** Maximum number of places. China has fewer cities; a corpus with more states odd ones. */
  public static final int MAX_PLACES = 500;

  public Spread {
    places = places.stream().sorted(FirstUse.ORDER).limit(MAX_PLACES).toList();
  }

  /**
   * A place with its first article.
   *
   * @param key the name of the province or city
   * @param first the earliest article; among articles of the same date, the one with the smallest
   *     id
   * @param years number of articles in each year that has any; number of groups if reprints are
   *     joined
   */
  public record FirstUse(String key, Article first, SortedMap<Integer, Integer> years) {

    private static final Comparator<FirstUse> ORDER =
        Comparator.comparing((FirstUse use) -> use.first.date(), PublicationDate::compareTo)
            .thenComparing(use -> use.first.id())
            .thenComparing(FirstUse::key);

    public FirstUse {
      years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** Returns the number of dated articles. */
    public int count() {
      return years.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
