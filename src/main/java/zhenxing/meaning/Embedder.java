package zhenxing.meaning;

import java.io.IOException;
import java.util.List;

/**
 * Turns texts into vectors whose directions are similar if the texts mean similar things: the port
 * that every sentence-embedding model implements. All vectors have length 1, so that the dot
 * product of two is the cosine of their angle. Safe for many threads.
 */
public interface Embedder extends AutoCloseable {

  /**
   * Identifies a model. Vectors of different models cannot be compared.
   *
   * @param name name that its makers gave it
   * @param version its version, or the address where it is asked
   * @param dimension number of components of a vector, at least 1
   */
  record Model(String name, String version, int dimension) {

    public Model {
      if (dimension < 1) throw new IllegalArgumentException("dimension " + dimension);
    }
  }

  /** Thrown when a model does not take some texts. */
  final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** Maximum number of texts in a batch. */
  int MOST_TEXTS = 16;

  /** Returns the model. */
  Model model();

  /**
   * Embeds passages. A model ignores the end of a text that is too long for it.
   *
   * @param texts 1 to {@link #MOST_TEXTS} texts
   * @return their vectors in the same order
   * @throws RefusedException if the model does not take these texts, whenever it is asked
   * @throws IOException if the model cannot be used now; trying again later may help
   */
  List<float[]> passages(List<String> texts) throws IOException;

  /**
   * Embeds passages for a reader who waits.
   *
   * @throws IOException if the model cannot be used now, or not soon enough for a reader
   */
  default List<float[]> passagesSoon(List<String> texts) throws IOException {
    return passages(texts);
  }

  /**
   * Embeds a query, which some models treat differently from a passage.
   *
   * @throws IOException if the model cannot be used now, or not soon enough for a reader
   */
  float[] query(String text) throws IOException;

  @Override
  void close() throws IOException;
}
