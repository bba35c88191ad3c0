package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.PageClues;
import zhenxing.article.PageClues.Clue;

class PageReaderTest {

  private static final String TEXT =
      "<p>6月1日，园区三期工程正式开工，总投资一百二十亿元。</p><p>项目建成后，预计年产值超过二百亿元，带动就业三千人。</p>";

  private static Page.Article read(String html) {
    return (Page.Article) new PageReader().read(html);
  }

  private static String reason(String html) {
    return ((Page.None) new PageReader().read(html)).reason().english();
  }

  private static String day(String head, String line) {
    var published =
        read(head + "<body><h1>园区三期工程开工</h1><div>" + line + "</div><div>" + TEXT + "</div>")
            .clues()
            .published();
    return published == null ? null : published.value();
  }

  @Test
  void aBadgeIsNoPartOfTheHeadline() {
    String html = "<body><h1><span>原创</span> 园区三期工程开工</h1><div>" + TEXT + "</div>";
    assertThat(read(html).clues().headlines()).containsExactly("园区三期工程开工");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2023-05-31T16:30:00Z'> | | 2023-06-01",
        "<meta name='pubdate' content='1685579400'> | | 2023-06-01",
        "<meta name='PubDate' content='2023-06-01 08:30'> | | 2023-06-01",
        "<meta name='publishdate' content='20230601'> | | 2023-06-01",
        "<meta name='_pubtime' content='2023年06月01日08:30'> | | 2023-06-01",
        "<meta name='apub:time' content='6/1/2023, 8:30:12 AM'> | | 2023-06-01",
        "<meta name='pubdate' content='Wed, 31 May 2023 20:30:00 GMT'> | | 2023-06-01",
        " | 发布时间：2023年6月1日　浏览：12 | 2023-06-01",
        " | 截止时间：2023-09-01 发布时间：2023-06-01 | 2023-06-01",
        " | <span>2023</span> <span>06/01</span> <span>08:30</span> | 2023-06-01",
        " | <b class='y'><em>2023</em></b><b class='d'><em>06</em>/<em>01</em></b><b class='t'>08:30:15</b> | 2023-06-01",
        " | <time datetime='2023-06-01T08:30:00+08:00'>昨天</time> | 2023-06-01",
        "<script>var ct = '1685579400'; var svr_time = '1735689600';</script> | | 2023-06-01",
        "<link rel='canonical' href='https://www.example.cn/a/202306/t20230601_12.html'> | | 2023-06-01",
        "<meta name='pubdate' content='2023-06-20'> | 2023-06-01 08:30 来源：海港晚报 | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | 更新时间：2023-06-20 08:30 | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | （2023年5月25日市人民代表大会常务委员会第三次会议通过） | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | 2023年5月28日起施行 | 2023-06-01",
        " | 发文日期：2023年5月25日 发布日期：2023年6月1日 | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | 发文日期：2023年5月25日 | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | <p>时间：2023年5月25日</p><p>地点：园区礼堂</p> | 2023-06-01",
        "<meta name='pubdate' content='2023-06-01'> | 招聘时间：2023年5月25日 | 2023-06-01",
        "<meta name='pubdate' content='2999-01-01'> | |",
        "<div hidden><time datetime='2011-01-02'>2011</time></div> | 2023-06-01 08:30 来源：海港晚报 | 2023-06-01",
        "<div style='display:none'><time datetime='2011-01-02'></time></div> | 2023-06-01 08:30 来源：海港晚报 | 2023-06-01",
        "<p><time datetime='2011-01-02'></time></p><p>一</p><p>二</p><p>三</p><p>四</p><p>五</p> | 2023-06-01 08:30 来源：海港晚报 | 2023-06-01",
        " | <time datetime='2023-06-01'></time> | 2023-06-01",
        " | <time datetime='2023-06-01'></time>海港晚报 2023-06-20 | 2023-06-01",
        "<link rel='canonical' href='https://www.example.cn/2099/06/01/12.html'> | |",
        " | 昨天 10:23 海港晚报 |",
      })
  void theDayOfPublicationIsReadAsItIsInChina(String head, String line, String expected) {
    assertThat(day(head == null ? "" : head, line == null ? "" : line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"datePublished\": \"2023-06-01\", \"pubDate\": \"2023-06-02\"', datePublished, 2023-06-01",
    "'\"pubDate\": \"2023-06-02\"', pubDate, 2023-06-02",
    "'\"datePublished\": \"刚刚\", \"pubDate\": \"2023-06-02\"', pubDate, 2023-06-02",
  })
  void theEvidenceNamesTheFieldOfTheDay(String fields, String field, String day) {
    String data =
        "<script type=application/ld+json>{\"@type\": \"NewsArticle\", " + fields + "}</script>";
    Clue published = read(data + "<h1>园区三期工程开工</h1><div>" + TEXT + "</div>").clues().published();
    assertThat(published.value()).isEqualTo(day);
    assertThat(published.from().english()).startsWith("JSON-LD " + field + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&nbsp;", "　", "&nbsp;<br>　&nbsp;", "<b>&nbsp;</b>", "&#8203;"})
  void blanksBehindAParagraphAreNoLine(String blank) {
    String font = "<body><font>" + TEXT + blank + "</font></body>";
    assertThat(read(font).text().lines()).hasSize(2);
    String span =
        "<body><h1>园区三期工程开工</h1><div><span class=content>%s%s</span><div><a href=x>%s</a></div></div>"
            .formatted(TEXT, blank, "渔港码头迎来首批渔船");
    assertThat(read(span).text()).contains("正式开工").doesNotContain("渔港");
  }

  @Test
  void anEmptyCellOfATableIsNoColumn() {
    String table =
        "<table><tr><td>&nbsp;</td><td>一期</td><td>二期</td></tr>"
            + "<tr><td>面积</td><td>三公顷</td><td>五公顷</td></tr></table>";
    assertThat(read("<h1>园区三期工程开工</h1><div>" + TEXT + table + "</div>").text().lines())
        .contains("一期 / 二期", "面积 / 三公顷 / 五公顷");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\": \"渔港频道\", \"createTime\": \"2020-01-01\", \"nickname\": \"小海\", "
            + "\"title\": \"园区三期工程开工\", \"publishTime\": \"2023-06-01\", \"source\": \"海港晚报\"",
        "\"Title\": \"园区三期工程开工\", \"publishTime\": \"2023-06-01\", \"source\": \"海港晚报\", "
            + "\"createTime\": \"2020-01-01\", \"name\": \"渔港频道\", \"nickname\": \"小海\"",
        "\"articleTitle\": null, \"name\": \"园区三期工程开工\", \"publishedAt\": null, \"createTime\": "
            + "1685579400, \"sourceName\": \"\", \"source\": \"海港晚报\"",
      })
  void theMostReliableFieldOfScriptDataCounts(String fields) {
    String data =
        "{\"title\": \"渔港网\", \"article\": {%s, \"content\": \"%s\"}}"
            .formatted(fields, TEXT + TEXT);
    PageClues clues = read("<body><script>window.state = " + data + "</script></body>").clues();
    assertThat(clues.headlines()).containsExactly("园区三期工程开工");
    assertThat(clues.published().value()).isEqualTo("2023-06-01");
    assertThat(clues.source().value()).isEqualTo("海港晚报");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "来源：<a href='/'>海港晚报</a>　作者：王 晓　编辑：李明 | 海港晚报 | 王晓",
        "<span>来源</span>：<span>海港晚报</span> <span>责任编辑：李明</span> | 海港晚报 |",
        "稿源：《海港晚报》 记者 王晓 通讯员 赵一山 | 海港晚报 | 王晓 赵一山",
        "图片来源：视觉图库　来源：海港晚报 | 海港晚报 |",
        "来源：海港发布 发布时间：2023-06-01 | 海港发布 |",
        "王晓/海港晚报 | 海港晚报 | 王晓",
        "来源丨海港晚报 文图丨王晓 编辑丨李明 | 海港晚报 | 王晓",
        "来源┃海港晚报┃记者┃王晓 | 海港晚报 | 王晓",
        "来源：互联网　作者：佚名 | |",
        "——来自海港市的调查报告 | |",
        "来自海港晚报 | 海港晚报 |",
        "记者走基层 | |",
        "记者 王晓 | | 王晓",
        "作者 海边的风 | | 海边的风",
        "文字 图片 视频 | |",
        "2023-06-01 08:30 优质财经领域创作者 | |",
        "2023-06-01 08:30 发布于辽宁 | |",
        "2023-06-01 08:30 IP属地：辽宁 | |",
        "海港晚报官方账号 2023-06-01 08:30 | 海港晚报 |",
      })
  void theLineAtTheHeadlineNamesSourceAndAuthor(String line, String source, String author) {
    var clues = read("<h1>园区三期工程开工</h1><div>" + line + "</div><div>" + TEXT + "</div>").clues();
    assertThat(clues.source() == null ? null : clues.source().value()).isEqualTo(source);
    assertThat(clues.author()).isEqualTo(author);
  }

  @Test
  void whoEditedThePageIsNotItsAuthor() {
    String page =
        "<meta name='author' content='李明'><h1>园区三期工程开工</h1><div>" + TEXT + "<p>责任编辑：李明</p></div>";
    assertThat(read(page).clues().authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者：下一步，园区将如何发力？",
        "记者：感谢您接受采访！",
        "记者：您刚才谈到三期工程，我们也看到了现场的变化。",
        "作者：写这本书之前，我在园区住了三个月。",
      })
  void aQuestionOfAnInterviewIsPartOfTheText(String question) {
    String line = "<p>" + question + "</p>";
    Page.Article first = read("<h1>园区三期工程开工</h1><div>" + line + TEXT + "</div>");
    Page.Article last = read("<h1>园区三期工程开工</h1><div>" + TEXT + line + "</div>");
    assertThat(first.text()).startsWith(question);
    assertThat(last.text()).endsWith(question);
    assertThat(first.clues().authors()).isEmpty();
    assertThat(last.clues().authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"记者：王晓，通讯员：李明", "文：王晓，海港大学教授。", "制作：海港晚报，新媒体部。", "来源：海港晚报，有删改。"})
  void whoMadeTheTextIsNoPartOfIt(String imprint) {
    assertThat(read("<h1>园区三期工程开工</h1><div>" + TEXT + "<p>" + imprint + "</p></div>").text())
        .doesNotContain(imprint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel='canonical' href='https://www.example.cn/a.html'>|https://www.example.cn/a.html",
        "<base href='https://www.example.cn/x/'><link rel='canonical' href='../a.html'>|https://www.example.cn/a.html",
        "<link rel='canonical' href='/a.html'>|",
        "<link rel='canonical' href='javascript:alert(1)'>|",
        "<meta property='og:url' content='//www.example.cn/a'>|https://www.example.cn/a",
      })
  void thePagesOwnLinkIsKept(String head, String url) {
    assertThat(read(head + "<h1>园区三期工程开工</h1>" + TEXT).url()).isEqualTo(url);
  }

  @Test
  void aPageWithoutAnArticleIsRejectedWithTheReason() {
    assertThat(reason("<title>404 页面不存在</title><p>您访问的页面不存在，请返回首页。</p>")).contains("an error page");
    assertThat(reason("<div id=app></div><div><a>首页</a><a>登录</a></div>"))
        .contains("a script writes it");
    String links = "<li><a href=x>大洼稻米节开幕签约二十亿元</a><span>2023-06-01</span></li>";
    assertThat(reason("<title>新闻列表</title><ul>" + links.repeat(30) + "</ul>"))
        .contains("a list of links");
  }

  @Test
  void whatTheTextIsMadeOfStandsLineByLine() {
    String page =
        "<h1>园区三期工程开工</h1><div>"
            + TEXT
            + "<table><tr><th>序号</th><th>单位</th></tr><tr><td>1</td><td><p>向海化工</p></td></tr></table>"
            + "<figure><img><figcaption>开工仪式现场。</figcaption></figure>"
            + "<p>第一行<br>第二行</p><p><ruby>濮<rt>pú</rt></ruby>阳企业也来参加，<b>签约</b>三家。</p></div>";
    List<String> lines = read(page).text().lines().toList();
    assertThat(lines.subList(2, lines.size()))
        .containsExactly("序号 / 单位", "1 / 向海化工", "开工仪式现场。", "第一行", "第二行", "濮阳企业也来参加，签约三家。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>园区三期工程开工</h1><h1>百亿项目迈出新步伐</h1>",
        "<h1><p>园区三期工程开工</p><p>百亿项目迈出新步伐</p></h1>",
        "<h2>海港网</h2><h2>园区三期工程开工</h2><h2>百亿项目迈出新步伐</h2>",
      })
  void aHeadlineInTwoHeadingsIsReadWhole(String headings) {
    String page = "<title>园区三期工程开工 百亿项目迈出新步伐_海港网</title>" + headings + "<div>" + TEXT + "</div>";
    assertThat(read(page).clues().headlines()).containsExactly("园区三期工程开工 百亿项目迈出新步伐");
  }

  @Test
  void aSubtitleThatNoTitleRepeatsIsNoPartOfTheHeadline() {
    String page = "<title>园区三期工程开工_海港网</title><h1>园区三期工程开工</h1><h1>百亿项目迈出新步伐</h1>";
    assertThat(read(page + "<div>" + TEXT + "</div>").clues().headlines())
        .containsExactly("园区三期工程开工");
  }

  @Test
  void aHeadingWithADateMayBeTheHeadline() {
    String page = "<title>海港市生态环境局</title><h1>海港市2023年6月1日空气质量日报</h1><div>" + TEXT + "</div>";
    assertThat(read(page).clues().headlines()).containsExactly("海港市2023年6月1日空气质量日报");
  }

  @Test
  void paragraphsAndAttachmentsThatAreLinksStay() {
    String page =
        "<h1>园区三期工程开工</h1><div>"
            + TEXT
            + "<p><a href=/x>园区负责人表示，三期工程将带动上下游企业落户。</a></p>"
            + "<p><a href=/1.pdf>附件1：申报表</a></p><p><a href='/2.doc'>2.单位名单</a></p>"
            + "<p><a href=/3>港口吞吐量再创新高</a></p><p><a href=/4>这座小城凭什么火了</a></p></div>";
    assertThat(read(page).text())
        .contains("带动上下游企业落户", "申报表")
        .endsWith("2.单位名单")
        .doesNotContain("港口吞吐量", "小城");
  }

  @Test
  void shortParagraphsInElementsOfTheirOwnAreKept() {
    String page =
        "<h1>园区三期工程开工</h1><div class=day>2023-06-01 来源：海港晚报</div>"
            + "<div>园区三期今天开工。</div><div>工程总投资一百二十亿元，计划用三年时间建成。</div>"
            + "<div>一、建设内容</div><div>工期分两段。</div><div>联系我们</div><div class=foot>海港网</div>";
    assertThat(read(page).text().lines())
        .containsExactly("园区三期今天开工。", "工程总投资一百二十亿元，计划用三年时间建成。", "一、建设内容", "工期分两段。");
  }

  @Test
  void anElementPlacedFromTheMiddleOfThePageIsVisible() {
    String page =
        "<h1>园区三期工程开工</h1><div style='position:absolute; left: 50%; margin-left: -480px'>";
    assertThat(read(page + TEXT + "</div>").text()).contains("正式开工");
    String spaced = "<h1>园区三期工程开工</h1><div style='font-size:0'><div style='font-size:16px'>";
    assertThat(read(spaced + TEXT + "</div></div>").text()).contains("正式开工");
    String hidden =
        TEXT
            + TEXT
            + "<p style='margin-left:-9999px'>这一句骗搜索引擎。</p><p style='font-size:0'>这一句也是骗人的。</p>";
    assertThat(read("<h1>园区三期工程开工</h1><div>" + hidden + "</div>").text()).doesNotContain("骗");
  }

  @Test
  void anArticleInATextareaIsReadIfThePageShowsNone() {
    String escaped = TEXT.replace("<", "&lt;").replace(">", "&gt;");
    String area = "<textarea class=article-content style='display:none'>" + escaped + "</textarea>";
    assertThat(read("<h1>园区三期工程开工</h1>" + area).text()).contains("正式开工", "年产值");
    String shown = "<h1>园区三期工程开工</h1><div>" + TEXT + TEXT + "<p>施工现场一片繁忙，首批设备已经进场。</p></div>";
    assertThat(read(shown + area).text()).endsWith("首批设备已经进场。");
  }

  @Test
  void linesWithAMarkAreCaptionsOnlyBesideAPicture() {
    String page =
        "<h1>园区三期工程开工</h1><div>"
            + TEXT
            + "<p>◆ 坚持绿色发展</p>"
            + TEXT
            + "<p>↑ 产值增长百分之五</p><p>◎ 就业增加三千人</p>"
            + TEXT
            + "<section><p><img src=1.jpg></p></section><section><p>◎ 开工现场</p></section>"
            + TEXT
            + "<p>◆ 工地一角 王晓 摄</p><p>▲ 塔吊林立</p></div>";
    assertThat(read(page).text())
        .contains("◆ 坚持绿色发展", "↑ 产值增长", "◎ 就业增加")
        .doesNotContain("开工现场", "工地一角", "塔吊");
  }

  @Test
  void aTextThatWaitsToBeShownIsKeptAndAHiddenOneIsNot() {
    String page =
        "<h1>园区三期工程开工</h1><div style='visibility: hidden; opacity: 0'>"
            + TEXT
            + "</div><div style='display :none'><p>这一段从来不给人看，是放在这里骗搜索引擎的。</p></div>"
            + "<p hidden>这一段也不给人看，同样是骗人的。</p>";
    assertThat(read(page).text()).contains("三期工程正式开工").doesNotContain("骗");
  }
}
