package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that may not write into the folder of its corpus. */
class UnwritableCorpusTest {

  private static final String TOKEN = "geheim";
  private static final String DROP = "-dac_override,-dac_read_search";

  @TempDir private Path folder;
  private Path locked;
  private ServeProcess server;

  @AfterEach
  void end() throws Exception {
    if (server != null) server.stop();
    if (locked != null) permit("rwxrwxrwx");
  }

  private void permit(String permissions) throws Exception {
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString(permissions));
  }

  /** Returns the beginning of a command that drops root's right to write everything. */
  private static List<String> unprivileged() throws Exception {
    Object owner = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    return owner.equals(0)
        ? List.of("setpriv", "--bounding-set", DROP, "--inh-caps", DROP)
        : List.of();
  }

  private void lock(Path path) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self")), "this is no Linux");
    locked = path;
    permit("r-xr-xr-x");
    List<String> look = new ArrayList<>(unprivileged());
    look.addAll(List.of("sh", "-c", "[ ! -w \"$0\" ]", path.toString()));
    Process process = new ProcessBuilder(look).start();
    boolean isLocked = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    assumeTrue(isLocked, "nothing can be locked here: neither an ordinary user nor setpriv");
  }

  private String detail(String language) throws Exception {
    URI address = URI.create(server.address() + "/api/v1/articles/a?lang=" + language);
    HttpRequest put =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString("抚顺的琥珀展开到月底，门票减半。"))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(put, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    JsonNode problem = new JsonMapper().readTree(answer.body());
    return problem.get("detail").asText();
  }

  private void assertDenied(Path corpus, Path named) throws Exception {
    Files.writeString(corpus.resolve("a.txt"), "抚顺的琥珀展开幕。");
    lock(Files.isDirectory(named) ? named : corpus);
    server = ServeProcess.start(unprivileged(), folder, corpus, folder.resolve("index"), TOKEN);
    assertThat(detail("zh")).isEqualTo("什么也没有写入：没有权限：" + named);
    assertThat(detail("en")).isEqualTo("nothing was written: permission is missing for " + named);
  }

  @Test
  void whereTheFolderOfTheJournalCannotBeMade() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    assertDenied(corpus, corpus.resolve("submitted"));
  }

  @Test
  void whereTheJournalMayNotBeWritten() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    assertDenied(corpus, Files.createDirectory(corpus.resolve("submitted")));
  }
}
