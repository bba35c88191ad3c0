package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/**
 * The processor time per character for repair and catalogue together is the same for articles of
 * 10,000 to 640,000 characters, of prose and of unusual text.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ArticleGrowthTest {

  private static final int[] LENGTHS = {10_000, 40_000, 160_000, 640_000};

  /** Maximum factor by which the time per character may grow from the second length on. */
  private static final double FACTOR = 2.2;

  /**
   * Shorter times, in nanoseconds per character, are not compared, because clock and compiler
   * dominate them.
   */
  private static final double LITTLE = 400;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final ArticleMaker MAKER = new ArticleMaker(Taxonomy.builtIn());

  private static final String[] NAMES = {
    "大连", "盘锦", "濮阳", "青岛", "沈阳", "辽宁", "山东省", "河南", "朝阳区", "甘井子区", "长兴岛", "金普新区", "营口市", "鞍山"
  };

  private static final String[] WORDS = {
    "园区", "企业", "项目", "工程", "投资", "开工", "产业", "化工", "石化", "创新", "推进", "发展", "服务", "改革", "港口", "装备",
        "制造",
    "技术", "人才", "市民", "记者", "会议", "要求", "建设", "完成", "今年", "一期", "三期", "增长", "百分之五", "12.5%", "3月5日",
        "2023年", "全市",
    "获悉", "负责人", "介绍", "说", "正在", "将", "已经"
  };

  /** The kind of text in an article. */
  enum Kind {
    PROSE(ArticleGrowthTest::sentence),
    LINE_WITHOUT_MARKS(random -> word(random, WORDS)),
    PLACES(random -> word(random, NAMES) + (random.nextBoolean() ? "、" : "")),
    DATES(
        random ->
            "%d年%d月%d日%s"
                .formatted(
                    2000 + random.nextInt(25),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextBoolean() ? "，" : "")),
    NUMBERS(random -> random.nextInt(100_000) + (random.nextBoolean() ? " " : ".")),
    BRACKETS(random -> "（）()“”《》【】[]\"'「」".substring(random.nextInt(12)).substring(0, 1)),
    BLANK_LINES(random -> random.nextBoolean() ? "\n" : " 　\n"),
    READINGS(random -> random.nextBoolean() ? "產(chǎn)業(yè)" : "東(dōng)北(běi)"),
    LIST(random -> random.nextInt(40) + "、" + word(random, WORDS) + word(random, WORDS) + "\n");

    private final Function<Random, String> piece;

    Kind(Function<Random, String> piece) {
      this.piece = piece;
    }

    String text(int length) {
      Random random = new Random(length);
      StringBuilder text = new StringBuilder("园区三期工程开工\n");
      while (text.length() < length) text.append(piece.apply(random));
      return text.substring(0, length);
    }
  }

  private static String word(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder();
    if (random.nextInt(4) == 0) sentence.append(word(random, NAMES));
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      sentence.append(word(random, WORDS));
      if (random.nextInt(5) == 0) sentence.append('，');
    }
    return sentence.append(random.nextInt(6) == 0 ? "。\n" : "。").toString();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void timeForACharacterStaysAsItIs(Kind kind) {
    for (int i = 0; i < 3; i++) time(kind.text(LENGTHS[1]));
    double[] times = times(kind);
    if (grows(times)) times = times(kind); // Repeated, because the machine may have been busy.
    assertThat(grows(times))
        .as(
            "%s: %.0f, %.0f, %.0f, %.0f ns for a character",
            kind, times[0], times[1], times[2], times[3])
        .isFalse();
  }

  private static boolean grows(double[] times) {
    double most = Math.max(times[2], times[3]);
    return most > LITTLE && most > FACTOR * times[1];
  }

  /** Returns the nanoseconds per character at each length. */
  private static double[] times(Kind kind) {
    double[] times = new double[LENGTHS.length];
    for (int i = 0; i < LENGTHS.length; i++) {
      String text = kind.text(LENGTHS[i]);
      times[i] = (double) time(text) / text.length();
    }
    return times;
  }

  private static long time(String text) {
    FoundArticle found = new FoundArticle("a", text, Stated.NOTHING, PageClues.NONE);
    long start = THREADS.getCurrentThreadCpuTime();
    assertThat(MAKER.make(found, Stated.NOTHING).article()).isNotNull();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
