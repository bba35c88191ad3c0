package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.LuceneEngine;

/** Caching of the page's files in browsers. */
class PageFilesTest {

  private static final Pattern STATE = Pattern.compile("src=\"v/([0-9a-f]{12})/js/main\\.js\"");
  private static final FileTime EARLIER = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path folder;
  private Path web;
  private LuceneEngine engine;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    web = Files.createDirectories(folder.resolve("web"));
    Files.createDirectories(web.resolve("js"));
    Files.writeString(web.resolve("index.html"), "<script src=\"js/main.js\"></script>");
    put("main.js", "1");
    put("other.js", "1");
    engine = new LuceneEngine(folder.resolve("index"));
    server = new HttpServer(engine, Taxonomy.builtIn(), new IndexingProgress(), web);
    server.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    engine.close();
  }

  private void put(String file, String content) throws IOException {
    Files.writeString(web.resolve("js").resolve(file), content);
    Files.setLastModifiedTime(web.resolve("js").resolve(file), EARLIER);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private String state() throws Exception {
    Matcher named = STATE.matcher(get("/").body());
    assertThat(named.find()).isTrue();
    return named.group(1);
  }

  private boolean isKept(String state, String file) throws Exception {
    HttpResponse<String> answer = get("/v/" + state + "/js/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Cache-Control").orElseThrow().contains("immutable");
  }

  @Test
  void aFileIsKeptForGoodUnderTheStateThatThePageNames() throws Exception {
    String state = state();
    assertThat(state()).isEqualTo(state);
    assertThat(isKept(state, "main.js")).isTrue();
    assertThat(isKept(state, "other.js")).isTrue();
    assertThat(isKept("000000000000", "main.js")).isFalse();
  }

  @Test
  void anEditedFileIsNotKeptUnderTheOldStateAndHasAnotherAddress() throws Exception {
    String before = state();
    put("main.js", "1, edited");
    assertThat(isKept(before, "main.js")).isFalse();
    assertThat(get("/v/" + before + "/js/main.js").body()).isEqualTo("1, edited");
    String after = state();
    assertThat(after).isNotEqualTo(before);
    assertThat(isKept(after, "main.js")).isTrue();
    assertThat(isKept(after, "other.js")).isTrue();
  }
}
