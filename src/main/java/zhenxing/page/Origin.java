package zhenxing.page;

import zhenxing.article.Bilingual;

/**
 * Where on a page something was read, as the evidence tells it before the words that stand there.
 */
final class Origin {

  static final Bilingual ADDRESS = new Bilingual("网址", "web address");
  static final Bilingual BYLINE = new Bilingual("署名行", "byline");
  static final Bilingual DATE_LINE = new Bilingual("文首日期行", "date above the text");
  static final Bilingual ELEMENT = new Bilingual("页面元素", "element of the page");
  static final Bilingual PUBLISHED = new Bilingual("发布时间", "time of publication");
  static final Bilingual SCRIPT = new Bilingual("页内数据", "data in the page");
  static final Bilingual SOURCE_LINE = new Bilingual("来源行", "line with the source");

  private Origin() {}

  /** A value that the page names itself, such as {@code og:site_name: 大连日报}. */
  static Bilingual named(String name, String value) {
    return Bilingual.same(name + ": " + value);
  }
}
