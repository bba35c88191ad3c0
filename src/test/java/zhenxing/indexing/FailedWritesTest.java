package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.Soon;
import zhenxing.TestFiles;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Content;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.FaultyEngine;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Outcome.Deleted;
import zhenxing.indexing.Outcome.Reason;
import zhenxing.indexing.Outcome.Refused;
import zhenxing.indexing.Outcome.Written;

/**
 * The index cannot take a write for a moment, but stays open. Nothing that was confirmed is lost,
 * and what failed is tried again.
 */
class FailedWritesTest {

  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  @TempDir private Path folder;
  private Path corpus;
  private Path index;

  /** Failures by the method that fails, with the id of the article after a space if it has one. */
  private final Map<String, Supplier<Throwable>> faults = new ConcurrentHashMap<>();

  private LuceneEngine engine;
  private Intake intake;
  private Submitter submitter;

  @BeforeEach
  void create() throws IOException {
    open();
    // A run that knows no journal yet makes the next one read all of it.
    put("first");
    run();
  }

  private void open() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    index = folder.resolve("index");
    engine = new LuceneEngine(index);
    SearchEngine faulty = FaultyEngine.of(engine, this::fail);
    intake = new Intake(faulty, index, TAXONOMY, Submissions.open(List.of(corpus)));
    submitter = new Submitter(intake, List.of(corpus), new CorpusReader(), TAXONOMY);
    run();
  }

  @AfterEach
  void close() throws IOException {
    submitter.close();
    intake.close();
    engine.close();
  }

  /** Ends with a commit, as a server does, and starts again. */
  private void restart() throws IOException {
    close();
    open();
  }

  private void fail(String method, Object[] arguments) throws Throwable {
    Object first = arguments == null ? "" : arguments[0];
    String id = first instanceof IndexedArticle article ? article.article().id() : "" + first;
    Supplier<Throwable> failure = faults.get(method.equals("put") ? "put " + id : method);
    if (failure == null) return;
    Throwable e = failure.get();
    if (e != null) throw e;
  }

  private IndexSummary run() throws IOException {
    return run((done, of) -> {});
  }

  private IndexSummary run(Indexer.Progress progress) throws IOException {
    return intake.index(List.of(corpus), new CorpusReader(), Deletions.ALLOWED, progress);
  }

  private static Submitter.Item item(String id, String body) {
    Content content =
        Content.of(new JsonMapper().createObjectNode().put("id", id).put("body", body));
    return new Submitter.Item(id, content, Condition.NONE);
  }

  private void put(String... ids) {
    List<Submitter.Item> items =
        List.of(ids).stream().map(id -> item(id, "丹东口岸第" + id + "号仓库竣工。")).toList();
    assertThat(submitter.put(items)).hasOnlyElementsOfType(Written.class);
  }

  private boolean has(String id) throws IOException {
    return engine.article(id).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "no room", "error"})
  void anArticleThatCannotBePutIsPutByTheNextRun(String kind) throws IOException {
    faults.put(
        "put b",
        () ->
            switch (kind) {
              case "exception" -> new IllegalStateException("a defect");
              case "no room" -> new IOException("no room");
              default -> new NoClassDefFoundError("a defect");
            });
    put("a", "b", "c");
    faults.clear();
    put("d");
    restart();
    for (String id : List.of("a", "b", "c", "d")) assertThat(has(id)).as(id).isTrue();
  }

  @Test
  void anArticleThatCannotBeDeletedIsDeletedByTheNextRun() throws IOException {
    put("a");
    restart();
    faults.put("delete", () -> new IOException("no room"));
    assertThat(submitter.delete("a", Condition.NONE)).isInstanceOf(Deleted.class);
    faults.clear();
    put("b");
    restart();
    assertThat(has("a")).isFalse();
  }

  @Test
  void aWriteThatFailsDuringARunIsMadeUpForByTheOneAfterIt() throws IOException {
    TestFiles.write(corpus, "file.txt", "丹东口岸扩建。");
    faults.put("put late", () -> new IllegalStateException("a defect"));
    run(
        (done, of) -> {
          // At the end of the files, when the run has read the journal.
          if (done > 0 && done == of) put("late");
        });
    faults.clear();
    restart();
    assertThat(has("late")).isTrue();
    assertThat(has("file")).isTrue();
  }

  @Test
  void noConditionIsJudgedOnWhatTheIndexHadBeforeAWriteThatFailed() throws IOException {
    put("a");
    Condition outdated = new Condition(Set.of(intake.fingerprint("a").orElseThrow()), null);
    Submitter.Item next = new Submitter.Item("a", item("a", "丹东口岸冷库竣工。").content(), outdated);
    faults.put("put a", () -> new IllegalStateException("a defect"));
    assertThat(submitter.put(List.of(item("a", "丹东口岸旧仓库拆除。"))))
        .hasOnlyElementsOfType(Written.class);
    faults.clear();
    assertThat(reason(submitter.put(List.of(next)))).isEqualTo(Reason.UNAVAILABLE);
    run();
    assertThat(reason(submitter.put(List.of(next)))).isEqualTo(Reason.CONDITION);
    assertThat(engine.article("a").orElseThrow().article().body()).contains("旧仓库");
  }

  private static Reason reason(List<Outcome> outcomes) {
    assertThat(outcomes).singleElement().isInstanceOf(Refused.class);
    return ((Refused) outcomes.getFirst()).reason();
  }

  @Test
  void afterARunHasMadeUpForItTheRecordIsNotReadAgain() throws IOException {
    faults.put("put a", () -> new IllegalStateException("a defect"));
    put("a");
    faults.clear();
    run();
    assertThat(engine.article("a")).isPresent();
    assertThat(intake.inbox().applied().number()).isEqualTo(intake.lastRecord());
  }

  @Test
  void aRunThatCanNeitherPutNorWithdrawAnArticleFails() throws IOException {
    put("a");
    restart();
    // The index keeps the earlier text, for which the run must not vouch.
    faults.put("put a", () -> new IllegalStateException("a defect"));
    faults.put("delete", () -> new IOException("no room"));
    assertThat(submitter.put(List.of(item("a", "丹东口岸新仓库竣工。")))).hasSize(1);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::run)
        .withMessageContaining("no room");
    faults.clear();
    run();
    assertThat(engine.article("a").orElseThrow().article().body()).contains("新仓库");
  }

  @Test
  void whatFailsIsRepeatedAfterAnErrorAndLoggedOnceUntilItSucceeds() throws IOException {
    AtomicInteger failures = new AtomicInteger();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      intake.start();
      // From the first search on, searches see what is shown to them.
      assertThat(has("a")).isFalse();
      faults.put(
          "show", () -> failures.incrementAndGet() > 2 ? null : new OutOfMemoryError("no memory"));
      put("a");
      Soon.is(() -> has("a"));
      failures.set(1);
      put("b");
      Soon.is(() -> has("b"));
    } finally {
      System.setErr(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains("single writes cannot be shown to searches"))
        .hasSize(2);
  }
}
