package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.server.RawHttp.Answer;

/** All errors have the same form, whichever part of the server detects them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemFormTest {

  private static final String END =
      " HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n";

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, "{\"id\":\"a\",\"body\":\"大连港扩建项目开工。\"}\n");
  }

  private static void assertProblem(Answer answer, int status) throws Exception {
    assertThat(answer.status()).as(answer.head()).isEqualTo(status);
    assertThat(answer.head()).contains("application/problem+json");
    for (String header :
        new String[] {
          "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"
        }) {
      assertThat(answer.has(header)).as(header + " in " + answer.head()).isTrue();
    }
    assertThat(answer.has("Server")).isFalse();
    JsonNode problem = new JsonMapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).isNotBlank();
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank().doesNotContainIgnoringCase("jetty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | GET /api/v1/articles/%FF" + END,
        "400 | GET /api/v1/articles/%C3%28" + END,
        "400 | GET /%zz" + END,
        "400 | GET /a%00b" + END,
        "400 | GET /../../etc/passwd" + END,
        "400 | GET /%2e%2e/pom.xml" + END,
        "404 | GET /..%2f..%2fpom.xml" + END,
        "404 | GET /a;b=c" + END,
        "404 | GET /WEB-INF/web.xml" + END,
        "404 | GET /nothing.html" + END,
        "404 | GET /api/v1/nothing" + END,
        "404 | GET /api/v1x" + END,
        "405 | BREW /api/v1/search" + END,
        "405 | BREW /" + END,
        "405 | TRACE /api/v1/search" + END,
        "405 | POST /index.html" + END,
        "405 | DELETE /nothing.html" + END,
        "405 | OPTIONS *" + END,
        "400 | GET http://example.org/" + END,
        "400 | GET / HTTP/3.7\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
        "400 | GET /\\r\\n\\r\\n",
        "400 | \\26\\3\\1 hello\\r\\n\\r\\n",
        "400 | GET / HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n",
        "400 | GET / HTTP/1.1\\r\\nHost: localhost\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n",
        "400 | POST /api/v1/search HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\nConnection: close\\r\\n\\r\\n",
        "400 | POST /api/v1/search HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: x\\r\\nConnection: close\\r\\n\\r\\n",
      })
  void whatIsRefusedIsAProblem(int status, String request) throws Exception {
    assertProblem(RawHttp.send(server.port(), request.translateEscapes()), status);
  }

  @Test
  void aUrlAndHeadersThatAreTooLongAreProblems() throws Exception {
    String long70k = "a".repeat(70_000);
    assertProblem(RawHttp.get(server.port(), "/api/v1/search?q=" + long70k), 414);
    assertProblem(RawHttp.get(server.port(), "/", "X-Long: " + long70k), 431);
  }

  @Test
  void anotherMethodIsToldWhichThereAre() throws Exception {
    for (String path :
        new String[] {"/api/v1/search", "/api/v1/articles/a/original", "/health/live", "/"}) {
      Answer answer = RawHttp.send(server.port(), "DELETE " + path + END.translateEscapes());
      assertProblem(answer, 405);
      assertThat(answer.head()).contains("Allow: GET, HEAD");
    }
  }

  @Test
  void http10IsAnswered() throws Exception {
    Answer answer = RawHttp.send(server.port(), "GET /api/v1/articles/a HTTP/1.0\r\n\r\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\":\"a\"");
    assertProblem(RawHttp.send(server.port(), "GET /api/v1/articles/b HTTP/1.0\r\n\r\n"), 404);
  }

  @Test
  void problemsOfPathsAreInTheLanguageAskedFor() throws Exception {
    for (String path : new String[] {"/nothing", "/api/v1/nothing", "/api/v1/articles/b"}) {
      Answer english = RawHttp.get(server.port(), path + "?lang=en");
      assertProblem(english, 404);
      assertThat(english.body()).doesNotContainPattern("\\p{IsHan}");
      assertThat(RawHttp.get(server.port(), path).body()).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void aClientsTextComesBackShortAndWithoutControls() throws Exception {
    Answer answer = RawHttp.get(server.port(), "/api/v1/no" + "%1b%5b31m" + "a".repeat(30_000));
    assertProblem(answer, 404);
    assertThat(answer.body()).hasSizeLessThan(1_000);
    Answer parameter = RawHttp.get(server.port(), "/api/v1/search?" + "n".repeat(30_000) + "=1");
    assertProblem(parameter, 400);
    assertThat(parameter.body()).hasSizeLessThan(70_000);
  }
}
