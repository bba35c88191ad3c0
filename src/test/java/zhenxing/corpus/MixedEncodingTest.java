package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in several encodings, or with a wrong declaration. */
class MixedEncodingTest {

  private static final String FIRST = "葫芦岛港区扩建工程今天正式开工，总投资三十亿元。\n";
  private static final String SECOND = "新泊位投用后，吞吐能力将明显提升。\n";
  private static final String THIRD = "市港务局负责人说，工程将带动就业两千人。";

  @TempDir private Path folder;

  private String read(byte[] bytes) {
    write(folder, "a.txt", bytes);
    return Reading.of(folder).article().body();
  }

  private static byte[] glued(String first, String second, String third) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FIRST.getBytes(Charset.forName(first)));
    out.writeBytes(SECOND.getBytes(Charset.forName(second)));
    out.writeBytes(THIRD.getBytes(Charset.forName(third)));
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,GBK,UTF-8",
    "GBK,UTF-8,GBK",
    "UTF-8,UTF-8,GBK",
    "GBK,UTF-8,UTF-8",
    "GB18030,GB18030,UTF-8"
  })
  void everyLineIsDecodedByItself(String first, String second, String third) {
    assertThat(read(glued(first, second, third))).isEqualTo(FIRST + SECOND + THIRD);
  }

  @Test
  void aLineOfBig5AmongUtf8IsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(FIRST.getBytes(StandardCharsets.UTF_8));
    out.writeBytes("港區擴建工程今日動工，市長出席。\n".getBytes(Charset.forName("Big5")));
    out.writeBytes(THIRD.getBytes(StandardCharsets.UTF_8));
    assertThat(read(out.toByteArray())).isEqualTo(FIRST + "港區擴建工程今日動工，市長出席。\n" + THIRD);
  }

  @Test
  void aBrokenByteCostsItsCharacterAlone() {
    byte[] bytes = glued("UTF-8", "GBK", "UTF-8");
    bytes[4] = 'x';
    assertThat(read(bytes)).endsWith("开工，总投资三十亿元。\n" + SECOND + THIRD);
  }

  @Test
  void utf8ThatIsCutAtItsEndIsUtf8() {
    byte[] bytes = (FIRST + "完").getBytes(StandardCharsets.UTF_8);
    assertThat(read(java.util.Arrays.copyOf(bytes, bytes.length - 1))).startsWith(FIRST);
  }

  @ParameterizedTest
  @CsvSource({
    "葫芦岛今日开工,GBK",
    "港区扩建,GBK",
    "函数与变换,GBK",
    "港區擴建工程今日動工,Big5",
    "基隆港擴建,Big5",
    "花蓮市長選舉,Big5"
  })
  void aShortTextIsToldByItsUsualCharacters(String text, String charset) {
    assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "gb2312,UTF-8",
    "utf-8,GBK",
    "big5,GBK",
    "iso-8859-1,GBK",
    "gbk,Big5",
    "nonsense,UTF-8"
  })
  void aPageThatDeclaresAnotherEncodingIsRead(String declared, String charset) {
    String text = charset.equals("Big5") ? "港區擴建工程今日動工，市長出席開工儀式。" : FIRST.strip();
    String page =
        "<html><head><meta charset=\"%s\"><title>x</title></head><body><p>%s</p><p>%s</p></body></html>"
            .formatted(declared, text, text + text);
    write(folder, "a.html", page.getBytes(Charset.forName(charset)));
    assertThat(Reading.of(folder).article().body()).contains(text);
  }

  @Test
  void anEncodingDeclaredFarBehindTheBeginningIsFound() {
    String page =
        "<html><head><script>%s</script><meta charset=gbk></head><body><p>%s</p></body></html>"
            .formatted("var a=1;".repeat(1000), FIRST + SECOND + THIRD);
    write(folder, "a.html", page.getBytes(Charset.forName("GBK")));
    assertThat(Reading.of(folder).article().body()).contains("港区扩建工程", "带动就业两千人");
  }

  @Test
  @Timeout(60)
  void manyMixedLinesTakeTimeInProportion() {
    byte[] three = glued("UTF-8", "GBK", "UTF-8");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      out.writeBytes(three);
      out.write('\n');
    }
    assertThat(TextDecoding.decode(out.toByteArray(), null)).endsWith(SECOND + THIRD + "\n");
  }

  /** A decoder that goes on with the next byte would read the rest of the sentence wrongly. */
  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "11", "24", "37"})
  void aByteThatWasLostOrInsertedSpoilsNoMoreThanItsCharacter(int at) {
    Charset gbk = Charset.forName("GBK");
    String text = FIRST + SECOND + THIRD;
    byte[] whole = text.getBytes(gbk);
    byte[] lost = new byte[whole.length - 1];
    System.arraycopy(whole, 0, lost, 0, at);
    System.arraycopy(whole, at + 1, lost, at, lost.length - at);
    byte[] inserted = new byte[whole.length + 1];
    System.arraycopy(whole, 0, inserted, 0, at);
    inserted[at] = (byte) 0xA0;
    System.arraycopy(whole, at, inserted, at + 1, whole.length - at);
    for (byte[] damaged : new byte[][] {lost, inserted}) {
      String read = TextDecoding.decode(damaged, null);
      assertThat(read).startsWith(text.substring(0, Math.max(0, at / 2 - 1)));
      assertThat(read).endsWith(text.substring(at / 2 + 3));
    }
  }
}
