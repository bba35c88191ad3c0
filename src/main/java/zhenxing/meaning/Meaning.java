package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import zhenxing.engine.Cursor;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SemanticEngine;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Embedder.Model;
import zhenxing.restore.ScriptConverter;

/**
 * What is known of the meaning of articles: a model, and the vectors that it made of them, beside
 * the index that they are of. Safe for many threads.
 */
public final class Meaning implements AutoCloseable {

  /** So many searches that may go on with a next page are kept. */
  private static final int KEPT = 64;

  private final Embedder embedder;
  private final VectorIndex index;
  private final Weights ofQueries;
  private final Weights ofArticles;

  /** By search and state of the index, the one used last at the end. */
  private final Map<String, NearQuery> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NearQuery> eldest) {
          return size() > KEPT;
        }
      };

  private volatile IntSupplier searches = () -> 0;

  /** Null where this only reads. */
  private volatile BackgroundEmbedding background;

  /**
   * Opens what is known, which may be nothing yet.
   *
   * @param folder of the index that the articles are in
   * @param embedder closed with this
   */
  public Meaning(Path folder, Embedder embedder) throws IOException {
    this(folder, embedder, Weights.QUERY, Weights.RELATED);
  }

  /** The same with other weights, to measure them. */
  Meaning(Path folder, Embedder embedder, Weights ofQueries, Weights ofArticles)
      throws IOException {
    this.ofQueries = ofQueries;
    this.ofArticles = ofArticles;
    this.embedder = embedder;
    this.index = new VectorIndex(folder, embedder.model());
  }

  /** The model that made the vectors beside an index, if there are any. */
  public static Optional<Model> remembered(Path folder) throws IOException {
    return VectorIndex.modelIn(folder);
  }

  /**
   * Says how many searches run at a moment. So many processors are left to them by what embeds in
   * the background.
   */
  public void yieldTo(IntSupplier running) {
    searches = running;
  }

  /** Embeds the articles of an engine in the background from now on. */
  public synchronized void start(SemanticEngine engine) {
    background = new BackgroundEmbedding(engine, index, embedder, () -> searches.getAsInt());
    background.start();
  }

  /**
   * Waits until every article has its vectors.
   *
   * @return false where it does not go on; {@link #progress} says why
   */
  public boolean await() throws InterruptedException {
    return background.await();
  }

  /** How far the vectors are; nothing where this only reads. */
  public Optional<Progress> progress() {
    return Optional.ofNullable(background).map(BackgroundEmbedding::progress);
  }

  /** Whether there are vectors to search. */
  public boolean isThere() throws IOException {
    return !index.isEmpty();
  }

  /**
   * What is near to a query.
   *
   * @throws IOException where the model cannot be asked now
   */
  public NearQuery near(String text) throws IOException {
    // What is indexed is simplified.
    float[] query = embedder.query(ScriptConverter.get().convert(text));
    return new NearQuery(index, query, ofQueries);
  }

  /** Keeps what was near to a query for the page that begins at a cursor. */
  public void keep(NearQuery near, Cursor next) {
    synchronized (kept) {
      kept.put(key(next), near);
    }
  }

  /** What was near on the page before, if that is still kept. */
  public Optional<NearQuery> kept(Cursor after) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key(after)));
    }
  }

  private static String key(Cursor cursor) {
    return cursor.search() + " " + cursor.state();
  }

  /**
   * Articles related to one, by meaning as well.
   *
   * @param size how many hits at most
   * @return nothing where there is no article of this id
   */
  public Optional<List<RelatedHit>> related(SemanticEngine engine, String id, int size)
      throws IOException {
    Optional<List<RelatedHit>> hits =
        engine.related(id, size, new NearArticle(index, id, index.vectors(id), ofArticles));
    if (hits.isEmpty() || hits.get().stream().noneMatch(hit -> hit.reasons().isEmpty())) {
      return hits;
    }
    Optional<IndexedArticle> article = engine.article(id);
    if (article.isEmpty()) return hits;
    SimilarSentences sentences = new SimilarSentences(embedder, article.get().article());
    List<RelatedHit> explained = new ArrayList<>();
    for (RelatedHit hit : hits.get()) {
      if (!hit.reasons().isEmpty()) explained.add(hit);
      else explained.add(new RelatedHit(hit.hit(), sentences.reasons(hit.hit().article())));
    }
    return Optional.of(explained);
  }

  @Override
  public void close() throws IOException {
    try (embedder;
        index) {
      if (background != null) background.close();
    }
  }
}
