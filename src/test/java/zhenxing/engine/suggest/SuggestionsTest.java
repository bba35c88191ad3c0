package zhenxing.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.catalog.DivisionNames;
import zhenxing.catalog.Gazetteer;
import zhenxing.engine.suggest.Suggestion.Kind;
import zhenxing.engine.text.Vocabulary;

/** The suggestions for typed text. */
class SuggestionsTest {

  private static final Suggestions SUGGESTIONS =
      new Suggestions(
          List.of(
              new Candidate(Kind.TITLE, "大连做好“三篇大文章”", "dalian-1", 1),
              new Candidate(Kind.TITLE, "<b>大连</b>：石化&装备升级", "dalian-2", 1),
              new Candidate(Kind.TITLE, "5G+工业互联网大会在盘锦举行", "panjin-1", 1),
              new Candidate(Kind.TITLE, "沈阳振兴新突破", "shenyang-1", 1),
              new Candidate(Kind.PHRASE, "三篇大文章", null, 9),
              new Candidate(Kind.PHRASE, "新旧动能转换", null, 12),
              new Candidate(Kind.PHRASE, "动能", null, 3),
              new Candidate(Kind.PHRASE, "绿色发展", null, 5),
              new Candidate(Kind.PHRASE, "战略性新兴产业", null, 4),
              new Candidate(Kind.PHRASE, "大连", null, 2),
              new Candidate(Kind.PHRASE, "东北全面振兴", null, 6),
              new Candidate(Kind.PLACE, "大连", null, 30),
              new Candidate(Kind.PLACE, "重庆", null, 20),
              new Candidate(Kind.PLACE, "西安", null, 10),
              new Candidate(Kind.INDUSTRY, "石化化工", "petrochemicals", 8),
              new Candidate(Kind.PHRASE, "一网统办", null, 40),
              new Candidate(Kind.PHRASE, "这篇大文章", null, 7)),
          Vocabulary.builtIn());

  private static List<String> texts(String typed) {
    return SUGGESTIONS.complete(typed, 8).stream().map(Suggestion::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "三篇, 三篇大文章",
    "三篇大文章, 三篇大文章",
    "新舊動能, 新旧动能转换",
    "“三篇 大, 三篇大文章",
    "sanpiandawenzhang, 三篇大文章",
    "san pian da, 三篇大文章",
    "SanPianDaWen, 三篇大文章",
    "sānpiāndà, 三篇大文章",
    "sanpiand, 三篇大文章",
    "spdwz, 三篇大文章",
    "spd, 三篇大文章",
    "三篇da, 三篇大文章",
    "三篇dwz, 三篇大文章",
    "sanpdawz, 三篇大文章",
    "xjdnzh, 新旧动能转换",
    "xjdnzhuan, 新旧动能转换",
    "lvse, 绿色发展",
    "lǜsè, 绿色发展",
    "zhanlve, 战略性新兴产业",
    "zhanlue, 战略性新兴产业",
    "chongqing, 重庆",
    "xi'an, 西安",
    "xian, 西安",
    "shihua, 石化化工",
    "５ｇ, 5G+工业互联网大会在盘锦举行",
    "工业互联网, 5G+工业互联网大会在盘锦举行"
  })
  void findsWhatIsTypedByCharactersAndBySound(String typed, String first) {
    assertThat(texts(typed)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "“”", "，", "\u0000", "😀", "没有的词", "qqqq", "i", "uv"})
  void offersNothingForWhatIsNotThere(String typed) {
    assertThat(texts(typed)).isEmpty();
  }

  @Test
  void longInputIsNoHarm() {
    assertThat(texts("大连".repeat(1000))).isEmpty();
    assertThat(texts("a".repeat(2000))).isEmpty();
    assertThat(SUGGESTIONS.correct("东北振".repeat(600))).isEmpty();
    assertThat(SUGGESTIONS.correct("东新 ".repeat(600))).isEmpty();
  }

  @Test
  void whatBeginsSoComesBeforeWhatHoldsItAndNamesBeforeTitles() {
    assertThat(texts("大连")).containsExactly("大连", "大连做好“三篇大文章”", "<b>大连</b>：石化&装备升级");
    assertThat(texts("动能")).containsExactly("动能", "新旧动能转换");
  }

  @Test
  void aTextIsOfferedOnceAsTheBestOfItsKinds() {
    List<Suggestion> offered = SUGGESTIONS.complete("大连", 1);
    assertThat(offered).containsExactly(new Suggestion(Kind.PLACE, "大连", null, "<mark>大连</mark>"));
  }

  @Test
  void titlesAndIndustriesSayWhichTheyAre() {
    assertThat(SUGGESTIONS.complete("大连做好", 8).getFirst().id()).isEqualTo("dalian-1");
    assertThat(SUGGESTIONS.complete("石化化", 8).getFirst().id()).isEqualTo("petrochemicals");
  }

  @Test
  void marksWhatWasTypedAndEscapesTheRest() {
    assertThat(SUGGESTIONS.complete("san pian da", 8))
        .extracting(Suggestion::highlighted)
        .containsExactly("<mark>三篇大</mark>文章", "大连做好“<mark>三篇大</mark>文章”");
    assertThat(SUGGESTIONS.complete("石化&装", 8))
        .extracting(Suggestion::highlighted)
        .containsExactly("&lt;b&gt;大连&lt;/b&gt;：<mark>石化&amp;装</mark>备升级");
  }

  @ParameterizedTest
  @CsvSource({
    "新旧动能专换, 新旧动能转换",
    "新就动能专换, 新旧动能转换",
    "新旧动力转换, 新旧动能转换",
    "新动能转换, 新旧动能转换",
    "新旧的动能转换, 新旧动能转换",
    "新旧能动转换, 新旧动能转换",
    "新舊動能專換, 新旧动能转换",
    "'\"新旧动能专换\" -大连', '\"新旧动能转换\" -大连'",
    "title:新旧动能专换 AND 大联, title:新旧动能转换 AND 大连",
    "city:大联 新旧动能专换, city:大连 新旧动能转换",
    "盘锦加快新旧动能专换的做法, 盘锦加快新旧动能转换的做法",
    "沈阳振新, 沈阳振兴",
    "大联, 大连",
    "xinjiudongnengzhuanhuan, 新旧动能转换",
    "dalian 三篇大文张, 大连 三篇大文章"
  })
  void correctsByTheSoundAndByTheLooks(String query, String meant) {
    assertThat(SUGGESTIONS.correct(query)).map(Meant::query).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "三篇大文章", "动能转", "大", "2023", "大莲花", "完全不同的话", "hello", "spdwz", "石化&装备", "(("})
  void leavesAloneWhatStandsInTheCorpusOrIsNearToNothing(String query) {
    assertThat(SUGGESTIONS.correct(query)).isEmpty();
  }

  @Test
  void numbersAreNeverCorrected() {
    Suggestions dates =
        new Suggestions(
            List.of(new Candidate(Kind.PHRASE, "年6月30日", null, 5)), Vocabulary.builtIn());
    assertThat(dates.correct("2023年3月30日")).isEmpty();
    assertThat(dates.correct("年6月30曰")).map(Meant::query).contains("年6月30日");
  }

  @Test
  void aTermOfTheVocabularyIsNeverCorrected() {
    assertThat(SUGGESTIONS.correct("一网同办")).map(Meant::query).contains("一网统办");
    assertThat(SUGGESTIONS.correct("一网通办")).isEmpty();
    assertThat(SUGGESTIONS.correct("“一網通辦” 沈阳振新")).map(Meant::query).contains("“一網通辦” 沈阳振兴");
    assertThat(SUGGESTIONS.correct("推进一网通办新旧动能专换"))
        .hasValueSatisfying(
            meant -> {
              assertThat(meant.query()).isEqualTo("推进一网通办新旧动能转换");
              assertThat(meant.replaced()).containsExactly(Map.entry("新旧动能专换", "新旧动能转换"));
            });
  }

  @Test
  void aPlaceIsNeverCorrectedToAnotherWord() {
    Vocabulary places = Vocabulary.builtIn().with(new DivisionNames(Gazetteer::builtIn)::isCertain);
    Suggestions suggestions =
        new Suggestions(
            List.of(
                new Candidate(Kind.TITLE, "去年大会通过的决议", "a", 3),
                new Candidate(Kind.PHRASE, "沈阳振兴", null, 5)),
            places);
    assertThat(suggestions.correct("2022年大连GDP")).isEmpty();
    assertThat(suggestions.correct("沈阳振新")).map(Meant::query).contains("沈阳振兴");
    assertThat(suggestions.correct("沈杨振兴")).map(Meant::query).contains("沈阳振兴");
  }

  /**
   * Compares the index with a plain scan, over random texts of few different characters, which
   * contain many repetitions.
   */
  @Test
  void offersTheSameAsAPlainScan() {
    long seed = System.nanoTime();
    System.Logger log = System.getLogger(SuggestionsTest.class.getName());
    log.log(System.Logger.Level.INFO, "seed " + seed);
    Random random = new Random(seed);
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < 500) texts.add(random(random, 1 + random.nextInt(8)));
    List<Candidate> candidates = new ArrayList<>();
    for (String text : texts) {
      candidates.add(new Candidate(Kind.TITLE, text, text, random.nextInt(5)));
    }
    Suggestions suggestions = new Suggestions(candidates, Vocabulary.builtIn());
    for (int i = 0; i < 2_000; i++) {
      String typed = random(random, 1 + random.nextInt(4));
      List<String> expected =
          candidates.stream()
              .filter(candidate -> candidate.text().contains(typed))
              .sorted(
                  Comparator.comparing((Candidate c) -> !c.text().startsWith(typed))
                      .thenComparing(c -> -c.articles()))
              .map(Candidate::text)
              .limit(20)
              .toList();
      assertThat(suggestions.complete(typed, 20).stream().map(Suggestion::text).toList())
          .as("seed %d, typed %s", seed, typed)
          .isEqualTo(expected);
    }
  }

  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) text.append("产业振兴城市".charAt(random.nextInt(6)));
    return text.toString();
  }
}
