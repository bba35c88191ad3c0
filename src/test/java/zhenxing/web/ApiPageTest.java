package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages besides the reading room: the description of the API and the list of rejections. */
@ExtendWith(ReadingRoom.class)
class ApiPageTest {

  @Test
  void theDescriptionOfTheApiIsShownAndTriedOutUnderTheStrictPolicy(Visitor visitor) {
    visitor.page().navigate(visitor.home() + "api.html");
    assertThat(visitor.page().locator(".opblock-summary-path").first()).isVisible();
    assertThat(visitor.page().locator(".opblock").count()).isGreaterThan(15);
    visitor.page().locator("#operations-operation-live .opblock-summary-control").click();
    visitor.page().locator("#operations-operation-live .try-out__btn").click();
    visitor.page().locator("#operations-operation-live .execute").click();
    assertThat(
            visitor
                .page()
                .locator(
                    "#operations-operation-live .live-responses-table tbody .response-col_status")
                .first())
        .containsText("200");
    assertThat(visitor.troubles()).isEmpty();
  }

  @Test
  void theListOfWhatWasNotTakenIsInTheLanguageOfThePage(Visitor visitor) {
    visitor.open();
    visitor.button("设置").click();
    visitor.radio("English").click();
    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    visitor.page().navigate(visitor.home() + "rejections.html");
    assertThat(visitor.page().locator("h1")).hasText("Rejected files");
    visitor.page().locator("#token").fill("x");
    visitor.button("Show").click();
    assertThat(visitor.page().locator("#outcome")).containsText("restart");
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("403"));
  }

  @Test
  void theOperatorIsToldThatTheListIsOff(Visitor visitor) {
    visitor.page().navigate(visitor.home() + "rejections.html");
    visitor.page().locator("#token").fill("x");
    visitor.page().locator("#token-form button").click();
    assertThat(visitor.page().locator("#outcome")).containsText("ZHENXING_TOKEN");
    // The browser also reports the refusal in the console.
    assertThat(visitor.troubles()).allMatch(trouble -> trouble.contains("403"));
  }

  @Test
  void aSecondClickOnMoreDoesNotShowAPageTwice(Visitor visitor) {
    visitor
        .page()
        .route(
            "**/api/v1/rejections?*",
            route -> {
              int from =
                  Integer.parseInt(route.request().url().replaceAll(".*from=(\\d+).*", "$1"));
              String line = "{\"file\":\"a.jsonl\",\"line\":%d,\"reason\":\"no text\"}";
              String lines =
                  IntStream.range(from, Math.min(from + 100, 150))
                      .mapToObj(line::formatted)
                      .collect(Collectors.joining(","));
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody("{\"total\":150,\"rejections\":[" + lines + "]}"));
            });
    visitor.page().navigate(visitor.home() + "rejections.html");
    visitor.page().locator("#token").fill("x");
    visitor.page().locator("#token-form button").click();
    assertThat(visitor.page().locator("#outcome")).hasText("100 / 150");
    visitor.page().locator("#more").dblclick();
    assertThat(visitor.page().locator("#outcome")).hasText("150 / 150");
    assertThat(visitor.page().locator("#rejections tbody tr")).hasCount(150);
  }
}
