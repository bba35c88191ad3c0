package zhenxing.meaning;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import zhenxing.meaning.Embedder.Model;
import zhenxing.meaning.Passages.Passage;

/** Writes the vectors of articles. Safe for many threads. */
final class VectorWriter implements AutoCloseable {

  /** Memory for vectors that are not yet written, in megabytes: those of some 8,000 passages. */
  private static final double WRITE_BUFFER_MB = 32;

  private final IndexWriter writer;
  private final Model model;

  /**
   * @param isKnown whether the vectors that are there are of this model; else they are discarded
   * @throws BusyException when another process writes here
   */
  VectorWriter(Directory directory, Model model, boolean isKnown) throws IOException {
    this.model = model;
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setOpenMode(isKnown ? OpenMode.APPEND : OpenMode.CREATE)
                  .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                  .setCommitOnClose(false)
                  .setCodec(new Quantized()));
    } catch (LockObtainFailedException e) {
      throw new BusyException(e);
    }
  }

  /** Another process keeps the vectors up to date. */
  static final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException(Throwable cause) {
      super("another process is embedding the articles of this index", cause);
    }
  }

  /** Vectors as bytes, with a graph for segments that are large enough. */
  private static final class Quantized extends Lucene104Codec {

    private final KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return vectors;
    }
  }

  /** Puts the vectors of an article in the place of those that it had. */
  void put(String article, String fingerprint, List<Passage> passages, List<float[]> vectors)
      throws IOException {
    writer.updateDocuments(
        VectorFields.article(article),
        VectorFields.documents(article, fingerprint, passages, vectors));
  }

  /** Deletes the vectors of articles that there are no more. */
  void delete(List<String> articles) throws IOException {
    writer.deleteDocuments(articles.stream().map(VectorFields::article).toArray(Term[]::new));
  }

  /** Makes what was written last. */
  void commit() throws IOException {
    writer.setLiveCommitData(VectorIndex.commitData(model).entrySet());
    writer.commit();
  }

  /** Closes without what was not committed. */
  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
