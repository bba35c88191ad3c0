package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/** Options for the index and the segmenter. */
final class EngineOptions {

  /** The available engines. */
  private enum Kind {
    LUCENE
  }

  @Option(
      names = "--engine",
      defaultValue = "lucene",
      description = "Engine to use: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Kind engine;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder of the index (default: index/ beside the launcher).")
  private Path index;

  @Option(
      names = "--segmenter",
      defaultValue = "lattice",
      description =
          "What cuts texts and queries into words: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}). Both give the same words; smartcn is the slower reference.")
  private Segmenter.Method segmenter;

  Path index() {
    return index == null ? Locations.index() : index;
  }

  SearchEngine open() throws IOException {
    return open(Taxonomy.builtIn(), Vocabulary.builtIn());
  }

  SearchEngine open(Taxonomy taxonomy, Vocabulary vocabulary) throws IOException {
    return switch (engine) {
      case LUCENE -> new LuceneEngine(index(), taxonomy, vocabulary, new Segmenter(segmenter));
    };
  }
}
