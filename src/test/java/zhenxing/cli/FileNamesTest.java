package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;

/** File names are treated the same in every locale. */
class FileNamesTest {

  /**
   * The GBK bytes of all these names look the same when decoded as UTF-8, and all names look the
   * same when decoded as ASCII.
   */
  private static final List<String> CITIES = List.of("大连", "厦门", "福州", "沈阳", "丹东", "锦州");

  @TempDir private Path folder;

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_8)) {
      for (String city : CITIES) {
        StringBuilder name = new StringBuilder();
        for (byte b : city.getBytes(charset)) name.append("%%%02X".formatted(b & 0xFF));
        Path file = Path.of(URI.create(corpus.toUri() + name.toString() + ".txt"));
        try {
          Files.writeString(file, city + "的港口开工，记者" + charset.name() + "报道。");
        } catch (IOException e) {
          assumeTrue(false, "this file system takes no names that are no UTF-8: " + e);
        }
      }
    }
    return corpus;
  }

  private JsonNode index(Path corpus, String locale) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(IndexProcess.command(corpus, folder.resolve("index")));
    builder.environment().put("LC_ALL", locale);
    return JavaProcess.run(builder, folder, 60).json();
  }

  @Test
  void filesNamedInAnyEncodingAreIndexedOnceInEveryLocale() throws Exception {
    Path corpus = corpus();
    JsonNode first = index(corpus, "C.UTF-8");
    assertThat(first.get("added").asInt()).as(first.toString()).isEqualTo(2 * CITIES.size());
    assertThat(first.get("rejected")).isEmpty();
    JsonNode again = index(corpus, "C");
    assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(2 * CITIES.size());
    assertThat(again.get("deleted").asInt()).isZero();
  }
}
