package zhenxing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text from outside cannot control a terminal and stays on one line. */
class PrintableTest {

  @Test
  void whatATerminalWouldObeyIsShown() {
    assertThat(Printable.of("a\nb\r\tc\u001b[31md\u009be\u202ef\u2028g\ud800h"))
        .isEqualTo("a\\nb\\r\\tc\\x1b[31md\\x9be\\u202ef\\u2028g\\ud800h");
    assertThat(Printable.of("大连 “港” 𠀀 é")).isEqualTo("大连 “港” 𠀀 é");
  }

  @Test
  void ofALongTextTheBeginningIsShown() {
    assertThat(Printable.excerpt("a".repeat(70_000))).hasSizeLessThan(250).endsWith("(70000)");
    assertThat(Printable.excerpt("short")).isEqualTo("short");
  }
}
