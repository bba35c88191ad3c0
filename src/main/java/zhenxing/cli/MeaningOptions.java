package zhenxing.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import zhenxing.api.Printable;
import zhenxing.meaning.Embedder;
import zhenxing.meaning.Embedder.Model;
import zhenxing.meaning.EmbedderProvider;
import zhenxing.meaning.HttpEmbedder;
import zhenxing.meaning.Meaning;

/**
 * Options for searching by meaning. An index with vectors stores which model made them, so that no
 * option is needed once they exist.
 */
final class MeaningOptions {

  /** Name of the setting with the secret for a server of embeddings. */
  static final String KEY = "embeddings-key";

  @Option(
      names = "--semantic",
      description =
          "Find articles by meaning, too, with a model that runs in this process; the launcher"
              + " fetches what that takes the first time.")
  private boolean semantic;

  @Option(
      names = "--embeddings-url",
      paramLabel = "URL",
      description =
          "The same with a model behind this address, which is that of OpenAI's API (such as"
              + " http://127.0.0.1:11434/v1/embeddings); ZHENXING_EMBEDDINGS_KEY is shown to it.")
  private String url;

  @Option(
      names = "--embeddings-model",
      paramLabel = "NAME",
      description = "Name of the model at that address.")
  private String model;

  /** Whether an option asks for search by meaning, whether or not the index has vectors. */
  boolean areGiven() {
    return semantic || url != null;
  }

  /**
   * Makes sure that the engine can do what the options ask for.
   *
   * @throws InputException if it cannot
   */
  void requireUsable(EngineOptions engine) {
    if (areGiven() && !engine.isSemantic()) {
      throw new InputException("--semantic and --embeddings-url need --engine lucene");
    }
  }

  /**
   * Opens the vectors of an index. If the model that made them is not available now, one line says
   * so and articles are found by words alone.
   *
   * @param engine the engine that searches, with the folder of the index
   * @return empty if articles are found by words alone
   * @throws InputException if the options cannot be fulfilled
   */
  Optional<Meaning> open(EngineOptions engine) throws IOException {
    requireUsable(engine);
    if (!engine.isSemantic()) return Optional.empty();
    Path index = engine.index();
    if (semantic && url != null) throw new InputException("give --semantic or --embeddings-url");
    if (url != null && model == null) {
      throw new InputException("--embeddings-url needs --embeddings-model: which one is asked for");
    }
    Optional<Model> known = Meaning.remembered(index);
    if (!areGiven() && known.isEmpty()) return Optional.empty();
    try {
      Optional<Embedder> embedder = areGiven() ? Optional.of(asked()) : remembered(known.get());
      return embedder.isEmpty()
          ? Optional.empty()
          : Optional.of(new Meaning(index, embedder.get()));
    } catch (IOException e) {
      say(e.getMessage() + "; articles are found by words alone");
      return Optional.empty();
    }
  }

  private Embedder asked() throws IOException {
    if (url != null) return http(url, model);
    return EmbedderProvider.find()
        .orElseThrow(
            () ->
                new InputException(
                    "--semantic needs ONNX Runtime and a model on the class path: start with"
                        + " the launcher ./zhenxing"))
        .open();
  }

  /** Returns the model that made the existing vectors, or empty if it is not available. */
  private static Optional<Embedder> remembered(Model known) throws IOException {
    if (known.version().startsWith("http")) return Optional.of(http(known.version(), known.name()));
    Optional<EmbedderProvider> provider = EmbedderProvider.find();
    if (provider.isPresent()) return Optional.of(provider.get().open());
    say("start with --semantic to find articles by meaning; they are found by words alone");
    return Optional.empty();
  }

  private static Embedder http(String address, String name) throws IOException {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      throw new InputException("--embeddings-url must be an address, not " + address);
    }
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new InputException("--embeddings-url must begin with http:// or https://");
    }
    return new HttpEmbedder(uri, name, Locations.settings().last(KEY));
  }

  private static void say(String line) {
    System.err.println("zhenxing: " + Printable.of(line));
  }
}
