package zhenxing.catalog;

import java.util.List;
import java.util.Random;
import zhenxing.article.PageClues;

/** Puts a headline above its text in the ways that web pages do. */
final class SimulatedLayouts {

  /** A text that contains a headline, and the clues of the page around it. */
  record Page(String layout, String text, PageClues clues) {}

  private static final String[] KICKERS = {
    "聚焦高质量发展",
    "【高质量发展调研行】",
    "新春走基层",
    "奋进新征程 建功新时代",
    "坚定信心 开拓进取 推动全面振兴取得新突破",
    "学习贯彻党的二十大精神",
    "东北振兴进行时",
    "落实会议精神，推动产业升级，服务企业发展",
    "权威发布",
    "一线调研：",
    "新闻热点",
    "万人助万企"
  };
  private static final String[] SITES = {
    "大连日报", "盘锦新闻网", "中国青岛网", "濮阳市人民政府", "东北新闻网", "新华网", "辽宁日报"
  };
  private static final String[] BYLINES = {
    "本报记者 杨光", "记者 张伟 通讯员 李娜", "2023-03-30 08:14 来源：大连日报", "来源：青岛日报  作者：王健  2022年04月01日",
    "发布时间：2024-06-13 08:14", "字号：大 中 小", "文/杨光", "编辑：刘云"
  };
  private static final String[] BREADCRUMBS = {
    "首页 > 新闻 > 正文", "当前位置：首页 > 要闻", "您的位置：首页>>新闻中心>>本地新闻"
  };
  private static final String[] SUBTITLES = {"——市委全会侧记", "——我市推进产业结构调整综述", "多个项目集中开工 总投资超百亿元"};

  private final Random random;

  SimulatedLayouts(Random random) {
    this.random = random;
  }

  private String any(String[] values) {
    return values[random.nextInt(values.length)];
  }

  Page next(String title, String body) {
    String site = any(SITES);
    String suffix = any(new String[] {"_", " - ", "-", "|", " | ", "——", "_新闻中心_"}) + site;
    return switch (random.nextInt(13)) {
      case 0 -> text("title", title + "\n" + body);
      case 1 -> text("kicker", any(KICKERS) + "\n" + title + "\n" + body);
      case 2 ->
          text("kicker, byline", any(KICKERS) + "\n" + title + "\n" + any(BYLINES) + "\n" + body);
      case 3 -> text("subtitle", title + "\n" + any(SUBTITLES) + "\n" + body);
      case 4 -> text("site suffix", title + suffix + "\n" + body);
      case 5 -> text("byline", title + "\n" + any(BYLINES) + "\n" + body);
      case 6 -> text("breadcrumb", any(BREADCRUMBS) + "\n" + title + "\n" + body);
      case 7 -> text("site first", site + "\n" + title + "\n\n" + any(BYLINES) + "\n" + body);
      case 8 -> text("date first", "2023-03-30 08:14\n　　" + title + "\n" + body);
      case 9 -> text("prefix", any(new String[] {"标题：", "原标题：", "# "}) + title + "\n" + body);
      case 10 -> page("h1", body, site, title, title + suffix);
      case 11 -> page("title only", body, random.nextBoolean() ? site : null, title + suffix);
      default -> page("h1 is the site", body, site, site, title + suffix);
    };
  }

  private static Page text(String layout, String text) {
    return new Page(layout, text, PageClues.NONE);
  }

  private static Page page(String layout, String body, String site, String... headlines) {
    return new Page(layout, body, new PageClues(List.of(headlines), site, null, null, null));
  }
}
