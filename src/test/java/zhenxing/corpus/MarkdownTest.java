package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.Place;

/** The text of Markdown files, and the fields their front matter states. */
class MarkdownTest {

  @TempDir private Path folder;

  private FoundArticle read(String markdown) {
    write(folder, "a.md", markdown);
    return Reading.of(folder).article();
  }

  private List<String> lines(String markdown) {
    return read(markdown).body().lines().toList();
  }

  @Test
  void ofLinksTheTextStaysAndPicturesGo() {
    assertThat(
            lines(
                """
                [海滨市](https://example.org/a?b=1 "说明")的**新港区**[启用][1]。

                ![码头全景](images/dock.jpg)

                港区![图标](i.png)面积*三平方公里*，`代码`保留。

                [1]: https://example.org/opened
                """))
        .containsExactly("海滨市的新港区启用。", "港区面积三平方公里，代码保留。");
  }

  @Test
  void strongWordsInQuotationMarksLoseTheirAsterisks() {
    assertThat(lines("推进**“三篇大文章”**建设，落实**《条例》**，**工期：**三年，**“两翼”**与**主轴**。"))
        .containsExactly("推进“三篇大文章”建设，落实《条例》，工期：三年，“两翼”与主轴。");
  }

  @Test
  void aRowOfATableIsALine() {
    assertThat(
            lines(
                """
                名单如下。

                | 单位 | 项目 | 金额（万元） |
                |:---|:--:|---:|
                | 东港水产 | 冷库 | 1200 |
                | 北山林场 | [苗圃](https://example.org) |  |

                公示五天。
                """))
        .containsExactly("名单如下。", "单位  项目  金额（万元）", "东港水产  冷库  1200", "北山林场  苗圃", "公示五天。");
  }

  @Test
  void wrappedLinesAreRejoined() {
    assertThat(
            lines(
                """
                新港区今年三月启用，首批
                靠泊的是两艘散货船，
                由 Harbour Works
                Ltd 建造，载重
                8 万吨。

                - 第一项工程
                  已经完工
                - 第二项

                > 引文第一行
                > 第二行

                第一行\\
                另起一行
                """))
        .containsExactly(
            "新港区今年三月启用，首批靠泊的是两艘散货船，由 Harbour Works Ltd 建造，载重8 万吨。",
            "第一项工程已经完工",
            "第二项",
            "引文第一行第二行",
            "第一行",
            "另起一行");
  }

  @Test
  void htmlWithinIsReadAsAPageIs() {
    assertThat(
            lines(
                """
                港区<b>启用</b>，<span style="color:red">吞吐量</span>翻番。<br>下一行。

                <div class="box"><p>框里的一段，
                换行。</p><script>var x = "不是正文";</script>
                <table><tr><td>泊位</td><td>两个</td></tr></table></div>

                <figure><img src="a.jpg" alt="码头"><figcaption>码头全景</figcaption></figure>

                <!-- 备注 -->
                <p style="display: none">隐藏</p>
                <ruby>埗<rt>bù</rt></ruby>头 &amp; 堆场 &lt;二期&gt;。
                """))
        .containsExactly("港区启用，吞吐量翻番。", "下一行。", "框里的一段，换行。", "泊位  两个", "埗头 & 堆场 <二期>。");
  }

  @Test
  void footnotesLeaveNoMarks() {
    assertThat(lines("港区启用[^1]，货量翻番[^注]。\n\n[^1]: 数据来自港务局 三月公报。\n"))
        .containsExactly("港区启用，货量翻番。", "数据来自港务局 三月公报。");
  }

  @Test
  void headingsAreLinesAndTheFirstIsTheHeadline() {
    FoundArticle article = read("# 新港区*启用*\n\n导语。\n\n## 背景\n正文。\n\n结语\n----\n完。\n");
    assertThat(article.clues().headlines()).containsExactly("新港区启用");
    assertThat(article.body().lines()).containsExactly("导语。", "背景", "正文。", "结语", "完。");
  }

  @Test
  void belowAStatedHeadlineASectionKeepsItsHeading() {
    assertThat(lines("---\ntitle: 新港区启用\n---\n## 背景\n正文。\n")).containsExactly("背景", "正文。");
    assertThat(lines("---\ntitle: 新港区启用\n---\n# 新港区启用\n正文。\n")).containsExactly("正文。");
  }

  @Test
  void tomlBetweenPlusSigns() {
    FoundArticle article =
        read(
            """
            +++
            title = "新港区: 启用"
            date = 2021-05-06T00:30:00+09:00
            places = ["遼寧/大连"]
            industries = ["ports-shipping"]
            author = ["陈平", "周海"]
            [extra]
            weight = 3
            +++
            正文。
            """);
    assertThat(article.stated().title()).isEqualTo("新港区: 启用");
    assertThat(article.stated().date()).hasToString("2021-05-05");
    assertThat(article.stated().places())
        .containsExactly(FiledPlace.subject(new Place("辽宁", "大连")));
    assertThat(article.stated().author()).isEqualTo("陈平、周海");
    assertThat(article.body()).isEqualTo("正文。");
  }

  @Test
  void malformedTomlIsRejectedWithItsLine() {
    write(folder, "a.md", "+++\ntitle = \"新\"\ndate = = 1\n+++\n正文。\n");
    Rejection rejection = Reading.of(folder).rejection();
    assertThat(rejection.reason()).contains("no TOML");
    assertThat(rejection.line()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 解读: 新港区怎么建 | 解读: 新港区怎么建",
        "title: 新港区: 第一步: 清淤 | 新港区: 第一步: 清淤",
        "title: [快讯] 新港区启用 | [快讯] 新港区启用",
        "title: @海滨人 新港区启用 | @海滨人 新港区启用",
        "title: *重要* 新港区启用 | *重要* 新港区启用",
        "title: 2021-05-06 | 2021-05-06",
        "title: 1978 | 1978",
        "title: \"新港区: 启用\" | 新港区: 启用"
      })
  void aTitleNeedsNoQuotationMarks(String line, String title) {
    FoundArticle article = read("---\n" + line + "\ndate: 2021年5月6日\n---\n正文。\n");
    assertThat(article.stated().title()).isEqualTo(title);
    assertThat(article.stated().date()).hasToString("2021-05-06");
  }

  @Test
  void whatLooksLikeANumberIsTakenAsItIsWritten() {
    FoundArticle article = read("---\nid: 007\ntitle: 1_000\ndate: 2021.10\n---\n正文。\n");
    assertThat(article.id()).isEqualTo("007");
    assertThat(article.stated().title()).isEqualTo("1_000");
    assertThat(article.stated().date()).hasToString("2021-10");
  }

  @Test
  void aMarkAtTheBeginningAndLineEndsOfWindowsDoNoHarm() {
    FoundArticle article =
        read("\uFEFF---\r\ntitle: 新港区启用\r\ndate: 2021/5/6\r\ntags:\r\n---\r\n\r\n正文一\r\n行。\r\n");
    assertThat(article.stated().title()).isEqualTo("新港区启用");
    assertThat(article.stated().date()).hasToString("2021-05-06");
    assertThat(article.body()).isEqualTo("正文一行。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---  \ntitle: 渔港扩建\ndate: 2021-04-06\n--- \n",
        "\n\n---\ntitle: 渔港扩建\ndate: 2021-04-06\n---\n",
        "title: 渔港扩建\ndate: 2021-04-06 08:00:00\ntags:\n- 渔业\n---\n",
        "---\rtitle: 渔港扩建\rdate: 2021-04-06\r---\r",
        "---\nTitle: 渔港扩建\nDate: 2021-04-06\n---\n",
        "---\ntitle：渔港扩建\ndate：2021-04-06\n---\n",
        "---\ntitle:渔港扩建\ndate:2021-04-06\n---\n",
        "---\ntitle:\t渔港扩建\ndate:\t2021-04-06\ntags:\n\t- 渔业\n---\n",
        "---\ntitle: \"渔港扩建\ndate: 2021-04-06\n---\n",
        "---\ntitle: \"渔港扩建\" # 暂定: 待改\nlead: 一期: 三年\ndate: 2021-04-06\n---\n",
        "{\n  \"title\": \"渔港扩建\",\n  \"date\": \"2021-04-06\",\n  \"tags\": [\"渔业\"]\n}\n\n"
      })
  void frontMatterIsReadAsItIsWritten(String block) {
    FoundArticle article = read(block + "渔港扩建工程昨天开工。\n");
    assertThat(article.stated().title()).isEqualTo("渔港扩建");
    assertThat(article.stated().date()).hasToString("2021-04-06");
    assertThat(article.body()).isEqualTo("渔港扩建工程昨天开工。");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"两港\"联动见成效",
        "\"两港\"与\"三园\"联动",
        "'两港'联动: 开局",
        "> 两港联动",
        "@两港 联动",
      })
  void aTitleWithMarksOfYamlIsKept(String title) {
    assertThat(read("---\ntitle: " + title + "\ndate: 2021-04-06\n---\n正文。\n").stated().title())
        .isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\n渔港扩建工程开工。\n\n---\n\n工期三年。\n",
        "渔港扩建工程开工。\n\n***\n\n工期三年。\n",
        "{渔港扩建工程开工。}\n\n工期三年。\n"
      })
  void aTextBetweenRulesIsNoFrontMatter(String markdown) {
    assertThat(lines(markdown)).hasSize(2).element(0).asString().contains("渔港扩建工程开工。");
  }

  @Test
  void anAuthorMayBeGivenWithOtherDetails() {
    FoundArticle article =
        read("---\nauthor:\n  name: 王晓\n  email: w@example.org\n---\n渔港扩建工程开工。\n");
    assertThat(article.stated().author()).isEqualTo("王晓");
  }

  @Test
  void tildesGiveRanges() {
    assertThat(lines("渔港水深8~12米，泊位60~80个，工期2~~3年，~~旧~~新码头3~5座。"))
        .containsExactly("渔港水深8~12米，泊位60~80个，工期2~~3年，旧新码头3~5座。");
  }

  @Test
  void asterisksBetweenDigitsMultiply() {
    assertThat(lines("泊位长12*30米，仓库为40*18米，**面积**按12*30*2计，`3*4`不变。"))
        .containsExactly("泊位长12*30米，仓库为40*18米，面积按12*30*2计，3*4不变。");
  }

  @Test
  void marksOfDialectsGoAndTheirWordsStay() {
    assertThat(
            lines(
                """
                [TOC]

                ## 一、渔港 {#port}

                渔港在[[海滨市|海滨]]的[[东港区]]，{% asset_link a.pdf 附图 %}见图![[码头.png]]。

                {{< figure src="a.jpg" title="码头" >}}

                {% note info %}

                > [!TIP] 开放时间
                > 每日八点。

                - [x] 清淤
                - [ ] 建闸

                取值范围为[0]到[9]，合同号{A-7}。
                """))
        .containsExactly("渔港在海滨的东港区，见图。", "开放时间每日八点。", "清淤", "建闸", "取值范围为[0]到[9]，合同号{A-7}。");
    assertThat(read("## 一、渔港 {#port}\n\n正文。\n").clues().headlines()).containsExactly("一、渔港");
  }

  @Test
  void anIndentedLineBeginsAParagraph() {
    assertThat(lines("　　渔港扩建工程昨天开工，\n工期三年。\n　　工程分两期建设。\n"))
        .containsExactly("渔港扩建工程昨天开工，工期三年。", "工程分两期建设。");
  }
}
