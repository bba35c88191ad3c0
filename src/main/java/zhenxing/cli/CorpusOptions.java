package zhenxing.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says what to index. */
final class CorpusOptions {

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description =
          "Folder or file of articles; may be given several times (default: corpus/ beside the"
              + " launcher).")
  private List<Path> corpus;

  List<Path> corpus() {
    return corpus == null ? List.of(Locations.corpus()) : corpus;
  }
}
