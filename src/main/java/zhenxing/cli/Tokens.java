package zhenxing.cli;

import java.util.function.UnaryOperator;

/**
 * The secrets of a server. They are no options, since everybody on a machine can see how a program
 * was called.
 *
 * @param writing needed to write, null for none
 * @param reading needed to read, null for none
 */
record Tokens(String writing, String reading) {

  static final String WRITING = "token";
  static final String READING = "read-token";

  /**
   * Those of the settings.
   *
   * @param setting gives the value of a name, or null
   */
  static Tokens of(UnaryOperator<String> setting) {
    return new Tokens(setting.apply(WRITING), setting.apply(READING));
  }
}
