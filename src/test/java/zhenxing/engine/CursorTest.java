package zhenxing.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors as clients send them. */
class CursorTest {

  private static String opaque(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Cursor cursor(SortOrder sort, double key, String id) {
    return new Cursor(sort, key, id, Match.PHRASE, "search", "state");
  }

  @Test
  void comesBackAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> ids =
        List.of("a", "盘锦~17", "a b  c", " ", "relevance 1.0 x", "\ud83d\ude80", "%2F");
    for (int i = 0; i < 10_000; i++) {
      float score = Math.abs(Float.intBitsToFloat(random.nextInt()));
      if (!Float.isFinite(score)) continue;
      String id = ids.get(random.nextInt(ids.size()));
      Cursor cursor = cursor(SortOrder.RELEVANCE, score, id);
      Cursor back = Cursor.decode(cursor.encode());
      assertThat(back).as("seed %d", seed).isEqualTo(cursor);
      assertThat((float) back.key()).as("seed %d", seed).isEqualTo(score);
    }
    for (SortOrder sort : SortOrder.values()) {
      Cursor dated = cursor(sort, 20230330, "a");
      assertThat(Cursor.decode(dated.encode())).isEqualTo(dated);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "relevance",
        "relevance words 7.5 a b",
        "relevance words 7.5 a b ",
        "relevance words  a b c",
        "relevance words 7.50 a b c",
        "relevance words 75e-1 a b c",
        "relevance words 0x1p3 a b c",
        "relevance words 7.5f a b c",
        "relevance words NaN a b c",
        "relevance words Infinity a b c",
        "relevance words -7.5 a b c",
        "relevance words 7.5  b c",
        "RELEVANCE words 7.5 a b c",
        "sideways words 7.5 a b c",
        "relevance auto 7.5 a b c",
        "relevance 7.5 a",
        "newest words 20230330 a b c"
      })
  void nothingElseIsTaken(String text) {
    assertThatThrownBy(() -> Cursor.decode(opaque(text.getBytes(UTF_8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it was not given out by this server");
  }

  @Test
  void norWhatIsNoBase64OrNoText() {
    String good = cursor(SortOrder.NEWEST, 20230330, "ab").encode();
    byte[] torn = "newest words 2.023033E7 a b ab".getBytes(UTF_8);
    torn[torn.length - 1] = (byte) 0xff;
    for (String bad : List.of(good + "=", good + "==", "=" + good, "!", "é", opaque(torn))) {
      assertThatThrownBy(() -> Cursor.decode(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /**
   * Cursors of earlier versions contained the number of the order, four bytes of the key, and the
   * id.
   */
  @Test
  void norOneOfAnEarlierForm() {
    for (int sort = 0; sort < 3; sort++) {
      ByteBuffer bytes = ByteBuffer.allocate(7).put((byte) sort);
      bytes.putInt(sort == 0 ? Float.floatToIntBits(7.5f) : 20230330).put("ab".getBytes(UTF_8));
      assertThatThrownBy(() -> Cursor.decode(opaque(bytes.array())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("it was not given out by this server");
    }
  }
}
