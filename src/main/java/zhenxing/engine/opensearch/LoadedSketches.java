package zhenxing.engine.opensearch;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;
import zhenxing.engine.opensearch.FirstLoad.Loaded;

/** The articles of a first load at one time, from which reprints are grouped. */
final class LoadedSketches implements SketchView {

  private final List<Loaded> articles;
  private final Scratch scratch;
  private final BandTable bands;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param scratch has the sketches and documents; it stays open when the view is closed
   */
  LoadedSketches(List<Loaded> articles, Scratch scratch) throws IOException {
    this.articles = articles;
    this.scratch = scratch;
    this.bands = BandTable.of(articles.size(), article -> articles.get(article).sketch(scratch));
    for (Loaded article : articles) numbers.put(article.id(), numbers.size());
  }

  @Override
  public int size() {
    return articles.size();
  }

  @Override
  public int[] all() {
    return IntStream.range(0, articles.size()).toArray();
  }

  @Override
  public int[] numbers(Collection<String> ids) {
    return ids.stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  @Override
  public void sharers(int[] wanted, Sharers sharers) throws IOException {
    for (int i = 0; i < wanted.length; i++) sharers.of(i, bands.articles(wanted[i]));
  }

  @Override
  public Reader reader() {
    return new Reader() {

      @Override
      public String id(int article) {
        return articles.get(article).id();
      }

      @Override
      public int date(int article) {
        return articles.get(article).date();
      }

      @Override
      public Sketch sketch(int article) throws IOException {
        return articles.get(article).sketch(scratch);
      }

      @Override
      public String group(int article) {
        return articles.get(article).group();
      }

      @Override
      public String body(int article) throws IOException {
        return articles.get(article).document(scratch).path(Fields.BODY).asText();
      }
    };
  }

  @Override
  public void close() {
    // The load has nothing to release for a view.
  }
}
