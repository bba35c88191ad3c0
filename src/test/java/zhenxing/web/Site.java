package zhenxing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Indexer;
import zhenxing.server.HttpServer;
import zhenxing.server.IndexingProgress;

/** A real server with the page. */
final class Site implements AutoCloseable {

  private final Path index;
  private final Taxonomy taxonomy;
  private final LuceneEngine engine;
  private final IndexingProgress progress = new IndexingProgress();
  private HttpServer server;

  /** Creates a server that has no index yet. */
  Site(Path index) throws Exception {
    this(index, Taxonomy.builtIn());
  }

  private Site(Path index, Taxonomy taxonomy) throws Exception {
    this.index = index;
    this.taxonomy = taxonomy;
    engine = new LuceneEngine(index);
    listen(0);
  }

  private void listen(int port) throws Exception {
    server = new HttpServer(engine, taxonomy, progress, Path.of("web"));
    server.start("127.0.0.1", port);
  }

  /** Stops listening, and gives what listens again at the same address. */
  Again stop() {
    int port = server.port();
    server.close();
    return () -> listen(port);
  }

  /** Starts what was stopped. */
  interface Again {
    void start() throws Exception;
  }

  /** Creates a server with the articles of a folder. */
  static Site of(Path corpus, Path index) throws Exception {
    return of(corpus, index, Taxonomy.builtIn());
  }

  /**
   * Creates a server with the given articles.
   *
   * @param folder an empty folder for corpus and index
   * @param lines the articles as JSON Lines
   */
  static Site ofLines(Path folder, CharSequence lines) throws Exception {
    return of(corpus(folder, lines), folder.resolve("index"));
  }

  /** Creates a corpus with the given articles in a subfolder, and returns it. */
  static Path corpus(Path folder, CharSequence lines) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.jsonl"), lines);
    return corpus;
  }

  /** Creates a server with another taxonomy. */
  static Site of(Path corpus, Path index, Taxonomy taxonomy) throws Exception {
    Site site = new Site(index, taxonomy);
    site.index(corpus);
    return site;
  }

  /** Brings the index up to date with a corpus. */
  void index(Path corpus) throws IOException {
    new Indexer(engine, index, taxonomy).index(List.of(corpus), (done, of) -> {});
  }

  /** Returns the progress that readers see while there is no index. */
  IndexingProgress progress() {
    return progress;
  }

  /** Closes the index, so that every search fails from now on. */
  void breakIndex() throws IOException {
    engine.close();
  }

  /** Returns the address of the page, with a slash at the end. */
  String home() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
  }
}
