package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;
import zhenxing.JavaProcess;
import zhenxing.JavaProcess.Outcome;
import zhenxing.engine.opensearch.ClusterProxy;
import zhenxing.engine.opensearch.ClusterProxy.Answer;
import zhenxing.engine.opensearch.ClusterProxy.Node;
import zhenxing.engine.opensearch.ClusterProxy.Request;
import zhenxing.engine.opensearch.ClusterProxy.Rule;
import zhenxing.engine.opensearch.TestCertificates;
import zhenxing.engine.opensearch.TestCluster;

/**
 * A command reaches a cluster by TLS and with a secret, and where it cannot, it says in one line
 * what is wrong, where, and what to do.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ClusterConnectionTest {

  private static final long LONGEST_SECONDS = 180;
  private static final String NOBODY = "http://127.0.0.1:9";
  private static final Rule PASS = (request, node) -> node.pass(request);

  @TempDir private Path folder;
  private Path corpus;
  private URI node;
  private final String name = "x" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write(corpus, "a.txt", "盘锦石化项目投产\n盘锦石化项目今天投产。");
    node = TestCluster.shared().addresses().getFirst();
  }

  /** Runs a command in a process of its own, which alone can have an environment of its own. */
  private Outcome run(Map<String, String> secrets, String urls, String... command)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--engine=opensearch", "--url=" + urls, "--cluster-index=" + name));
    arguments.addAll(List.of("--replicas=0", "--index=" + folder.resolve("beside")));
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaProcess.command(Main.class, List.of(), arguments.toArray(String[]::new)));
    secrets.forEach((key, value) -> builder.environment().put("ZHENXING_OPENSEARCH_" + key, value));
    return JavaProcess.run(builder, folder, LONGEST_SECONDS);
  }

  private Outcome index(Map<String, String> secrets, String urls, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("index", "--json", "--corpus=" + corpus));
    command.addAll(List.of(more));
    return run(secrets, urls, command.toArray(String[]::new));
  }

  /** It failed, and said so in one line with all of these pieces. */
  private static void assertSaid(Outcome outcome, String... pieces) {
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.SOFTWARE);
    assertThat(outcome.err().strip().lines().filter(line -> !line.startsWith("WARNING")))
        .as(outcome.err())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("zhenxing: ").contains(pieces));
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  private static Answer refused() {
    return new Answer(401, "Unauthorized");
  }

  private static Rule asks(String authorization) {
    return (request, node) ->
        authorization.equals(request.authorization()) ? node.pass(request) : refused();
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEncryptedClusterIsReachedWithAPasswordAndWithAToken() throws Exception {
    TestCertificates certificates = TestCertificates.make(folder.resolve("tls"), "ip:127.0.0.1");
    String ca = "--ca-file=" + certificates.authority();
    try (ClusterProxy proxy =
        ClusterProxy.encrypted(node, certificates.context(), asks(basic("news:密码")))) {
      Outcome outcome =
          index(Map.of("USER", "news", "PASSWORD", "密码"), proxy.address().toString(), ca);
      assertThat(outcome.json().path("added").asInt()).isEqualTo(1);
      outcome = index(Map.of("USER", "news", "PASSWORD", "wrong"), proxy.address().toString(), ca);
      assertSaid(
          outcome, proxy.address().toString(), "user 'news'", "ZHENXING_OPENSEARCH_PASSWORD");
      assertThat(outcome.err()).doesNotContain("wrong");
    }
    try (ClusterProxy proxy =
        ClusterProxy.encrypted(node, certificates.context(), asks("Bearer t0k"))) {
      Outcome outcome =
          run(Map.of("TOKEN", "t0k"), proxy.address().toString(), "search", "石化", "--json", ca);
      assertThat(outcome.json().path("total").asInt()).isEqualTo(1);
      outcome = run(Map.of("TOKEN", "old"), proxy.address().toString(), "search", "石化", ca);
      assertSaid(outcome, "token", "ZHENXING_OPENSEARCH_TOKEN");
      outcome = run(Map.of(), proxy.address().toString(), "search", "石化", ca);
      assertSaid(outcome, "ZHENXING_OPENSEARCH_USER", "ZHENXING_OPENSEARCH_TOKEN");
    }
  }

  @Test
  void certificatesThatDoNotFitAreNamed() throws Exception {
    TestCertificates certificates = TestCertificates.make(folder.resolve("tls"), "ip:127.0.0.1");
    TestCertificates others = TestCertificates.make(folder.resolve("other"), "dns:elsewhere");
    try (ClusterProxy proxy = ClusterProxy.encrypted(node, certificates.context(), PASS)) {
      String url = proxy.address().toString();
      assertSaid(
          index(Map.of(), url, "--ca-file=" + others.authority()),
          url,
          "certificate",
          others.authority().toString(),
          "--ca-file");
      assertSaid(index(Map.of(), url), url, "certificate", "--ca-file");
      Path none = write(folder, "none.pem", "no certificate");
      assertSaid(index(Map.of(), url, "--ca-file=" + none), none.toString(), "PEM");
      Path missing = folder.resolve("missing.pem");
      assertSaid(index(Map.of(), url, "--ca-file=" + missing), missing.toString());
      assertSaid(index(Map.of(), url.replace("https", "http")), "https://");
    }
    try (ClusterProxy proxy = ClusterProxy.encrypted(node, others.context(), PASS)) {
      String url = proxy.address().toString();
      assertSaid(
          index(Map.of(), url, "--ca-file=" + others.authority()), url, "certificate", "127.0.0.1");
    }
    assertSaid(index(Map.of(), node.toString().replace("http", "https")), "http://");
  }

  @Test
  void aRightThatLacksIsNamed() throws Exception {
    String reason = "no permissions for [indices:admin/create] and User [name=reader]";
    Rule readsOnly =
        (request, node) ->
            request.method().equals("PUT")
                ? Answer.error(403, "security_exception", reason)
                : node.pass(request);
    try (ClusterProxy proxy = ClusterProxy.open(node, readsOnly)) {
      assertSaid(
          index(Map.of(), proxy.address().toString()),
          proxy.address().toString(),
          "indices:admin/create",
          "docs/scale.md");
    }
  }

  /** Changes the answers to requests for a path. */
  private static Rule changed(Pattern path, String what, String by) {
    return (request, node) -> {
      Answer answer = node.pass(request);
      if (!path.matcher(request.path()).matches()) return answer;
      assertThat(answer.body()).contains(what);
      return new Answer(answer.status(), answer.body().replace(what, by));
    };
  }

  @Test
  void anOldNodeAndAnotherProgramAreNamed() throws Exception {
    try (ClusterProxy proxy =
        ClusterProxy.open(node, changed(Pattern.compile("/"), "\" : \"3.", "\" : \"2."))) {
      assertSaid(
          index(Map.of(), proxy.address().toString()),
          proxy.address().toString(),
          "OpenSearch 2.",
          "OpenSearch 3 or later");
    }
    Rule other = (request, node) -> new Answer(200, "<html>hello</html>");
    try (ClusterProxy proxy = ClusterProxy.open(node, other)) {
      assertSaid(
          index(Map.of(), proxy.address().toString()),
          proxy.address().toString(),
          "another program",
          "OpenSearch 3 or later");
    }
  }

  @Test
  void aListedNodeThatIsDownIsPassedOver() throws Exception {
    Outcome outcome = index(Map.of(), NOBODY + "," + node + ",http://127.0.0.1:10");
    assertThat(outcome.json().path("added").asInt()).isEqualTo(1);
    assertSaid(index(Map.of(), NOBODY + ",http://127.0.0.1:10"), NOBODY, "no node");
  }

  /** Answers some requests that send documents as a node does that has no room for them. */
  private static final class BusyAtTimes implements Rule {
    private static final String FULL = "rejected execution of primary operation";

    private final AtomicInteger bulks = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Override
    public Answer answer(Request request, Node node) throws Exception {
      if (!request.isBulk()) return node.pass(request);
      return switch (bulks.getAndIncrement() % 3) {
        case 0 -> {
          refused.incrementAndGet();
          yield Answer.error(429, "rejected_execution_exception", FULL);
        }
        case 1 -> withoutTheLast(request, node);
        default -> node.pass(request);
      };
    }

    /** Has the last document refused, as happens where one of several shards has no room. */
    private Answer withoutTheLast(Request request, Node node) throws Exception {
      String body = request.body().stripTrailing();
      int source = body.lastIndexOf('\n');
      int action = body.lastIndexOf('\n', source - 1);
      if (action < 0) return node.pass(request);
      refused.incrementAndGet();
      Answer answer =
          node.pass(
              new Request(
                  request.method(),
                  request.path(),
                  request.authorization(),
                  body.substring(0, action + 1)));
      ObjectNode parsed = (ObjectNode) new JsonMapper().readTree(answer.body());
      parsed.put("errors", true);
      parsed
          .withArray("items")
          .addObject()
          .putObject("index")
          .put("status", 429)
          .putObject("error")
          .put("type", "rejected_execution_exception")
          .put("reason", FULL);
      return new Answer(answer.status(), parsed.toString());
    }
  }

  @Test
  void aBusyClusterIsWaitedForAndNoArticleIsLost() throws Exception {
    StringBuilder articles = new StringBuilder();
    int count = 600;
    for (int i = 0; i < count; i++) {
      articles.append("{\"id\":\"p%d\",\"body\":\"大连第%d批渔港项目开工。".formatted(i, i));
      articles.append("海风吹过码头，渔船归来。".repeat(400)).append("\"}\n");
    }
    write(corpus, "a.jsonl", articles.toString());
    BusyAtTimes busy = new BusyAtTimes();
    try (ClusterProxy proxy = ClusterProxy.open(node, busy)) {
      Outcome outcome = index(Map.of(), proxy.address().toString());
      assertThat(outcome.json().path("added").asInt()).isEqualTo(count + 1);
      assertThat(busy.refused.get()).isGreaterThan(2);
      outcome = run(Map.of(), proxy.address().toString(), "search", "渔港项目", "--json");
      assertThat(outcome.json().path("total").asInt()).isEqualTo(count);
    }
  }
}
