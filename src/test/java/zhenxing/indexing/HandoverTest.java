package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.Soon;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.lucene.LuceneEngine;

/** Runs are handed over through a real socket to the process that has the writer. */
class HandoverTest {

  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  @TempDir private Path folder;
  private IndexedCorpus corpus;

  @BeforeEach
  void create() {
    corpus = new IndexedCorpus(folder);
  }

  private Handover.Request request() {
    return new Handover.Request(
        List.of(corpus.corpus.toString()),
        TAXONOMY.fingerprint(),
        false,
        false,
        true,
        false,
        false);
  }

  @Test
  void theOneWhoHasTheWriterDoesTheRun() throws IOException {
    corpus.write("a.txt", "大连港扩建项目开工。");
    try (LuceneEngine engine = new LuceneEngine(corpus.index)) {
      Intake intake =
          new Intake(engine, corpus.index, TAXONOMY, Submissions.open(List.of(corpus.corpus)));
      HandoverListener.Runs runs =
          new WithoutVectors(
              (request, progress) ->
                  intake.index(
                      request.corpus().stream().map(Path::of).toList(),
                      new CorpusReader(),
                      Deletions.GUARDED,
                      progress));
      try (HandoverListener listener = new HandoverListener(corpus.index, runs)) {
        listener.start();
        assertThat(handOver().added()).isEqualTo(1);
        corpus.write("b.pages", "");
        corpus.write("c.txt", "青岛港扩建项目开工。");
        IndexSummary summary = handOver();
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.unchanged()).isEqualTo(1);
        assertThat(summary.rejected()).hasSize(1);
        assertThat(engine.articleCount()).isEqualTo(2);
        Files.delete(corpus.corpus.resolve("a.txt"));
        Files.delete(corpus.corpus.resolve("c.txt"));
        assertThatExceptionOfType(IndexingStoppedException.class)
            .isThrownBy(this::handOver)
            .withMessageContaining("--allow-deletions");
        corpus.write("d.txt", "沈阳的项目开工。");
        assertThat(handOver().deleted()).isEqualTo(2);
      }
    }
    assertThat(corpus.index.resolve(Handover.FILE)).doesNotExist();
  }

  private interface Run {
    IndexSummary of(Handover.Request request, Indexer.Progress progress) throws IOException;
  }

  /** Carries runs out for articles that are found by their words alone. */
  private record WithoutVectors(Run run) implements HandoverListener.Runs {

    @Override
    public IndexSummary run(Handover.Request request, Indexer.Progress progress)
        throws IOException {
      return run.of(request, progress);
    }

    @Override
    public Optional<Handover.Vectors> vectors() {
      return Optional.empty();
    }
  }

  private Optional<Handover.Outcome> run() throws IOException {
    return Handover.run(corpus.index, request(), (done, of) -> {}, (done, of) -> {});
  }

  private IndexSummary handOver() throws IOException {
    return run().orElseThrow().summary();
  }

  @Test
  void nobodyIsThere() throws IOException {
    assertThat(run()).isEmpty();
    Files.createDirectories(corpus.index);
    // The socket was left behind by a process that was killed.
    Files.writeString(corpus.index.resolve(Handover.FILE), folder.resolve("gone").toString());
    assertThat(run()).isEmpty();
  }

  @Test
  void aRunThatFailsSaysWhy() throws IOException {
    Files.createDirectories(corpus.index);
    try (HandoverListener listener =
        new HandoverListener(
            corpus.index,
            new WithoutVectors(
                (request, progress) -> {
                  throw new IOException("no space left for " + request.corpus());
                }))) {
      listener.start();
      assertThatExceptionOfType(IndexingStoppedException.class)
          .isThrownBy(this::handOver)
          .withMessageContaining("no space left for [" + corpus.corpus);
    }
  }

  private static final IndexSummary SUMMARY =
      new IndexSummary(5, 4, 0, 0, 1, 0, 0, List.of(), 0, Path.of("rejected"), 1_000, 1);

  /** A server whose articles get their vectors one at a look, up to a state that may be the end. */
  private static final class Embedding implements HandoverListener.Runs {

    private final List<Handover.Vectors> states;
    private final AtomicInteger looks = new AtomicInteger();

    Embedding(Handover.Vectors... states) {
      this.states = List.of(states);
    }

    @Override
    public IndexSummary run(Handover.Request request, Indexer.Progress progress) {
      return SUMMARY;
    }

    @Override
    public Optional<Handover.Vectors> vectors() {
      return Optional.of(states.get(Math.min(looks.getAndIncrement(), states.size() - 1)));
    }
  }

  private Handover.Request waiting() {
    return new Handover.Request(
        List.of(corpus.corpus.toString()), TAXONOMY.fingerprint(), false, false, true, false, true);
  }

  private Handover.Outcome waitFor(Embedding embedding, List<Long> seen) throws IOException {
    Files.createDirectories(corpus.index);
    try (HandoverListener listener = new HandoverListener(corpus.index, embedding)) {
      listener.start();
      return Handover.run(corpus.index, waiting(), (done, of) -> {}, (done, of) -> seen.add(done))
          .orElseThrow();
    }
  }

  @Test
  void aRunWaitsForTheVectorsOfTheServer() throws IOException {
    Handover.Vectors complete = new Handover.Vectors(7, 7, true, null);
    List<Long> seen = new ArrayList<>();
    Handover.Outcome outcome =
        waitFor(new Embedding(new Handover.Vectors(3, 7, false, null), complete), seen);
    assertThat(outcome.vectors()).isEqualTo(complete);
    assertThat(outcome.summary().added()).isEqualTo(SUMMARY.added());
    assertThat(seen).containsExactly(3L, 7L);
  }

  @Test
  void aProblemWithTheVectorsEndsTheWaiting() throws IOException {
    Handover.Vectors away = new Handover.Vectors(3, 7, false, "the model is away");
    assertThat(waitFor(new Embedding(away), new ArrayList<>()).vectors()).isEqualTo(away);
  }

  @Test
  void whoDoesNotWaitIsToldNothingOfVectors() throws IOException {
    Embedding embedding = new Embedding(new Handover.Vectors(3, 7, false, null));
    Files.createDirectories(corpus.index);
    try (HandoverListener listener = new HandoverListener(corpus.index, embedding)) {
      listener.start();
      assertThat(run().orElseThrow().vectors()).isNull();
      assertThat(embedding.looks).hasValue(0);
    }
  }

  @Test
  void aServerReportsNoLongerWhenNobodyWaits() throws Exception {
    Embedding embedding = new Embedding(new Handover.Vectors(3, 7, false, null));
    Files.createDirectories(corpus.index);
    try (HandoverListener listener = new HandoverListener(corpus.index, embedding)) {
      listener.start();
      String socket = Files.readString(corpus.index.resolve(Handover.FILE)).strip();
      try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        Handover.write(client, waiting());
        Soon.is(() -> embedding.looks.get() > 0);
      }
      // The report under way is the last one, or the one after it.
      TimeUnit.SECONDS.sleep(2 * Handover.BEAT_SECONDS);
      int looks = embedding.looks.get();
      TimeUnit.SECONDS.sleep(2 * Handover.BEAT_SECONDS);
      assertThat(embedding.looks).hasValue(looks);
    }
  }

  /**
   * Listens, opens files until there is no descriptor left, and connects once. Prints how many
   * milliseconds of processor time accepting took in two seconds, and whether a run can be handed
   * over when there are descriptors again. Argument: the folder of the index.
   */
  static final class Starved {

    private Starved() {}

    public static void main(String[] arguments) throws Exception {
      Path index = Files.createDirectories(Path.of(arguments[0]));
      HandoverListener.Runs runs = new WithoutVectors((request, progress) -> SUMMARY);
      Handover.Request request =
          new Handover.Request(List.of("c"), "t", false, false, true, false, false);
      try (HandoverListener listener = new HandoverListener(index, runs)) {
        listener.start();
        // Everything needed is loaded before descriptors are scarce.
        Handover.run(index, request, (done, of) -> {}, (done, of) -> {});
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long thread =
            Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("handover"))
                .findFirst()
                .orElseThrow()
                .threadId();
        String socket = Files.readString(index.resolve(Handover.FILE)).strip();
        List<FileInputStream> open = new ArrayList<>();
        exhaust(open);
        open.removeLast().close();
        SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        exhaust(open);
        long before = clock.getThreadCpuTime(thread);
        TimeUnit.SECONDS.sleep(2);
        long used = clock.getThreadCpuTime(thread) - before;
        for (FileInputStream file : open) file.close();
        client.close();
        boolean isBack =
            Handover.run(index, request, (done, of) -> {}, (done, of) -> {}).isPresent();
        System.out.println(
            "{\"millis\":%d,\"back\":%b}".formatted(TimeUnit.NANOSECONDS.toMillis(used), isBack));
      }
      Runtime.getRuntime().halt(0);
    }

    private static void exhaust(List<FileInputStream> open) {
      try {
        while (true) open.add(new FileInputStream("/dev/null"));
      } catch (IOException e) {
        // There is none left.
        return;
      }
    }
  }

  @Test
  void withoutFileDescriptorsItWaits() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell to limit a process");
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -n 200; exec \"$@\"", ""));
    command.addAll(JavaProcess.command(Starved.class, List.of(), corpus.index.toString()));
    JavaProcess.Outcome outcome = JavaProcess.run(new ProcessBuilder(command), folder, 60);
    assertThat(outcome.json().get("millis").asInt()).as(outcome.toString()).isLessThan(500);
    assertThat(outcome.json().get("back").asBoolean()).isTrue();
  }
}
