package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.PageClues.Clue;

/** Markup that is broken or unusual, and what the JSON-LD of a page adds to it. */
class PageMarkupTest {

  private static final String FIRST = "云港市的船厂上月交付两艘散货船，全年订单已经排到后年。";
  private static final String SECOND = "船厂把焊接车间改成了智能产线，用工减少一半，返修率降到千分之三。";
  private static final String THIRD = "市里还在河口划出三平方公里，招引船用阀门和电缆企业。";

  private static Page.Article read(String html) {
    return (Page.Article) new PageReader().read(html);
  }

  private static List<String> lines(String html) {
    return read(html).text().lines().toList();
  }

  private static String article(String head) {
    return head + "<body><h1>船厂订单排到后年</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<head><title/></head>",
        "<head><title>船厂</title><style type='text/css'/></head>",
        "<head><title>船厂</title><script src='a.js'/></head>",
        "<head><title>云港新闻<meta name='a' content='b'></head>",
        "<head><TITLE>云港新闻</head>",
      })
  void theTextSurvivesATitleOrScriptWithoutEnd(String head) {
    assertThat(lines(article(head))).containsExactly(FIRST, SECOND);
    assertThat(read(article(head)).clues().headlines()).containsExactly("船厂订单排到后年");
  }

  private static String module(String heading, String text) {
    return "<div class='part'><div class='in'><h3>%s</h3><div class='words'><p>%s</p></div></div></div>"
        .formatted(heading, text);
  }

  private static final String LIST =
      "<div class='r'><ul><li><a href='1'>县里的桥修好了，早上开始放行</a></li><li><a href='2'>中学换了新操场</a></li><li><a href='3'>老街的夜市从周五起延长两小时</a></li><li><a href='4'>图书馆的新馆下周开门</a></li></ul></div>";

  @Test
  void modulesOfOneKindMakeOneArticle() {
    String html =
        "<body><div><h1>船厂订单排到后年</h1>"
            + module("订单", FIRST)
            + module("车间", SECOND)
            + module("配套", THIRD)
            + LIST
            + "</div>";
    assertThat(lines(html)).containsExactly("订单", FIRST, "车间", SECOND, "配套", THIRD);
  }

  @Test
  void answersWithDaysAreNoModulesOfTheArticle() {
    String html =
        "<body><div><h1>船厂订单排到后年</h1>"
            + module("2023-06-01 08:30", SECOND)
            + module("2023-06-02 09:10", "我在那里干过三年，夜班补贴一直没有涨，希望能提一提。")
            + LIST
            + "</div>";
    assertThat(lines(html)).contains(SECOND).noneMatch(line -> line.contains("夜班补贴"));
  }

  @Test
  void preformattedTextHasItsParagraphs() {
    String html =
        "<body><h1>船厂订单排到后年</h1><pre>\n　　"
            + FIRST
            + "\n　　"
            + SECOND.substring(0, 22)
            + "\n"
            + SECOND.substring(22)
            + "\n\n"
            + THIRD
            + "\n</pre>";
    assertThat(lines(html)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aLineWrappedInTheSourceHasNoSpace() {
    String html =
        "<body><h1>船厂订单排到后年</h1><p>"
            + FIRST
            + "</p><p>"
            + SECOND.substring(0, 22)
            + "\r\n    "
            + SECOND.substring(22)
            + "</p>";
    assertThat(lines(html)).containsExactly(FIRST, SECOND);
  }

  private static String linked(String fields) {
    return article(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"船厂订单排到后年\","
            + fields
            + "}</script>");
  }

  @Test
  void personsInJsonLdAreAuthors() {
    String two =
        "\"author\":[{\"@type\":\"Person\",\"name\":\"周海青\"},{\"@type\":\"Person\",\"name\":\"欧阳林\"}]";
    assertThat(read(linked(two)).clues().authors()).containsExactly("周海青", "欧阳林");
    assertThat(read(linked("\"author\":\"周海青\"")).clues().authors()).containsExactly("周海青");
    assertThat(read(linked("\"author\":\"xiaobian01\"")).clues().authors()).isEmpty();
    String editor = linked("\"author\":\"周海青\"") + "<p>责任编辑：周海青</p>";
    assertThat(read(editor).clues().authors()).isEmpty();
  }

  @Test
  void aNewspaperThatPublishesIsTheSource() {
    String paper = "\"publisher\":[{\"@type\":\"Organization\",\"name\":\"云港日报\"}]";
    assertThat(read(linked(paper)).clues().source()).extracting(Clue::value).isEqualTo("云港日报");
    String firm = "\"publisher\":{\"@type\":\"Organization\",\"name\":\"云港网络科技有限公司\"}";
    assertThat(read(linked(firm)).clues().source()).isNull();
  }
}
