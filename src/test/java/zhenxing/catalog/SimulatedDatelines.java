package zhenxing.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import zhenxing.article.PageClues;
import zhenxing.article.PublicationDate;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * Creates articles of known date. The date is written into them in one of the usual forms, among
 * dates that prove nothing: target years, history, comparisons and furniture.
 */
final class SimulatedDatelines {

  /** An article and its date. The date is null if the article gives no evidence for one. */
  record Case(String form, Manuscript manuscript, PublicationDate date) {}

  private static final String[] AGENCIES = {
    "新华社大连", "中新网青岛", "本报", "本报盘锦", "记者从大连", "中新社北京", "人民网济南"
  };
  private static final String[] EVENTS = {
    "市政府召开新闻发布会，介绍工业经济运行情况。", "全市重点项目集中开工，涉及石化、装备等领域。", "省有关部门印发行动方案，支持企业技术改造。", "国际会展中心举办产业对接活动。"
  };

  /** Plans. Each contains a year of the future. */
  private static final String[] HORIZONS = {
    "到%d年，全市将基本实现现代化。", "力争到%d年，产业规模突破千亿元。", "预计%d年前实现碳达峰。", "项目将于%d年建成投产。", "到%d年末，企业数量翻一番。",
  };

  /** History. Each contains a year of the past. */
  private static final String[] HISTORY = {
    "自%d年实施振兴战略以来，城市面貌发生巨变。",
    "按照%d年获批时的部署，试验区分三步走。",
    "截至%d年底，全市企业总数增长一倍。",
    "该企业成立于%d年。",
    "占比较%d年提高0.8个百分点。",
    "公司创办于%d年5月。",
    "根据%d年公布的普查结果，人口结构发生变化。",
    "%d年，全市生产总值突破千亿元。",
  };

  private static final String[] FURNITURE = {
    "入驻:2026-02-23",
    "举办:2026-03-26 至 2026-03-29",
    "版权所有 © 2010-2026",
    "报名截止：2026-05-01",
    "注册时间 2019-08-08"
  };
  private static final String[] LABELS = {"发布时间：", "发布时间:", "时间：", "发表时间：", "日期：", "更新时间："};
  private static final String HAN = "〇一二三四五六七八九";

  private final Random random;

  SimulatedDatelines(Random random) {
    this.random = random;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  Case next() {
    LocalDate day = LocalDate.of(2003, 1, 1).plusDays(random.nextInt(365 * 23));
    PublicationDate full =
        new PublicationDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    PublicationDate year = PublicationDate.ofYear(day.getYear());
    int form = random.nextInt(17);
    return switch (form) {
      case 0 -> page("标签行", any(LABELS) + stamp(day), full);
      case 1 -> page("标签与来源", "来源：大连日报 " + any(LABELS) + stamp(day), full);
      case 2 -> page("日期行", stamp(day), full);
      case 3 -> page("日期与来源", stamp(day) + " 来源：大连日报", full);
      case 4 -> make("元数据", "", null, stamp(day), List.of(), full);
      case 5 -> make("元数据 ISO", "", null, day + "T08:14:00+08:00", List.of(), full);
      case 6 -> make("网址", "", url(day), null, List.of(), full);
      case 7 -> make("网址与讯", any(AGENCIES) + monthDay(day) + "讯 ", url(day), null, List.of(), full);
      case 8 ->
          make(
              "讯与年",
              any(AGENCIES) + monthDay(day) + "电（记者 杨光）",
              null,
              null,
              List.of(proof(day)),
              full);
      case 9 -> make("全讯", any(AGENCIES) + han(day) + "讯 ", null, null, List.of(), full);
      case 10 ->
          make(
              "全讯",
              any(AGENCIES) + day.getYear() + "年" + monthDay(day) + "电 ",
              null,
              null,
              List.of(),
              full);
      case 11 -> make("导语", day.getYear() + "年" + monthDay(day) + "，", null, null, List.of(), full);
      case 12 -> make("汉字导语", han(day) + "，", null, null, List.of(), full);
      case 13 ->
          make(
              "落款",
              "",
              null,
              null,
              List.of(
                  "\n大连市人民政府办公室\n"
                      + (random.nextBoolean() ? han(day) : day.getYear() + "年" + monthDay(day))),
              full);
      case 14 -> make("年的证据", "", null, null, List.of(proof(day)), year);
      default -> make("无", "", null, null, List.of(), null);
    };
  }

  private String proof(LocalDate day) {
    int year = day.getYear();
    List<String> proofs = new ArrayList<>();
    proofs.add("%d年是新旧动能转换的决战之年。".formatted(year));
    proofs.add("%d年是全面振兴的关键一年。".formatted(year));
    proofs.add("近日，《工业增长三年行动方案（%d—%d年）》正式印发。".formatted(year, year + 2));
    proofs.add("会议提出实施制造业倍增行动(%d-%d年)。".formatted(year, year + 3));
    proofs.add("今年（%d年）前5个月，全市工业较快增长。".formatted(year));
    if (day.getMonthValue() >= 7) proofs.add("%d年上半年，全市工业增加值增长6.1%%。".formatted(year));
    if (year >= 2006 && year % 5 == 1) {
      proofs.add("今年是“十%s五”开局之年。".formatted("一二三四五".charAt((year - 2006) / 5)));
    }
    return proofs.get(random.nextInt(proofs.size()));
  }

  private String stamp(LocalDate d) {
    String date =
        switch (random.nextInt(5)) {
          case 0 -> "%d年%02d月%02d日".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
          case 1 -> "%d/%02d/%02d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
          case 2 -> "%d.%02d.%02d".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
          case 3 -> "%d年%d月%d日".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
          default -> d.toString();
        };
    return switch (random.nextInt(3)) {
      case 0 -> date + " 08:14";
      case 1 -> date + " 17:05:33";
      default -> date;
    };
  }

  private static String monthDay(LocalDate d) {
    return d.getMonthValue() + "月" + d.getDayOfMonth() + "日";
  }

  private static String han(LocalDate d) {
    StringBuilder year = new StringBuilder();
    for (char c : Integer.toString(d.getYear()).toCharArray()) year.append(HAN.charAt(c - '0'));
    return year + "年" + numeral(d.getMonthValue()) + "月" + numeral(d.getDayOfMonth()) + "日";
  }

  private static String numeral(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : HAN.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : HAN.charAt(n % 10));
  }

  private String url(LocalDate d) {
    String y = "" + d.getYear();
    String m = "%02d".formatted(d.getMonthValue());
    String day = "%02d".formatted(d.getDayOfMonth());
    return "http://www.example.cn"
        + switch (random.nextInt(6)) {
          case 0 -> "/content/" + y + "-" + m + "/" + day + "/content_12345.htm";
          case 1 -> "/gk/" + y + m + "/t" + y + m + day + "_556677.html";
          case 2 -> "/n1/" + y + "/" + m + day + "/c1001-123.html";
          case 3 -> "/news/" + y + m + day + "/8877.shtml";
          case 4 -> "/a/" + y + "-" + m + "-" + day + "/9988.html";
          default -> "/art/" + y + "/" + m + "/" + day + "/art_33_44.html";
        };
  }

  private Case page(String form, String line, PublicationDate date) {
    return random.nextBoolean()
        ? make(form, line + "\n", null, null, List.of(), date)
        : make(form, "", null, null, List.of(), date, new FurnitureLine(line, true));
  }

  private Case make(
      String form,
      String opening,
      String url,
      String published,
      List<String> proof,
      PublicationDate date,
      FurnitureLine... lines) {
    List<String> sentences = new ArrayList<>();
    int now = date == null ? 2015 : date.year();
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean past = random.nextBoolean();
      int away = 1 + random.nextInt(12);
      sentences.add(
          past ? any(HISTORY).formatted(now - away) : any(HORIZONS).formatted(now + away));
    }
    boolean last = !proof.isEmpty() && proof.getFirst().startsWith("\n");
    if (!last) sentences.addAll(proof);
    Collections.shuffle(sentences, random);
    String body = opening + any(EVENTS) + String.join(random.nextBoolean() ? "" : "\n", sentences);
    if (last) body += proof.getFirst();
    List<FurnitureLine> furniture = new ArrayList<>(List.of(lines));
    for (int i = random.nextInt(3); i > 0; i--) {
      furniture.add(
          random.nextInt(furniture.size() + 1),
          new FurnitureLine(any(FURNITURE), random.nextInt(4) == 0));
    }
    PageClues clues = new PageClues(List.of(), null, published, null, null);
    return new Case(form, Manuscript.of("全市工业大会召开", body, furniture, clues, url), date);
  }
}
