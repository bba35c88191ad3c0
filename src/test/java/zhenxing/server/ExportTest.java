package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /export} through a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Number of articles that fills every buffer between server and client. */
  private static final int MANY = 1500;

  private static final String LONG = "plain words about nothing ".repeat(100);

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    StringBuilder articles =
        new StringBuilder(
            """
            {"id":"a","title":"大连, 盘锦 “\\"三篇\\"”","body":"石化产业升级。\\n第二段。","date":"2023-03-30","places":[{"province":"辽宁","city":"大连"},{"province":"重庆","city":"重庆","role":"covered"}],"industries":["petrochemicals","marine"],"source":"大连日报","author":"王、李","url":"https://example.com/a?b=1,2"}
            {"id":"b","title":"=HYPERLINK(\\"http://evil.example\\",\\"点这里\\")","body":"石化产业。","date":"2022","places":[],"industries":[],"source":"@日报","author":"+1","url":"-2"}
            {"id":"c","title":"平常的标题","body":"石化产业。","places":[{"province":"辽宁"}],"industries":[]}
            """);
    for (int i = 0; i < MANY; i++) {
      articles.append(
          "{\"id\":\"n%04d\",\"title\":\"number %d\",\"body\":\"%s\",\"date\":\"20%02d\"}\n"
              .formatted(i, i, LONG, i % 20));
    }
    server = new TestServer(folder, articles.toString());
  }

  private static List<String> lines(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().toList();
  }

  @Test
  void aTableOpensRightInASpreadsheet() throws Exception {
    HttpResponse<String> response =
        server.get("/export?format=csv&sort=newest&q=" + encoded("\"石化产业\""));
    assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
    assertThat(response.body())
        .isEqualTo(
            "\ufeffid,title,date,year,places,industries,source,author,url,placeRoles\r\n"
                + "a,\"大连, 盘锦 “\"\"三篇\"\"”\",2023-03-30,2023,辽宁大连; 重庆,石化化工; 海洋渔业,"
                + "大连日报,王、李,\"https://example.com/a?b=1,2\",subject; covered\r\n"
                + "b,\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"点这里\"\")\",2022,2022,,,'@日报,'+1,'-2,\r\n"
                + "c,平常的标题,,,辽宁,,,,,subject\r\n");
  }

  @Test
  void linesAreWholeArticlesInTheOrderOfTheSearch() throws Exception {
    HttpResponse<String> response =
        server.get("/export?format=jsonl&sort=oldest&q=" + encoded("石化产业"));
    List<JsonNode> articles = new ArrayList<>();
    for (String line : lines(response)) articles.add(JSON.readTree(line));
    assertThat(articles).extracting(a -> a.get("id").asText()).containsExactly("b", "a", "c");
    JsonNode first = articles.get(1);
    assertThat(first.get("body").asText()).isEqualTo("石化产业升级。\n第二段。");
    assertThat(first.has("edits")).isFalse();
    ObjectNode alone = (ObjectNode) JSON.readTree(server.get("/articles/a").body());
    alone.remove(List.of("edits", "revision"));
    assertThat(first).isEqualTo(alone);
  }

  @Test
  void everyHitIsThereOnceAndInOrder() throws Exception {
    List<String> rows = lines(server.get("/export?format=csv&sort=newest&q=number"));
    assertThat(rows).hasSize(MANY + 1);
    List<String> ids = rows.stream().skip(1).map(row -> row.split(",")[0]).toList();
    assertThat(ids).doesNotHaveDuplicates();
    List<String> years = rows.stream().skip(1).map(row -> row.split(",")[3]).toList();
    assertThat(years).isSortedAccordingTo((x, y) -> y.compareTo(x));
    assertThat(lines(server.get("/export?format=csv&q=number&size=1&year=2003"))).hasSize(76);
  }

  @Test
  void nothingFoundIsATableWithoutRows() throws Exception {
    assertThat(lines(server.get("/export?format=csv&q=" + encoded("\"没有的话\"")))).hasSize(1);
    assertThat(server.get("/export?format=jsonl&q=" + encoded("\"没有的话\"")).body()).isEmpty();
  }

  @Test
  void theFileIsNamedAfterTheQuery() throws Exception {
    HttpResponse<String> response =
        server.get("/export?format=csv&q=" + encoded("“三篇”\r\n\"x\"; /../y"));
    assertThat(response.headers().firstValue("content-disposition").orElseThrow())
        .isEqualTo(
            "attachment; filename=\"zhenxing.csv\"; filename*=UTF-8''zhenxing-"
                + encoded("三篇")
                + "-x-y.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?format=xlsx",
        "?format=csv&format=csv",
        "?format=csv&nonsense=1",
        "?format=csv&year=soon",
        "?format=csv&syntax=strict&q=%28"
      })
  void whatIsWrongIsAProblemAndNoFile(String query) throws Exception {
    HttpResponse<String> response = server.get("/export" + query);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(response.headers().firstValue("content-disposition")).isEmpty();
  }

  @Test
  void clientsThatGoAwayLeaveNothingBehind() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      // More exports than turns. If one of them kept its turn, the last would be refused.
      for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) leaveEarly();
      assertThat(lines(server.get("/export?format=csv&q=number"))).hasSize(MANY + 1);
    } finally {
      System.setErr(before);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("failed", "Exception");
  }

  private void leaveEarly() throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.setSoLinger(true, 0);
      socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
      socket
          .getOutputStream()
          .write("GET /api/v1/export?format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
      InputStream in = socket.getInputStream();
      assertThat(in.readNBytes(1000)).hasSize(1000);
    }
  }
}
