package zhenxing.meaning;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens a model that is on the class path; found by {@link ServiceLoader}. */
public interface EmbedderProvider {

  /**
   * Opens the model.
   *
   * @throws IOException if it cannot run on this machine; the message says why
   */
  Embedder open() throws IOException;

  /** Returns the first provider on the class path, or empty if there is none. */
  static Optional<EmbedderProvider> find() {
    return ServiceLoader.load(EmbedderProvider.class).findFirst();
  }
}
