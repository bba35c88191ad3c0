package zhenxing.indexing;

import java.io.IOException;
import zhenxing.catalog.Print;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * An article whose reprints are searched for.
 *
 * @param article its number, or {@link #GONE}
 * @param id its id
 * @param date sort key of its date
 * @param sketch sketch of its body
 * @param print the data for comparison; null for an article that exists, whose text is read when
 *     needed
 */
record Probe(int article, String id, int date, Sketch sketch, Print print) {

  /** Stands for an article that the index no longer has in this form. */
  static final int GONE = -1;

  static Probe of(SketchView.Reader reader, int article) throws IOException {
    return new Probe(
        article, reader.id(article), reader.date(article), reader.sketch(article), null);
  }

  static Probe gone(SketchView.Reader reader, int article) throws IOException {
    return new Probe(
        GONE,
        reader.id(article),
        reader.date(article),
        reader.sketch(article),
        Print.of(reader.body(article)));
  }

  /** Whether this article comes before another one. Articles are ordered by date, then by id. */
  boolean isBefore(int otherDate, String otherId) {
    return date != otherDate ? date < otherDate : id.compareTo(otherId) < 0;
  }
}
