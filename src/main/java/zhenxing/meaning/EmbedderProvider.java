package zhenxing.meaning;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens a model that is on the class path; found by {@link ServiceLoader}. */
public interface EmbedderProvider {

  /**
   * Opens the model.
   *
   * @throws IOException where it cannot be run on this machine; the message says why
   */
  Embedder open() throws IOException;

  /** The first one on the class path, if there is any. */
  static Optional<EmbedderProvider> find() {
    return ServiceLoader.load(EmbedderProvider.class).findFirst();
  }
}
