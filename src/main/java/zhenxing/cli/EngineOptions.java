package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SemanticEngine;
import zhenxing.engine.lucene.IndexCheck;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.opensearch.ClusterSettings;
import zhenxing.engine.opensearch.OpenSearchEngine;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/** Options for the index and the segmenter. */
final class EngineOptions {

  /** The available engines. */
  private enum Kind {
    LUCENE,
    OPENSEARCH
  }

  @Option(
      names = "--engine",
      defaultValue = "lucene",
      description = "Engine to use: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Kind engine;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Folder of the index; with a cluster, folder of the ledger (default: index/ beside the"
              + " launcher).")
  private Path index;

  @Option(
      names = "--segmenter",
      defaultValue = "lattice",
      description =
          "What cuts texts and queries into words: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}). Both give the same words; smartcn is the slower reference.")
  private Segmenter.Method segmenter;

  @Mixin private ClusterOptions cluster;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Path index() {
    return index == null ? Locations.index() : index;
  }

  /** Whether articles of the engine can be found by meaning. */
  boolean isSemantic() {
    return engine == Kind.LUCENE;
  }

  /** Returns an opened engine as one that can search by meaning. */
  static SemanticEngine semantic(SearchEngine opened) {
    return (SemanticEngine) opened;
  }

  /**
   * Makes sure that there is an index in the folder; a cluster says so itself.
   *
   * @throws InputException if there is no such folder
   */
  void requireIndex() {
    if (engine == Kind.LUCENE && !Files.isDirectory(index())) {
      throw new InputException("there is no index in " + index() + ": name it with --index");
    }
  }

  SearchEngine open() throws IOException {
    return open(Taxonomy.builtIn(), Vocabulary.builtIn());
  }

  SearchEngine open(Taxonomy taxonomy, Vocabulary vocabulary) throws IOException {
    Segmenter words = new Segmenter(segmenter);
    words.preload();
    Gazetteer.preload();
    return switch (engine) {
      case LUCENE -> new LuceneEngine(index(), taxonomy, vocabulary, words);
      case OPENSEARCH -> onCluster(taxonomy, vocabulary, words);
    };
  }

  /** Opens an index in a cluster. The ledger still needs a local folder, which is created here. */
  private SearchEngine onCluster(Taxonomy taxonomy, Vocabulary vocabulary, Segmenter words)
      throws IOException {
    ClusterSettings settings = cluster.settings(spec.commandLine(), Locations.settings());
    Files.createDirectories(index());
    return new OpenSearchEngine(settings, taxonomy, vocabulary, words, index());
  }

  /**
   * Returns the message of a running server whose index cannot be read.
   *
   * @param reason the reason
   */
  String unreadable(String reason) {
    return switch (engine) {
      case LUCENE ->
          "the index in "
              + index()
              + " cannot be read any more ("
              + reason
              + "); what was read before is still served. An index that is built there is taken"
              + " over by itself";
      case OPENSEARCH ->
          "the index in the cluster is not as it should be ("
              + reason
              + "); searches find what can be reached, and say where something is missing";
    };
  }

  /** Returns the damaged files of the index; empty if there are none or if there is no index. */
  List<IndexDamage> damages() throws IOException {
    if (engine == Kind.LUCENE) return IndexCheck.of(index());
    try (SearchEngine opened = open()) {
      return opened.check();
    }
  }

  /** Deletes the rest of an index that cannot be opened, so that a new one can be built. */
  void discard() throws IOException {
    if (engine == Kind.LUCENE) IndexCheck.discard(index());
  }
}
