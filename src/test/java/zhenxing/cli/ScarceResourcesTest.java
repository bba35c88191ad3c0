package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;

/** Runs the program in a separate process with less memory or disk space than it needs. */
class ScarceResourcesTest {

  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void create() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
  }

  /**
   * @param limit a shell command that limits resources
   * @param memory heap size for Java
   */
  private JavaProcess.Outcome index(String limit, String memory) throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell to limit a process");
    String command =
        JavaProcess.command(
                Main.class,
                List.of(memory),
                "index",
                "--json",
                "--corpus",
                corpus.toString(),
                "--index",
                folder.resolve("index").toString())
            .stream()
            .map(argument -> "'" + argument + "'")
            .collect(Collectors.joining(" "));
    return JavaProcess.run(
        new ProcessBuilder("/bin/sh", "-c", limit + "exec " + command), folder, 120);
  }

  private void writeArticle(String file, int characters) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(corpus.resolve(file), StandardCharsets.UTF_8)) {
      for (int i = 0; i < characters; i += 20) out.write("大连港第" + (100_000_000 + i) + "批项目开工。\n");
    }
  }

  @Test
  void anArticleThatFillsTheMemoryIsRejectedAndTheOthersAreNot() throws Exception {
    writeArticle("large.txt", 3_000_000);
    writeArticle("small.txt", 100);
    for (int run = 1; run <= 2; run++) {
      JsonNode summary = index("", "-Xmx256m").json();
      assertThat(summary.get("rejectedTotal").asInt()).as("run %d", run).isEqualTo(1);
      assertThat(summary.get("rejected").get(0).get("reason").asText())
          .contains("characters", "-Xmx");
      assertThat(summary.get("added").asInt() + summary.get("unchanged").asInt()).isEqualTo(1);
    }
    // With more memory the article is indexed, although the file did not change.
    assertThat(index("", "-Xmx1g").json().get("added").asInt()).isEqualTo(1);
  }

  @Test
  void articlesJustWithinTheMemoryAreTaken() throws Exception {
    for (int i = 0; i < 3; i++) writeArticle("large" + i + ".txt", 900_000);
    JsonNode summary = index("", "-Xmx256m").json();
    assertThat(summary.get("added").asInt()).as(summary.toString()).isEqualTo(3);
  }

  @Test
  void aFullDiskIsSaidInOneLineAndTheNextRunGoesOn() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      lines.append("{\"body\":\"大连港第%d批项目开工，总投资%d亿元。\"}\n".formatted(i, 7 * i));
    }
    Files.writeString(corpus.resolve("a.jsonl"), lines);
    assertThat(index("", "-Xmx512m").json().get("added").asInt()).isEqualTo(3_000);
    Files.writeString(corpus.resolve("b.jsonl"), lines.toString().replace("大连港", "营口港"));
    // Files may have 100 blocks of 512 bytes. The segment of the new articles is larger.
    JavaProcess.Outcome full = index("ulimit -f 100; ", "-Xmx512m");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.out()).isEmpty();
    List<String> said = full.err().lines().toList();
    assertThat(said).as(full.err()).hasSize(1);
    assertThat(said.getFirst()).contains(folder.resolve("index").toString(), "cannot be written");
    JsonNode next = index("", "-Xmx512m").json();
    assertThat(next.get("added").asInt()).isEqualTo(3_000);
    assertThat(next.get("unchanged").asInt()).isEqualTo(3_000);
  }
}
