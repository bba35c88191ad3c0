package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.server.RawHttp.Answer;
import zhenxing.server.ServerSettings.Access;
import zhenxing.server.ServerSettings.Limits;
import zhenxing.server.ServerSettings.Place;

/** Tokens, host names, origins and proxies: who may send which requests. */
class AccessTest {

  private static final String ARTICLES =
      "{\"id\":\"a\",\"title\":\"大连港扩建\",\"body\":\"大连港扩建项目开工。\",\"date\":\"2023-03-30\"}\n";

  private static final List<Subnet> LOOPBACK = List.of(Subnet.parse("127.0.0.0/8"));

  @TempDir private Path folder;

  private TestServer server(Access access, Place place, Limits limits) throws Exception {
    return new TestServer(folder, ARTICLES, access, place, limits);
  }

  private TestServer at(Place place) throws Exception {
    return server(Access.OPEN, place, Limits.DEFAULT);
  }

  @Test
  void aForeignNameIsRefusedEverywhereAndStandsInNoLink() throws Exception {
    try (TestServer server = at(Place.DIRECT)) {
      for (String path :
          List.of(
              "/",
              "/js/main.js",
              "/api/v1/search",
              "/api/v1/feed.atom",
              "/health/live",
              "/metrics")) {
        for (String host :
            List.of(
                "evil.example",
                "evil.example:7700",
                "localhost.evil.example",
                "10.0.0.1",
                "[fd00::1]")) {
          Answer answer = RawHttp.get(server.port(), path, "Host: " + host);
          assertThat(answer.status()).as(host + path).isEqualTo(421);
          assertThat(answer.body()).contains("urn:zhenxing:foreign-host");
        }
      }
      for (String host :
          List.of(
              "localhost", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.0.0.1:80", "[::1]:80")) {
        assertThat(RawHttp.get(server.port(), "/health/live", "Host: " + host).status())
            .as(host)
            .isEqualTo(200);
      }
    }
  }

  @Test
  void aNameThatIsAllowedStandsInTheLinksOfTheFeed() throws Exception {
    try (TestServer server = at(new Place(Set.of("news.example"), List.of(), ""))) {
      Answer feed = RawHttp.get(server.port(), "/api/v1/feed.atom?q=a", "Host: News.Example:81");
      assertThat(feed.status()).isEqualTo(200);
      assertThat(feed.body()).contains("http://News.Example:81/api/v1/feed.atom?q=a");
    }
  }

  @Test
  void whatAProxySaysIsBelievedOfTrustedOnesAlone() throws Exception {
    String[] forwarded = {
      "Host: localhost", "X-Forwarded-Host: news.example", "X-Forwarded-Proto: https"
    };
    try (TestServer server = at(new Place(Set.of("news.example"), LOOPBACK, "/news"))) {
      Answer feed = RawHttp.get(server.port(), "/api/v1/feed.atom", forwarded);
      assertThat(feed.body())
          .contains(
              "https://news.example/news/?article=a", "https://news.example/news/api/v1/feed.atom");
    }
    Files.move(folder.resolve("corpus"), folder.resolve("before"));
    try (TestServer server = at(new Place(Set.of("news.example"), List.of(), ""))) {
      Answer feed = RawHttp.get(server.port(), "/api/v1/feed.atom", forwarded);
      assertThat(feed.body())
          .contains("http://localhost/?article=a")
          .doesNotContain("news.example");
    }
  }

  @Test
  void aBasePathIsTakenOffAndTheRootStillAnswers() throws Exception {
    try (TestServer server = at(new Place(Set.of(), List.of(), "/news"))) {
      for (String path :
          List.of(
              "/news/",
              "/news/js/main.js",
              "/news/api/v1/articles/a",
              "/news/health/live",
              "/health/live",
              "/api/v1/articles/a")) {
        assertThat(RawHttp.get(server.port(), path).status()).as(path).isEqualTo(200);
      }
      Answer moved = RawHttp.get(server.port(), "/news");
      assertThat(moved.status()).isEqualTo(302);
      assertThat(moved.head()).contains("/news/");
      assertThat(RawHttp.get(server.port(), "/newsroom").status()).isEqualTo(404);
      assertThat(RawHttp.get(server.port(), "/news/openapi.json").body())
          .contains("\"url\":\"/news\"");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(Set.of(), List.of(), "news/"));
  }

  @Test
  void thePageHasRelativeAddressesAlone() throws Exception {
    for (String page : List.of("index.html", "api.html", "rejections.html")) {
      assertThat(Files.readString(Path.of("web", page)))
          .doesNotContainPattern("(?:href|src|action)=\"/");
    }
  }

  @Test
  void theListOfRejectionsNeedsTheToken() throws Exception {
    try (TestServer server = at(Place.DIRECT)) {
      HttpResponse<String> off = server.get("/rejections?lang=en", "Authorization", "Bearer x");
      assertThat(off.statusCode()).isEqualTo(403);
      assertThat(off.body()).contains("ZHENXING_TOKEN");
    }
    Files.move(folder.resolve("corpus"), folder.resolve("before"));
    Access access = new Access(BearerToken.of("geheim"), BearerToken.NONE, Set.of());
    try (TestServer server = server(access, Place.DIRECT, Limits.DEFAULT)) {
      for (String shown :
          List.of("Bearer geheimnis", "Bearer ", "Basic geheim", "geheim", "Bearer GEHEIM")) {
        HttpResponse<String> refused = server.get("/rejections", "Authorization", shown);
        assertThat(refused.statusCode()).as(shown).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
            .startsWith("Bearer");
      }
      server.index(ARTICLES + "{\"id\":\"b\"}\nnonsense\n");
      HttpResponse<String> all = server.get("/rejections", "Authorization", "bearer geheim");
      assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
      assertThat(all.body()).contains("\"total\":2", "articles.jsonl", "\"line\":2");
      assertThat(server.get("/rejections?from=1&size=5", "Authorization", "Bearer geheim").body())
          .contains("\"line\":3")
          .doesNotContain("\"line\":2");
    }
  }

  @Test
  void withAReadTokenNothingOfTheApiIsReadWithoutOne() throws Exception {
    Access access = new Access(BearerToken.of("writer"), BearerToken.of("reader"), Set.of());
    try (TestServer server = server(access, Place.DIRECT, Limits.DEFAULT)) {
      for (String path :
          List.of(
              "/search", "/articles/a", "/export?format=csv", "/feed.atom", "", "/suggest?q=a")) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(server.send("HEAD", "/api/v1" + path).statusCode()).as(path).isEqualTo(401);
        assertThat(server.get(path, "Authorization", "Bearer reader").statusCode())
            .as(path)
            .isEqualTo(200);
        assertThat(server.get(path, "Authorization", "Bearer writer").statusCode())
            .as(path)
            .isEqualTo(200);
      }
      assertThat(server.send("GET", "/metrics").statusCode()).isEqualTo(401);
      assertThat(server.send("GET", "/health/ready").statusCode()).isEqualTo(200);
      assertThat(server.get("/rejections", "Authorization", "Bearer reader").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void aClientThatAsksTooOftenIsToldToWait() throws Exception {
    Limits limits = new Limits(2, Limits.DEFAULT.timeLimit());
    try (TestServer server = server(Access.OPEN, new Place(Set.of(), LOOPBACK, ""), limits)) {
      int answered = 0;
      Answer last = null;
      for (int i = 0; i < 30; i++) {
        last = RawHttp.get(server.port(), "/health/live", "X-Forwarded-For: 203.0.113.7");
        if (last.status() == 200) answered++;
      }
      assertThat(answered).isBetween(10, 25);
      assertThat(last.status()).isEqualTo(429);
      assertThat(last.has("Retry-After")).isTrue();
      // An address that the client claims for itself stands before the one that the proxy adds, and
      // is ignored.
      assertThat(
              RawHttp.get(
                      server.port(), "/health/live", "X-Forwarded-For: 198.51.100.9, 203.0.113.7")
                  .status())
          .isEqualTo(429);
      assertThat(
              RawHttp.get(server.port(), "/health/live", "X-Forwarded-For: 203.0.113.8").status())
          .isEqualTo(200);
      for (int i = 0; i < 30; i++)
        assertThat(RawHttp.get(server.port(), "/health/live").status()).isEqualTo(200);
    }
  }

  @Test
  void filesOfThePageDoNotCountAgainstTheLimit() throws Exception {
    String office = "X-Forwarded-For: 203.0.113.7";
    Limits limits = new Limits(1, Limits.DEFAULT.timeLimit());
    try (TestServer server = server(Access.OPEN, new Place(Set.of(), LOOPBACK, "/news"), limits)) {
      for (int i = 0; i < 20; i++) {
        for (String path : List.of("/news/", "/news/js/main.js", "/js/main.js")) {
          assertThat(RawHttp.get(server.port(), path, office).status()).as(path).isEqualTo(200);
        }
      }
      int answered = 0;
      for (int i = 0; i < 20; i++) {
        if (RawHttp.get(server.port(), "/news/api/v1", office).status() == 200) answered++;
      }
      assertThat(answered).isBetween(5, 19);
    }
  }

  @Test
  void aLimitFillsUpAgainAndTakesAHomeWithIpv6AsOneClient() throws Exception {
    RateLimit limit = new RateLimit(1);
    InetAddress one = InetAddress.getByName("2001:db8:1:1::1");
    InetAddress neighbour = InetAddress.getByName("2001:db8:1:1::2");
    for (int i = 0; i < 5; i++) assertThat(limit.allows(i % 2 == 0 ? one : neighbour, 0)).isTrue();
    assertThat(limit.allows(neighbour, 0)).isFalse();
    assertThat(limit.allows(InetAddress.getByName("2001:db8:1:2::1"), 0)).isTrue();
    assertThat(limit.allows(one, TimeUnit.SECONDS.toNanos(1))).isTrue();
    assertThat(limit.allows(one, TimeUnit.SECONDS.toNanos(1))).isFalse();
  }

  @Test
  void pagesOfOtherServersReadTheApiOnlyWhereTheirOriginIsAllowed() throws Exception {
    try (TestServer server = at(Place.DIRECT)) {
      assertThat(
              RawHttp.get(server.port(), "/api/v1/search", "Origin: https://a.example")
                  .has("Access-Control-Allow-Origin"))
          .isFalse();
    }
    Files.move(folder.resolve("corpus"), folder.resolve("before"));
    Access access = new Access(BearerToken.NONE, BearerToken.NONE, Set.of("https://a.example"));
    try (TestServer server = server(access, Place.DIRECT, Limits.DEFAULT)) {
      assertThat(RawHttp.get(server.port(), "/api/v1/search", "Origin: https://a.example").head())
          .contains("Access-Control-Allow-Origin: https://a.example", "Vary: ");
      assertThat(
              RawHttp.get(server.port(), "/api/v1/search", "Origin: https://b.example")
                  .has("Access-Control-Allow-Origin"))
          .isFalse();
      Answer preflight =
          RawHttp.send(
              server.port(),
              "OPTIONS /api/v1/articles/a HTTP/1.1\r\nHost: localhost\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: PUT\r\nConnection: close\r\n\r\n");
      assertThat(preflight.status()).isEqualTo(204);
      assertThat(preflight.head()).contains("Access-Control-Allow-Methods: GET, HEAD, PUT");
    }
  }
}
