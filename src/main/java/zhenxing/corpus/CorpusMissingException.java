package zhenxing.corpus;

import java.nio.file.Path;

/** Thrown when a given corpus folder does not exist. */
public final class CorpusMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorpusMissingException(Path root) {
    super(
        "there is no corpus at "
            + root
            + ": create the folder and put articles in it, or name another with --corpus DIR");
  }
}
