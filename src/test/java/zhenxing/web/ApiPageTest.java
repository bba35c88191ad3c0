package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(visitor.page().locator("h1")).hasText("What was not taken");
    visitor.page().locator("#token").fill("x");
    visitor.button("Show").click();
    assertThat(visitor.page().locator("#outcome")).containsText("start again");
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
}
