package zhenxing.indexing;

import java.io.IOException;
import zhenxing.catalog.Print;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * An article whose reprints are looked for.
 *
 * @param article its number, or {@link #GONE}
 * @param date the sort key of its date
 * @param print how it is compared; null for one that is there, which is read when it is needed
 */
record Probe(int article, String id, int date, Sketch sketch, Print print) {

  /** Of an article that the index no longer has in this form. */
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

  /** Whether it comes before an article: the earlier first, those of a day by id. */
  boolean isBefore(int otherDate, String otherId) {
    return date != otherDate ? date < otherDate : id.compareTo(otherId) < 0;
  }
}
