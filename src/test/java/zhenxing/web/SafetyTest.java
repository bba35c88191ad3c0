package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Scripts in articles or links do not run, and the page contacts no other server. */
@ExtendWith(ReadingRoom.class)
class SafetyTest {

  /** Markup that sets a variable if it is executed. */
  private static final String EVIL =
      "<script>window.ran = 1</script><img src=x onerror=\"window.ran = 2\">"
          + "<svg onload=\"window.ran = 3\"></svg><a href=\"javascript:window.ran = 4\">大连</a>"
          + "<iframe srcdoc=\"<script>parent.ran = 5</script>\"></iframe>"
          + "\"><style>*{display:none}</style></mark><mark onmouseover=\"window.ran = 6\">"
          + "<form action=\"https://evil.example\"><button>大连</button></form>"
          + "<base href=\"https://evil.example/\"><meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">";

  /**
   * Script that finds executed or parsed markup. Everything from articles and input must remain
   * text.
   */
  private static final String ALIVE =
      """
      () => window.ran !== undefined
          || [...document.querySelectorAll('main script, main iframe, main img, main style, main base, main meta, main form:not(.phrase-form, .remarks), main svg[onload]')].length > 0
          || [...document.querySelectorAll('*')].some((e) => e.getAttributeNames().some((name) => name.startsWith('on')))
          || [...document.querySelectorAll('a[href]')].some((a) => !/^(https?:|[/?#]|\\.\\/$|api\\/v1\\/)/.test(a.getAttribute('href')))
      """;

  private static Path hostileCorpus(Path folder) throws Exception {
    ObjectNode article = new JsonMapper().createObjectNode();
    article.put("id", "evil").put("title", "大连" + EVIL).put("body", "大连港口" + EVIL + "\n" + EVIL);
    article.put("source", EVIL).put("author", EVIL).put("url", "javascript:window.ran=7");
    article.put("date", "2023-01-01");
    article.putArray("places").addObject().put("province", "辽宁").put("city", "大连");
    ObjectNode other = article.deepCopy();
    other.put("id", "evil-2").put("body", "大连港口又一篇" + EVIL).put("url", "data:text/html," + EVIL);
    return Site.corpus(folder, article + "\n" + other + "\n");
  }

  @Test
  void nothingFromAnArticleRuns(Browser browser, @TempDir Path folder) throws Exception {
    try (Site site = Site.of(hostileCorpus(folder), folder.resolve("index"));
        Visitor visitor = new Visitor(browser, site.home(), ReadingRoom.atADesk())) {
      Page page = visitor.page();
      visitor.open();
      page.locator(".browse").waitFor();
      assertThat(visitor.is(ALIVE)).as("first page").isFalse();
      visitor.box().pressSequentially("大连");
      page.locator("#suggestions [role=option]").first().waitFor();
      assertThat(visitor.is(ALIVE)).as("suggestions").isFalse();
      visitor.search("大连");
      assertThat(visitor.hits().first()).containsText("<script>window.ran = 1</script>");
      visitor.hits().first().hover();
      assertThat(visitor.is(ALIVE)).as("results").isFalse();
      for (String text : new String[] {"restored", "repairs", "original"}) {
        visitor.open("article", "evil", "q", "大连", "text", text);
        page.locator(text.equals("original") ? "[data-as-found]" : ".article-text p")
            .first()
            .waitFor();
        assertThat(page.locator(".article-text")).containsText("<img src=x onerror=");
        page.locator(".article-text").hover();
        assertThat(visitor.is(ALIVE)).as(text).isFalse();
      }
      assertThat(page.locator(".metadata .outside")).hasCount(0);
      visitor.button("加入阅读清单").click();
      visitor.open("view", "kept");
      assertThat(page.locator(".kept-list")).containsText("<script>");
      assertThat(visitor.is(ALIVE)).as("kept").isFalse();
      visitor.open("q", "大连", "view", "insight", "compare", EVIL);
      page.locator(".insight-grid .panel").first().waitFor();
      assertThat(visitor.is(ALIVE)).as("insight").isFalse();
      visitor.leave();
    }
  }

  @Test
  void nothingFromALinkRuns(Visitor visitor) {
    for (String name :
        new String[] {
          "q", "city", "year", "sort", "article", "view", "text", "compare", "by", "from"
        }) {
      visitor.open("q", "产业", name.equals("q") ? "x" : name, EVIL);
      assertThat(visitor.is(ALIVE)).as(name).isFalse();
    }
    visitor.troubles(); // A missing article, and a filter value that is too long.
  }

  @Test
  void thePolicyAllowsNothingInline(Visitor visitor) {
    Response response = visitor.page().navigate(visitor.home());
    String policy = response.headerValue("content-security-policy");
    assertThat(policy)
        .contains(
            "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "http");
    // The policy is in force: injected scripts do not run.
    visitor
        .page()
        .evaluate(
            "const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)");
    visitor
        .page()
        .evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<img src=\"/favicon.svg\" onload=\"window.ran = 2\">')");
    assertThat(visitor.page().evaluate("window.ran")).isNull();
    assertThat(visitor.troubles()).anyMatch(trouble -> trouble.contains("Content Security Policy"));
  }
}
