package zhenxing.api;

import java.time.Period;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Reason;

/**
 * Describes reasons for relatedness in words.
 *
 * @param taxonomy provides the names of industries
 * @param language language of the description
 */
record ReasonText(Taxonomy taxonomy, Language language) {

  String of(Reason reason) {
    String value = reason.value();
    return switch (reason.kind()) {
      case PHRASE -> language.choose("都提到“" + value + "”", "both say “" + value + "”");
      case CITY -> language.choose("同一城市：" + value, "same city: " + value);
      case INDUSTRY -> {
        String label = language.industry(value, taxonomy);
        yield language.choose("同一行业：" + label, "same industry: " + label);
      }
      case TIME -> time(value);
      case SIMILAR -> similar(value);
    };
  }

  private String similar(String value) {
    int between = value.indexOf('\n');
    String one = value.substring(0, between);
    String other = value.substring(between + 1);
    return language.choose(
        "内容相近：“" + one + "”与“" + other + "”",
        "similar in content: “" + one + "” and “" + other + "”");
  }

  private String time(String value) {
    if (value.startsWith("P")) {
      int days = Period.parse(value).getDays();
      if (days == 0) return language.choose("同一天", "on the same day");
      return language.choose("相隔 " + days + " 天", days == 1 ? "a day apart" : days + " days apart");
    }
    PublicationDate period = PublicationDate.parse(value);
    if (period.month() == 0) return language.choose("同在 " + value + " 年", "both in " + value);
    return language.choose(
        "同在 " + period.year() + " 年 " + period.month() + " 月", "both in " + value);
  }
}
