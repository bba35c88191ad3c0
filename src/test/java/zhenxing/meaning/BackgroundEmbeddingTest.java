package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.article.Article;
import zhenxing.meaning.BackgroundEmbedding.Progress;

class BackgroundEmbeddingTest {

  private static final Article PORT = ArticlesByMeaning.article("port", "港口", "新泊位启用。");
  private static final Article RICE = ArticlesByMeaning.article("rice", "水稻", "村民下田插秧。");

  @TempDir private Path folder;

  @Test
  void everyArticleIsEmbeddedOnceAcrossRestarts() throws Exception {
    ConceptEmbedder first = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, first)) {
      articles.put(PORT, RICE);
      articles.embed();
      assertThat(articles.meaning().progress()).contains(new Progress(2, 2, null));
      assertThat(first.embedded()).hasSize(2);
    }
    ConceptEmbedder second = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, second)) {
      assertThat(articles.meaning().isThere()).isTrue();
      articles.embed();
      assertThat(second.embedded()).isEmpty();
    }
  }

  @Test
  void whatTwoArticlesPrintIsEmbeddedOnce() throws Exception {
    ConceptEmbedder embedder = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(PORT, ArticlesByMeaning.article("reprint", PORT.title(), PORT.body()));
      articles.embed();
      articles.put(ArticlesByMeaning.article("late", PORT.title(), PORT.body()));
      articles.embed();
      assertThat(embedder.embedded()).containsExactly("港口\n新泊位启用。");
      assertThat(articles.meaning().progress()).contains(new Progress(3, 3, null));
    }
  }

  @Test
  void ofAChangedArticleOnlyTheChangedPassagesAreEmbedded() throws Exception {
    String long1 = "码头上装卸货物。".repeat(50);
    String long2 = "农户忙着种粮食。".repeat(50);
    ConceptEmbedder embedder = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(ArticlesByMeaning.article("a", "两地", long1 + long2));
      articles.embed();
      assertThat(embedder.embedded()).hasSize(2);
      articles.put(ArticlesByMeaning.article("a", "两地", long1 + "大夫下乡给人看病。".repeat(44)));
      articles.embed();
      assertThat(embedder.embedded()).hasSize(3);
    }
  }

  @Test
  void vectorsOfDeletedArticlesGo() throws Exception {
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, new ConceptEmbedder())) {
      articles.put(PORT, RICE);
      articles.embed();
      articles.delete("port");
      articles.embed();
      assertThat(articles.meaning().progress()).contains(new Progress(1, 1, null));
    }
    try (VectorIndex index = new VectorIndex(folder, new ConceptEmbedder().model())) {
      assertThat(index.passages()).isEqualTo(1);
    }
  }

  @Test
  void anotherModelBeginsAnew() throws Exception {
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, new ConceptEmbedder())) {
      articles.put(PORT);
      articles.embed();
    }
    ConceptEmbedder other = new ConceptEmbedder("2");
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, other)) {
      assertThat(articles.meaning().isThere()).isFalse();
      articles.embed();
      assertThat(other.embedded()).hasSize(1);
    }
    assertThat(Meaning.remembered(folder)).contains(other.model());
  }

  @Test
  void itWaitsWhileSearchesNeedAllProcessors() throws Exception {
    AtomicInteger searches = new AtomicInteger(Runtime.getRuntime().availableProcessors());
    ConceptEmbedder embedder = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.meaning().yieldTo(searches::get);
      articles.put(PORT, RICE);
      articles.meaning().start(articles.engine());
      Soon.is(() -> articles.meaning().progress().orElseThrow().of() == 2);
      Thread.sleep(200);
      assertThat(embedder.embedded()).isEmpty();
      searches.set(0);
      Soon.is(articles.meaning()::isUpToDate);
      assertThat(embedder.embedded()).hasSize(2);
    }
  }

  /** Takes no text with some words, and fails for others. */
  private static final class ChoosyEmbedder implements Embedder {

    private final ConceptEmbedder working = new ConceptEmbedder();
    private final String refused;
    private volatile String failing;

    ChoosyEmbedder(String refused, String failing) {
      this.refused = refused;
      this.failing = failing;
    }

    @Override
    public Model model() {
      return working.model();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws IOException {
      for (String text : texts) {
        if (refused != null && text.contains(refused)) throw new RefusedException("too long");
        if (failing == null || !text.contains(failing)) continue;
        Soon.is(() -> !working.embedded().isEmpty());
        throw new IOException("out of money");
      }
      return working.passages(texts);
    }

    @Override
    public float[] query(String text) {
      return working.query(text);
    }

    @Override
    public void close() {}
  }

  @Test
  void anArticleThatTheModelDoesNotTakeKeepsNoOtherBack() throws Exception {
    ChoosyEmbedder embedder = new ChoosyEmbedder("水稻", null);
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(PORT, RICE);
      articles.meaning().start(articles.engine());
      Soon.is(articles.meaning()::isUpToDate);
      Progress progress = articles.meaning().progress().orElseThrow();
      assertThat(progress.done()).isEqualTo(1);
      assertThat(progress.problem()).contains("1 of the articles", "'rice'", "too long");
    }
  }

  @Test
  void whatARefusedArticleSharesWithAnotherIsEmbedded() throws Exception {
    String shared = "码头上装卸货物。".repeat(50);
    ChoosyEmbedder embedder = new ChoosyEmbedder("插秧", null);
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(
          ArticlesByMeaning.article("refused", "两地", shared + "村民下田插秧。".repeat(50)),
          ArticlesByMeaning.article("taken", "两地", shared + "大夫下乡给人看病。".repeat(44)));
      articles.meaning().start(articles.engine());
      Soon.is(articles.meaning()::isUpToDate);
      Progress progress = articles.meaning().progress().orElseThrow();
      assertThat(progress.done()).isEqualTo(1);
      assertThat(progress.problem()).contains("1 of the articles", "'refused'");
    }
  }

  @Test
  void whatWasEmbeddedBeforeAFailureIsKept() throws Exception {
    ChoosyEmbedder embedder = new ChoosyEmbedder(null, "插秧");
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder)) {
      articles.put(PORT, RICE);
      articles.meaning().start(articles.engine());
      Soon.is(() -> "out of money".equals(articles.meaning().progress().orElseThrow().problem()));
    }
    try (VectorIndex index = new VectorIndex(folder, embedder.model())) {
      assertThat(index.passages()).isEqualTo(1);
    }
  }

  @Test
  void whatAnotherProcessWritesIsTakenOver() throws Exception {
    ConceptEmbedder embedder = new ConceptEmbedder();
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, embedder);
        VectorIndex other = new VectorIndex(folder, embedder.model());
        VectorWriter writer = other.writer()) {
      articles.put(PORT);
      articles.meaning().start(articles.engine());
      Soon.is(() -> articles.meaning().progress().orElseThrow().of() == 1);
      assertThat(articles.meaning().progress()).contains(new Progress(0, 1, null));
      String fingerprint = articles.engine().article("port").orElseThrow().fingerprint();
      List<Passages.Passage> passages = Passages.of(PORT);
      writer.put(
          "port", fingerprint, passages, embedder.passages(List.of(passages.getFirst().text())));
      writer.commit();
      Soon.is(articles.meaning()::isUpToDate);
      assertThat(articles.meaning().progress()).contains(new Progress(1, 1, null));
    }
  }

  /** Fails at first. */
  private static final class FailingEmbedder implements Embedder {

    private final ConceptEmbedder working = new ConceptEmbedder();

    @Override
    public Model model() {
      return working.model();
    }

    @Override
    public List<float[]> passages(List<String> texts) throws IOException {
      throw new IOException("the model is away");
    }

    @Override
    public float[] query(String text) throws IOException {
      throw new IOException("the model is away");
    }

    @Override
    public void close() {}
  }

  @Test
  void aFailureIsToldWithTheProgress() throws Exception {
    try (ArticlesByMeaning articles = new ArticlesByMeaning(folder, new FailingEmbedder())) {
      articles.put(PORT);
      articles.meaning().start(articles.engine());
      Soon.is(() -> articles.meaning().progress().orElseThrow().problem() != null);
      assertThat(articles.meaning().progress()).contains(new Progress(0, 1, "the model is away"));
      assertThat(articles.meaning().isUpToDate()).isFalse();
    }
  }
}
