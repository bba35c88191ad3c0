package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.api.SearchService;
import zhenxing.article.Article;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.RelatedHit;

/** Searches by words and by meaning in one order. */
class FoundByMeaningTest {

  private static final Article FACTORY =
      ArticlesByMeaning.article(
          "factory", "老车间迎来年轻人", "沈阳的车间里开起了画廊。原来的吊车留在门口。", "2023-05-01", "沈阳");

  private static final Article WORKSHOP =
      ArticlesByMeaning.article("workshop", "画廊开张", "车间变成画廊，大连人来看展。", "2022-03-04", "大连");

  private static final Article PORT =
      ArticlesByMeaning.article("port", "新码头", "大连的泊位启用了。", "2021-07-08", "大连");

  private static final Article WORDS =
      ArticlesByMeaning.article("words", "厂房", "闲置厂房改成文创园，园里有画廊。", "2020-01-01", null);

  @TempDir private Path folder;
  private ArticlesByMeaning articles;

  @BeforeEach
  void index() throws Exception {
    articles = new ArticlesByMeaning(folder, new ConceptEmbedder());
    articles.put(FACTORY, WORKSHOP, PORT, WORDS);
    articles.embed();
  }

  @AfterEach
  void close() throws IOException {
    articles.close();
  }

  private SearchResponse search(Map<String, String> parameters) throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    all.put("meaning", List.of("true"));
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    return new SearchService(
            articles.engine(), Taxonomy.builtIn(), Duration.ofSeconds(20), articles.meaning())
        .search(SearchParameters.of(all));
  }

  private static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(HitJson::id).toList();
  }

  @Test
  void whatSharesNoWordIsFoundAndMarked() throws IOException {
    SearchResponse response = search(Map.of("q", "旧工厂艺术区"));
    assertThat(ids(response)).containsExactlyInAnyOrder("factory", "workshop", "words");
    assertThat(response.hits()).allMatch(hit -> "meaning".equals(hit.found()));
    assertThat(response.total()).isZero();
    assertThat(response.meaningTotal()).isEqualTo(3);
    assertThat(response.facets().city()).isEmpty();
  }

  @Test
  void whatMatchesIsCountedAndComesFirstWhereBothAreAsNear() throws IOException {
    SearchResponse response = search(Map.of("q", "闲置厂房 文创"));
    assertThat(ids(response).getFirst()).isEqualTo("words");
    assertThat(response.hits().getFirst().found()).isNull();
    assertThat(response.total()).isEqualTo(1);
    assertThat(response.meaningTotal()).isEqualTo(2);
  }

  @Test
  void filtersAndFieldsHoldForWhatIsFoundByMeaning() throws IOException {
    assertThat(ids(search(Map.of("q", "旧工厂艺术区", "city", "大连")))).containsExactly("workshop");
    assertThat(ids(search(Map.of("q", "旧工厂艺术区 city:沈阳")))).containsExactly("factory");
    assertThat(ids(search(Map.of("q", "旧工厂艺术区", "year", "2022..2023"))))
        .containsExactlyInAnyOrder("workshop", "factory");
    assertThat(ids(search(Map.of("q", "旧工厂艺术区", "from", "2023")))).containsExactly("factory");
  }

  @Test
  void quotationMarksAndExclusionsHoldForWhatIsFoundByMeaning() throws IOException {
    assertThat(ids(search(Map.of("q", "旧工厂艺术区 \"吊车\"")))).containsExactly("factory");
    assertThat(ids(search(Map.of("q", "旧工厂艺术区 -吊车"))))
        .containsExactlyInAnyOrder("workshop", "words");
    assertThat(ids(search(Map.of("q", "旧工厂艺术区 title:开张")))).containsExactly("workshop");
    assertThat(ids(search(Map.of("q", "\"旧工厂艺术区\"")))).isEmpty();
  }

  @Test
  void whoAsksForAPhraseGetsWhatHasIt() throws IOException {
    assertThat(ids(search(Map.of("q", "厂房", "match", "phrase")))).containsExactly("words");
    SearchResponse open = search(Map.of("q", "厂房", "match", "auto"));
    assertThat(open.match().used()).isEqualTo("phrase");
    assertThat(ids(open).getFirst()).isEqualTo("words");
    assertThat(open.total()).isEqualTo(1);
  }

  @Test
  void whatHasAPhraseKeepsItsOrder() throws Exception {
    for (int i = 0; i < 8; i++) {
      String body = "厂房".repeat(1 + i % 3) + "建成。" + "车间画廊。".repeat(i) + "今年雨水多。".repeat(8 - i);
      articles.put(ArticlesByMeaning.article("n" + i, "第" + i + "号", body));
    }
    articles.embed();
    Map<String, String> query = Map.of("q", "厂房", "match", "auto", "size", "50");
    Map<String, String> byWords = new TreeMap<>(query);
    byWords.put("meaning", "false");
    List<String> words = ids(search(byWords));
    List<String> both = ids(search(query));
    assertThat(words).hasSize(9);
    assertThat(both).startsWith(words.toArray(String[]::new)).contains("factory");
  }

  @Test
  void anotherOrderIsByWordsAlone() throws IOException {
    SearchResponse response = search(Map.of("q", "旧工厂艺术区", "sort", "newest"));
    assertThat(ids(response)).isEmpty();
    assertThat(response.meaningTotal()).isNull();
  }

  @Test
  void whoDoesNotAskForItSearchesByWordsAlone() throws IOException {
    SearchResponse response = search(Map.of("q", "旧工厂艺术区", "meaning", "false"));
    assertThat(ids(response)).isEmpty();
    assertThat(response.meaningTotal()).isNull();
  }

  @Test
  void thePassageThatIsNearIsShown() throws Exception {
    Article article =
        ArticlesByMeaning.article("long", "一年大事", "今年雨水多。".repeat(60) + "乡里的车间办起画廊。".repeat(3));
    articles.put(article);
    articles.embed();
    SearchResponse response = search(Map.of("q", "旧工厂艺术区"));
    HitJson hit =
        response.hits().stream().filter(h -> h.id().equals("long")).findFirst().orElseThrow();
    assertThat(hit.snippets()).hasSize(1);
  }

  @Test
  void noVectorStandsForATextThatItWasNotMadeFrom() throws Exception {
    articles.meaning().yieldTo(() -> Integer.MAX_VALUE);
    articles.put(ArticlesByMeaning.article("factory", "老车间", "已经拆了。"));
    assertThat(ids(search(Map.of("q", "旧工厂艺术区")))).doesNotContain("factory");
    articles.meaning().yieldTo(() -> 0);
  }

  @Test
  void pagesOfASearchRepeatNothingAndLeaveNothingOut() throws Exception {
    List<Article> more = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String body = i % 2 == 0 ? "车间办起画廊" + i + "号。" : "闲置厂房改成文创" + i + "园。";
      more.add(ArticlesByMeaning.article("m" + i, "第" + i, body));
    }
    articles.put(more.toArray(Article[]::new));
    articles.embed();
    SearchResponse all = search(Map.of("q", "厂房文创", "size", "100"));
    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      Map<String, String> page =
          cursor == null
              ? Map.of("q", "厂房文创", "size", "7")
              : Map.of("q", "厂房文创", "size", "7", "cursor", cursor);
      SearchResponse response = search(page);
      paged.addAll(ids(response));
      cursor = response.nextCursor();
      if (paged.size() == 14) articles.put(ArticlesByMeaning.article("z", "后来", "车间里的画廊。"));
    } while (cursor != null);
    assertThat(paged).containsExactlyElementsOf(ids(all));
    assertThat(paged).hasSize(43).doesNotHaveDuplicates();
  }

  @Test
  void joinedReprintsAreOneHit() throws Exception {
    String body = "车间办起画廊，周末有人来看展览，平日也有人来写生，门口还留着吊车和铁轨。";
    articles.put(
        ArticlesByMeaning.article("r1", "甲报", body), ArticlesByMeaning.article("r2", "乙报", body));
    articles.embed();
    SearchResponse apart = search(Map.of("q", "旧工厂艺术区"));
    SearchResponse joined = search(Map.of("q", "旧工厂艺术区", "collapse", "true"));
    assertThat(apart.meaningTotal()).isEqualTo(5);
    assertThat(joined.meaningTotal()).isEqualTo(4);
    assertThat(ids(joined)).hasSize(4);
  }

  @Test
  void relatedArticlesAreFoundWithoutACommonWord() throws Exception {
    ArticlesByMeaning all = articles;
    all.put(
        ArticlesByMeaning.article("x", "看病不出村", "大夫每月坐诊一次。"),
        ArticlesByMeaning.article("y", "县医院", "新门诊楼开始接待乡亲。"));
    all.embed();
    List<RelatedHit> hits = all.meaning().related(all.engine(), "x", 5).orElseThrow();
    assertThat(hits.getFirst().hit().article().id()).isEqualTo("y");
    assertThat(hits.getFirst().reasons()).hasSize(1);
    assertThat(hits.getFirst().reasons().getFirst().value()).isEqualTo("大夫每月坐诊一次。\n新门诊楼开始接待乡亲。");
    assertThat(all.meaning().related(all.engine(), "nobody", 5)).isEmpty();
  }
}
