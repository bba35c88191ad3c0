package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.TestFiles;

/**
 * The disk of the journal becomes full while articles are written. The disk is a file system in
 * memory that only the server sees, which takes Linux and permission for a namespace of one's own.
 */
class FullDiskTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_WRITES = 2_000;

  /** About 30 kB, so that few articles fill the disk. */
  private static final String BODY = "朝阳市第%d号项目开工。" + "总投资三十六亿元，明年投产。".repeat(700);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Path corpus;
  private Path submitted;

  @BeforeEach
  void create() throws Exception {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    submitted = Files.createDirectory(corpus.resolve("submitted"));
    TestFiles.write(corpus, "a.txt", "大连石化再上新台阶\n大连市介绍石化产业的进展。");
    Assumptions.assumeTrue(
        isPossible(), "skipped: no file system of its own can be mounted here (unshare)");
  }

  private List<String> onASmallDisk(String command) {
    return List.of(
        "unshare",
        "-Urm",
        "sh",
        "-c",
        "mount -t tmpfs -o size=1m none '" + submitted + "' && " + command,
        "sh");
  }

  private boolean isPossible() throws InterruptedException {
    try {
      Process tried = new ProcessBuilder(onASmallDisk("true")).start();
      return tried.waitFor(20, TimeUnit.SECONDS) && tried.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void writesAreRefusedNoneIsLostAndTheyGoOnWhenThereIsRoomAgain() throws Exception {
    ServeProcess server =
        ServeProcess.start(
            onASmallDisk("exec \"$@\""), folder, corpus, folder.resolve("index"), "secret");
    try {
      // A file for the operator to delete. Only the server's process sees this disk, so the path
      // leads through it.
      Path filler =
          Path.of("/proc/" + server.pid() + "/root" + submitted.toAbsolutePath(), "filler");
      Files.write(filler, new byte[512 * 1024]);
      List<Integer> acknowledged = new ArrayList<>();
      HttpResponse<String> last = put(server, 0);
      for (int i = 1; last.statusCode() == 201 && i < MOST_WRITES; i++) {
        acknowledged.add(i - 1);
        last = put(server, i);
      }
      assertThat(acknowledged).isNotEmpty();
      assertThat(last.statusCode()).as(last.body()).isEqualTo(507);
      assertThat(JSON.readTree(last.body()).get("type").asText())
          .isEqualTo("urn:zhenxing:storage-full");
      for (int i : acknowledged)
        assertThat(get(server, "/articles/w" + i)).as("w" + i).isEqualTo(200);
      assertThat(get(server, "/articles/w" + acknowledged.size())).isEqualTo(404);
      assertThat(get(server, "/search?q=%E7%9F%B3%E5%8C%96")).isEqualTo(200);
      for (int i = 0; i < 3; i++)
        assertThat(put(server, acknowledged.size()).statusCode()).isEqualTo(507);
      assertRestarts(filler.getParent(), acknowledged);
      Files.delete(filler);
      Soon.is(() -> put(server, acknowledged.size()).statusCode() == 201);
      for (int i : acknowledged)
        assertThat(get(server, "/articles/w" + i)).as("w" + i).isEqualTo(200);
    } finally {
      server.kill();
    }
  }

  /** Starts a server on a copy of the journal, as it is while the disk is full. */
  private void assertRestarts(Path full, List<Integer> acknowledged) throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path journal = Files.createDirectories(copy.resolve("corpus/submitted"));
    try (Stream<Path> files = Files.list(full)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".journal")).toList())
        Files.copy(file, journal.resolve(file.getFileName().toString()));
    }
    assertThat(journal).isDirectoryNotContaining(file -> file.toFile().length() == 0);
    ServeProcess server =
        ServeProcess.start(copy, copy.resolve("corpus"), copy.resolve("index"), "secret");
    try {
      for (int i : acknowledged)
        assertThat(get(server, "/articles/w" + i)).as("w" + i).isEqualTo(200);
      assertThat(get(server, "/articles/w" + acknowledged.size())).isEqualTo(404);
      HttpRequest metrics =
          HttpRequest.newBuilder(URI.create(server.address() + "/metrics")).build();
      assertThat(client.send(metrics, BodyHandlers.ofString()).body())
          .contains("zhenxing_journal_damaged_places 0");
      assertThat(put(server, acknowledged.size()).statusCode()).isEqualTo(201);
    } finally {
      server.kill();
    }
  }

  private HttpResponse<String> put(ServeProcess server, int number) throws Exception {
    String article =
        JSON.writeValueAsString(Map.of("title", "项目开工", "body", BODY.formatted(number)));
    return client.send(
        request(server, "/articles/w" + number)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer secret")
            .PUT(BodyPublishers.ofString(article))
            .build(),
        BodyHandlers.ofString());
  }

  private int get(ServeProcess server, String path) throws Exception {
    return client.send(request(server, path).build(), BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder request(ServeProcess server, String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
        .timeout(Duration.ofSeconds(30));
  }
}
