package zhenxing.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets treat every cell as text. */
class CsvArticlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1|'=1+1",
        "＝1+1|'＝1+1",
        "-1|'-1",
        "@A1|'@A1",
        "a=b|a=b",
        "1-2|1-2",
        "a\"b|\"a\"\"b\"",
        "a,b|\"a,b\"",
        "–n|–n"
      })
  void aCellIsTextWhateverItHolds(String text, String cell) {
    assertThat(CsvArticles.cell(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\t=1", "\r1", "\n=1", "  =1", "\u00a0=1", "\u200b=1", "\u3000+1", "\u0000-1"})
  void whatComesBeforeAFormulaDoesNotHideIt(String text) {
    assertThat(CsvArticles.cell(text).replace("\"", "")).startsWith("'");
  }
}
