package zhenxing.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhenxing.api.Printable;
import zhenxing.article.FailureReason;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.IndexHeldException;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.CorpusWatch;
import zhenxing.indexing.HandoverListener;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.indexing.Intake;
import zhenxing.indexing.Submitter;
import zhenxing.meaning.Meaning;
import zhenxing.server.BackgroundCheck;
import zhenxing.server.HttpServer;
import zhenxing.server.IndexingProgress;
import zhenxing.server.ServerSettings;
import zhenxing.server.Writing;

/** {@code zhenxing serve}. */
@Command(
    name = "serve",
    description = "Bring the index up to date and serve page and API until stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Number of seconds the process waits when it is stopped. A running run is not waited for. */
  private static final int END_SECONDS = 2;

  /** How long only searches are answered after the start, in milliseconds. */
  private static final int FIRST_ANSWERS_MILLIS = 500;

  /** Interval at which changes made by other processes are looked for, in seconds. */
  private static final int REFRESH_SECONDS = 5;

  /** Every this many refreshes, the server tries again to open an index that cannot be written. */
  private static final int REFRESHES_PER_OPENING = 6;

  @Mixin private CorpusOptions corpus;
  @Mixin private EngineOptions engine;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private VocabularyOptions vocabulary;
  @Mixin private OfficeOption office;
  @Mixin private MeaningOptions meaningOptions;

  @Mixin private ServerOptions options;

  @Option(
      names = "--watch",
      negatable = true,
      fallbackValue = "true",
      description =
          "Take in files of the corpus as they change (default where they are on disks of this"
              + " machine); --no-watch only at the start.")
  private Boolean watch;

  /** What was said of the process that writes the index in place of this one, or null. */
  private volatile String standby;

  /** Whether the last refresh failed. The error is printed once, not every few seconds. */
  private volatile boolean refreshFailed;

  @Override
  public Integer call() throws Exception {
    Tokens tokens = Tokens.of(Locations.settings()::last);
    ServerSettings settings = options.settings(spec.commandLine(), engine.index(), tokens);
    corpus.requireUsable(engine.index());
    meaningOptions.requireUsable(engine);
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    CorpusReader reader = office.reader(corpus.outsideLinks());
    IndexingProgress progress = new IndexingProgress();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (SearchEngine opened = engine.open(taxonomy, vocabulary.vocabulary());
        Intake intake =
            new Intake(opened, engine.index(), taxonomy, Submissions.open(corpus.corpus()));
        Submitter submitter = new Submitter(intake, corpus.corpus(), reader, taxonomy);
        Meaning meaning = meaningOptions.open(engine).orElse(null);
        HttpServer server =
            new HttpServer(
                opened, taxonomy, progress, settings, new Writing(intake, submitter), meaning)) {
      Thread hook = new Thread(() -> shutDown(server, stopped, ended), "shutdown");
      // Whoever waits for the run over the corpus must not find a moment without one before it.
      progress.begin();
      server.start(options.host(), options.port());
      Runtime.getRuntime().addShutdownHook(hook);
      System.out.println("Zhenxing listens on http://" + options.host() + ":" + server.port());
      System.out.flush();
      if (options.isOpenToOthers()) warn(settings);
      // Whoever waited for the start is answered with all processors.
      stopped.await(FIRST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS);
      // Before the writer and the ledger take their part of a small heap.
      prepare(opened, stopped);
      intake.start();
      HandoverListener.Runs runs = new RunsHandedOver(intake, taxonomy, progress, meaning);
      try (HandoverListener listener = new HandoverListener(engine.index(), runs)) {
        listen(listener);
        update(intake, opened, progress, reader);
        prepare(opened, stopped);
        System.out.println(opened.articleCount() + " articles to search; Ctrl+C stops the server");
        System.out.flush();
        BackgroundCheck.start(opened, progress);
        if (meaning != null) meaning.start(EngineOptions.semantic(opened));
        CorpusUpdates updates =
            new CorpusUpdates(
                intake,
                corpus,
                reader,
                () -> isFresh(progress),
                reason -> stale(progress, reason),
                reason -> standby(progress, reason));
        CorpusWatch watching = watching(updates);
        int closed = 0;
        while (!stopped.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
          refresh(opened, progress);
          // After a failure, nothing can be written until a run has reopened the index.
          closed = intake.isWritable() ? 0 : closed + 1;
          boolean isDue = intake.isStandby() || closed % REFRESHES_PER_OPENING == 1;
          if (closed > 0 && isDue) updates.now();
        }
        if (watching != null) watching.close();
      }
    } finally {
      ended.countDown();
    }
    return ExitCode.OK;
  }

  /** Starts watching the corpus. Returns null if it is not watched. */
  private CorpusWatch watching(CorpusUpdates updates) throws IOException {
    boolean isWanted = watch == null ? CorpusWatch.isLocal(corpus.corpus()) : watch;
    return isWanted ? CorpusWatch.start(corpus.corpus(), engine.index(), updates) : null;
  }

  private void warn(ServerSettings settings) {
    boolean isOpen = !settings.access().reading().isSet();
    System.err.println(
        "zhenxing: others can reach this server on "
            + options.host()
            + ", without encryption"
            + (isOpen ? ", and read everything: set ZHENXING_READ_TOKEN," : ":")
            + " put a proxy with authentication in front, or listen on 127.0.0.1");
  }

  private static void listen(HandoverListener listener) {
    try {
      listener.start();
    } catch (IOException e) {
      System.err.println(
          "zhenxing: ./zhenxing index cannot hand over to this server: " + FailureReason.of(e));
    }
  }

  /**
   * Builds the suggestions while the server already answers, so that no reader waits for them. If
   * this fails, it is tried again when a reader asks for suggestions.
   */
  private static void prepare(SearchEngine opened, CountDownLatch stopped) {
    try {
      opened.prepare();
    } catch (IOException | RuntimeException | Error e) {
      if (stopped.getCount() == 0) return;
      System.err.println(
          "zhenxing: there are no suggestions yet: " + Printable.of(FailureReason.of(e)));
    }
  }

  /**
   * Makes changes of other processes visible. If the index can no longer be read, the server
   * continues with the state that it read before.
   */
  private void refresh(SearchEngine opened, IndexingProgress progress) {
    try {
      opened.refresh();
      if (refreshFailed) progress.fresh();
      refreshFailed = false;
    } catch (IOException | RuntimeException | Error e) {
      refreshFailed = true;
      stale(progress, engine.unreadable(FailureReason.of(e)));
    }
  }

  /** Records that this process has brought the index up to date. */
  private void isFresh(IndexingProgress progress) {
    standby = null;
    progress.fresh();
  }

  /**
   * Says once that another process writes the index. What this process serves is not out of date,
   * because the other one keeps it up to date.
   */
  private void standby(IndexingProgress progress, String reason) {
    if (!refreshFailed) progress.fresh();
    if (reason.equals(standby)) return;
    standby = reason;
    System.err.println(
        "zhenxing: "
            + Printable.of(reason)
            + "; until then this server answers searches and refuses writes");
  }

  /** Reports a problem once on the console, and in the health resource. */
  private static void stale(IndexingProgress progress, String reason) {
    if (progress.stale(reason)) System.err.println("zhenxing: " + Printable.of(reason));
  }

  /**
   * Lets running requests finish. The index needs no care, because its last commit is always
   * complete.
   */
  private static void shutDown(HttpServer server, CountDownLatch stopped, CountDownLatch ended) {
    server.close();
    stopped.countDown();
    try {
      // In this time the socket for other processes is removed.
      ended.await(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void update(
      Intake intake, SearchEngine opened, IndexingProgress progress, CorpusReader reader)
      throws IOException {
    try (IndexReport.Bar bar = new IndexReport.Bar()) {
      IndexSummary summary =
          intake.index(corpus.corpus(), reader, corpus.deletions(), both(progress, bar));
      progress.rejected(summary.rejectedTotal());
      IndexReport.print(summary, System.out);
      isFresh(progress);
    } catch (IndexHeldException e) {
      standby(progress, FailureReason.of(e));
    } catch (IOException | RuntimeException | Error e) {
      // If there is an index from before, the server continues with it.
      if (!opened.isReady()) throw e;
      stale(progress, FailureReason.of(e) + " (the index of before is served)");
    } finally {
      progress.end();
    }
  }

  /** Returns what reports progress to both. */
  static Indexer.Progress both(Indexer.Progress one, Indexer.Progress other) {
    return (done, of) -> {
      one.at(done, of);
      other.at(done, of);
    };
  }
}
