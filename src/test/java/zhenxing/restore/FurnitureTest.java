package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;

/** Page furniture is removed from texts, and lines of the article are kept. */
class FurnitureTest {

  private static final String ARTICLE =
      "大连召开工业和信息化工作会议\n会议强调，要坚定不移走高质量发展之路，加快建设现代化产业体系，全面提升城市能级和核心竞争力。\n今年以来，全市规模以上工业增加值同比增长百分之八，新动能加快成长，传统产业改造升级步伐明显加快。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 > 新闻中心 > 正文",
        "发布时间：2024-06-13 08:14 来源：大连日报 责任编辑：王丽",
        "首页 新闻 时政 财经 文化 体育",
        "字号：【大 中 小】 打印 关闭",
        "分享到：微信 微博 QQ空间"
      })
  void goesFromTheHead(String line) {
    RestoredText restored = new Restorer().restore(null, line + "\n" + ARTICLE);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture()).containsExactly(new RestoredText.FurnitureLine(line, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "入驻：2026-02-23",
        "举办：2026-03-26 至 2026-03-29",
        "关键词：",
        "（责任编辑：王丽）",
        "新闻热点",
        "版权所有 大连新闻网 未经授权禁止转载",
        "关于我们 | 联系我们 | 网站地图",
        "上一篇：全市经济工作会议召开"
      })
  void goesFromTheTail(String line) {
    RestoredText restored = new Restorer().restore(null, ARTICLE + "\n" + line);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture()).containsExactly(new RestoredText.FurnitureLine(line, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青岛日报社/观海新闻讯走在前列、展现担当。",
        "市商务局党组成员、副局长 王培夙",
        "发布人",
        "(青岛日报/观海新闻记者 杨光)",
        "《方案》保障措施",
        "记者从版权局获悉，去年全市查处侵权案件百余起。"
      })
  void neverTakesALineOfTheArticle(String line) {
    assertThat(new Restorer().restore(null, line + "\n" + ARTICLE).body()).startsWith(line);
    assertThat(new Restorer().restore(null, ARTICLE + "\n" + line).body()).endsWith(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "活动时间：2024年6月20日上午9时",
        "时间：2024年6月20日\n地点：大连会展中心",
        "主办单位：大连市工业和信息化局",
        "联系电话：0411-80000000",
        "咨询电话：0411-80000000\n举报电话：0411-80000001\n大连市工业和信息化局\n2024年6月13日",
      })
  void hostsAndTelephonesOfANoticeStay(String lines) {
    assertThat(new Restorer().restore(null, lines + "\n" + ARTICLE).body()).startsWith(lines);
    assertThat(new Restorer().restore(null, ARTICLE + "\n" + lines).body()).endsWith(lines);
  }

  @Test
  void rowsOfNumbersStayUnderTheHeadOfTheirTable() {
    String table = ARTICLE.replace("\n今年以来", "\n序号 / 数量\n1 / 25\n2 / 30\n今年以来");
    assertThat(new Restorer().restore(null, table).body()).isEqualTo(table);
    String pages = ARTICLE.replace("\n今年以来", "\n1 / 5\n2 / 5\n今年以来");
    assertThat(new Restorer().restore(null, pages).body()).isEqualTo(ARTICLE);
  }

  @Test
  void hostsAndTelephonesOfAWebsiteGo() {
    String footer = "主办单位：大连市人民政府办公室\n联系电话：0411-80000000\n网站标识码：2102000000";
    assertThat(new Restorer().restore(null, ARTICLE + "\n" + footer).body()).isEqualTo(ARTICLE);
  }

  @Test
  void aListOfOtherArticlesGoesWithItsHeading() {
    String page = ARTICLE + "\n相关阅读\n港口吞吐量再创新高\n这座小城凭什么火了";
    assertThat(new Restorer().restore(null, page).body()).isEqualTo(ARTICLE);
  }

  @Test
  void widgetsGoFromBetweenTheParagraphs() {
    String page =
        ARTICLE.replace("\n今年以来", "\n您的浏览器暂时无法播放此视频.\n今年以来")
            + "\n【1】【2】【3】\n转播到腾讯微博\n正在加载...\n< >\n+1\n【纠错】";
    RestoredText restored = new Restorer().restore(null, page);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture()).hasSize(7);
  }

  @Test
  void commentsAndEnglishNoticesOfAPlatformGo() {
    String page =
        ARTICLE
            + "\nNotice: The content above is uploaded and posted by users of the platform."
            + "\nNo part of this page may be used, nor without permission be reproduced."
            + "\n跟贴 12 条评论，305 人参与\n登录后才能评论\n暂无评论";
    assertThat(new Restorer().restore(null, page).body()).isEqualTo(ARTICLE);
  }

  @Test
  void buttonsOfPagesInTraditionalScriptGo() {
    String page =
        "字級：小 中 大\n分享至 LINE Facebook Twitter\n臺中港新增三條遠洋航線，貨櫃裝卸量較去年成長一成，帶動倉儲、物流等相關產業發展，創造就業機會。\n"
            + ">>>更多內容請下載「港區發布」客戶端";
    assertThat(new Restorer().restore(null, page).body())
        .isEqualTo("台中港新增三条远洋航线，货柜装卸量较去年成长一成，带动仓储、物流等相关产业发展，创造就业机会。");
  }

  @Test
  void headlinesWithTheirDaysAreAListOfOtherArticles() {
    String list = "港口吞吐量再创新高 2024-05-01\n这座小城凭什么火了 2024-04-30";
    assertThat(new Restorer().restore(null, ARTICLE + "\n" + list).body()).isEqualTo(ARTICLE);
    assertThat(new Restorer().restore(null, list + "\n" + ARTICLE).body()).isEqualTo(ARTICLE);
  }

  @Test
  void theHeadOfANewspaperGoesAndIsHandedOn() {
    String head = "大连日报 2024年5月1日 星期三 第03版";
    RestoredText restored = new Restorer().restore(null, head + "\n" + ARTICLE);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture()).containsExactly(new RestoredText.FurnitureLine(head, true));
  }

  @Test
  void theDayUnderADocumentStays() {
    String document = ARTICLE + "\n大连市人民政府\n2024年5月1日";
    assertThat(new Restorer().restore(null, document).body()).isEqualTo(document);
  }

  @Test
  void spamOverTheHeadlineGoesAndTheHeadlineStays() {
    String title = "平台搭台，国产设备唱戏，免费培训上门";
    String page = "彩票开奖_棋牌下载_真人娱乐城_时时彩平台\n" + title + "\n" + ARTICLE;
    assertThat(new Restorer().restore(null, page).body()).isEqualTo(title + "\n" + ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "返回搜狐，查看更多责任编辑：",
        "分享让更多人看到",
        " 更多精彩内容请进入财经频道",
        "版权侵权联系电话：0411-80000000",
        "广告声明：文内的跳转链接仅供参考，本站文章均包含本声明。",
        "分享让更多人看到返回搜狐，查看更多"
      })
  void goesFromTheEndOfAParagraph(String furniture) {
    RestoredText restored = new Restorer().restore(null, ARTICLE + furniture);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture())
        .containsExactly(new RestoredText.FurnitureLine(furniture.strip(), false));
    assertThat(restored.repairs().count(RepairKind.FURNITURE)).isEqualTo(1);
    assertThat(restored.edits())
        .containsExactly(
            new Edit(
                RepairKind.FURNITURE,
                Edit.Field.BODY,
                ARTICLE.length(),
                ARTICLE.length(),
                furniture));
  }

  @Test
  void advertisementsGoFromWithinAParagraph() {
    String first = "广告 船长三天学会理财，一年赚回三条船！ ×";
    String second = "广告 海风秀场 >>进入直播间 ×";
    String page = ARTICLE.replace("会议强调", first + "会议强调") + second;
    RestoredText restored = new Restorer().restore(null, page);
    assertThat(restored.body()).isEqualTo(ARTICLE);
    assertThat(restored.furniture())
        .containsExactly(
            new RestoredText.FurnitureLine(first, false),
            new RestoredText.FurnitureLine(second, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"这家公司去年投放户外广告 3000 × 2 块。", "他在朋友圈写道：“分享让更多人看到家乡的变化。”", "网站底部写着“返回搜狐，查看更多”几个字。"})
  void wordsOfTheArticleStay(String sentence) {
    String text = ARTICLE + "\n" + sentence;
    assertThat(new Restorer().restore(null, text).body()).isEqualTo(text);
  }
}
