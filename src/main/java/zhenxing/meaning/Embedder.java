package zhenxing.meaning;

import java.io.IOException;
import java.util.List;

/**
 * Makes vectors of texts, such that texts of like meaning have vectors of like direction: the port
 * that every sentence-embedding model implements. All vectors have length 1, so that the product of
 * two is the cosine of their angle. Safe for many threads.
 */
public interface Embedder extends AutoCloseable {

  /**
   * Which model this is. Vectors of different models have nothing to do with each other.
   *
   * @param name of the model, as its makers have it
   * @param version of it, or the address that it is asked at
   * @param dimension how many numbers a vector has, at least 1
   */
  record Model(String name, String version, int dimension) {

    public Model {
      if (dimension < 1) throw new IllegalArgumentException("dimension " + dimension);
    }
  }

  /** The largest batch. */
  int MOST_TEXTS = 16;

  /** The model. */
  Model model();

  /**
   * The vectors of passages, in their order. What a model cannot read of a long text is left out.
   *
   * @param texts 1 to {@link #MOST_TEXTS}
   * @throws IOException where the model cannot be asked now; trying later may help
   */
  List<float[]> passages(List<String> texts) throws IOException;

  /**
   * The vector of what a reader asks for, which some models read in another way than a passage.
   *
   * @throws IOException where the model cannot be asked now, or not soon enough for a reader
   */
  float[] query(String text) throws IOException;

  @Override
  void close() throws IOException;
}
