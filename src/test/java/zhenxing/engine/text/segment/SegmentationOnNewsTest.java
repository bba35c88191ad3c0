package zhenxing.engine.text.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import zhenxing.catalog.LabelledNews;
import zhenxing.catalog.LabelledNews.Item;

/**
 * The lattice gives exactly the tokens of smartcn on 5 MB of real articles (100 MB with {@code
 * -Pquality}), unchanged and damaged in several ways.
 */
class SegmentationOnNewsTest {

  private static final boolean ALL = System.getProperty("zhenxing.quality.documents") != null;
  private static final long BYTES = ALL ? 100_000_000 : 5_000_000;

  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]");
  private static final String BLANKS = " \t\r\n\u3000\u00a0";

  private static final Charset GBK = Charset.forName("GBK");

  @Test
  void theTokensAreThoseOfSmartcn() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(LabelledNews.NEWS), () -> "skipped: there is no " + LabelledNews.NEWS);
    List<Item> news = List.copyOf(LabelledNews.read(id -> true).values());
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Tokens tokens = new Tokens();
    long bytes = 0;
    for (Map.Entry<String, UnaryOperator<String>> damage : damages(random).entrySet()) {
      for (Item item : news) {
        if (bytes >= BYTES) break;
        String text = damage.getValue().apply(item.body());
        assertThat(tokens.difference(text))
            .as("article %s, %s, seed %d", item.id(), damage.getKey(), seed)
            .isEmpty();
        bytes += text.getBytes(UTF_8).length;
      }
    }
    assertThat(bytes).as("bytes compared").isGreaterThanOrEqualTo(BYTES);
    System.out.printf("SegmentationOnNewsTest: %,d bytes compared%n", bytes);
  }

  /** Returns the ways to damage a text by their names, in the order in which they are tried. */
  private static Map<String, UnaryOperator<String>> damages(Random random) {
    Map<String, UnaryOperator<String>> damages = new LinkedHashMap<>();
    damages.put("as it is", text -> text);
    damages.put("one line without punctuation", text -> MARKS.matcher(text).replaceAll(""));
    damages.put("traditional", ZhConverterUtil::toTraditional);
    damages.put("characters exchanged", text -> exchanged(text, random));
    damages.put("blanks between characters", text -> parted(text, random));
    damages.put("UTF-8 read as GBK", text -> new String(text.getBytes(UTF_8), GBK));
    damages.put("a piece of it", text -> text.substring(random.nextInt(text.length() + 1)));
    return damages;
  }

  /** Replaces every tenth character by another one of the same text. */
  private static String exchanged(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < text.length() / 10; i++) {
      changed.setCharAt(random.nextInt(text.length()), text.charAt(random.nextInt(text.length())));
    }
    return changed.toString();
  }

  private static String parted(String text, Random random) {
    StringBuilder parted = new StringBuilder();
    for (char c : text.toCharArray()) {
      parted.append(c);
      if (random.nextInt(5) == 0) parted.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
    }
    return parted.toString();
  }
}
