package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;

/** A server that cannot listen, and one that has no index yet. */
class ServerStartTest {

  private static HttpResponse<String> get(HttpServer server, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aPortInUseIsSaidInOneLine(@TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        LuceneEngine engine = new LuceneEngine(folder)) {
      HttpServer second =
          new HttpServer(engine, Taxonomy.builtIn(), new IndexingProgress(), Path.of("web"));
      assertThatThrownBy(() -> second.start("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(HttpServer.NotListeningException.class)
          .hasMessageContaining("--port")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void untilThereIsAnIndexTheServerSaysSo(@TempDir Path folder) throws Exception {
    IndexingProgress progress = new IndexingProgress();
    progress.at(5, 10);
    try (LuceneEngine empty = new LuceneEngine(folder);
        HttpServer waiting = new HttpServer(empty, Taxonomy.builtIn(), progress, Path.of("web"))) {
      waiting.start("127.0.0.1", 0);
      HttpResponse<String> ready = get(waiting, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(new JsonMapper().readTree(ready.body()).get("indexing").toString())
          .isEqualTo("{\"done\":5,\"of\":10}");
      HttpResponse<String> search = get(waiting, "/api/v1/search");
      assertThat(search.statusCode()).isEqualTo(503);
      assertThat(search.headers().firstValue("retry-after")).isPresent();
    }
  }
}
