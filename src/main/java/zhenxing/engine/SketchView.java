package zhenxing.engine;

import java.io.IOException;
import java.util.Collection;
import zhenxing.catalog.Sketch;

/**
 * What grouping reprints needs to know of one state of an index. Articles are numbered from 0 on;
 * the numbers hold for this view alone, and some may stand for no article.
 */
public interface SketchView extends AutoCloseable {

  /** One more than the greatest number of an article. */
  int size();

  /** The numbers of all articles, ascending. */
  int[] all() throws IOException;

  /** The numbers of those articles among these ids that are in the index, ascending. */
  int[] numbers(Collection<String> ids) throws IOException;

  /** Is told which articles have a band. */
  interface Sharers {

    /**
     * @param place of the band among those asked for
     * @param articles the numbers of all articles that have it, in no order
     */
    void of(int place, int[] articles) throws IOException;
  }

  /**
   * Looks bands up.
   *
   * @param bands ascending, each once
   * @param sharers told of each band in turn
   */
  void sharers(int[] bands, Sharers sharers) throws IOException;

  /** A way of reading single articles, for one thread; fastest in ascending order. */
  Reader reader();

  /** Reads single articles by their numbers. Not safe for more than one thread. */
  interface Reader {

    String id(int article) throws IOException;

    /** The sort key of its date, {@link #UNDATED} for none. */
    int date(int article) throws IOException;

    Sketch sketch(int article) throws IOException;

    /** The group that the index files it under, or null. */
    String group(int article) throws IOException;

    String body(int article) throws IOException;
  }

  /** The date of an article without one, later than any. */
  int UNDATED = Integer.MAX_VALUE;

  @Override
  void close() throws IOException;
}
