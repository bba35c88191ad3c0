package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.IndexedArticle;

/** An article whose outcome cannot be passed on ends the run. */
class WorkersTest {

  private static final ArticleMaker MAKER = new ArticleMaker(Taxonomy.builtIn());

  @AutoClose private final Workers workers = new Workers(MAKER);

  /** Fails when it receives an article that was made, or one that was refused. */
  private record Failing(Error failure, AtomicInteger received) implements Workers.Outcome {

    @Override
    public void made(IndexedArticle article) {
      received.incrementAndGet();
      throw failure;
    }

    @Override
    public void refused(Bilingual reason) {
      received.incrementAndGet();
      throw failure;
    }
  }

  private void requireFailure(String failure, Stated correction) throws IOException {
    AtomicInteger received = new AtomicInteger();
    FoundArticle found = new FoundArticle("a", "阜新风电场并网。", Stated.NOTHING, PageClues.NONE);
    workers.submit(
        new Workers.Order(found, correction, "a.txt", "f"),
        new Failing(new OutOfMemoryError(failure), received));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(workers::finish)
        .withMessageContaining(failure);
    assertThat(received).hasValue(1);
  }

  @Test
  void oneThatWasMade() throws IOException {
    requireFailure("made in vain", Stated.NOTHING);
  }

  @Test
  void oneThatWasRefused() throws IOException {
    // Without a correction the maker meets a defect.
    requireFailure("refused in vain", null);
  }
}
