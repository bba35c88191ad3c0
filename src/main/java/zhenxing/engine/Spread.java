package zhenxing.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;

/**
 * How what a query finds spread over places.
 *
 * @param places those that have dated articles, in the order of their first one, {@link
 *     #MAX_PLACES} at most
 * @param used how the query was taken: words or phrase
 * @param undated how many of the articles, each of its own, tell no date; they are in no count of a
 *     place
 * @param unplaced how many of the dated ones, each of its own, are in none of the places
 * @param timedOut whether counting was cut off, so that the answer is incomplete
 */
public record Spread(
    List<FirstUse> places, Match used, int undated, int unplaced, boolean timedOut) {

  /** More places than China has cities come from a corpus that states odd ones. */
  public static final int MAX_PLACES = 500;

  public Spread {
    places = places.stream().sorted(FirstUse.ORDER).limit(MAX_PLACES).toList();
  }

  /**
   * A place with the article that was the first there.
   *
   * @param key the name of the province or city
   * @param first its earliest article, the one with the smaller id among those of a date
   * @param years how many articles there are in each year that has some; groups where reprints are
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

    /** How many dated articles there are. */
    public int count() {
      return years.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
