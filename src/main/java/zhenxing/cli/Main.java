package zhenxing.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import zhenxing.corpus.CorpusMissingException;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.NoIndexException;
import zhenxing.server.HttpServer.PortUnavailableException;
import zhenxing.server.ProblemException;

/** The entry of the program. */
@Command(
    name = "zhenxing",
    description = "A search engine for Chinese regional-revitalization news.",
    mixinStandardHelpOptions = true,
    version = "zhenxing 0.1.0",
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      RestoreCommand.class,
      CatalogCommand.class
    })
public final class Main implements Runnable {

  /** Held on to, since the logging system forgets loggers that nobody holds. */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    quietLucene();
    int code = commandLine().execute(arguments);
    System.out.flush();
    System.exit(code);
  }

  /** Lucene recommends a module for vector search, which is not used here, at every start. */
  private static void quietLucene() {
    LUCENE_VECTORS.setLevel(Level.OFF);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              command.getErr().println("zhenxing: " + message(e));
              command.getErr().flush();
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: serve, index, search, ...");
  }

  /** One line for what a user can mend; a defect shows its stack trace to whoever is to mend it. */
  private static String message(Exception e) {
    return switch (e) {
      case CorpusMissingException expected -> expected.getMessage();
      case IndexUnusableException expected -> expected.getMessage();
      case NoIndexException expected -> expected.getMessage();
      case PortUnavailableException expected -> expected.getMessage();
      case ProblemException expected -> expected.getMessage();
      case InputException expected -> expected.getMessage();
      case NoSuchFileException missing -> "there is no file " + missing.getMessage();
      case IOException io -> describe(io);
      case UncheckedIOException io -> describe(io.getCause());
      default -> "this is a defect, please report it: " + e;
    };
  }

  private static String describe(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
