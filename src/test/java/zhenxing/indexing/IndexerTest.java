package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusMissingException;
import zhenxing.corpus.Rejection;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.Clause;

/** The index follows changes of the corpus. Uses a real engine and real files. */
class IndexerTest {

  private static final String BODY = "2023年3月30日，大连市召开新闻发布会，介绍石化产业的进展。";

  @TempDir private Path folder;
  private Path corpus;
  private Path index;

  @BeforeEach
  void name() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
  }

  private IndexSummary index() throws IOException {
    return index(corpus);
  }

  private IndexSummary index(Path... roots) throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(roots), (done, of) -> {});
    }
  }

  /** Returns the article of this id in the index, or null. */
  private IndexedArticle article(String id) throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return engine.article(id).orElse(null);
    }
  }

  private int articles() throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      int found =
          engine
              .search(
                  new SearchRequest(
                      new Clause.Everything(), Filters.NONE, SortOrder.RELEVANCE, 0, null, 1))
              .total();
      assertThat(engine.articleCount()).isEqualTo(found);
      return found;
    }
  }

  private void article(String file, String id, String body) {
    write(corpus, file, "---\nid: " + id + "\ntitle: 标题\n---\n" + body);
  }

  private static void assertCounts(
      IndexSummary summary, int added, int updated, int deleted, int unchanged, int rejected) {
    assertThat(
            List.of(
                summary.added(),
                summary.updated(),
                summary.deleted(),
                summary.unchanged(),
                summary.rejected().size()))
        .as("added, updated, deleted, unchanged, rejected of %s", summary)
        .containsExactly(added, updated, deleted, unchanged, rejected);
    assertThat(summary.read()).isEqualTo(added + updated);
  }

  @Test
  void whatDidNotChangeIsNotTouched() throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.jsonl", "{\"body\":\"大连\"}\n{\"body\":\"盘锦\"}\n");
    assertCounts(index(), 3, 0, 0, 0, 0);
    List<Path> before = files();
    assertCounts(index(), 0, 0, 0, 3, 0);
    assertThat(files()).isEqualTo(before);
    assertThat(articles()).isEqualTo(3);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatChangedIsUpdatedAndWhatVanishedDeleted() throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.jsonl", "{\"body\":\"大连\"}\n{\"body\":\"盘锦\"}\n{\"body\":\"濮阳\"}\n");
    write(corpus, "c.txt", BODY);
    index();
    write(corpus, "a.txt", BODY + "\n新的一段。");
    write(corpus, "b.jsonl", "{\"body\":\"大连\"}\n{\"body\":\"青岛\"}\n");
    Files.delete(corpus.resolve("c.txt"));
    write(corpus, "d.txt", BODY);
    assertCounts(index(), 1, 2, 2, 1, 0);
    assertThat(article("a").article().body()).endsWith("新的一段。");
    assertThat(article("b~2").original().body()).isEqualTo("青岛");
    assertThat(article("b~3")).isNull();
    assertThat(article("c")).isNull();
    assertThat(articles()).isEqualTo(4);
  }

  @Test
  void aFileThatCanNoLongerBeReadIsRejectedAndItsArticleGoes() throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.txt", BODY);
    index();
    write(corpus, "a.txt", "");
    assertCounts(index(), 0, 0, 1, 1, 1);
    assertCounts(index(), 0, 0, 0, 1, 1);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void aFileThatMovesTakesItsArticleAlong() throws IOException {
    article("z.md", "x", BODY);
    index();
    Files.move(corpus.resolve("z.md"), corpus.resolve("a.md"));
    assertCounts(index(), 0, 1, 0, 0, 0);
    assertThat(article("x").file()).endsWith("a.md");
    Files.move(corpus.resolve("a.md"), corpus.resolve("zz.md"));
    assertCounts(index(), 0, 1, 0, 0, 0);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void anIdThatComesTwiceIsRejectedWithBothPlaces() throws IOException {
    article("a.md", "x", "第一篇。");
    article("b.md", "x", "第二篇。");
    write(corpus, "c.jsonl", "{\"id\":\"y\",\"body\":\"大连\"}\n{\"id\":\"y\",\"body\":\"盘锦\"}\n");
    IndexSummary first = index();
    assertCounts(first, 2, 0, 0, 0, 2);
    assertThat(first.rejected().get(0).toString())
        .contains(corpus.resolve("b.md").toString(), corpus.resolve("a.md").toString(), "'x'");
    assertThat(first.rejected().get(1).toString()).contains("c.jsonl:2: ", "c.jsonl:1");
    // The rejection is reported again as long as the file is unchanged.
    assertCounts(index(), 0, 0, 0, 2, 2);
    assertThat(article("x").original().body()).contains("第一篇");
  }

  @Test
  void theLoserOfAnIdIsIndexedOnceTheWinnerIsGone() throws IOException {
    article("a.md", "x", "第一篇。");
    article("b.md", "x", "第二篇。");
    index();
    Files.delete(corpus.resolve("a.md"));
    assertCounts(index(), 0, 1, 0, 0, 0);
    assertThat(article("x").original().body()).contains("第二篇");
    assertCounts(index(), 0, 0, 0, 1, 0);
    // The earlier file is restored and takes the id, although the later file did not change.
    article("a.md", "x", "第一篇。");
    IndexSummary back = index();
    assertCounts(back, 0, 1, 0, 0, 1);
    assertThat(back.rejected().getFirst().file()).endsWith("b.md");
    assertThat(article("x").original().body()).contains("第一篇");
    // It gives the id up by using another one.
    article("a.md", "other", "第一篇。");
    index();
    assertThat(article("x").original().body()).contains("第二篇");
    assertThat(article("other").original().body()).contains("第一篇");
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void anIdThatMovesToAnotherFileStaysInTheIndex() throws IOException {
    article("a.md", "x", "第一篇。");
    article("b.md", "y", "第二篇。");
    index();
    article("a.md", "y", "第三篇一。");
    article("b.md", "x", "第四篇一。");
    index();
    assertThat(article("x").original().body()).contains("第四篇");
    assertThat(article("y").original().body()).contains("第三篇");
    assertThat(articles()).isEqualTo(2);
    assertCounts(index(), 0, 0, 0, 2, 0);
  }

  @Test
  void aCorrectionReachesAnArticleWhoseFileDidNotChange() throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.txt", BODY);
    index();
    assertThat(article("a").article().explicit()).isEmpty();
    String slug = Taxonomy.builtIn().industries().getFirst().slug();
    write(
        corpus,
        "corrections.jsonl",
        "{\"id\":\"a\",\"title\":\"改正\",\"date\":\"2001-02\","
            + "\"places\":[{\"province\":\"河南\",\"city\":\"濮阳\"}],\"industries\":[\""
            + slug
            + "\"]}\n");
    assertCounts(index(), 0, 1, 0, 1, 0);
    var corrected = article("a").article();
    assertThat(corrected.title()).isEqualTo("改正");
    assertThat(corrected.date().toString()).isEqualTo("2001-02");
    assertThat(corrected.places()).containsExactly(FiledPlace.subject(new Place("河南", "濮阳")));
    assertThat(corrected.industries()).containsExactly(slug);
    assertThat(corrected.explicit())
        .containsExactlyInAnyOrder("title", "date", "places", "industries");
    assertCounts(index(), 0, 0, 0, 2, 0);

    Files.delete(corpus.resolve("corrections.jsonl"));
    assertCounts(index(), 0, 1, 0, 1, 0);
    assertThat(article("a").article().explicit()).isEmpty();
  }

  @Test
  void aCorrectionWinsOverWhatTheInputStates() throws IOException {
    write(corpus, "a.md", "---\ntitle: 原题\nsource: 样例日报\n---\n" + BODY);
    write(corpus, "corrections.jsonl", "{\"id\":\"a\",\"title\":\"改正\"}\nnonsense\n");
    IndexSummary summary = index();
    assertCounts(summary, 1, 0, 0, 0, 1);
    assertThat(summary.rejected().getFirst().toString()).contains("corrections.jsonl:2: ");
    assertThat(article("a").article().title()).isEqualTo("改正");
    assertThat(article("a").article().source()).isEqualTo("样例日报");
  }

  @Test
  void anUnknownIndustryIsRejected() throws IOException {
    write(corpus, "a.md", "---\nindustries: [sorcery]\n---\n" + BODY);
    write(corpus, "b.txt", BODY);
    IndexSummary summary = index();
    assertCounts(summary, 1, 0, 0, 0, 1);
    assertThat(summary.rejected().getFirst().reason()).contains("sorcery");
  }

  @Test
  void theTextAsItWasReadIsKept() throws IOException {
    String damaged = "大連市召開新聞發佈會，介紹石化產業的進展。";
    write(corpus, "a.jsonl", "{\"id\":\"a\",\"title\":\"大連\",\"body\":\"" + damaged + "\"}");
    index();
    assertThat(article("a").article().body()).contains("大连市召开新闻");
    assertThat(article("a").original()).isEqualTo(new IndexedArticle.Original("大連", damaged));
  }

  @Test
  void aLostLedgerCostsTimeAndNothingElse() throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.txt", BODY);
    index();
    Path ledger = index.resolve("ledger.jsonl");
    Files.delete(ledger);
    assertCounts(index(), 0, 0, 0, 2, 0);
    assertThat(ledger).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "\u0000\u0001",
        "{\"commit\":null,\"inputs\":null}",
        "%s\nnull",
        "%s\n{}",
        "%s\n{\"file\":\"/x\"}",
        "%s\n{\"file\":",
        "%s\n{\"file\":\"/x\",\"stamp\":null,\"articles\":3}"
      })
  void aGarbledLedgerSaysNothing(String garbled) throws IOException {
    write(corpus, "a.txt", BODY);
    write(corpus, "b.txt", BODY);
    index();
    Path ledger = index.resolve("ledger.jsonl");
    String header = Files.readAllLines(ledger).getFirst();
    Files.writeString(ledger, garbled.replace("%s", header), StandardCharsets.ISO_8859_1);
    write(corpus, "b.txt", BODY + "新的。");
    assertCounts(index(), 0, 1, 0, 1, 0);
  }

  @Test
  void theLedgerOfAnEarlierCommitSaysNothing() throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    Path ledger = index.resolve("ledger.jsonl");
    String stale = Files.readString(ledger);
    Files.delete(corpus.resolve("a.txt"));
    write(corpus, "b.txt", BODY);
    index();
    Files.writeString(ledger, stale);
    assertCounts(index(), 0, 0, 0, 1, 0);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void anIndexOfAnotherVersionIsNamedInOneLineWithWhatToDo() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(Map.of("format", "0", "complete", "true").entrySet());
      writer.commit();
    }
    assertUnusable("another version", "delete that folder");
  }

  @Test
  void aForeignLuceneIndexIsNoIndexOfOurs() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.commit();
    }
    assertUnusable("another version", "delete that folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".si", "segments_"})
  void aDamagedIndexIsNamedInOneLineWithWhatToDo(String part) throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    for (Path file : files()) {
      if (file.getFileName().toString().contains(part)) Files.write(file, new byte[10]);
    }
    // If even the first bytes are destroyed, the file looks like that of a very old version.
    assertUnusable("delete that folder");
  }

  @Test
  void anIndexWithAFileMissingIsDamaged() throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    for (Path file : files()) {
      if (file.getFileName().toString().endsWith(".cfs")) Files.delete(file);
    }
    assertUnusable("damaged", "delete that folder");
  }

  private void assertUnusable(String... parts) {
    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(this::index)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains(index.toString())
                    .contains(parts)
                    .doesNotContain("\n"));
  }

  @Test
  void onlyOneBringsAnIndexUpToDateAtATime() throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    write(corpus, "b.txt", BODY);
    try (SearchEngine engine = new LuceneEngine(index);
        ArticleWriter writer = engine.writer()) {
      assertThat(writer.files()).hasSize(1);
      assertUnusable("another process", "wait");
      assertThat(engine.articleCount()).isEqualTo(1);
    }
    assertCounts(index(), 1, 0, 0, 1, 0);
  }

  @Test
  void anUpdateShowsOnceItIsCommittedAndAsAWhole() throws IOException {
    write(corpus, "a.txt", BODY);
    try (SearchEngine engine = new LuceneEngine(index)) {
      Indexer indexer = new Indexer(engine, index, Taxonomy.builtIn());
      assertThat(engine.isReady()).isFalse();
      assertThatExceptionOfType(NoIndexException.class).isThrownBy(() -> engine.article("a"));
      indexer.index(List.of(corpus), (done, of) -> assertThat(engine.isReady()).isFalse());
      assertThat(engine.articleCount()).isEqualTo(1);
      write(corpus, "b.txt", BODY);
      indexer.index(List.of(corpus), (done, of) -> assertThat(engine.articleCount()).isEqualTo(1));
      assertThat(engine.articleCount()).isEqualTo(2);
    }
  }

  @Test
  void anEmptyCorpusIsAnIndexWithoutArticles() throws IOException {
    assertCounts(index(), 0, 0, 0, 0, 0);
    assertThat(articles()).isZero();
    write(corpus, "a.txt", BODY);
    assertCounts(index(), 1, 0, 0, 0, 0);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void aMissingCorpusLeavesTheIndexAlone() throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    assertThatExceptionOfType(CorpusMissingException.class)
        .isThrownBy(() -> index(folder.resolve("nowhere")));
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void aCorpusIsTheSameHoweverItIsNamed() throws IOException {
    write(corpus, "a.txt", BODY);
    index();
    assertCounts(index(corpus.resolve("../corpus")), 0, 0, 0, 1, 0);
    Path relative = Path.of("").toAbsolutePath().relativize(corpus.toAbsolutePath());
    assertCounts(index(relative), 0, 0, 0, 1, 0);
  }

  @Test
  void anIdTooLongForAUrlIsRejected() throws IOException {
    article("a.md", "x".repeat(501), BODY);
    IndexSummary summary = index();
    assertThat(summary.rejected())
        .extracting(Rejection::reason)
        .singleElement()
        .asString()
        .contains("500");
  }
}
