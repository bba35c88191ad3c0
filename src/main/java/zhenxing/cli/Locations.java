package zhenxing.cli;

import java.nio.file.Path;

/** Default locations: next to the launcher, whatever the working directory is. */
final class Locations {

  private static final Path HOME = Path.of(System.getProperty("zhenxing.home", ""));

  private Locations() {}

  /** Returns the settings for options that are not given. */
  static Settings settings() {
    return Settings.read(HOME, System::getenv);
  }

  static Path corpus() {
    return HOME.resolve("corpus");
  }

  static Path index() {
    return HOME.resolve("index");
  }

  static Path web() {
    return HOME.resolve("web");
  }
}
