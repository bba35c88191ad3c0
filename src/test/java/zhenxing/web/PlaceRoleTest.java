package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Filtering by subject places and covered places, and articles without places. */
@ExtendWith(ReadingRoom.class)
class PlaceRoleTest {

  private static final String ARTICLES =
      """
      {"id":"about","title":"港口开工","body":"码头建成。","places":[{"province":"辽宁","city":"大连"}],"industries":["marine"]}
      {"id":"covers","title":"各地快讯","body":"青岛增产，大连开工。","places":[{"province":"山东","city":"青岛"},{"province":"辽宁","city":"大连","role":"covered"}],"industries":["marine"]}
      {"id":"digest","title":"全国快讯","body":"大连开工。","places":[{"province":"辽宁","city":"大连","role":"covered"}],"industries":[]}
      {"id":"nowhere","title":"科普一则","body":"潮汐发电。","places":[],"industries":[]}
      """;

  /**
   * Creates a site with two articles that cover 大连, one that is about it, and one without places.
   */
  static Site site(Path folder) throws Exception {
    return Site.ofLines(folder, ARTICLES);
  }

  private static Locator subjectSwitch(Visitor visitor) {
    return visitor
        .page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("地区"))
        .getByRole(AriaRole.SWITCH);
  }

  @Test
  void theSwitchKeepsWhatIsAboutThePlace(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = site(folder);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("city", "大连");
      assertThat(visitor.hits()).hasCount(3);
      assertThat(visitor.hits().first()).containsText("港口开工");
      Locator subjects = subjectSwitch(visitor);
      assertThat(subjects).not().isChecked();

      subjects.focus();
      subjects.press("Space");
      assertThat(visitor.hits()).hasCount(1);
      assertThat(subjects).isChecked();
      assertThat(subjects).isFocused();
      assertThat(visitor.page()).hasURL(Pattern.compile("placeRole=subject"));
      assertThat(visitor.chips()).hasCount(2);

      visitor.page().reload();
      assertThat(visitor.hits()).hasCount(1);
      assertThat(subjectSwitch(visitor)).isChecked();
      visitor
          .page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去掉条件：只看以当地为主题的报道"))
          .click();
      assertThat(visitor.hits()).hasCount(3);
      assertThat(subjectSwitch(visitor)).not().isChecked();
      visitor.leave();
    }
  }

  @Test
  void articlesWithoutAPlaceOrAnIndustryAreChosenLast(Browser browser, @TempDir Path folder)
      throws Exception {
    try (Site site = site(folder);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("sort", "newest");
      Locator places =
          visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("地区"));
      assertThat(places.locator(".facet-list > li").last()).containsText("地区不详");
      visitor.facet("地区不详").check();
      assertThat(visitor.hits()).hasCount(1);
      assertThat(visitor.chips()).containsText("地区不详");
      subjectSwitch(visitor).check();
      assertThat(visitor.hits()).hasCount(2);
      visitor.facet("山东").check();
      assertThat(visitor.hits()).hasCount(3);
      visitor.link("全部清除").click();
      visitor.facet("行业不详").check();
      assertThat(visitor.hits()).hasCount(2);
      assertThat(visitor.page()).hasURL(Pattern.compile("industry=unknown"));
      assertThat(subjectSwitch(visitor)).not().isChecked();
      visitor.leave();
    }
  }

  @Test
  void aCoveredPlaceRecedesAndSaysSo(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = site(folder);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("province", "山东");
      Locator facts = visitor.hits().first().locator(".facts");
      Locator subject = facts.locator(".place-subject");
      Locator covered = facts.locator(".place-covered");
      assertThat(subject).hasText("山东青岛");
      assertThat(covered).hasText("涉及 辽宁大连");
      assertThat(colour(covered)).isNotEqualTo(colour(subject));

      visitor.open("article", "covers");
      Locator places = visitor.page().locator(".metadata a[class^=place-]");
      assertThat(places).hasText(new String[] {"山东青岛", "辽宁大连（文中涉及）"});
      assertThat(colour(places.nth(1))).isNotEqualTo(colour(places.nth(0)));
      visitor.leave();
    }
  }

  @Test
  void theSwitchSpeaksEnglish(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = site(folder);
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      visitor.open("city", "unknown");
      visitor.button("设置").click();
      visitor.radio("English").click();
      assertThat(visitor.page().getByRole(AriaRole.SWITCH))
          .hasAccessibleName("Only articles about the place");
      assertThat(visitor.chips()).containsText("Unknown place");
      visitor.leave();
    }
  }

  private static Object colour(Locator locator) {
    return locator.evaluate("element => getComputedStyle(element).color");
  }
}
