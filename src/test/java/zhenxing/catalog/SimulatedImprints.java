package zhenxing.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Creates texts that state their date only at the end, in one of the usual forms, together with
 * decoys as on real pages: years in history and plans, other articles with their dates, comments,
 * copyright notices.
 */
final class SimulatedImprints {

  /** A text and the year in which it was published. */
  record Case(String form, String text, int year) {}

  private static final String[] TITLES = {
    "滨海新港二期工程全线贯通", "全市工业经济实现平稳增长", "老工业区焕发新活力", "一场调研引出的产业变革", "冷链物流园带火山里货"
  };

  private static final String[] LEADS = {
    "走进滨海新港，塔吊林立，车辆穿梭，一派繁忙景象。",
    "近日，市工业和信息化局组织专家深入企业，开展技术改造诊断服务。",
    "日前，全市重点项目推进会召开，研究部署下一阶段工作。",
    "初春时节，老工业区的厂房里机器轰鸣，工人们正在赶制订单。",
    "记者从市发展改革委获悉，本市将再推出一批支持民营经济的措施。"
  };

  private static final String[] MIDDLES = {
    "园区负责人介绍，项目建成后将带动就业三千人，年产值超过二十亿元。",
    "下一步，当地将持续优化营商环境，推动产业向高端迈进。",
    "企业负责人说，设备更新以后，生产效率提高了三成。",
    "业内人士认为，延长产业链条是老工业基地转型的关键。"
  };

  /** Each contains a year of the past. */
  private static final String[] PAST = {
    "%d年，这里还是一片滩涂。",
    "自%d年启动建设以来，累计完成投资八十亿元。",
    "截至%d年底，入园企业已有一百二十家。",
    "公司成立于%d年5月，当时只有十几名员工。",
    "与%d年相比，能耗下降了百分之十五。",
    "%d年3月18日，一期工程正式投产。",
    "这项工程曾获%d年度科技进步奖。"
  };

  /** Each contains a year of the future. */
  private static final String[] PLANS = {
    "到%d年，力争产业规模突破千亿元。", "二期项目计划%d年10月建成投产。", "根据规划，%d年前将建成国内一流的装备基地。", "按照部署，%d年全面完成改造任务。"
  };

  private static final String[] PAPERS = {"大连日报", "盘锦日报", "辽宁日报", "新华网", "中国经济网", "青岛晚报", "人民网"};
  private static final String[] SENDERS = {"新华社大连", "中新社沈阳", "中新网青岛", "本报盘锦", "新华社北京"};
  private static final String[] OFFICES = {
    "大连市人民政府办公室", "盘锦市工业和信息化局", "市发展和改革委员会", "辽滨经济技术开发区管委会", "省农业农村厅"
  };
  private static final String HAN = "〇一二三四五六七八九";

  private final Random random;

  SimulatedImprints(Random random) {
    this.random = random;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Returns a case with an invented text. */
  Case next() {
    return next(null);
  }

  /**
   * @param news the text above the imprint, or null for an invented one
   */
  Case next(String news) {
    LocalDate day = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(365 * 21));
    int form = random.nextInt(18);
    String date = written(day);
    String imprint =
        switch (form) {
          case 0 -> "（" + any(SENDERS) + full(day) + "电）";
          case 1 -> "\n（" + any(SENDERS) + full(day) + "电 记者 王晓）";
          case 2 -> "（" + any(PAPERS) + " " + date + "）";
          case 3 -> "\n" + any(OFFICES) + "\n" + date;
          case 4 -> "\n" + any(OFFICES) + "　　" + full(day);
          case 5 -> "\n" + date;
          case 6 -> "（" + date + "）";
          case 7 -> "\n《" + any(PAPERS) + "》" + full(day) + "第0" + (1 + random.nextInt(8)) + "版";
          case 8 -> "\n《" + any(PAPERS) + "》（" + full(day) + " 0" + (1 + random.nextInt(8)) + " 版）";
          case 9 -> "\n来源：" + any(PAPERS) + " " + date;
          case 10 -> "\n编辑：王晓 " + date;
          case 11 -> "\n发布时间：" + date;
          case 12 -> "\n发布日期：" + date + " 来源：" + any(PAPERS);
          case 13 -> "\n（本报记者 王晓 " + full(day) + "）";
          case 14 -> "\n" + any(SENDERS) + full(day) + "电";
          case 15 -> "\n作者：王晓　日期：" + date;
          case 16 -> "\n" + any(PAPERS) + full(day) + "讯";
          default -> "\n原载" + any(PAPERS) + full(day);
        };
    String body = news == null ? body(day) : news;
    return new Case("form " + form, body + imprint + behind(day), day.getYear());
  }

  private String body(LocalDate day) {
    List<String> sentences = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      sentences.add(any(PAST).formatted(day.getYear() - 1 - random.nextInt(15)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      sentences.add(any(PLANS).formatted(day.getYear() + 1 + random.nextInt(12)));
    }
    sentences.add(any(MIDDLES));
    sentences.add(any(MIDDLES));
    Collections.shuffle(sentences, random);
    String separator = random.nextBoolean() ? "" : "\n";
    return any(TITLES) + "\n" + any(LEADS) + String.join(separator, sentences);
  }

  /** Returns lines as they follow a text on pages. All their dates differ from the given day. */
  private String behind(LocalDate day) {
    LocalDate other = day.plusDays(200 + random.nextInt(2500)).minusDays(random.nextInt(900));
    if (other.getYear() == day.getYear()) other = other.plusYears(1);
    List<String> lines = new ArrayList<>();
    String[] kinds = {
      "相关新闻\n"
          + any(TITLES)
          + " "
          + other
          + "\n"
          + other.getYear()
          + "年全市工业大会召开 "
          + other.plusDays(9),
      "版权所有 © 2009-2026 滨海新闻网",
      "Copyright © 2012-" + other.getYear() + " All Rights Reserved",
      "辽ICP备" + other.getYear() + "012345号-1",
      "网友评论\n海风 " + other + " 10:22\n写得真好，" + other.getYear() + "年我也去过",
      "上一篇：" + other.getYear() + "年全市经济运行情况\n下一篇：港口吞吐量创新高（" + full(other) + "）",
      "入驻:" + other,
      "举办:" + other + " 至 " + other.plusDays(3),
      "更新时间：" + other + " 08:00",
      "采集时间：" + other + " 08:00:00",
      "报名截止：" + full(other),
      "浏览次数：" + other.getYear() + " 次",
      "推荐阅读\n· " + full(other) + "将举办大型招聘会\n· " + any(TITLES) + "（" + other + "）",
      "热点新闻\n" + other.getMonthValue() + "-" + other.getDayOfMonth() + " " + any(TITLES),
      "打印日期：" + full(other),
      "辽政发〔" + other.getYear() + "〕12号"
    };
    for (int i = random.nextInt(4); i > 0; i--) lines.add(any(kinds));
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
  }

  private static String full(LocalDate d) {
    return d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日";
  }

  private String written(LocalDate d) {
    return switch (random.nextInt(6)) {
      case 0 -> d.toString();
      case 1 -> "%d/%d/%d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
      case 2 -> "%d.%02d.%02d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
      case 3 -> han(d);
      case 4 -> "%d 年 %d 月 %d 日".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
      default -> full(d);
    };
  }

  private String han(LocalDate d) {
    char zero = "〇○零".charAt(random.nextInt(3));
    StringBuilder year = new StringBuilder();
    for (char c : Integer.toString(d.getYear()).toCharArray()) {
      year.append(c == '0' ? zero : HAN.charAt(c - '0'));
    }
    return year + "年" + numeral(d.getMonthValue()) + "月" + numeral(d.getDayOfMonth()) + "日";
  }

  private static String numeral(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : HAN.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : HAN.charAt(n % 10));
  }
}
