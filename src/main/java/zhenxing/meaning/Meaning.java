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
import zhenxing.engine.Reason;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SemanticEngine;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Embedder.Model;
import zhenxing.restore.ScriptConverter;

/**
 * Search by meaning for one index: the embedding model and the vectors that it computed from the
 * articles of that index. Safe for many threads.
 */
public final class Meaning implements AutoCloseable {

  /** Maximum number of searches whose near passages are kept for their next page. */
  private static final int KEPT = 64;

  private final Embedder embedder;
  private final VectorIndex index;
  private final Weights ofQueries;
  private final Weights ofArticles;

  /** Keyed by search and index state, in order of last use. */
  private final Map<String, NearQuery> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NearQuery> eldest) {
          return size() > KEPT;
        }
      };

  private volatile IntSupplier searches = () -> 0;

  /** Null if this instance only reads vectors. */
  private volatile BackgroundEmbedding background;

  /**
   * Opens the vectors of an index. There may be none yet.
   *
   * @param folder the folder of the index of the articles
   * @param embedder computes the vectors; closed together with this object
   */
  public Meaning(Path folder, Embedder embedder) throws IOException {
    this(folder, embedder, Weights.QUERY, Weights.RELATED);
  }

  /** Opens the vectors with other weights, for measurements. */
  Meaning(Path folder, Embedder embedder, Weights ofQueries, Weights ofArticles)
      throws IOException {
    this.ofQueries = ofQueries;
    this.ofArticles = ofArticles;
    this.embedder = embedder;
    this.index = new VectorIndex(folder, embedder.model());
  }

  /** Returns the model that computed the vectors of an index, or empty if it has no vectors. */
  public static Optional<Model> remembered(Path folder) throws IOException {
    return VectorIndex.modelIn(folder);
  }

  /**
   * Sets where the number of running searches comes from. Background embedding leaves one processor
   * to each of them.
   */
  public void yieldTo(IntSupplier running) {
    searches = running;
  }

  /** Starts embedding the articles of an engine in the background. */
  public synchronized void start(SemanticEngine engine) {
    background = new BackgroundEmbedding(engine, index, embedder, () -> searches.getAsInt());
    background.start();
  }

  /** Returns whether every article of the engine has its vectors in its present state. */
  public boolean isUpToDate() {
    BackgroundEmbedding running = background;
    return running != null && running.isUpToDate();
  }

  /** Returns the progress of background embedding, or empty if this instance only reads. */
  public Optional<Progress> progress() {
    return Optional.ofNullable(background).map(BackgroundEmbedding::progress);
  }

  /** Returns whether there are any vectors to search. */
  public boolean isThere() throws IOException {
    return !index.isEmpty();
  }

  /**
   * Embeds a query, so that near passages can be looked up.
   *
   * @throws IOException if the model cannot be used now
   */
  public NearQuery near(String text) throws IOException {
    // What is indexed is simplified.
    float[] query = embedder.query(ScriptConverter.get().convert(text));
    return new NearQuery(index, query, ofQueries);
  }

  /** Keeps the near passages of a query for the next page, which begins at the cursor. */
  public void keep(NearQuery near, Cursor next) {
    synchronized (kept) {
      kept.put(key(next), near);
    }
  }

  /** Returns the near passages of the previous page, or empty if they are no longer kept. */
  public Optional<NearQuery> kept(Cursor after) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key(after)));
    }
  }

  private static String key(Cursor cursor) {
    return cursor.search() + " " + cursor.state();
  }

  /**
   * Finds articles related to one, by meaning as well as by shared phrases and facts.
   *
   * @param size maximum number of hits
   * @return empty if there is no article with this id
   */
  public Optional<List<RelatedHit>> related(SemanticEngine engine, String id, int size)
      throws IOException {
    Optional<List<RelatedHit>> hits =
        engine.related(id, size, new NearArticle(index, id, index.vectors(id), ofArticles));
    if (hits.isEmpty() || hits.get().stream().noneMatch(Meaning::needsReason)) {
      return hits;
    }
    Optional<IndexedArticle> article = engine.article(id);
    if (article.isEmpty()) return hits;
    SimilarSentences sentences = new SimilarSentences(embedder, article.get().article());
    try {
      List<RelatedHit> explained = new ArrayList<>();
      for (RelatedHit hit : hits.get()) {
        List<Reason> reasons = new ArrayList<>(hit.reasons());
        if (needsReason(hit)) reasons.addAll(0, sentences.reasons(hit.hit().article()));
        explained.add(new RelatedHit(hit.hit(), reasons));
      }
      return Optional.of(explained);
    } catch (IOException e) {
      // The hits are worth having without reasons that the model cannot give now.
      return hits;
    }
  }

  private static boolean needsReason(RelatedHit hit) {
    return hit.reasons().isEmpty() || hit.isOfSameTimeAlone();
  }

  @Override
  public void close() throws IOException {
    try (embedder;
        index) {
      if (background != null) background.close();
    }
  }
}
