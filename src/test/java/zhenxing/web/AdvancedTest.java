package zhenxing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form for precise searches without the query language. */
@ExtendWith(ReadingRoom.class)
class AdvancedTest {

  private static Locator field(Visitor visitor, String name) {
    return visitor
        .page()
        .locator("dialog.advanced")
        .getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
  }

  @Test
  void theFormWritesTheQueryAndReadsItBack(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.button("高级检索").click();
    assertThat(field(visitor, "全部词语")).hasValue("产业");
    field(visitor, "全部词语").fill("产业 项目");
    field(visitor, "任一词语").fill("石化 炼化");
    field(visitor, "不含词语").fill("煤炭");
    field(visitor, "地区").fill("辽宁省、青岛市");
    field(visitor, "石化化工").check();
    field(visitor, "从").fill("2015年");
    field(visitor, "从").press("Enter");
    visitor.page().waitForURL(Pattern.compile("from=2015"));
    assertThat(visitor.box()).hasValue("产业 项目 (石化 OR 炼化) -煤炭");
    assertThat(visitor.chips()).hasCount(4);
    visitor.hits().first().waitFor();

    visitor.button("高级检索").click();
    assertThat(field(visitor, "全部词语")).hasValue("产业 项目");
    assertThat(field(visitor, "任一词语")).hasValue("石化 炼化");
    assertThat(field(visitor, "不含词语")).hasValue("煤炭");
    assertThat(field(visitor, "地区")).hasValue("辽宁 青岛");
    assertThat(field(visitor, "石化化工")).isChecked();
    assertThat(field(visitor, "从")).hasValue("2015");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.page().locator("dialog.advanced")).hasCount(0);
  }

  @Test
  void aPhraseWordsNearEachOtherAndATitleHaveFieldsOfTheirOwn(Visitor visitor) {
    visitor.open("q", "“三篇大文章” \"振兴 制造业\"~10 title:东北 city:大连");
    visitor.button("高级检索").click();
    assertThat(field(visitor, "完整短语")).hasValue("三篇大文章");
    assertThat(visitor.page().locator("dialog [name=near]")).hasValue("振兴 制造业");
    assertThat(visitor.page().locator("dialog [name=within]")).hasValue("10");
    assertThat(field(visitor, "标题含")).hasValue("东北");
    assertThat(field(visitor, "全部词语")).hasValue("city:大连");
    field(visitor, "不含词语").fill("煤炭 “僵尸 企业”");
    visitor.page().locator("dialog.advanced button[type=submit]").click();
    assertThat(visitor.box()).hasValue("city:大连 \"三篇大文章\" \"振兴 制造业\"~10 title:东北 -煤炭 -“僵尸 企业”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "振兴 -\"产业 转移\"~3",
        "NOT title:大连 石化",
        "\"青岛港\" OR 大连",
        "title:\"三篇大文章\" 东北",
        "-\"三篇大文章\" 东北",
        "官方称“孤立事件”却引担忧 东北",
        "title:东北 year:[2019 TO 2023]"
      })
  void aFormThatIsSentUnchangedLeavesTheQueryAsItIs(String query, Visitor visitor) {
    visitor.open("q", query);
    visitor.button("高级检索").click();
    visitor.page().locator("dialog.advanced button[type=submit]").click();
    assertThat(visitor.page().locator("dialog.advanced")).hasCount(0);
    assertThat(visitor.box()).hasValue(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          振兴 -"产业 转移"~3 | 振兴 -"产业 转移"~3 煤
          NOT title:大连 石化 | NOT title:大连 石化 煤
          "青岛港" OR 大连 | "青岛港" OR 大连 煤
          title:“三篇 大文章” 东北 | 东北 煤 title:"三篇 大文章"
          -"三篇大文章" 东北 | 东北 煤 -"三篇大文章"
          官方称“孤立事件”却引担忧 -煤炭 | 官方称“孤立事件”却引担忧 煤 -煤炭
          "甲" "乙" | "乙" 煤 "甲"
          """)
  void aWordMoreLeavesTheRestOfTheQueryAsItIs(String query, String more, Visitor visitor) {
    visitor.open("q", query);
    visitor.button("高级检索").click();
    Locator all = field(visitor, "全部词语");
    all.fill(all.inputValue() + " 煤");
    all.press("Enter");
    assertThat(visitor.box()).hasValue(more);
  }

  @Test
  void provincesAreKnownByTheirFullAndTheirTraditionalNames(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.button("高级检索").click();
    field(visitor, "地区").fill("广西壮族自治区、宁夏回族自治区、新疆維吾爾自治區、遼寧、內蒙古自治區、香港特別行政區、大连市");
    field(visitor, "地区").press("Enter");
    assertThat(visitor.chips())
        .hasText(new String[] {"广西×", "宁夏×", "新疆×", "辽宁×", "内蒙古×", "香港×", "大连×"});
  }

  @Test
  void aDateThatIsNoneIsSaidInTheForm(Visitor visitor) {
    visitor.open();
    visitor.button("高级检索").click();
    field(visitor, "到").fill("2023-02-30");
    field(visitor, "到").press("Enter");
    assertThat(visitor.page().locator("dialog .form-error")).containsText("2023-03");
    assertThat(field(visitor, "到")).isFocused();
  }

  @Test
  void aFacetValueIsExcluded(Visitor visitor) {
    visitor.open("q", "产业");
    int all = visitor.total();
    visitor.button("排除辽宁").click();
    visitor.page().waitForURL(url -> url.contains("not=province"));
    assertThat(visitor.box()).hasValue("产业");
    assertThat(visitor.chips()).hasText("不含辽宁×");
    int without = visitor.total();
    assertThat(without).isLessThan(all);
    assertThat(visitor.facet("辽宁")).hasCount(0);
    // With the keyboard, a key pressed on a value excludes it, and the focus moves to the button
    // that undoes this.
    visitor.facet("山东").press("-");
    Locator chip = visitor.link("去掉条件：不含山东");
    assertThat(chip).isFocused();
    assertThat(visitor.total()).isLessThan(without);
    visitor.page().reload();
    assertThat(visitor.chips()).hasCount(2);
    chip.press("Enter");
    assertThat(visitor.chips()).hasCount(1);
    assertThat(visitor.page().locator(".results-total")).containsText("" + without);
  }

  @Test
  void whatIsLeftOutStaysInItsListAndIsTakenBackThere(Visitor visitor) {
    visitor.open("q", "产业");
    int all = visitor.total();
    visitor.button("逐年选择").click();
    visitor.facet("2023").press("-");
    visitor.page().waitForURL(url -> url.contains("not=year%3A2023"));
    assertThat(visitor.chips()).hasText("不含2023×");
    assertThat(visitor.total()).isLessThan(all);
    visitor.button("排除辽宁").click();
    assertThat(visitor.chips()).hasCount(2);
    visitor.page().reload();
    // Also where the list shows only its first values.
    assertThat(visitor.button("不再排除2023")).hasText("+2023已排除");
    visitor.button("不再排除辽宁").click();
    assertThat(visitor.chips()).hasCount(1);
    assertThat(visitor.chips()).hasText("不含2023×");
    assertThat(visitor.facet("辽宁")).isFocused();
    visitor.button("不再排除2023").press("Enter");
    assertThat(visitor.chips()).hasCount(0);
    assertThat(visitor.page().locator(".results-total")).containsText("共 " + all + " 篇");
  }

  @Test
  void theFormLeavesOutPlacesIndustriesSourcesAndYears(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.button("高级检索").click();
    field(visitor, "不含地区").fill("辽宁省 青岛");
    field(visitor, "不含石化化工").check();
    field(visitor, "不含来源").fill("港口报；海报");
    field(visitor, "不含年份").fill("2016 二零 ");
    field(visitor, "不含年份").press("Enter");
    assertThat(visitor.page().locator("dialog .form-error")).containsText("2015..2018");
    field(visitor, "不含年份").fill("2016 2021-2022 不详");
    field(visitor, "不含年份").press("Enter");
    assertThat(visitor.chips())
        .hasText(
            new String[] {
              "不含辽宁×", "不含青岛×", "不含石化化工×", "不含港口报×", "不含海报×", "不含2016×", "不含2021—2022×", "不含年份不详×"
            });
    visitor.button("高级检索").click();
    assertThat(field(visitor, "不含地区")).hasValue("辽宁 青岛");
    assertThat(field(visitor, "不含石化化工")).isChecked();
    assertThat(field(visitor, "不含来源")).hasValue("港口报、海报");
    assertThat(field(visitor, "不含年份")).hasValue("2016 2021..2022 不详");
    visitor.button("清空").click();
    field(visitor, "全部词语").press("Enter");
    assertThat(visitor.chips()).hasCount(0);
  }

  @Test
  void whatIsExcludedIsSavedWithTheSearch(Visitor visitor) {
    visitor.open("q", "产业", "not", "province:辽宁");
    int without = visitor.total();
    visitor.button("保存检索").click();
    visitor.link("收藏").click();
    Locator saved = visitor.link("产业 · 不含辽宁");
    assertThat(visitor.page().locator(".kept-fresh")).containsText("共 " + without + " 篇");
    saved.click();
    assertThat(visitor.chips()).hasText("不含辽宁×");
    assertThat(visitor.total()).isEqualTo(without);
  }

  @Test
  void aFacetIsSearchedInPinyin(Visitor visitor) {
    visitor.open("q", "产业");
    Locator places = visitor.page().locator("fieldset.facet").first();
    places.getByText(Pattern.compile("显示全部 \\d+ 项")).click();
    places.getByPlaceholder("在地区中查找").fill("dalian");
    assertThat(visitor.facet("大连")).isVisible();
    assertThat(visitor.facet("山东")).hasCount(0);
    assertThat(places.getByPlaceholder("在地区中查找")).isFocused();
  }

  @Test
  void aSuggestedPlaceBecomesAFilter(Visitor visitor) {
    visitor.open();
    visitor.box().pressSequentially("dalian");
    visitor
        .page()
        .locator("#suggestions li")
        .filter(new Locator.FilterOptions().setHasText("地区"))
        .first()
        .click();
    assertThat(visitor.chips()).containsText("大连");
    assertThat(visitor.box()).hasValue("");
    assertThat(visitor.page()).hasURL(Pattern.compile("city="));
  }

  @Test
  void theExamplesAreFoundInTheIndex(Visitor visitor) {
    visitor.open();
    Locator examples = visitor.page().locator(".examples a");
    examples.first().waitFor();
    int count = examples.count();
    for (int i = 0; i < count; i++) {
      String query = examples.nth(i).innerText();
      String answer =
          visitor
              .page()
              .request()
              .get(
                  visitor.home()
                      + "api/v1/search"
                      + Visitor.address("q", query, "match", "phrase", "size", "0"))
              .text();
      assertThat(answer).doesNotContain("\"total\":0,");
    }
    assertThat(visitor.page().locator(".start-news li")).hasCount(5);
  }

  @Test
  void theKeyboardReachesTheFormFromTheTopOfThePage(Visitor visitor) {
    visitor.open("q", "产业");
    visitor.button("高级检索").press("Enter");
    assertThat(
            visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("高级检索")))
        .isVisible();
    assertThat(field(visitor, "全部词语")).isFocused();
  }
}
