package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;

/** The options that say where the index is. */
final class EngineOptions {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder of the index (default: index/ beside the launcher).")
  private Path index;

  /** The engines there are. */
  private enum Kind {
    LUCENE
  }

  @Option(
      names = "--engine",
      defaultValue = "lucene",
      description = "Which engine keeps the index: ${COMPLETION-CANDIDATES} (default: lucene).")
  private Kind kind;

  Path index() {
    return index == null ? Locations.index() : index;
  }

  SearchEngine open() throws IOException {
    return switch (kind) {
      case LUCENE -> new LuceneEngine(index());
    };
  }
}
