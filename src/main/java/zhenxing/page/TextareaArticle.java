package zhenxing.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * An article that a page keeps as escaped HTML in a {@code textarea}, from which a script shows it.
 */
final class TextareaArticle {

  private TextareaArticle() {}

  /**
   * Replaces the first such element by what it contains, if the page shows less prose than this.
   */
  static void unfold(Document page, int littleProse) {
    Element body = page.body();
    for (Element area : body.select("textarea")) {
      String html = area.wholeText();
      if (!ClassHints.isArticle(area) || !html.contains("</p>") && !html.contains("<br")) continue;
      if (PageText.of(body).prose(body) < littleProse) replace(area, html);
      return;
    }
  }

  private static void replace(Element area, String html) {
    Element box = new Element("div").attr("class", area.className());
    try {
      box.appendChildren(List.<Node>copyOf(PageTree.parse(html).body().childNodes()));
    } catch (PageTree.TooLargeException e) {
      return; // The page is read without it.
    }
    area.replaceWith(box);
  }
}
