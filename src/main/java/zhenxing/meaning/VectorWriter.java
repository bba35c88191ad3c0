package zhenxing.meaning;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import zhenxing.meaning.Embedder.Model;
import zhenxing.meaning.Passages.Passage;

/** Writes the vectors of articles. Safe for many threads. */
final class VectorWriter implements AutoCloseable {

  /** Memory for vectors that are not on disk yet, in megabytes: some 8,000 passages. */
  private static final double WRITE_BUFFER_MB = 32;

  /**
   * Number of passages from which on a segment has a graph. Comparing with all passages of a
   * smaller one is as fast, finds the nearest for certain, and spares the time for making the graph
   * (docs/performance.md).
   */
  static final int GRAPH_FROM = 2_000;

  private final IndexWriter writer;
  private final Model model;

  /**
   * @param isKnown whether the existing vectors are of this model; otherwise they are discarded
   * @throws BusyException if another writer is open
   */
  VectorWriter(Directory directory, Model model, boolean isKnown) throws IOException {
    this(directory, model, isKnown, GRAPH_FROM);
  }

  /** Opens it with another size from which on there is a graph, for measurements. */
  VectorWriter(Directory directory, Model model, boolean isKnown, int graphFrom)
      throws IOException {
    this.model = model;
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setOpenMode(isKnown ? OpenMode.APPEND : OpenMode.CREATE)
                  .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                  .setCommitOnClose(false)
                  .setCodec(new Quantized(graphFrom)));
    } catch (LockObtainFailedException e) {
      throw new BusyException(e);
    }
  }

  /** Thrown when another process is embedding the articles of the index. */
  static final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException(Throwable cause) {
      super("another process is embedding the articles of this index", cause);
    }
  }

  /** Stores vectors with 8 bits a number beside the floats, with a graph in large segments. */
  private static final class Quantized extends Lucene104Codec {

    private final KnnVectorsFormat vectors;

    Quantized(int graphFrom) {
      vectors =
          new Lucene104HnswScalarQuantizedVectorsFormat(
              ScalarEncoding.UNSIGNED_BYTE,
              Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
              Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
              1,
              null,
              threshold(graphFrom));
    }

    /**
     * Returns Lucene's threshold for a number of passages. Lucene makes a graph where a segment has
     * more passages than a search in the graph would visit, which it estimates as the threshold
     * times the logarithm of their number.
     */
    private static int threshold(int graphFrom) {
      return graphFrom == 0 ? 0 : (int) (graphFrom / Math.log(graphFrom));
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }

  /** Replaces the vectors of an article. */
  void put(String article, String fingerprint, List<Passage> passages, List<float[]> vectors)
      throws IOException {
    writer.updateDocuments(
        VectorFields.article(article),
        VectorFields.documents(article, fingerprint, passages, vectors));
  }

  /** Deletes the vectors of articles. */
  void delete(List<String> articles) throws IOException {
    writer.deleteDocuments(articles.stream().map(VectorFields::article).toArray(Term[]::new));
  }

  /** Makes everything written so far durable and visible to searches that refresh. */
  void commit() throws IOException {
    writer.setLiveCommitData(VectorIndex.commitData(model).entrySet());
    writer.commit();
  }

  /** Commits everything in one segment, for measurements. */
  void commitOneSegment() throws IOException {
    writer.forceMerge(1);
    commit();
  }

  /** Closes and discards what was not committed. */
  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
