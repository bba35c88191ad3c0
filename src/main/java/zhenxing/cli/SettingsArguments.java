package zhenxing.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.RegexTransformer;
import zhenxing.cli.Settings.Setting;

/** Adds settings to the command line for the options that are not given. */
final class SettingsArguments {

  /** Names of settings that are not options of any command. */
  static final Set<String> SECRETS =
      Set.of(
          Tokens.WRITING,
          Tokens.READING,
          MeaningOptions.KEY,
          ClusterOptions.USER,
          ClusterOptions.PASSWORD,
          ClusterOptions.TOKEN);

  private final CommandLine program;
  private final Settings settings;

  SettingsArguments(CommandLine program, Settings settings) {
    this.program = program;
    this.settings = settings;
  }

  /**
   * Returns the arguments together with those from the settings.
   *
   * @throws InputException naming a setting that does not exist
   */
  String[] of(String[] given) {
    requireKnown();
    CommandLine command = given.length == 0 ? null : program.getSubcommands().get(given[0]);
    if (command == null) return given;
    List<String> all = new ArrayList<>();
    all.add(given[0]);
    for (OptionSpec option : settable(command)) {
      if (isGiven(option, given)) continue;
      for (Setting setting : settings.of(name(option))) add(option, setting, all);
    }
    all.addAll(Arrays.asList(given).subList(1, given.length));
    return all.toArray(String[]::new);
  }

  /** Returns the options of a command that can be set in the settings. */
  static List<OptionSpec> settable(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .toList();
  }

  /** Returns the name of an option in the settings. */
  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  private static boolean isGiven(OptionSpec option, String[] given) {
    for (String argument : given) {
      if (argument.equals("--")) return false;
      if (option.negatable() && argument.equals(negated(option))) return true;
      for (String name : option.names()) {
        if (argument.equals(name) || argument.startsWith(name + "=")) return true;
      }
    }
    return false;
  }

  private void add(OptionSpec option, Setting setting, List<String> all) {
    String name = option.longestName();
    String value = setting.value();
    if (option.arity().max() > 0) {
      all.add(name + "=" + (isPath(option) ? place(setting) : value));
    } else if (value.equals("true")) {
      all.add(name);
    } else if (value.equals("false") && option.negatable()) {
      all.add(negated(option));
    } else if (!value.equals("false")) {
      throw new InputException(setting.origin() + ": " + name(option) + " must be true or false");
    }
  }

  /** Returns the name that switches an option off, such as {@code --no-watch}. */
  private static String negated(OptionSpec option) {
    return RegexTransformer.createDefault().makeNegative(option.longestName(), option.command());
  }

  private static boolean isPath(OptionSpec option) {
    return Arrays.asList(option.typeInfo().getAuxiliaryTypes()).contains(Path.class)
        || option.type().equals(Path.class);
  }

  /** Paths in the file are relative to the file's folder, whatever the working directory is. */
  private String place(Setting setting) {
    if (!settings.isFromFile(setting) || setting.value().isEmpty()) return setting.value();
    return settings.file().toAbsolutePath().getParent().resolve(setting.value()).toString();
  }

  private void requireKnown() {
    if (settings.namesInFile().isEmpty()) return;
    Set<String> known = new TreeSet<>(SECRETS);
    // A file may also have settings for other commands than the one that runs.
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      for (OptionSpec option : settable(command)) known.add(name(option));
    }
    for (Map.Entry<String, String> named : settings.namesInFile().entrySet()) {
      if (known.contains(named.getKey())) continue;
      throw new InputException(
          named.getValue()
              + ": there is no setting '"
              + named.getKey()
              + "'; there are: "
              + String.join(", ", known));
    }
  }
}
