package zhenxing.cli;

import java.nio.file.Path;

/** Where things are by default: beside the launcher, wherever it is called from. */
final class Locations {

  private static final Path HOME = Path.of(System.getProperty("zhenxing.home", ""));

  private Locations() {}

  /** What stands for options that are not given. */
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
