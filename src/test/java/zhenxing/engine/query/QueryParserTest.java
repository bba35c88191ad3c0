package zhenxing.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.query.Clause.Years;

class QueryParserTest {

  private final QueryParser parser = new QueryParser();

  private Clause parse(String query) throws QueryRejectedException {
    ParsedQuery parsed = parser.parse(query);
    assertThat(parsed.warnings()).as(query).isEmpty();
    return parsed.clause();
  }

  private static Clause words(String text) {
    return new Words(Scope.ANYWHERE, text);
  }

  private static Clause exact(String text) {
    return new ExactPhrase(Scope.ANYWHERE, text);
  }

  @Test
  void takesBareTextAsWords() throws QueryRejectedException {
    assertThat(parse("新旧动能转换")).isEqualTo(words("新旧动能转换"));
    assertThat(parse(" 新旧动能　转换 青岛 ")).isEqualTo(words("新旧动能 转换 青岛"));
    assertThat(parse("")).isEqualTo(new Everything());
  }

  @Test
  void takesQuotedTextAsAnExactPhraseWhateverTheQuotationMarks() throws QueryRejectedException {
    assertThat(parse("\"三篇大文章\"")).isEqualTo(exact("三篇大文章"));
    assertThat(parse("“三篇大文章”")).isEqualTo(exact("三篇大文章"));
    assertThat(parse("＂三篇大文章＂")).isEqualTo(exact("三篇大文章"));
    assertThat(parse("\"三篇大文章”")).isEqualTo(exact("三篇大文章"));
    assertThat(parse("\"“放管服”改革＂的\"")).isEqualTo(exact("“放管服”改革＂的"));
    assertThat(parse("\"R&D (a) -b c:d\\e\"")).isEqualTo(exact("R&D (a) -b c:d\\e"));
    assertThat(parse("\"结构调整 升级\"~5")).isEqualTo(new NearPhrase(Scope.ANYWHERE, "结构调整 升级", 5));
  }

  /**
   * Quotation marks in a pasted headline are text. They are an operator only if the quoted part
   * stands alone.
   */
  @Test
  void takesCurlyMarksInsideARunAsText() throws QueryRejectedException {
    for (String text :
        List.of(
            "厂长谈“老字号”改造",
            "“老字号”改造提速",
            "改造“老字号”",
            "“老字号”、“新字号”",
            "“老字号”，“新字号” 一起改造",
            "谁来改造“老字号",
            "改造老字号” 提速",
            "“老字号 改造")) {
      assertThat(parse(text)).as(text).isEqualTo(words(text));
    }
  }

  @Test
  void quotesWithCurlyMarksWhereWhatTheyHoldStandsAlone() throws QueryRejectedException {
    assertThat(parse("“老字号” 大连")).isEqualTo(new AllOf(List.of(exact("老字号"), words("大连"))));
    assertThat(parse("大连 -“老字号”"))
        .isEqualTo(new AllOf(List.of(words("大连"), new Not(exact("老字号")))));
    assertThat(parse("+“老字号”")).isEqualTo(exact("老字号"));
    assertThat(parse("(“老字号” OR “新字号”)")).isEqualTo(new AnyOf(List.of(exact("老字号"), exact("新字号"))));
    assertThat(parse("“改造 升级”～5")).isEqualTo(new NearPhrase(Scope.ANYWHERE, "改造 升级", 5));
    assertThat(parse("“深化“放管服”改革”")).isEqualTo(exact("深化“放管服”改革"));
    assertThat(parse("“老字号“")).isEqualTo(exact("老字号"));
    assertThat(parse("”老字号”")).isEqualTo(exact("老字号"));
    assertThat(parse("“老字号“ “新字号“")).isEqualTo(new AllOf(List.of(exact("老字号"), exact("新字号"))));
  }

  @Test
  void takesBracketsInsideARunAsText() throws QueryRejectedException {
    assertThat(parse("机床厂（沈阳）扩建")).isEqualTo(words("机床厂(沈阳)扩建"));
    assertThat(parse("机床 AND(沈阳 OR 大连)")).isEqualTo(parse("机床 AND (沈阳 OR 大连)"));
  }

  @Test
  void joinsTheWordsOfASequenceWhateverStandsBetweenThem() throws QueryRejectedException {
    assertThat(parse("机床 -大连 出口 增长"))
        .isEqualTo(new AllOf(List.of(words("机床 出口 增长"), new Not(words("大连")))));
    assertThat(parse("机床 title:沈阳 出口 title:大连"))
        .isEqualTo(new AllOf(List.of(words("机床 出口"), new Words(Scope.TITLE, "沈阳 大连"))));
    assertThat(parse("机床 AND 出口")).isEqualTo(new AllOf(List.of(words("机床"), words("出口"))));
  }

  @Test
  void excludesFromEverythingWhereNothingElseIsAskedFor() throws QueryRejectedException {
    Clause others = new AllOf(List.of(new Everything(), new Not(words("大连"))));
    assertThat(parse("+(-大连)")).isEqualTo(others);
    assertThat(parse("(-大连)")).isEqualTo(others);
    assertThat(parse("机床 +(-大连)")).isEqualTo(new AllOf(List.of(words("机床"), others)));
  }

  @Test
  void takesAFarDistanceAsTheFarthest() throws QueryRejectedException {
    assertThat(parse("\"改造 升级\"~12345"))
        .isEqualTo(new NearPhrase(Scope.ANYWHERE, "改造 升级", NearPhrase.MAX_SLOP));
  }

  @Test
  void knowsTheNamesOfPlacesInAnySpelling() throws QueryRejectedException {
    for (String city : List.of("大连", "大連", "大连市", "大連市")) {
      assertThat(parse("city:" + city)).isEqualTo(new HasValue(Facet.CITY, "大连"));
    }
    for (String province : List.of("辽宁", "遼寧", "辽宁省", "\"遼寧省\"")) {
      assertThat(parse("province:" + province)).isEqualTo(new HasValue(Facet.PROVINCE, "辽宁"));
    }
    assertThat(parse("source:青島日報")).isEqualTo(new HasValue(Facet.SOURCE, "青岛日报"));
  }

  @Test
  void requiresExcludesAndCombines() throws QueryRejectedException {
    assertThat(parse("项目 -大连")).isEqualTo(new AllOf(List.of(words("项目"), new Not(words("大连")))));
    assertThat(parse("项目 NOT \"大连\""))
        .isEqualTo(new AllOf(List.of(words("项目"), new Not(exact("大连")))));
    assertThat(parse("-大连")).isEqualTo(new AllOf(List.of(new Everything(), new Not(words("大连")))));
    assertThat(parse("大连 OR 青岛")).isEqualTo(new AnyOf(List.of(words("大连"), words("青岛"))));
    assertThat(parse("（大连 OR 青岛） AND “海洋”"))
        .isEqualTo(new AllOf(List.of(new AnyOf(List.of(words("大连"), words("青岛"))), exact("海洋"))));
    assertThat(parse("+大连 项目"))
        .isEqualTo(new AllOf(List.of(new AllOf(List.of(words("大连"))), words("项目"))));
  }

  @Test
  void knowsItsFields() throws QueryRejectedException {
    assertThat(parse("title:青岛")).isEqualTo(new Words(Scope.TITLE, "青岛"));
    assertThat(parse("title：“青岛港”")).isEqualTo(new ExactPhrase(Scope.TITLE, "青岛港"));
    assertThat(parse("city:大连")).isEqualTo(new HasValue(Facet.CITY, "大连"));
    assertThat(parse("city:(大连 OR 青岛)"))
        .isEqualTo(
            new AnyOf(List.of(new HasValue(Facet.CITY, "大连"), new HasValue(Facet.CITY, "青岛"))));
    assertThat(parse("year:2023")).isEqualTo(new Years(2023, 2023));
    assertThat(parse("ｙｅａｒ：２０２３")).isEqualTo(new Years(2023, 2023));
    assertThat(parse("大连 ＯＲ 青岛")).isEqualTo(parse("大连 OR 青岛"));
    assertThat(parse("year:[2019 TO 2023]")).isEqualTo(new Years(2019, 2023));
    assertThat(parse("year:[2019 TO *]")).isEqualTo(new Years(2019, Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "目标:增长8%",
        "http://example.com/a?b=c",
        "10:30",
        "a/b",
        "产业*",
        "C++",
        "50~60",
        "A^2",
        "[1 TO 2]",
        "x{y}",
        "产业 - 项目",
        "5G+工业互联网",
        "AT&T",
        "a && b || c",
        "!重要",
        "R&D"
      })
  void hasNoOtherSyntax(String query) throws QueryRejectedException {
    ParsedQuery parsed = parser.parse(query);
    assertThat(parsed.warnings()).isEmpty();
    assertThat(parsed.clause()).isInstanceOfAny(Words.class, Everything.class);
  }

  @Test
  void aRangeOfYearsThatEndsBeforeItBeginsFindsNothingAndSaysSo() throws QueryRejectedException {
    ParsedQuery parsed = parser.parse("大连 year:[2023 TO 2019]");
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().get(0).position()).isEqualTo(8);
    assertThat(parser.parse("year:[2023 TO 2019]").clause()).isEqualTo(new Clause.Nothing());
    assertThat(parser.parse("year:[2023 TO 2023]").warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"没有闭合",
        "(大连",
        "大连)",
        "AND 大连",
        "大连 OR",
        "大连 AND AND 青岛",
        "title:",
        "year:[a TO b]",
        "()",
        "NOT",
        "city:[大连 TO 青岛]",
        "(大连 OR)"
      })
  void searchesWhatCannotBeParsedAsPlainWordsAndSaysSo(String query) throws QueryRejectedException {
    ParsedQuery parsed = parser.parse(query);
    assertThat(parsed.clause()).isInstanceOfAny(Words.class, Everything.class);
    assertThat(parsed.warnings()).hasSize(1);
    assertThatThrownBy(() -> parser.parseStrictly(query))
        .isInstanceOf(QueryRejectedException.class)
        .satisfies(
            e ->
                assertThat(((QueryRejectedException) e).reason().position())
                    .isBetween(0, query.length()));
  }

  @Test
  void ignoresAnEmptyPhraseWithAWarning() throws QueryRejectedException {
    ParsedQuery parsed = parser.parse("\"，\" 大连");
    assertThat(parsed.warnings()).hasSize(1);
    assertThat(parsed.warnings().get(0).position()).isZero();
    assertThat(parsed.clause()).isEqualTo(words("大连"));
    assertThat(parser.parse("\"\"").clause()).isEqualTo(new Everything());
    assertThat(parser.parse("大连 OR \"，\"").clause()).isEqualTo(words("大连"));
    assertThat(parser.parse("大连 -\"《》\"").clause()).isEqualTo(words("大连"));
    assertThat(parser.parse("大连 -《》 title:，").clause()).isEqualTo(words("大连"));
    assertThat(parser.parse("大连 -《》 title:，").warnings())
        .extracting(QueryWarning::position)
        .containsExactly(4, 13);
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 100, 1_990})
  void refusesDeepNestingBeforeParsing(int depth) {
    String query = "(".repeat(depth) + "a";
    assertThatThrownBy(() -> parser.parse(query)).isInstanceOf(QueryRejectedException.class);
  }

  @Test
  void refusesWhatIsTooLongOrTooMuch() throws QueryRejectedException {
    assertThat(parse("(".repeat(50) + "a" + ")".repeat(50))).isEqualTo(words("a"));
    parse("产".repeat(2_000));
    assertThatThrownBy(() -> parser.parse("产".repeat(2_001)))
        .isInstanceOf(QueryRejectedException.class);
  }

  @Test
  void takesAnythingThatIsTyped() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "大连青岛ab \"“““”””()（）+-:：~^*?[]{}\\/!&|0123 ANDORNOT title:year:";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        if (random.nextInt(8) == 0) query.append(random.nextBoolean() ? " AND " : " OR ");
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        parser.parse(query.toString());
      } catch (QueryRejectedException e) {
        // Nothing within the limits is refused.
        throw new AssertionError("seed " + seed + ": " + query, e);
      }
    }
  }

  @Test
  void saysWhereAQueryHoldsNothingToSearchFor() throws QueryRejectedException {
    for (String marks : List.of("😀", "%", "……", "- +", "  ，。 ", "\\", "-", "--", "*:*", "/.*/")) {
      ParsedQuery parsed = new QueryParser().parse(marks);
      assertThat(parsed.clause()).as(marks).isInstanceOf(Clause.Everything.class);
      assertThat(parsed.warnings()).as(marks).hasSize(1);
    }
    for (String text : List.of("①", "㎡", "Ⅳ", "😀大连", "")) {
      assertThat(new QueryParser().parse(text).warnings()).as(text).isEmpty();
    }
    assertThat(new QueryParser().parse("Ⅳ").clause()).isInstanceOf(Clause.Words.class);
  }
}
