package zhenxing.engine.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.WordRuns;

/** The shared phrases that are given as reasons for two texts. */
class SharedPhrasesTest {

  private final WordRuns wordRuns = new WordRuns(new Segmenter());

  /** A corpus in which all words are rare, with some phrases. */
  private record Corpus(Set<String> phrases) implements CorpusCounts {

    @Override
    public double rarity(String word) {
      return 1;
    }

    @Override
    public double greatestRarity() {
      return 2;
    }

    @Override
    public boolean isPhrase(String text) {
      return phrases.contains(text);
    }
  }

  private List<String> shared(String text, String other, String... phrases) throws IOException {
    return new SharedPhrases(text, wordRuns.of(text), new Corpus(Set.of(phrases)))
        .in(other, wordRuns);
  }

  @Test
  void whatTheCorpusUsesAsAPhraseIsOne() throws IOException {
    String text = "首趟跨境冷链专列抵达口岸，旅客很多。";
    String other = "昨天跨境冷链专列又来了一趟。";
    assertThat(shared(text, other, "跨境冷链专列", "冷链专列", "旅客很多")).containsExactly("跨境冷链专列");
  }

  @Test
  void whatATextQuotesIsOne() throws IOException {
    assertThat(shared("他们唱起《渔港的春天》。", "渔港的春天来得早。")).containsExactly("渔港的春天");
  }

  @Test
  void whereNoneIsKnownTheFormDecides() throws IOException {
    assertThat(shared("为了冷链仓库，大家忙了一夜。", "新的冷链仓库落成，")).containsExactly("冷链仓库");
    assertThat(shared("今天大家很忙。", "今天大家不忙。")).isEmpty();
  }

  @Test
  void aPhraseIsToldOnceAndWithoutItsParts() throws IOException {
    String text = "跨境冷链专列开行。跨境冷链专列受欢迎。";
    assertThat(shared(text, text, "跨境冷链专列", "冷链专列", "跨境冷链")).containsExactly("跨境冷链专列");
  }

  @Test
  void officesBylinesAndSetExpressionsAreNone() throws IOException {
    for (String phrase :
        List.of("副主任", "党组成员", "市委市政府", "责任编辑", "海岛在线客户端", "仅供参考", "相结合", "齐鲁壹点")) {
      assertThat(shared("昨天，" + phrase + "。", "他说：" + phrase + "！", phrase)).as(phrase).isEmpty();
    }
    assertThat(shared("渔港副主任说，冷链专列来了。", "副主任问：冷链专列呢？", "副主任", "冷链专列")).containsExactly("冷链专列");
  }
}
