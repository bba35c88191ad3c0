package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's files are fetched once, and are found under any base path. */
@ExtendWith(ReadingRoom.class)
class AddressTest {

  private static final Path WEB = Path.of("web");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?'(\\.[^']+)'");
  private static final Pattern PRELOADED =
      Pattern.compile("rel=\"modulepreload\" href=\"(js/[^\"]+)\"");

  @Test
  void aSecondVisitAsksForNothingButData(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.hits().first().waitFor();
    try (Page second = visitor.context().newPage()) {
      second.navigate(visitor.home() + Visitor.address("q", "振兴"));
      second.locator(".hits > li").first().waitFor();
      List<?> fetched =
          (List<?>)
              second.evaluate(
                  """
                  () => performance.getEntriesByType('resource')
                    .filter((entry) => entry.transferSize > 0 && !/[/](api[/]v1|health)[/]/.test(entry.name))
                    .map((entry) => entry.name)""");
      assertThat(fetched).isEmpty();
    }
  }

  @Test
  void whatTheFirstViewNeedsIsNamedAtOnce() throws IOException {
    Set<String> needed = new TreeSet<>();
    follow(WEB.resolve("js/main.js"), needed);
    follow(WEB.resolve("js/views/results.js"), needed);
    needed.remove("js/main.js");
    Set<String> named = new TreeSet<>();
    Matcher preloaded = PRELOADED.matcher(Files.readString(WEB.resolve("index.html")));
    while (preloaded.find()) named.add(preloaded.group(1));
    assertThat(named).isEqualTo(needed);
  }

  private static void follow(Path module, Set<String> seen) throws IOException {
    if (!seen.add(WEB.relativize(module).toString())) return;
    Matcher imported = IMPORT.matcher(Files.readString(module));
    while (imported.find()) follow(module.resolveSibling(imported.group(1)).normalize(), seen);
  }

  @Test
  void noAddressAssumesThatThePageStandsAtTheRoot() throws IOException {
    try (Stream<Path> files = Files.walk(WEB)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("(?:href|src|action)=\"/|fetch\\w*\\(['`]/|= '/[a-z]");
      }
    }
  }

  @Test
  void aFileOfAnotherStateIsNotKeptAndNothingElseIsGivenOut(Visitor visitor) {
    Response now = visitor.page().navigate(visitor.home());
    String script =
        (String) visitor.page().evaluate("document.querySelector('script[type=module]').src");
    assertThat(script).matches(".*/v/[0-9a-f]{12}/js/main\\.js");
    assertThat(now.headers()).containsEntry("cache-control", "no-cache");
    assertThat(visitor.page().request().get(script).headers().get("cache-control"))
        .contains("immutable");
    String other = script.replaceAll("/v/[0-9a-f]+/", "/v/000000000000/");
    assertThat(visitor.page().request().get(other).headers())
        .containsEntry("cache-control", "no-cache");
    for (String path : new String[] {"js/none.js", "%2e%2e/pom.xml", "..%2fpom.xml", "js"}) {
      assertThat(visitor.page().request().get(script.replace("js/main.js", path)).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(visitor.page().locator(".examples a").first()).isVisible();
  }
}
