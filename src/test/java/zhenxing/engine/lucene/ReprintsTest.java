package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.catalog.Print;
import zhenxing.catalog.Reprints;
import zhenxing.catalog.SimulatedReprints;
import zhenxing.catalog.Sketch;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.ReprintHit;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SketchView;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.reprints.LuceneSketches;

/**
 * Reprints are grouped in the index, independently of the order in which articles are added and
 * deleted.
 */
class ReprintsTest {

  private static final String WORDS =
      "盘锦市召开大会部署石化产业工作企业项目开工建设投资增长技术创新港口物流农业旅游金融教育医疗环境能源汽车船舶钢铁软件服务市场改革开放";

  @TempDir private Path folder;
  @AutoClose private TestIndex index;

  @BeforeEach
  void open() throws IOException {
    index = new TestIndex(folder.resolve("index"), List.of());
  }

  /** Returns a text that is different for every seed. */
  private static String text(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS.charAt(random.nextInt(WORDS.length())));
      if (random.nextInt(12) == 0) text.append('，');
    }
    return text.toString();
  }

  private static Article article(String id, String date, String body) {
    return TestIndex.article(id, "题 " + id, body, date, List.of(), List.of(), null);
  }

  private void put(String id, String date, String body) throws IOException {
    index.update(List.of(article(id, date, body)), List.of());
  }

  private String group(String id) throws IOException {
    return index.engine().reprints(id).orElseThrow().group();
  }

  private List<String> reprints(String id) throws IOException {
    return index.engine().reprints(id).orElseThrow().hits().stream()
        .map(reprint -> reprint.hit().article().id())
        .toList();
  }

  @Test
  void groupIsNamedByItsEarliestArticle() throws IOException {
    put("b", "2023-03-31", text(1, 600));
    put("c", null, text(1, 600).substring(0, 400));
    put("x", "2023-03-01", text(2, 600));
    assertThat(group("c")).isEqualTo("b");
    put("a", "2023-03-30", "标题\n" + text(1, 600).substring(200));
    assertThat(group("b")).isEqualTo("a");
    assertThat(group("x")).isEqualTo("x");
    assertThat(reprints("x")).isEmpty();
    assertThat(reprints("b")).containsExactlyInAnyOrder("a", "c");
    for (ReprintHit reprint : index.engine().reprints("b").orElseThrow().hits()) {
      assertThat(reprint.similarity()).isBetween(0.9, 1.0);
      assertThat(reprint.hit().reprints()).isEqualTo(2);
    }
    assertThat(index.engine().reprints("none")).isEmpty();
    assertThat(index.search("", Filters.NONE, SortOrder.NEWEST, 9, null).hits())
        .extracting(hit -> hit.article().id() + hit.reprints())
        .containsExactly("b2", "a2", "x0", "c2");
  }

  @Test
  void groupFollowsWhatIsPutAgainAndDeleted() throws IOException {
    put("b", "2023-03-31", text(1, 600));
    put("c", "2023-04-02", text(1, 600));
    put("a", "2023-03-30", text(1, 600));
    assertThat(group("c")).isEqualTo("a");
    put("a", "2023-04-30", text(1, 600));
    assertThat(group("a")).isEqualTo("b");
    put("b", "2023-03-31", text(2, 600));
    assertThat(group("a")).isEqualTo("c");
    assertThat(group("b")).isEqualTo("b");
    index.update(List.of(), List.of("c"));
    assertThat(group("a")).isEqualTo("a");
    assertThat(reprints("a")).isEmpty();
    index.close();
    index = new TestIndex(folder.resolve("index"), List.of());
    put("d", null, text(1, 600));
    assertThat(group("d")).isEqualTo("a");
  }

  @Test
  void twoCutsHangTogetherByTheWhole() throws IOException {
    String whole = text(1, 1000);
    put("head", "2023-01-01", whole.substring(0, 600));
    put("tail", "2023-01-02", whole.substring(450));
    assertThat(group("tail")).isEqualTo("tail");
    put("whole", "2023-01-03", whole);
    assertThat(group("tail")).isEqualTo("head");
    index.update(List.of(), List.of("whole"));
    assertThat(group("tail")).isEqualTo("tail");
  }

  @Test
  void digestDoesNotJoinItsNews() throws IOException {
    put("one", null, text(1, 500));
    put("two", null, text(2, 500));
    put("digest", null, text(1, 500) + text(2, 500) + text(3, 500));
    assertThat(group("one")).isEqualTo("one");
    assertThat(group("digest")).isEqualTo("digest");
  }

  @Test
  void sameFormWithOtherNumbersIsAnotherReport() throws IOException {
    String form =
        "海港气象台今天（%1$d日）发布通报，截至%1$d日8时，全市平均降水%2$d毫米，受影响的航班%3$d架次，"
            + "已经转移群众%4$d人，抢险人员%2$d名仍在一线值守，请市民留意最新消息并减少外出。";
    put("a", null, form.formatted(11, 34, 52, 1720));
    put("b", null, form.formatted(17, 81, 9, 466));
    put("c", null, form.formatted(11, 34, 52, 1720).substring(0, 70));
    assertThat(reprints("a")).containsExactly("c");
    assertThat(reprints("b")).isEmpty();
  }

  @Test
  void shortTextIsFoundWithEveryTenthCharacterChanged() throws IOException {
    StringBuilder changed = new StringBuilder(text(1, 80));
    for (int i = 5; i < changed.length(); i += 10) changed.setCharAt(i, '某');
    put("a", null, text(1, 80));
    put("b", null, changed.toString());
    assertThat(reprints("a")).containsExactly("b");
  }

  @Test
  void shortTextsAreOnlyJoinedWhenTheyAreTheSame() throws IOException {
    put("a", null, "祝大家新年快乐万事如意身体健康");
    put("b", null, "祝大家新年快乐万事如意工作顺利");
    put("c", null, "祝大家新年快乐，万事如意，身体健康！");
    put("empty", null, "");
    put("void", null, "。！");
    assertThat(group("b")).isEqualTo("b");
    assertThat(reprints("a")).containsExactly("c");
    assertThat(reprints("empty")).isEmpty();
  }

  /** Computes the groups by definition, comparing all articles with each other. */
  private static Map<String, String> byHand(List<Article> articles) {
    Reprints reprints = new Reprints();
    List<Sketch> sketches = articles.stream().map(a -> Sketch.of(a.body())).toList();
    List<Print> prints = articles.stream().map(a -> Print.of(a.body())).toList();
    for (int i = 0; i < articles.size(); i++) {
      reprints.add(articles.get(i).id(), articles.get(i).date(), sketches.get(i).size());
      for (int j = 0; j < i; j++) {
        if (!meet(sketches.get(i).bands(), sketches.get(j).bands())) continue;
        if (!Reprints.mayBeAlike(sketches.get(i), sketches.get(j))) continue;
        double similarity =
            Reprints.similarity(
                articles.get(i).date(), prints.get(i), articles.get(j).date(), prints.get(j));
        if (similarity > 0) reprints.link(i, j, similarity);
      }
    }
    String[] names = reprints.groups();
    Map<String, String> groups = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      String id = articles.get(i).id();
      groups.put(id, names[i] == null ? id : names[i]);
    }
    return groups;
  }

  private static boolean meet(int[] a, int[] b) {
    for (int band = 0; band < Math.min(a.length, b.length); band++) {
      if (a[band] == b[band]) return true;
    }
    return false;
  }

  /** Returns the groups in the index. */
  private static Map<String, String> groups(Path folder) throws IOException {
    Map<String, String> groups = new TreeMap<>();
    try (FSDirectory directory = FSDirectory.open(folder);
        LuceneSketches articles = new LuceneSketches(DirectoryReader.open(directory))) {
      SketchView.Reader reader = articles.reader();
      for (int document : articles.all()) {
        String group = reader.group(document);
        groups.put(reader.id(document), group == null ? reader.id(document) : group);
      }
    }
    return groups;
  }

  private static String date(Random random) {
    return random.nextInt(3) == 0 ? null : "2023-03-%02d".formatted(1 + random.nextInt(9));
  }

  @Test
  void orderOfComingAndGoingDoesNotMatter() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    SimulatedReprints simulated = new SimulatedReprints(random);
    Map<String, Article> there = new TreeMap<>();
    for (int round = 0; round < 8; round++) {
      List<Article> put = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String body = simulated.of(text(random.nextInt(12), 300 + random.nextInt(3) * 200));
        put.add(article("%03d".formatted(random.nextInt(150)), date(random), body));
      }
      List<String> deleted = new ArrayList<>();
      for (int i = 0; i < 10; i++) deleted.add("%03d".formatted(random.nextInt(150)));
      for (Article article : put) there.put(article.id(), article);
      deleted.forEach(there::remove);
      index.update(put, deleted);
      assertThat(groups(folder.resolve("index")))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(byHand(List.copyOf(there.values())));
    }
  }

  @Test
  void articlesThatShareParagraphsInChainsAreGroupedAsAllAtOnce() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 14; i++) paragraphs.add(text(100 + i, 40 + random.nextInt(200)));
    Map<String, Article> there = new TreeMap<>();
    int grouped = 0;
    for (int round = 0; round < 25; round++) {
      List<Article> put = new ArrayList<>();
      for (int i = round == 0 ? 100 : 1 + random.nextInt(5); i > 0; i--) {
        StringBuilder body = new StringBuilder();
        for (int part = 1 + random.nextInt(4); part > 0; part--) {
          body.append(paragraphs.get(random.nextInt(paragraphs.size())));
        }
        put.add(article("%03d".formatted(random.nextInt(160)), date(random), body.toString()));
      }
      List<String> deleted = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        deleted.add("%03d".formatted(random.nextInt(160)));
      }
      for (Article article : put) there.put(article.id(), article);
      deleted.forEach(there::remove);
      index.update(put, deleted);
      Map<String, String> groups = groups(folder.resolve("index"));
      assertThat(groups)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(byHand(List.copyOf(there.values())));
      grouped += groups.size() - new HashSet<>(groups.values()).size();
    }
    assertThat(grouped).isPositive();
  }

  @Test
  void joinedHitsAreTheFirstOfEachGroup() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String body = text(random.nextInt(50), 100) + "港口".repeat(random.nextInt(3));
      articles.add(article("%03d".formatted(i), date(random), body));
    }
    index.update(articles, List.of());
    Map<String, String> groups = groups(folder.resolve("index"));
    assertThat(new HashSet<>(groups.values())).hasSizeBetween(30, 55);
    for (String query : List.of("", "港口", "石化", "港口 石化 金融")) {
      for (SortOrder sort : SortOrder.values()) {
        Set<String> seen = new HashSet<>();
        List<String> first =
            walk(query, sort, 100, false).stream().filter(id -> seen.add(groups.get(id))).toList();
        for (int size : new int[] {1, 7, 100}) {
          assertThat(walk(query, sort, size, true))
              .as("seed %d, '%s', %s, %d", seed, query, sort, size)
              .isEqualTo(first);
        }
      }
    }
  }

  /** Returns all ids, read page by page. */
  private List<String> walk(String query, SortOrder sort, int size, boolean joined)
      throws IOException {
    List<String> ids = new ArrayList<>();
    int total;
    Cursor cursor = null;
    do {
      SearchResult page =
          joined
              ? index.joined(query, Filters.NONE, sort, size, cursor)
              : index.search(query, Filters.NONE, sort, size, cursor);
      page.hits().forEach(hit -> ids.add(hit.article().id()));
      total = page.total();
      cursor = page.next();
    } while (cursor != null);
    assertThat(ids).hasSize(total);
    return ids;
  }
}
