package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.Soon;
import zhenxing.engine.opensearch.TestCluster;

/** A load that was killed goes on where it was. */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class ResumedLoadTest {

  /** More than a first load remembers with this heap, and than a run writes before it commits. */
  private static final int FILES = 130;

  private static final String HEAP = "-Xmx300m";

  private static final int ARTICLES_IN_A_FILE = 1_000;
  private static final int CHARACTERS = 20;
  private static final Duration LONGEST = Duration.ofMinutes(30);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String name = "r" + UUID.randomUUID().toString().substring(0, 8);

  /** Articles of characters by chance, of which no two are alike. */
  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Random random = new Random(7);
    for (int file = 0; file < FILES; file++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < ARTICLES_IN_A_FILE; i++) {
        lines.append("{\"id\":\"f%02d-%d\",\"body\":\"".formatted(file, i));
        for (int c = 0; c < CHARACTERS; c++) lines.appendCodePoint(0x4E00 + random.nextInt(5_000));
        lines.append("。\"}\n");
      }
      Files.writeString(corpus.resolve("f%02d.jsonl".formatted(file)), lines);
    }
    return corpus;
  }

  private ProcessBuilder index(Path corpus) throws IOException {
    String urls =
        String.join(",", TestCluster.shared().addresses().stream().map(URI::toString).toList());
    List<String> command = new ArrayList<>(IndexProcess.command(corpus, folder.resolve("beside")));
    command.add(1, HEAP);
    command.addAll(List.of("--engine=opensearch", "--url=" + urls));
    command.addAll(List.of("--cluster-index=" + name, "--replicas=0"));
    return new ProcessBuilder(command);
  }

  /** How many documents the node has been sent for the index. */
  private int sent() throws Exception {
    URI node = TestCluster.shared().addresses().getFirst();
    URI stats = node.resolve("/" + name + "-v1/_stats/indexing");
    String answer =
        client.send(HttpRequest.newBuilder(stats).build(), BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(answer).at("/_all/primaries/indexing/index_total").asInt();
  }

  /** What the node had been sent when it had done all of it. */
  private int sentAtLast() throws Exception {
    int before = -1;
    for (int now = sent(); now != before; now = sent()) {
      before = now;
      Thread.sleep(Duration.ofSeconds(2));
    }
    return before;
  }

  @Test
  void whatTheClusterHasAcknowledgedIsNotSentAgain() throws Exception {
    Path corpus = corpus();
    long size = 0;
    for (int i = 0; i < FILES; i++) size += Files.size(corpus.resolve("f%02d.jsonl".formatted(i)));
    Path ledger = folder.resolve("beside").resolve("ledger.jsonl");
    Process process = JavaProcess.start(index(corpus), folder);
    try {
      Soon.is(LONGEST, () -> Files.exists(ledger) || !process.isAlive());
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    int sent = sentAtLast();
    assertThat(sent).isPositive().isLessThan(FILES * ARTICLES_IN_A_FILE);

    JsonNode summary = JavaProcess.run(index(corpus), folder, LONGEST.toSeconds()).json();
    assertThat(summary.path("unchanged").asInt()).isEqualTo(sent);
    assertThat(summary.path("added").asInt()).isEqualTo(FILES * ARTICLES_IN_A_FILE - sent);
    assertThat(sentAtLast()).isEqualTo(FILES * ARTICLES_IN_A_FILE);
    double read =
        summary.path("seconds").asDouble() * summary.path("megabytesPerSecond").asDouble() * 1e6;
    assertThat(read).as("bytes read again").isLessThan(size - 1);
  }
}
