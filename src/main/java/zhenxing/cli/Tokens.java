package zhenxing.cli;

import java.util.function.UnaryOperator;

/**
 * The secrets of a server. They are not options, because the command line of a process is visible
 * to every user of the machine.
 *
 * @param writing required for writes, null for none
 * @param reading required for reading, null for none
 */
record Tokens(String writing, String reading) {

  static final String WRITING = "token";
  static final String READING = "read-token";

  /**
   * Reads the secrets from the settings.
   *
   * @param setting returns the value of a name, or null
   */
  static Tokens of(UnaryOperator<String> setting) {
    return new Tokens(setting.apply(WRITING), setting.apply(READING));
  }
}
