package zhenxing.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zhenxing.corpus.DocumentReader.Document;
import zhenxing.corpus.DocumentReader.UnreadableDocumentException;

/** Paragraphs of PDF files are restored, without headers and footers. */
class PdfReaderTest {

  /** Left edge in points. A line has 33 characters of 14 points and extends from 66 to 528. */
  private static final float LEFT = 66;

  private static final float INDENTED = LEFT + 28;
  private static final float SIZE = 14;

  private static Document read(SamplePdf pdf) throws Exception {
    return new PdfReader().read(pdf.bytes());
  }

  private static void assertRejected(byte[] bytes, String... words) {
    assertThatThrownBy(() -> new PdfReader().read(bytes))
        .isInstanceOf(UnreadableDocumentException.class)
        .message()
        .contains(words)
        .doesNotContain("\n", "Exception");
  }

  /** Creates a notice of two pages with header, footer and page number on each. */
  private static SamplePdf notice() {
    return new SamplePdf()
        .page()
        .line(LEFT, 40, 9, "海滨市发展和改革委员会文件")
        .line(190, 110, 20, "关于推进港口扩建的通知")
        .line(INDENTED, 160, SIZE, "为加快建设现代化港口，提升货物通过能力，经研究决定启动二期泊位扩")
        .line(LEFT, 184, SIZE, "建工程，总投资三十六亿元，计划用三年时间建成两个深水泊位和配套堆场，")
        .line(LEFT, 208, SIZE, "现将有关事项通知如下。")
        .line(INDENTED, 232, SIZE, "一、明确责任分工。各单位要按照任务清单，逐项落实建设条件，确保用")
        .line(LEFT, 256, SIZE, "地、用海、环评等手续在年底前办结，不得因为审批影响开工时间和工程的")
        .latin(290, 810, 9, "- 1 -")
        .page()
        .line(LEFT, 40, 9, "海滨市发展和改革委员会文件")
        .line(LEFT, 90, SIZE, "质量。")
        .line(INDENTED, 114, SIZE, "二、加强督促检查。市政府督查室每月通报进展情况。")
        .line(380, 162, SIZE, "海滨市人民政府")
        .line(380, 186, SIZE, "二〇二一年五月六日")
        .latin(290, 810, 9, "- 2 -");
  }

  @Test
  void linesAreJoinedToParagraphsAlsoAcrossPages() throws Exception {
    assertThat(read(notice()).text().lines())
        .containsExactly(
            "关于推进港口扩建的通知",
            "为加快建设现代化港口，提升货物通过能力，经研究决定启动二期泊位扩建工程，总投资三十六亿元，" + "计划用三年时间建成两个深水泊位和配套堆场，现将有关事项通知如下。",
            "一、明确责任分工。各单位要按照任务清单，逐项落实建设条件，确保用地、用海、环评等手续在年底前办结，" + "不得因为审批影响开工时间和工程的质量。",
            "二、加强督促检查。市政府督查室每月通报进展情况。",
            "海滨市人民政府",
            "二〇二一年五月六日");
  }

  @Test
  void latinWordsKeepTheirBlankAndLoseTheHyphenOfTheLine() throws Exception {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .latin(72, 100, 12, "The port authority signed the contract for the second ex-")
            .latin(72, 116, 12, "tension of the northern terminal with three builders and")
            .latin(72, 132, 12, "two banks.")
            .latin(72, 162, 12, "Work begins in spring.");
    assertThat(read(pdf).text().lines())
        .containsExactly(
            "The port authority signed the contract for the second extension of the northern terminal"
                + " with three builders and two banks.",
            "Work begins in spring.");
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws Exception {
    SamplePdf pdf = new SamplePdf().page();
    pdf.line(64, 100, 12, "　　渔港经济区本月启用，首批二十")
        .line(60, 118, 12, "艘远洋渔船靠泊卸货，水产加工企业")
        .line(60, 136, 12, "当天签下八千万元订单。")
        .line(84, 154, 12, "冷库容量随后增加一倍，可以存")
        .line(310, 100, 12, "放四万吨水产品，带动就业六百人，")
        .line(310, 118, 12, "周边三个镇的养殖户都能用上。");
    assertThat(read(pdf).text().lines())
        .containsExactly(
            "渔港经济区本月启用，首批二十艘远洋渔船靠泊卸货，水产加工企业当天签下八千万元订单。",
            "冷库容量随后增加一倍，可以存放四万吨水产品，带动就业六百人，周边三个镇的养殖户都能用上。");
  }

  @Test
  void whatABrowserPrintsAroundAPageIsNoText() throws Exception {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .line(30, 20, 8, "2021/5/6 08:15")
            .line(250, 20, 8, "港口扩建启动 - 海滨网")
            .line(72, 100, 12, "港口年吞吐量超过两亿吨，比上一年增加了一成还多，")
            .line(72, 120, 12, "为沿海各港之首，其中集装箱超过六百万标箱，粮食、")
            .line(72, 140, 12, "矿石和原油各占三成。")
            .latin(30, 830, 8, "https://example.org/news/1.html")
            .latin(560, 830, 8, "1/1");
    assertThat(read(pdf).text())
        .isEqualTo("港口年吞吐量超过两亿吨，比上一年增加了一成还多，为沿海各港之首，其中集装箱超过六百万标箱，粮食、矿石和原油各占三成。");
  }

  @Test
  void columnsBelowAWideHeadlineAreJoinedByTheirOwnWidth() throws Exception {
    SamplePdf pdf = new SamplePdf().page().line(120, 90, 18, "渔港经济区启用带动周边三镇养殖户");
    for (int i = 0; i < 16; i++) {
      pdf.line(
          60,
          120 + 18 * i,
          12,
          i % 4 == 0 ? "　　渔船靠泊卸货水产加工企业当天" : i % 4 == 3 ? "订单。" : "签下八千万元订单冷库容量随后增加");
    }
    for (int i = 0; i < 16; i++) {
      pdf.line(
          310,
          120 + 18 * i,
          12,
          i % 4 == 0 ? "　　渔船靠泊卸货水产加工企业当天" : i % 4 == 3 ? "订单。" : "签下八千万元订单冷库容量随后增加");
    }
    assertThat(read(pdf).text().lines())
        .hasSize(9)
        .startsWith("渔港经济区启用带动周边三镇养殖户")
        .endsWith("渔船靠泊卸货水产加工企业当天签下八千万元订单冷库容量随后增加签下八千万元订单冷库容量随后增加订单。");
  }

  @Test
  void rowsOfATableStayRows() throws Exception {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .line(80, 100, 12, "项目")
            .line(260, 100, 12, "投资")
            .line(80, 120, 12, "深水泊位扩建")
            .line(260, 120, 12, "三十六亿元")
            .line(80, 140, 12, "铁路专用线")
            .line(260, 140, 12, "九亿元");
    assertThat(read(pdf).text().lines()).containsExactly("项目  投资", "深水泊位扩建  三十六亿元", "铁路专用线  九亿元");
  }

  @Test
  void aWatermarkIsNoText() throws Exception {
    SamplePdf pdf =
        new SamplePdf().page().line(72, 100, 12, "港口年吞吐量超过两亿吨。").watermark(150, 500, "内部资料");
    assertThat(read(pdf).text()).isEqualTo("港口年吞吐量超过两亿吨。");
  }

  @Test
  void theTitleOfItsPropertiesIsHandedOn() throws Exception {
    assertThat(read(notice().title("关于推进港口扩建的通知")).title()).isEqualTo("关于推进港口扩建的通知");
    assertThat(read(notice()).title()).isNull();
  }

  @Test
  void aScanIsRejectedAsOne() {
    assertRejected(new SamplePdf().page().picture().page().picture().bytes(), "scan", "OCR");
    assertRejected(
        new SamplePdf().page().latin(200, 820, 8, "Made with a phone").picture().bytes(), "scan");
  }

  @Test
  void aDocumentWithoutTextIsRejected() {
    assertRejected(new SamplePdf().page().bytes(), "no text");
  }

  @Test
  void aProtectedDocumentIsRejectedAsOne() {
    assertRejected(notice().protect("secret").bytes(), "password");
    assertRejected(notice().protect("").bytes(), "protected against taking text");
  }

  @Test
  void whatIsNoPdfIsRejected() {
    byte[] whole = notice().bytes();
    assertRejected("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), "no whole PDF");
    assertRejected("港口".repeat(500).getBytes(StandardCharsets.UTF_8), "no whole PDF");
    assertRejected(Arrays.copyOf(whole, 60), "no whole PDF");
  }

  @Test
  void aBookIsRejected() {
    SamplePdf pdf = new SamplePdf();
    for (int i = 0; i < 1_001; i++) pdf.page();
    assertRejected(pdf.bytes(), "1000 pages");
  }
}
