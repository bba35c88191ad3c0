package zhenxing.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhenxing.api.ExportFormat;
import zhenxing.api.ExportService;
import zhenxing.api.SearchParameters;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;

/** {@code zhenxing export}: writes every hit to standard output, with the same bytes as the API. */
@Command(
    name = "export",
    description = "Write every article that a search finds to standard output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** Number of bytes collected before they are written. */
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Leads to whatever standard output is connected to, on systems that have it. */
  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  @Parameters(
      index = "0",
      paramLabel = "QUERY",
      description = "What to look for; an empty one finds every article.")
  private String query;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "csv|jsonl",
      description = "csv: a table for a spreadsheet; jsonl: whole articles, one a line.")
  private ExportFormat format;

  @Mixin private SearchOptions options;
  @Mixin private EngineOptions engine;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private VocabularyOptions vocabulary;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    SearchParameters parameters = options.parameters(spec.commandLine(), query, Map.of());
    OutputStream out = new BufferedOutputStream(new Checked(System.out), BUFFER_BYTES);
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    try (SearchEngine opened = engine.open(taxonomy, vocabulary.vocabulary())) {
      new ExportService(opened, taxonomy).export(parameters, format, out);
      out.flush();
    } catch (ClosedException e) {
      // A reader such as head(1) has closed the pipe, which is normal. A file, however, should have
      // taken everything.
      if (!Files.isRegularFile(STANDARD_OUTPUT)) return ExitCode.SOFTWARE;
      throw new IOException("standard output takes no more: is the disk full?", e);
    }
    return ExitCode.OK;
  }

  /** Thrown when the output is closed. */
  private static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Throws when the output is closed. A PrintStream only sets a flag. */
  private static final class Checked extends OutputStream {

    private final PrintStream out;

    Checked(PrintStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      if (out.checkError()) throw new ClosedException();
    }
  }
}
