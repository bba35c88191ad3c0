package zhenxing.cli;

import java.nio.file.Path;
import java.util.List;
import zhenxing.JavaProcess;

/** Runs {@code zhenxing index} in a separate process. */
final class IndexProcess {

  private IndexProcess() {}

  /**
   * Returns the command that brings an index up to date with a corpus and prints a summary as JSON.
   */
  static List<String> command(Path corpus, Path index) {
    return JavaProcess.command(
        Main.class,
        List.of(),
        "index",
        "--json",
        "--corpus",
        corpus.toString(),
        "--index",
        index.toString());
  }
}
