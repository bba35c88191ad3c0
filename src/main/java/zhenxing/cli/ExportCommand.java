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

/** {@code zhenxing export}: every hit on standard output, the same bytes as the API's. */
@Command(
    name = "export",
    description = "Write every article that a search finds to standard output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** What is collected before it is written, in bytes. */
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Leads to whatever standard output is, where the system has it. */
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
      // Whoever reads has enough, as head(1) has. Only a file should have taken everything.
      if (!Files.isRegularFile(STANDARD_OUTPUT)) return ExitCode.SOFTWARE;
      throw new IOException("standard output takes no more: is the disk full?", e);
    }
    return ExitCode.OK;
  }

  /** Nobody takes what is written. */
  private static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Tells when no more is taken, which a PrintStream keeps to itself. */
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
