package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestFiles;

/**
 * A server that was killed starts again, while its journal has records that its index does not
 * have: nothing that was acknowledged is overwritten by a write with a condition.
 */
class RestartTest {

  @TempDir private Path folder;

  /** The state that the kill leaves. */
  private Path left;

  /** The revision of {@code a} that the index still has. */
  private String outdated;

  @BeforeEach
  void kill() throws Exception {
    Path before = folder.resolve("before");
    left = folder.resolve("left");
    try (WritableServer server = new WritableServer(before)) {
      TestFiles.write(server.corpus, "f.txt", "锦州港扩建。");
      TestFiles.write(server.corpus, "g.txt", "营口港扩建。");
      outdated = server.put("a", body("鞍山第一高炉停产。")).headers().firstValue("ETag").orElseThrow();
      server.put("c", body("鞍山第二高炉停产。"));
      server.run();
      server.put("a", body("鞍山第三高炉停产。"));
      server.put("b", body("鞍山第四高炉停产。"));
      server.write("DELETE", "/articles/c", null);
      server.write("PATCH", "/articles/f", "{\"source\":\"锦州晨报\"}");
      copy(before, left);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(from)) {
      all = found.toList();
    }
    for (Path path : all) Files.copy(path, to.resolve(from.relativize(path)));
  }

  private static String body(String text) {
    return "{\"body\":\"" + text + "\"}";
  }

  /** Does something at a moment of a run. */
  private interface Step {
    void take(WritableServer server) throws Exception;
  }

  /**
   * @param begun at the beginning of the run, before anything is read
   * @param journal after the first file, which is after the journal
   */
  private void start(Step begun, Step journal, Step done) throws Exception {
    try (WritableServer server = WritableServer.behind(left)) {
      assertThat(server.health().get("pending").asInt()).isEqualTo(4);
      int[] calls = new int[1];
      server.run(
          (at, of) -> {
            int call = calls[0]++;
            try {
              if (call == 0) begun.take(server);
              if (call == 1) journal.take(server);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
      assertThat(calls[0]).isGreaterThan(2);
      done.take(server);
    }
  }

  private static void assertPending(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void noConditionIsJudgedOnAnIndexWithoutTheLastWrites() throws Exception {
    start(
        server -> {
          assertPending(server.put("b", body("盖过的内容。"), "If-None-Match", "*"));
          assertPending(server.put("a", body("盖过的内容。"), "If-Match", outdated));
          assertPending(server.write("PATCH", "/articles/b", "{\"source\":\"某报\"}"));
          assertPending(server.write("PATCH", "/articles/f", "{\"source\":\"某报\"}"));
          assertPending(server.write("DELETE", "/articles/c", null));
          JsonNode items =
              server
                  .json(
                      server.write(
                          "POST",
                          "/articles",
                          "[{\"id\":\"b\",\"body\":\"盖过的内容。\"},{\"id\":\"d\",\"body\":\"新的内容。\"}]"))
                  .get("items");
          assertThat(items.findValuesAsText("status")).contains("503", "201");
        },
        server -> {
          assertThat(server.put("b", body("盖过的内容。"), "If-None-Match", "*").statusCode())
              .isEqualTo(412);
          assertThat(server.put("a", body("盖过的内容。"), "If-Match", outdated).statusCode())
              .isEqualTo(412);
          assertPending(server.write("PATCH", "/articles/f", "{\"source\":\"某报\"}"));
        },
        server -> {
          assertThat(server.article("a").get("body").asText()).contains("第三高炉");
          assertThat(server.article("b").get("body").asText()).contains("第四高炉");
          assertThat(server.article("f").get("source").asText()).isEqualTo("锦州晨报");
          assertThat(server.write("PATCH", "/articles/f", "{\"source\":\"锦州晚报\"}").statusCode())
              .isEqualTo(200);
        });
  }

  @Test
  void acknowledgedArticlesAreShownBeforeTheFilesAreRead() throws Exception {
    start(
        server -> assertThat(server.health().get("pending").asInt()).isEqualTo(4),
        server -> {
          assertThat(server.article("a").get("body").asText()).contains("第三高炉");
          assertThat(server.status("b")).isEqualTo(200);
          assertThat(server.status("c")).isEqualTo(404);
          assertThat(server.found("\"第四高炉\"")).isEqualTo(1);
          // The corrected article is in a file.
          assertThat(server.health().get("pending").asInt()).isEqualTo(1);
        },
        server -> assertThat(server.health().has("pending")).isFalse());
  }
}
