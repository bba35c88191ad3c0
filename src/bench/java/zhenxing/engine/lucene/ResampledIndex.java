package zhenxing.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import zhenxing.article.Article;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.indexing.GroupedWriter;

/** An index of {@link ResampledNews} that stays in {@code target} for the next benchmark. */
public final class ResampledIndex {

  /** The seed of the articles. */
  private static final int SEED = 1;

  private ResampledIndex() {}

  /** Returns the folder of the index of so many articles; building it takes some minutes. */
  public static Path of(int articles) throws IOException {
    Path folder = Path.of("target/search-benchmark-" + articles + "-" + Fields.FORMAT);
    if (Files.exists(folder)) return folder;
    Path building = Path.of("target/search-benchmark-unfinished");
    try (TestIndex index = new TestIndex(building);
        GroupedWriter writer = new GroupedWriter(index.engine().writer())) {
      ResampledNews news = new ResampledNews(SEED);
      for (int i = 0; i < articles; i++) writer.put(TestIndex.indexed(news.next(i)));
      writer.commit();
    }
    Files.move(building, folder);
    return folder;
  }

  /** Passes the articles of such an index on in their order. The fingerprint of each is its id. */
  public static void visit(int articles, Consumer<Article> visitor) throws IOException {
    ResampledNews news = new ResampledNews(SEED);
    for (int i = 0; i < articles; i++) visitor.accept(news.next(i));
  }
}
