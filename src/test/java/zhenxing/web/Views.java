package zhenxing.web;

/** The views of the page, with the starter corpus. */
final class Views {

  /**
   * For each view its name, a selector of an element that shows it is complete, and its address as
   * pairs of names and values.
   */
  static final String[][] ALL = {
    {"start", ".browse-places a"},
    {"results", ".hits > li", "q", "产业", "province", "辽宁"},
    {"nothing", ".notice", "q", "\"没有这样的话\""},
    {"article", ".others section", "q", "三篇大文章", "article", "liaoning~dalian-01"},
    {"repairs", ".others section", "article", "liaoning~dalian-01", "text", "repairs"},
    {
      "original",
      ".article-text[data-as-found]",
      "article",
      "liaoning~dalian-01",
      "text",
      "original"
    },
    {"insight", ".chart svg", "q", "营商环境", "view", "insight", "compare", "新旧动能转换"},
    {"places", ".trends .bar-table", "q", "营商环境", "view", "insight", "by", "province"},
    {"kept", ".page", "view", "kept"},
  };

  private Views() {}

  /** Opens a view and waits until it is complete. */
  static void open(Visitor visitor, String[] view) {
    String[] query = new String[view.length - 2];
    System.arraycopy(view, 2, query, 0, query.length);
    visitor.open(query);
    visitor.page().locator(view[1]).first().waitFor();
    if (view[0].equals("insight") || view[0].equals("places")) {
      visitor.page().locator(".insight-grid .panel").first().waitFor();
    }
  }
}
