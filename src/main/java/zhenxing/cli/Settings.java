package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Values for options that are not given on the command line. The environment comes first ({@code
 * ZHENXING_ALLOWED_HOST} for {@code --allowed-host}), then the file {@code zhenxing.conf}, which
 * has a line {@code allowed-host = NAME} for each value.
 */
final class Settings {

  private static final String FILE = "zhenxing.conf";
  private static final String VARIABLE = "ZHENXING_";

  /** Environment variable that names another file. */
  private static final String FILE_VARIABLE = "ZHENXING_CONF";

  /**
   * A value and its origin.
   *
   * @param value the value as written
   * @param origin the environment variable, or file and line
   */
  record Setting(String value, String origin) {}

  private final UnaryOperator<String> environment;
  private final Path file;
  private final Map<String, List<Setting>> inFile;

  private Settings(
      UnaryOperator<String> environment, Path file, Map<String, List<Setting>> inFile) {
    this.environment = environment;
    this.file = file;
    this.inFile = inFile;
  }

  /**
   * Reads the settings.
   *
   * @param home folder of the file, unless the environment names another file
   * @param environment returns the value of a variable, or null
   * @throws InputException naming the line that is malformed
   */
  static Settings read(Path home, UnaryOperator<String> environment) {
    String named = environment.apply(FILE_VARIABLE);
    Path file = named == null ? home.resolve(FILE) : Path.of(named);
    if (named == null && !Files.exists(file)) return new Settings(environment, file, Map.of());
    try {
      return new Settings(environment, file, lines(file));
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Map<String, List<Setting>> lines(Path file) throws IOException {
    Map<String, List<Setting>> settings = new LinkedHashMap<>();
    // Some editors begin a file with a byte order mark.
    String text = Files.readString(file);
    List<String> lines = text.substring(text.startsWith("\ufeff") ? 1 : 0).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      int sign = line.indexOf('=');
      String where = file.getFileName() + ":" + (i + 1);
      if (sign <= 0) {
        throw new InputException(where + ": a line looks like: port = 7700");
      }
      String name = line.substring(0, sign).strip();
      settings
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(new Setting(line.substring(sign + 1).strip(), where));
    }
    return settings;
  }

  /** Returns the path of the file, which need not exist. */
  Path file() {
    return file;
  }

  /** Whether a setting comes from the file. */
  boolean isFromFile(Setting setting) {
    return !setting.origin().startsWith(VARIABLE);
  }

  /** Returns the names set in the file, each with the place where it first occurs. */
  Map<String, String> namesInFile() {
    Map<String, String> names = new LinkedHashMap<>();
    inFile.forEach((name, settings) -> names.put(name, settings.get(0).origin()));
    return names;
  }

  /** Returns the values set for a name. The environment takes precedence over the file. */
  List<Setting> of(String name) {
    String variable = VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String value = environment.apply(variable);
    if (value != null) return List.of(new Setting(value, variable));
    return inFile.getOrDefault(name, List.of());
  }

  /** Returns the last value of a name, or null. */
  String last(String name) {
    List<Setting> settings = of(name);
    return settings.isEmpty() ? null : settings.get(settings.size() - 1).value();
  }
}
