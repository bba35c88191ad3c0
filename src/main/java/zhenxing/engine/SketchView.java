package zhenxing.engine;

import java.io.IOException;
import java.util.Collection;
import zhenxing.catalog.Sketch;

/**
 * A view of one state of an index from which reprints are grouped. Articles are identified by
 * numbers from 0 up. The numbers are valid for this view only, and not every number stands for an
 * article.
 */
public interface SketchView extends AutoCloseable {

  /** Returns the largest article number plus 1. */
  int size();

  /** Returns the numbers of all articles, ascending. */
  int[] all() throws IOException;

  /**
   * Returns the numbers of the articles with these ids, ascending. Ids that are not in the index
   * are ignored.
   */
  int[] numbers(Collection<String> ids) throws IOException;

  /** Receives the articles that share a band. */
  interface Sharers {

    /**
     * Receives the articles that have one of the bands.
     *
     * @param place index of the band in the array that was asked for
     * @param articles numbers of all articles that have the band, in no particular order
     */
    void of(int place, int[] articles) throws IOException;
  }

  /**
   * Looks up which articles have each of the bands.
   *
   * @param bands ascending, without duplicates
   * @param sharers called once for each band, in order
   */
  void sharers(int[] bands, Sharers sharers) throws IOException;

  /**
   * Returns a reader for single articles, to be used by one thread. Reading in ascending order is
   * fastest.
   */
  Reader reader();

  /** Reads single articles by number. Not safe for use by several threads. */
  interface Reader {

    String id(int article) throws IOException;

    /** Returns the sort key of the article's date, or {@link #UNDATED} if it has none. */
    int date(int article) throws IOException;

    Sketch sketch(int article) throws IOException;

    /**
     * Returns the name of the reprint group that the index has for the article, or null if it has
     * none.
     */
    String group(int article) throws IOException;

    String body(int article) throws IOException;

    /**
     * Announces some hundred articles whose bodies are read next, so that an index on another
     * machine can hand them over together.
     */
    default void prepare(Collection<Integer> articles) throws IOException {}
  }

  /** Sort key of articles without a date. It is greater than that of any date. */
  int UNDATED = Integer.MAX_VALUE;

  @Override
  void close() throws IOException;
}
