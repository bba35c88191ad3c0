package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import zhenxing.engine.opensearch.TestCluster;

/** The commands do the same on a cluster. */
class ClusterCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private Path corpus;
  private final String name = "c" + UUID.randomUUID().toString().substring(0, 8);

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      articles.append(
          "{\"id\":\"p%d\",\"title\":\"第%d批項目\",\"body\":\"大連第%d批漁港項目開工，總投資%d億元。\",\"date\":\"2022-03-%02d\"}\n"
              .formatted(i, i, i, i * 7, i + 1));
    }
    write(corpus, "a.jsonl", articles.toString());
    write(corpus, "b.txt", "盘锦石化项目投产\n盘锦石化项目今天投产，渔港也在建。");
  }

  private Outcome run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      CommandLine program = Main.commandLine().setErr(new PrintWriter(err));
      int code = program.execute(arguments.toArray(String[]::new));
      return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  private Outcome onCluster(String command, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    String urls =
        String.join(",", TestCluster.shared().addresses().stream().map(URI::toString).toList());
    options.addAll(List.of("--engine", "opensearch", "--url", urls, "--cluster-index", name));
    options.addAll(List.of("--replicas", "0", "--index", folder.resolve("beside").toString()));
    return run(command, options.toArray(String[]::new));
  }

  private Outcome embedded(String command, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--index", folder.resolve("embedded").toString()));
    return run(command, options.toArray(String[]::new));
  }

  /** The answer without what differs from engine to engine. */
  private static JsonNode answer(Outcome outcome) throws IOException {
    assertThat(outcome.code()).as(outcome.err()).isZero();
    ObjectNode answer = (ObjectNode) JSON.readTree(outcome.out());
    answer.remove(List.of("tookMillis", "nextCursor"));
    answer.path("hits").forEach(hit -> ((ObjectNode) hit).remove("score"));
    return answer;
  }

  @Test
  @EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
  void answerAsOnOneMachine() throws IOException {
    Outcome indexed = onCluster("index", "--json", "--corpus", corpus.toString());
    assertThat(JSON.readTree(indexed.out()).path("added").asInt()).as(indexed.err()).isEqualTo(21);
    assertThat(embedded("index", "--corpus", corpus.toString()).code()).isZero();
    for (String query : List.of("渔港", "\"渔港项目\"", "石化 OR 第3批", "")) {
      String[] options = {query, "--json", "--sort", "newest", "--size", "30"};
      assertThat(answer(onCluster("search", options)))
          .isEqualTo(answer(embedded("search", options)));
    }
    String[] export = {"渔港", "--format", "jsonl", "--sort", "oldest"};
    assertThat(onCluster("export", export).out())
        .isEqualTo(embedded("export", export).out())
        .isNotEmpty();
    assertThat(onCluster("check", "--corpus", corpus.toString()).out()).contains("all is well");

    write(corpus, "b.txt", "盘锦石化项目投产\n盘锦石化项目昨天投产。");
    write(corpus, "c.txt", "营口港扩建\n营口港扩建工程开工，渔港同步改造。");
    indexed = onCluster("index", "--json", "--corpus", corpus.toString());
    JsonNode summary = JSON.readTree(indexed.out());
    assertThat(summary.path("added").asInt()).isEqualTo(1);
    assertThat(summary.path("updated").asInt()).isEqualTo(1);
    assertThat(summary.path("unchanged").asInt()).isEqualTo(20);
    assertThat(answer(onCluster("search", "渔港", "--json")).path("total").asInt()).isEqualTo(21);
  }

  @Test
  @EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
  void theRankingIsMeasuredAsOnOneMachine() throws IOException {
    assertThat(onCluster("index", "--corpus", corpus.toString()).code()).isZero();
    assertThat(embedded("index", "--corpus", corpus.toString()).code()).isZero();
    write(
        folder,
        "queries.jsonl",
        """
        {"id":"1","text":"渔港项目 第3批"}
        {"id":"2","text":"盘锦石化投产"}
        {"id":"3","text":"大连渔港总投资"}
        """);
    write(folder, "qrels.tsv", "1\tp3\t2\n1\tp4\t1\n2\tb.txt\t1\n3\tp7\t1\n");
    String[] options = {
      "--queries",
      folder.resolve("queries.jsonl").toString(),
      "--qrels",
      folder.resolve("qrels.tsv").toString()
    };
    JsonNode measured = JSON.readTree(onCluster("evaluate", options).out());
    assertThat(measured.path("queries").asInt()).isEqualTo(3);
    // Of so few articles the scores lie close together.
    double here = JSON.readTree(embedded("evaluate", options).out()).path("nDCG@10").asDouble();
    assertThat(here).isPositive();
    assertThat(measured.path("nDCG@10").asDouble()).isCloseTo(here, within(0.05));
    List<String> plain = new ArrayList<>(List.of(options));
    plain.add("--against=bigram");
    Outcome refused = onCluster("evaluate", plain.toArray(String[]::new));
    assertThat(refused.code()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(refused.err()).contains("--engine lucene");
  }

  @Test
  void whatIsMissingIsSaid() {
    Outcome outcome = run("search", "渔港", "--engine", "opensearch");
    assertThat(outcome.code()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(outcome.err()).contains("--url");
    outcome = run("search", "渔港", "--engine", "opensearch", "--url", "https://me:secret@a:9200");
    assertThat(outcome.code()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(outcome.err()).contains("must not hold a password").doesNotContain("secret");
    outcome = run("search", "渔港", "--engine", "opensearch", "--url", "http://127.0.0.1:9");
    assertThat(outcome.code()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(outcome.err()).contains("no node of the cluster answers at http://127.0.0.1:9");
  }
}
