package zhenxing.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhenxing.cli.Settings.Setting;

/**
 * {@code zhenxing config}: prints the settings that apply to options not given, and where each
 * comes from.
 */
@Command(
    name = "config",
    description = "Print the settings in force, and where each of them comes from.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

  private static final String SERVE = "serve";

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      defaultValue = SERVE,
      description = "Whose settings to print (default: ${DEFAULT-VALUE}).")
  private String command;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine named = Main.commandLine().getSubcommands().get(command);
    if (named == null) {
      throw new ParameterException(spec.commandLine(), "there is no command '" + command + "'");
    }
    Settings settings = Locations.settings();
    PrintWriter out = spec.commandLine().getOut();
    out.println("# " + settings.file());
    for (OptionSpec option : SettingsArguments.settable(named)) print(option, settings, out);
    if (command.equals(SERVE)) {
      for (String secret : new TreeSet<>(SettingsArguments.SECRETS)) print(secret, settings, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void print(OptionSpec option, Settings settings, PrintWriter out) {
    String name = SettingsArguments.name(option);
    List<Setting> set = settings.of(name);
    if (set.isEmpty()) line(out, name, byDefault(option), "default");
    for (Setting setting : set) line(out, name, setting.value(), setting.origin());
  }

  /** Prints a secret without its value. */
  private static void print(String secret, Settings settings, PrintWriter out) {
    List<Setting> set = settings.of(secret);
    if (set.isEmpty()) line(out, secret, "", "default");
    for (Setting setting : set) line(out, secret, "***", setting.origin());
  }

  private static String byDefault(OptionSpec option) {
    if (option.longestName().equals("--index")) return Locations.index().toString();
    if (option.longestName().equals("--corpus")) return Locations.corpus().toString();
    if (option.arity().max() == 0) return "false";
    return option.defaultValue() == null ? "" : option.defaultValue();
  }

  private static void line(PrintWriter out, String name, String value, String origin) {
    out.printf("%-40s # %s%n", name + " = " + value, origin);
  }
}
