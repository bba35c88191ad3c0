package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.Clause;

/** A damaged index can be searched as far as possible, while a new one is built beside it. */
class RebuildTest {

  private static final int ARTICLES = 60;
  private static final Clause ALL = new Clause.Everything();

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void index() throws IOException {
    corpus = new IndexedCorpus(folder);
    corpus.writeLines("a.jsonl", "a", ARTICLES);
    corpus.run();
  }

  private static SearchResult search(SearchEngine engine) throws IOException {
    return engine.search(new SearchRequest(ALL, Filters.NONE, SortOrder.NEWEST, 100, null, 10));
  }

  /**
   * Returns the file in which Lucene stores the articles. If one thread wrote all articles, there
   * is one segment, which was never merged and has all its data in one file.
   */
  private Path stored() throws IOException {
    try (Stream<Path> files = Files.list(corpus.index)) {
      List<Path> all = files.toList();
      return Stream.of(".fdt", ".cfs")
          .flatMap(ending -> all.stream().filter(file -> file.toString().endsWith(ending)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void anArticleThatCannotBeReadIsNamedAndTheOthersAreFound() throws IOException {
    Path file = stored();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    boolean isFound = false;
    for (int i = 0; i < 400 && !isFound; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) 0xff;
      Files.write(file, damaged);
      try (SearchEngine engine = new LuceneEngine(corpus.index)) {
        SearchResult result = search(engine);
        if (result.unreadable().isEmpty()) continue;
        isFound = true;
        assertThat(result.hits().size() + result.unreadable().size()).isEqualTo(ARTICLES);
        assertThat(result.unreadable()).allMatch(id -> id.startsWith("a"));
        assertThat(engine.check()).isNotEmpty();
      } catch (IOException | RuntimeException e) {
        // The damage is outside the stored articles.
        continue;
      }
    }
    assertThat(isFound).isTrue();
  }

  @Test
  void searchesGoOnWhileTheIndexIsBuiltAnew() throws IOException {
    try (SearchEngine engine = new LuceneEngine(corpus.index)) {
      List<Path> roots = List.of(corpus.corpus);
      Intake intake = new Intake(engine, corpus.index, Taxonomy.builtIn(), Submissions.open(roots));
      intake.index(List.of(corpus.corpus), new CorpusReader(), Deletions.GUARDED, (done, of) -> {});
      corpus.writeLines("b.jsonl", "b", 5);
      AtomicInteger before = new AtomicInteger();
      IndexSummary summary =
          intake.rebuild(
              List.of(corpus.corpus),
              new CorpusReader(),
              (done, of) -> {
                try {
                  engine.refresh();
                  before.set(search(engine).total());
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      assertThat(before).hasValue(ARTICLES);
      assertThat(summary.added()).isEqualTo(ARTICLES + 5);
      assertThat(search(engine).total()).isEqualTo(ARTICLES + 5);
      assertThat(engine.check()).isEmpty();
      corpus.writeLines("c.jsonl", "c", 1);
      assertThat(
              intake
                  .index(
                      List.of(corpus.corpus),
                      new CorpusReader(),
                      Deletions.GUARDED,
                      (done, of) -> {})
                  .added())
          .isOne();
      assertThat(search(engine).total()).isEqualTo(ARTICLES + 6);
    }
    assertThat(corpus.run().unchanged()).isEqualTo(ARTICLES + 6);
  }

  @Test
  void aRebuildThatEndsEarlyLeavesTheIndexOfBefore() throws IOException {
    try (SearchEngine engine = new LuceneEngine(corpus.index)) {
      Indexer indexer = new Indexer(engine, corpus.index, Taxonomy.builtIn());
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  indexer.rebuild(
                      List.of(corpus.corpus),
                      (done, of) -> {
                        if (done > 0) throw new IllegalStateException("ended");
                      }));
      assertThat(search(engine).total()).isEqualTo(ARTICLES);
    }
    assertThat(corpus.articles()).isEqualTo(ARTICLES);
    assertThat(corpus.run().unchanged()).isEqualTo(ARTICLES);
  }
}
