package zhenxing.cli;

import java.nio.file.Path;
import java.util.List;
import zhenxing.JavaProcess;

/** {@code zhenxing index} in a process of its own. */
final class IndexProcess {

  private IndexProcess() {}

  /** The command that brings an index up to date with a corpus and prints its summary as JSON. */
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
