package zhenxing.engine.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.engine.text.segment.Tokens.Token;

/** The lattice gives exactly the tokens of smartcn. */
class SegmentationTest {

  private static final int STRINGS = 20_000;
  private static final int LONG_STRINGS = 100;

  private static final Charset GB2312 = Charset.forName("GB2312");

  /** Characters that often occur together, so that random strings of them contain many words. */
  private static final String FREQUENT =
      "中国人民大会发展经济的一是在不了有和工业区地方政府全面改革开放新市场上海东北" + "沈阳年月日生产力量高质量学生活动员工作用户口号召开始终点第二三十百千万亿元";

  private final Tokens tokens = new Tokens();

  @Test
  void cutsWordsAsAReaderWould() {
    assertThat(tokens.ofLattice(new StringReader("沈阳的机器人产业在2023年增长8%，VR也是。")))
        .extracting(Token::term)
        .containsExactly(
            "沈阳", "的", "机器人", "产业", "在", "2023", "年", "增长", "8", ",", ",", "vr", "也", "是", ",",
            "the end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000 \t\r\n",
        "。",
        "，。！？；：“”（）《》…—",
        ",.!?;:'\"()<>",
        "研究生命的起源",
        "大连市长兴岛石化产业基地和乒乓球拍卖完了",
        "東北振興與對外開放，機器學習",
        "3月30日，ＧＤＰ达到１２３．４５亿元，同比增长8.1%。",
        "Hello World，ABC公司abcＡＢＣ中ＸｙＺ",
        "沈 阳 机 器 人\n产\r\n业\t园\u3000区",
        "沈\n阳 2 0 2 3 a b c ２ ３",
        "上海\u00a0北京\u2028大连\u2029锦州\u0085抚顺",
        "中\u0000国\u0001人\u001f民\u007f大\ufeff会\ufffd",
        "好😀吧👨‍👩‍👧𠀀𠮷野家",
        "半个\ud83d字符\ude00颠倒\ude00\ud83d也行\ud83d",
        "\ud83d \ude00",
        "ﬁ①Ⅳ㈱℃½Żółw Ω Привет こんにちは カタカナ ｱｲｳ 한국어",
        "㐀㐁龥龦鿿豈",
        "他说：“好。”她说：“不好！”“为什么？”……",
        "第一章. 总则. 本法所称... 是指\u2026。A.B.C. 三家",
        "始##始末##末未##串未##数未##人",
        "的@的，中国@人民",
        "。。。\n\n\n！！！\r\r？？？",
        "www.zhenxing.example/2023-03/30?id=1&x=2",
      })
  void allKindsOfCharacters(String text) {
    assertThat(tokens.difference(text)).isEmpty();
  }

  /** Words and characters that were never counted: 蠕蠕 and 蠕 have the same weight in both orders. */
  @ParameterizedTest
  @ValueSource(strings = {"蠕蠕蠕", "咕咕哝", "咕唧哝", "汹汹汹汹汹", "庚卯榫", "茸茸茸，荧荧荧"})
  void ofTwoWaysOfOneWeightTheSameOneWins(String text) {
    assertThat(tokens.difference(text)).isEmpty();
  }

  @Test
  void textsLongerThanTheBuffer() {
    String words = "沈阳机器人产业园区加快建设推动老工业基地全面振兴".repeat(300);
    assertThat(tokens.difference(words)).as("no place to cut").isEmpty();
    assertThat(tokens.difference("a" + "x1".repeat(3000))).as("Latin").isEmpty();
    assertThat(tokens.difference("9".repeat(5000))).as("digits").isEmpty();
    assertThat(tokens.difference("😀".repeat(2000) + "a😀".repeat(2000))).as("pairs").isEmpty();
    assertThat(tokens.difference("沈 阳 ".repeat(2000))).as("blanks").isEmpty();
    assertThat(tokens.difference(" ".repeat(5000) + "沈阳")).as("blanks alone").isEmpty();
    for (int length = 1000; length < 1050; length++) {
      String line = words.substring(0, length);
      assertThat(tokens.difference(line + "\n" + words)).as("a line of %d", length).isEmpty();
      assertThat(tokens.difference(line + "。" + words)).as("sentence of %d", length).isEmpty();
    }
  }

  @Test
  void offsetsAreThoseOfTheTextBeforeACharFilter() {
    String page = "<p>沈&nbsp;阳的<b>机器</b>人</p><p>产业&lt;2023&gt;";
    Supplier<Reader> text = () -> new HTMLStripCharFilter(new StringReader(page));
    assertThat(tokens.ofLattice(text.get())).isEqualTo(tokens.ofSmartcn(text.get()));
  }

  @Test
  void aTokenizerIsUsedAgainAfterATextThatWasNotReadToItsEnd() throws Exception {
    LatticeTokenizer tokenizer = new LatticeTokenizer();
    tokenizer.setReader(new StringReader("沈阳的机器人产业"));
    tokenizer.reset();
    tokenizer.incrementToken();
    tokenizer.end();
    tokenizer.close();
    tokenizer.setReader(new StringReader(""));
    tokenizer.reset();
    assertThat(tokenizer.incrementToken()).isFalse();
  }

  @Test
  void randomStrings() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < STRINGS; i++) {
      String text = string(random, 1 + random.nextInt(40));
      assertThat(tokens.difference(text)).as("seed %d, string %d", seed, i).isEmpty();
    }
    for (int i = 0; i < LONG_STRINGS; i++) {
      String text = string(random, 3000);
      assertThat(tokens.difference(text)).as("seed %d, long string %d", seed, i).isEmpty();
    }
  }

  /** Returns a random string of one to three kinds of characters, in sequence or mixed. */
  private static String string(Random random, int length) {
    int[] kinds = random.ints(1 + random.nextInt(3), 0, 12).toArray();
    return IntStream.range(0, length)
        .mapToObj(i -> character(random, kinds[random.nextInt(kinds.length)]))
        .collect(Collectors.joining());
  }

  private static String character(Random random, int kind) {
    return switch (kind) {
      case 0, 1, 2 -> String.valueOf(FREQUENT.charAt(random.nextInt(FREQUENT.length())));
      case 3 -> ofGb2312(random, 0xB0, 0xF7);
      case 4 -> ofGb2312(random, 0xA1, 0xA9);
      case 5 -> between(random, '\u4e00', '\u9fff');
      case 6 -> between(random, ' ', '~');
      case 7 -> between(random, '\uff01', '\uff5e');
      case 8 -> between(random, '\u2000', '\u30ff');
      case 9 -> between(random, '\0', '\u00ff');
      case 10 -> between(random, '\ud800', '\udfff');
      default -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
    };
  }

  private static String between(Random random, char first, char last) {
    return String.valueOf((char) random.nextInt(first, last + 1));
  }

  private static String ofGb2312(Random random, int firstRow, int lastRow) {
    byte row = (byte) random.nextInt(firstRow, lastRow + 1);
    return new String(new byte[] {row, (byte) random.nextInt(0xA1, 0xFF)}, GB2312);
  }
}
