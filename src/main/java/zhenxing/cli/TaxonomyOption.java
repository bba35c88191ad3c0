package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhenxing.catalog.Taxonomy;

/** The option that replaces the built-in industries. */
final class TaxonomyOption {

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description = "Industries and their vocabulary instead of the built-in ones.")
  private Path file;

  /**
   * Returns the taxonomy.
   *
   * @throws InputException naming the line of the file that is malformed
   */
  Taxonomy taxonomy() throws IOException {
    try {
      return file == null ? Taxonomy.builtIn() : Taxonomy.read(file);
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage());
    }
  }
}
