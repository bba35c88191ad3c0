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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.indexing.IndexingStoppedException;
import zhenxing.server.HttpServer;
import zhenxing.server.IndexingProgress;

/** {@code zhenxing serve}. */
@Command(
    name = "serve",
    description = "Bring the index up to date and serve page and API until stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** How soon what another process indexed can be found here. */
  private static final int REFRESH_SECONDS = 5;

  @Mixin private CorpusOptions corpus;
  @Mixin private EngineOptions engine;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private VocabularyOptions vocabulary;
  @Mixin private OfficeOption office;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "7700",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  /** Whether the last refresh failed, so that it is said once and not every few seconds. */
  private boolean refreshFailed;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be 0 to 65535, not " + port);
    }
    Corpus.requireThere(corpus.corpus());
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    CorpusReader reader = office.reader();
    IndexingProgress progress = new IndexingProgress();
    CountDownLatch stopped = new CountDownLatch(1);
    try (SearchEngine opened = engine.open(taxonomy, vocabulary.vocabulary());
        HttpServer server = new HttpServer(opened, taxonomy, progress, Locations.web())) {
      Thread hook = new Thread(() -> shutDown(server, stopped), "shutdown");
      server.start(host, port);
      Runtime.getRuntime().addShutdownHook(hook);
      System.out.println("Zhenxing listens on http://" + host + ":" + server.port());
      System.out.flush();
      prepare(opened);
      update(new Indexer(opened, engine.index(), taxonomy, reader), opened, progress);
      prepare(opened);
      System.out.println(opened.articleCount() + " articles to search; Ctrl+C stops the server");
      System.out.flush();
      while (!stopped.await(REFRESH_SECONDS, TimeUnit.SECONDS)) refresh(opened);
    }
    return ExitCode.OK;
  }

  /** Makes the suggestions, so that no reader waits for them. */
  private static void prepare(SearchEngine opened) throws IOException {
    if (opened.isReady()) opened.suggestions();
  }

  /** What cannot be read now is no reason to stop: what was read before can still be searched. */
  private void refresh(SearchEngine opened) {
    try {
      opened.refresh();
      refreshFailed = false;
    } catch (IOException e) {
      if (!refreshFailed) {
        System.err.println(
            "zhenxing: the index in "
                + engine.index()
                + " cannot be read any more; what was read before is still served. Restart the"
                + " server to build it anew");
      }
      refreshFailed = true;
    }
  }

  /** Ends what is in flight. The index needs no care: its last commit is always whole. */
  private static void shutDown(HttpServer server, CountDownLatch stopped) {
    server.close();
    stopped.countDown();
  }

  private void update(Indexer indexer, SearchEngine opened, IndexingProgress progress)
      throws IOException {
    try {
      IndexReport.print(index(indexer, progress), System.out);
    } catch (IndexUnusableException e) {
      // An index of before can still be searched while somebody else brings it up to date.
      if (!opened.isReady()) throw e;
      System.err.println("zhenxing: " + e.getMessage());
    } catch (IndexingStoppedException e) {
      if (!opened.isReady()) throw e;
      System.err.println("zhenxing: " + e.getMessage() + " (the index of before is served)");
    } finally {
      progress.end();
    }
  }

  private IndexSummary index(Indexer indexer, IndexingProgress progress) throws IOException {
    try (IndexReport.Bar bar = new IndexReport.Bar()) {
      return indexer.index(
          corpus.corpus(),
          corpus.deletions(),
          (done, of) -> {
            progress.at(done, of);
            bar.at(done, of);
          });
    }
  }
}
