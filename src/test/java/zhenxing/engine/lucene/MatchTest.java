package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.article.Place;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Matched;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;
import zhenxing.engine.Trends;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;

/** Queries interpreted as words, as phrases, or automatically. */
class MatchTest {

  private static final Filters DALIAN =
      new Filters(List.of("大连"), List.of(), List.of(), List.of(), List.of(), null, null, false);

  private final QueryParser parser = new QueryParser();
  @AutoClose private TestIndex index;

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    Place dalian = new Place("辽宁", "大连");
    Place shenyang = new Place("辽宁", "沈阳");
    index =
        new TestIndex(
            folder,
            List.of(
                filed("whole", "各级推进“数字渔港”建设。", dalian),
                filed("reprint", "推进数字渔港建设，不断前行。", shenyang),
                filed("parts", "渔港建设用上数字技术。", dalian),
                filed("parts2", "数字化的渔港，建设进展顺利。", shenyang),
                filed("plan", "第十四个五年规划开局良好。", shenyang)));
  }

  private static Article filed(String id, String body, Place place) {
    return TestIndex.article(id, id, body, "2022", List.of(place), List.of(), null);
  }

  private Clause clause(String query) {
    try {
      return parser.parse(query).clause();
    } catch (QueryRejectedException e) {
      throw new AssertionError(query, e);
    }
  }

  private SearchResult search(String query, Match match, Filters filters, Cursor after, int size)
      throws IOException {
    return search(query, match, filters, after, false, Wanted.page(size, 10));
  }

  private SearchResult search(
      String query, Match match, Filters filters, Cursor after, boolean collapse, Wanted wanted)
      throws IOException {
    return index
        .engine()
        .search(
            new SearchRequest(
                clause(query),
                match,
                filters,
                SortOrder.RELEVANCE,
                after,
                collapse,
                wanted,
                SearchRequest.TIME_LIMIT));
  }

  private List<String> ids(String query, Match match) throws IOException {
    return search(query, match, Filters.NONE, null, 10).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  @Test
  void aPhraseStandsWholeAndWordsNeedNot() throws IOException {
    assertThat(ids("数字渔港", Match.PHRASE)).containsExactlyInAnyOrder("whole", "reprint");
    assertThat(ids("数字渔港", Match.WORDS)).hasSize(4);
    assertThat(ids("渔港 数字", Match.PHRASE)).hasSize(4);
    assertThat(ids("渔港数字", Match.PHRASE)).isEmpty();
  }

  @Test
  void otherNamesOfAPhraseCountAsWhole() throws IOException {
    assertThat(ids("十四五", Match.PHRASE)).containsExactly("plan");
    assertThat(ids("十四五开局", Match.PHRASE)).containsExactly("plan");
    assertThat(ids("十四五收官", Match.PHRASE)).isEmpty();
    assertThat(ids("十四五规划开局", Match.PHRASE)).containsExactly("plan");
    assertThat(ids("\"十四五\"", Match.PHRASE)).isEmpty();
  }

  @Test
  void operatorsAndFieldsKeepTheirSense() throws IOException {
    assertThat(ids("数字渔港 -不断", Match.PHRASE)).containsExactly("whole");
    assertThat(ids("数字渔港 OR 数字技术", Match.PHRASE))
        .containsExactlyInAnyOrder("whole", "reprint", "parts");
    assertThat(ids("city:沈阳 数字渔港", Match.PHRASE)).containsExactly("reprint");
    assertThat(ids("title:plan", Match.PHRASE)).containsExactly("plan");
  }

  @Test
  void autoIsAPhraseWhereThatFindsSomething() throws IOException {
    SearchResult found = search("数字渔港", Match.AUTO, Filters.NONE, null, 10);
    assertThat(found.matched()).isEqualTo(new Matched(Match.PHRASE, 2, 4));
    assertThat(found.total()).isEqualTo(2);
    found = search("渔港数字", Match.AUTO, Filters.NONE, null, 10);
    assertThat(found.matched()).isEqualTo(new Matched(Match.WORDS, 0, 4));
    assertThat(found.total()).isEqualTo(4);
    found = search("数字渔港", Match.WORDS, Filters.NONE, null, 10);
    assertThat(found.matched()).isEqualTo(new Matched(Match.WORDS));
  }

  @Test
  void aSentenceIsTakenAsWords() throws IOException {
    for (String sentence : List.of("各级推进数字渔港建设，", "各级推进“数字渔港”建设吗", "用上数字技术？")) {
      assertThat(search(sentence, Match.AUTO, Filters.NONE, null, 10).matched().used())
          .as(sentence)
          .isEqualTo(Match.WORDS);
    }
  }

  /** Filters change the counts but never the interpretation. */
  @Test
  void theSenseDoesNotDependOnFilters() throws IOException {
    Filters nowhere =
        new Filters(List.of("青岛"), List.of(), List.of(), List.of(), List.of(), null, null, false);
    assertThat(search("数字渔港", Match.AUTO, DALIAN, null, 10).matched())
        .isEqualTo(new Matched(Match.PHRASE, 1, 2));
    assertThat(search("数字渔港", Match.AUTO, nowhere, null, 10).matched())
        .isEqualTo(new Matched(Match.PHRASE, 0, 0));
    assertThat(search("数字渔港 city:青岛", Match.AUTO, Filters.NONE, null, 10).matched().used())
        .isEqualTo(Match.PHRASE);
  }

  /** Both totals apply the filters and join reprints, like a search with that interpretation. */
  @Test
  void eitherCountIsWhatItsSearchFinds() throws IOException {
    String text =
        "海边的县里，数字渔港一期工程上个月完工，码头装上了探头和电子秤，渔民靠岸后当场结清货款，买家在手机上就能看到每一船的鱼。"
            + "二期还要修冷库、铺轨道，把鲜货当天送进城里的市场，价钱比从前高出两成，年轻人也愿意回来出海了。";
    Place dalian = new Place("辽宁", "大连");
    index.update(
        List.of(
            filed("first", text, dalian),
            filed("again", text, dalian),
            filed("third", text, new Place("辽宁", "沈阳"))),
        List.of());
    for (boolean collapse : List.of(false, true)) {
      for (Filters filters : List.of(Filters.NONE, DALIAN)) {
        int phrase = total("数字渔港", Match.PHRASE, filters, collapse).total();
        int words = total("数字渔港", Match.WORDS, filters, collapse).total();
        assertThat(total("数字渔港", Match.AUTO, filters, collapse).matched())
            .isEqualTo(new Matched(Match.PHRASE, phrase, words));
      }
    }
    assertThat(total("数字渔港", Match.PHRASE, Filters.NONE, true).total()).isEqualTo(3);
    assertThat(total("数字渔港", Match.PHRASE, Filters.NONE, false).total()).isEqualTo(5);
  }

  private SearchResult total(String query, Match match, Filters filters, boolean collapse)
      throws IOException {
    return search(query, match, filters, null, collapse, Wanted.page(0, 1));
  }

  @Test
  void fieldsAndQuotedPhrasesAloneLeaveNothingToChoose() throws IOException {
    assertThat(search("\"数字渔港\" city:大连", Match.AUTO, Filters.NONE, null, 10).matched())
        .isEqualTo(new Matched(Match.WORDS, 1, 1));
    assertThat(search("", Match.AUTO, Filters.NONE, null, 10).matched())
        .isEqualTo(new Matched(Match.WORDS, 5, 5));
  }

  @Test
  void laterPagesKeepTheSenseOfTheFirst() throws IOException {
    SearchResult first = search("数字渔港", Match.AUTO, Filters.NONE, null, 1);
    Cursor elsewhere = stateOf(first.next(), "gone");
    index.update(List.of(), List.of("whole", "reprint"));
    SearchResult second = search("数字渔港", Match.AUTO, Filters.NONE, elsewhere, 10);
    assertThat(second.matched().used()).isEqualTo(Match.PHRASE);
  }

  private static Cursor stateOf(Cursor cursor, String state) {
    return new Cursor(
        cursor.sort(), cursor.key(), cursor.id(), cursor.match(), cursor.search(), state);
  }

  /** A page continues in the state of the previous one as long as that state is kept. */
  @Test
  void pagesJoinWhileTheIndexIsWritten() throws IOException {
    SearchResult first = search("渔港", Match.WORDS, Filters.NONE, null, 2);
    index.update(List.of(filed("new", "渔港。", new Place("辽宁", "大连"))), List.of("whole", "parts"));
    SearchResult second = search("渔港", Match.WORDS, Filters.NONE, first.next(), 2);
    assertThat(second.changed()).isFalse();
    assertThat(second.total()).isEqualTo(4);
    List<String> ids = new ArrayList<>();
    for (SearchResult page : List.of(first, second)) {
      page.hits().forEach(hit -> ids.add(hit.article().id()));
    }
    assertThat(ids).containsExactlyInAnyOrder("whole", "reprint", "parts", "parts2");
  }

  @Test
  void aPageGoesOnByKeyWhereTheStateIsGone() throws IOException {
    SearchResult first = search("渔港", Match.WORDS, Filters.NONE, null, 2);
    index.update(List.of(), List.of(first.next().id()));
    SearchResult second = search("渔港", Match.WORDS, Filters.NONE, stateOf(first.next(), "gone"), 2);
    assertThat(second.changed()).isTrue();
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.hits()).isNotEmpty();
    assertThat(second.hits()).noneMatch(hit -> first.hits().contains(hit));
  }

  @Test
  void fewStatesAreKept() throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    for (int i = 0; i <= Leases.MOST; i++) {
      cursors.add(search("渔港", Match.WORDS, Filters.NONE, null, 1).next());
      index.update(List.of(filed("more" + i, "铁路。", new Place("辽宁", "大连"))), List.of());
    }
    assertThat(search("渔港", Match.WORDS, Filters.NONE, cursors.get(0), 1).changed()).isTrue();
    assertThat(search("渔港", Match.WORDS, Filters.NONE, cursors.get(2), 1).changed()).isFalse();
  }

  @Test
  void trendsSayHowEachQueryWasTaken() throws IOException {
    List<Clause> queries = new ArrayList<>();
    for (String query : List.of("数字渔港", "渔港数字")) queries.add(clause(query));
    Trends trends =
        index
            .engine()
            .trends(
                new TrendRequest(
                    queries, Match.AUTO, Filters.NONE, By.YEAR, SearchRequest.TIME_LIMIT));
    assertThat(trends.used()).containsExactly(Match.PHRASE, Match.WORDS);
    assertThat(trends.series().get(0).get(0).count()).isEqualTo(2);
    assertThat(trends.series().get(1).get(0).count()).isEqualTo(4);
  }
}
