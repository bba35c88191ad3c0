package zhenxing.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import zhenxing.api.Printable;
import zhenxing.api.ProblemException;
import zhenxing.article.FailureReason;
import zhenxing.corpus.CorpusMissingException;
import zhenxing.engine.NoIndexException;

/** The entry point of the program. */
@Command(
    name = "zhenxing",
    description = "A search engine for Chinese regional-revitalization news.",
    mixinStandardHelpOptions = true,
    version = "zhenxing 0.1.0")
public final class Main implements Runnable {

  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          IndexCommand.class,
          SearchCommand.class,
          ExportCommand.class,
          RestoreCommand.class,
          CatalogCommand.class,
          EvaluateCommand.class,
          CheckCommand.class,
          ConfigCommand.class);

  /** Kept in a field, because the logging system drops loggers that are not referenced. */
  private static final Logger LUCENE_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    quietLucene();
    int code = run(commandLine(arguments), Locations::settings, arguments);
    System.out.flush();
    System.exit(code);
  }

  /**
   * Runs a command with its arguments and the settings.
   *
   * @return the exit code
   */
  static int run(CommandLine program, Supplier<Settings> settings, String... arguments) {
    String[] all;
    try {
      all = new SettingsArguments(program, settings.get()).of(arguments);
    } catch (InputException e) {
      program.getErr().println("zhenxing: " + e.getMessage());
      program.getErr().flush();
      return ExitCode.USAGE;
    }
    return program.execute(all);
  }

  /** At every start, Lucene recommends a module for vector search, which is not used here. */
  private static void quietLucene() {
    LUCENE_VECTORS.setLevel(Level.OFF);
  }

  /** Returns the program with all of its commands. */
  static CommandLine commandLine() {
    return program(COMMANDS);
  }

  /**
   * Returns the program with the command that the arguments begin with, or with all commands if
   * they begin otherwise. To read the options of all by reflection takes a seventh of the time of a
   * start.
   */
  private static CommandLine commandLine(String[] arguments) {
    String asked = arguments.length == 0 ? "" : arguments[0];
    return COMMANDS.stream()
        .filter(command -> command.getAnnotation(Command.class).name().equals(asked))
        .findFirst()
        .map(command -> program(List.of(command)))
        .orElseGet(Main::commandLine);
  }

  private static CommandLine program(List<Class<?>> commands) {
    CommandLine program = new CommandLine(new Main());
    commands.forEach(program::addSubcommand);
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static int failed(Exception e, CommandLine command) {
    command.getErr().println("zhenxing: " + Printable.of(message(e)));
    if (isDefect(e)) e.printStackTrace(command.getErr());
    command.getErr().flush();
    return e instanceof ProblemException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: serve, index, search, ...");
  }

  private static boolean isDefect(Exception e) {
    return switch (e) {
      case CorpusMissingException expected -> false;
      case NoIndexException expected -> false;
      case ProblemException expected -> false;
      case InputException expected -> false;
      case UncheckedIOException expected -> false;
      case IOException expected -> false;
      default -> true;
    };
  }

  /**
   * Returns one line that says what the user can do. A defect is reported with its stack trace as
   * well.
   */
  private static String message(Exception e) {
    if (isDefect(e)) return "this is a defect, please report it with what follows";
    return e instanceof ProblemException problem
        ? problem.problem().detail().english()
        : FailureReason.of(e);
  }
}
