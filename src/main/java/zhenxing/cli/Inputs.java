package zhenxing.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The inputs of a command that filters: files, or standard input if none is named. */
final class Inputs {

  @Parameters(paramLabel = "FILE", description = "Files to read (default: standard input).")
  private List<Path> files = List.of();

  /** Receives an input. */
  interface Use {
    void with(Path file, InputStream in) throws IOException;
  }

  /**
   * Passes each input on, in order.
   *
   * @param use receives the file, or a path named {@code stdin}
   */
  void each(Use use) throws IOException {
    if (files.isEmpty()) {
      use.with(Path.of("stdin"), System.in);
      return;
    }
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new InputException(file + " is a folder: name the files in it");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        use.with(file, in);
      }
    }
  }
}
