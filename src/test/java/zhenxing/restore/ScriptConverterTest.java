package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversion of traditional text by words. docs/decisions compares it with other libraries. */
class ScriptConverterTest {

  /** Number of cases that the best library for the JVM, opencc4j 1.14.0, converts correctly. */
  private static final int BEST_LIBRARY = 68;

  @Test
  void convertsMoreCasesThanTheLibraries() throws IOException {
    List<String> cases =
        Files.readAllLines(SharedData.require("data/reference/opencc_t2s_cases.tsv"));
    long right =
        cases.stream()
            .map(line -> line.split("\t"))
            .filter(parts -> ScriptConverter.get().convert(parts[1]).equals(parts[2]))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(95).isGreaterThan(BEST_LIBRARY);
  }

  @Test
  void simplifiedTextWithADeliberateFormStays() {
    String text = "昇腾芯片的作者王培夙先生说，鍾先生的“於”字写得好。";
    assertThat(new Restorer().restore(null, text).body()).isEqualTo(text);
  }
}
