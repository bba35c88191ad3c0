package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;

/**
 * Articles of files that a run has no permission to read stay in the index. The program runs in a
 * separate process without root's right to read everything.
 */
class UnseenCorpusTest {

  private static final String DROP = "-dac_override,-dac_read_search";

  @TempDir private Path folder;
  private Path corpus;
  private final List<Path> locked = new ArrayList<>();

  @BeforeEach
  void aCorpusOfWhichAllCanBeSeen() throws Exception {
    corpus = folder.resolve("corpus");
    write(corpus, "a.txt", "大连港的吞吐量创新高。");
    write(corpus, "liaoning/b.txt", "盘锦的稻田公园开园。");
    write(corpus, "liaoning/deep/c.jsonl", "{\"body\":\"鞍山。\"}\n{\"body\":\"营口。\"}\n");
    write(corpus, "corrections.jsonl", "{\"id\":\"a\",\"title\":\"改正\"}\n");
    assertThat(indexAll().added()).isEqualTo(4);
  }

  /** Does a run in this process, which has permission to read everything. */
  private IndexSummary indexAll() throws IOException {
    Path index = folder.resolve("index");
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Indexer(engine, index, Taxonomy.builtIn())
          .index(List.of(corpus), (done, of) -> {});
    }
  }

  @AfterEach
  void unlock() throws IOException {
    for (Path path : locked) permit(path, "rwxrwxrwx");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private void lock(Path path) throws Exception {
    permit(path, "---------");
    locked.add(path);
    List<String> look = new ArrayList<>(unprivileged());
    look.addAll(List.of("sh", "-c", "[ ! -r \"$0\" ]", path.toString()));
    Process process = new ProcessBuilder(look).start();
    boolean isLocked = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    assumeTrue(isLocked, "nothing can be locked here: neither an ordinary user nor setpriv");
  }

  /** Returns the beginning of a command that drops root's right to read everything. */
  private static List<String> unprivileged() throws IOException {
    Object owner = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    return owner.equals(0)
        ? List.of("setpriv", "--bounding-set", DROP, "--inh-caps", DROP)
        : List.of();
  }

  private JavaProcess.Outcome index() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self")), "this is no Linux");
    List<String> command = new ArrayList<>(unprivileged());
    command.addAll(IndexProcess.command(corpus, folder.resolve("index")));
    Process process;
    try {
      process = JavaProcess.start(new ProcessBuilder(command), folder);
    } catch (IOException e) {
      assumeTrue(false, "root can lock nothing without setpriv: " + e.getMessage());
      throw e;
    }
    return JavaProcess.end(process, folder, 60);
  }

  private static void assertKept(JsonNode summary, int kept, int unchanged, Path named) {
    assertThat(summary.get("deleted").asInt()).isZero();
    assertThat(summary.get("kept").asInt()).isEqualTo(kept);
    assertThat(summary.get("unchanged").asInt()).isEqualTo(unchanged);
    JsonNode rejection = summary.get("rejected").get(0);
    assertThat(rejection.get("file").asText()).isEqualTo(named.toString());
    assertThat(rejection.get("reason").asText()).contains("permission is missing", "kept");
  }

  @Test
  void aFolderThatMayNotBeListedKeepsItsArticles() throws Exception {
    Path liaoning = corpus.resolve("liaoning");
    lock(liaoning);
    assertKept(index().json(), 3, 1, liaoning);
    write(corpus, "new.jsonl", "{\"id\":\"liaoning~b\",\"body\":\"另一篇。\"}\n");
    JsonNode taken = index().json();
    assertThat(taken.get("added").asInt() + taken.get("updated").asInt()).isZero();
    assertThat(taken.get("rejectedTotal").asInt()).isEqualTo(2);
    permit(liaoning, "rwxr-xr-x");
    assertThat(indexAll().unchanged()).isEqualTo(4);
  }

  @Test
  void aFolderThatMayNotBeEnteredKeepsItsArticles() throws Exception {
    Path liaoning = corpus.resolve("liaoning");
    lock(liaoning);
    permit(liaoning, "r--------");
    JsonNode summary = index().json();
    assertThat(summary.get("kept").asInt()).isEqualTo(3);
    assertThat(summary.get("deleted").asInt()).isZero();
    assertThat(summary.get("rejected")).hasSize(2);
  }

  @Test
  void aFileThatMayNotBeReadKeepsItsArticles() throws Exception {
    Path file = write(corpus, "liaoning/deep/c.jsonl", "{\"body\":\"鞍山的新项目。\"}\n");
    lock(file);
    assertKept(index().json(), 2, 2, file);
    permit(file, "rw-r--r--");
    IndexSummary again = indexAll();
    assertThat(again.updated()).isEqualTo(1);
    assertThat(again.deleted()).isEqualTo(1);
  }

  @Test
  void aFileThatMayNoLongerBeReadIsNamedThoughItDidNotChange() throws Exception {
    Path file = corpus.resolve("liaoning/b.txt");
    lock(file);
    assertKept(index().json(), 1, 3, file);
  }

  @Test
  void correctionsThatMayNotBeReadStopTheRun() throws Exception {
    lock(corpus.resolve("corrections.jsonl"));
    JavaProcess.Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().strip())
        .startsWith("zhenxing: ")
        .contains("corrections.jsonl cannot be read: permission is missing")
        .doesNotContain("\n");
    permit(corpus.resolve("corrections.jsonl"), "rw-r--r--");
    assertThat(indexAll().unchanged()).isEqualTo(4);
  }

  @Test
  void aCorpusThatMayNotBeSeenAtAllChangesNothing() throws Exception {
    lock(corpus);
    JavaProcess.Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().strip()).contains(corpus.toString()).doesNotContain("\n");
    permit(corpus, "rwxr-xr-x");
    assertThat(indexAll().unchanged()).isEqualTo(4);
  }
}
