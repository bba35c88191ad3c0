package zhenxing.page;

import org.jsoup.nodes.Element;

/**
 * An article that a content system builds of modules: each paragraph, with its heading, lies in a
 * box of its own, and the boxes are siblings of one kind. The element with the most prose is then
 * one module, not the article.
 */
final class TextModules {

  /** How far a module may lie above its paragraph. In elements. */
  private static final int HIGHEST = 4;

  /** A box with more text besides its prose than this share of it is no module. */
  private static final double OTHER = 0.5;

  private TextModules() {}

  /**
   * Returns the element around {@code inner} that is one of at least two modules, or {@code inner}
   * itself if there are none.
   */
  static Element around(PageText page, Element inner, int from) {
    Element module = inner.parent();
    for (int up = 0; up < HIGHEST && module != null; up++, module = module.parent()) {
      if (!isModule(page, module, from)) return inner;
      for (Element other : module.siblingElements()) {
        if (isAlike(other, module) && holdsLike(other, inner) && isModule(page, other, from))
          return module;
      }
    }
    return inner;
  }

  private static boolean isAlike(Element e, Element module) {
    return !module.className().isEmpty()
        && e.normalName().equals(module.normalName())
        && e.className().equals(module.className());
  }

  private static boolean holdsLike(Element e, Element inner) {
    return !inner.className().isEmpty() && !e.getElementsByClass(inner.className()).isEmpty();
  }

  /**
   * Whether a box holds little but prose: posts and comments have links and days, cards of other
   * articles are links.
   */
  private static boolean isModule(PageText page, Element e, int from) {
    int start = page.start(e);
    int end = page.end(e);
    int prose = page.prose(start, end);
    if (prose == 0 || start < from || page.length(start, end) > prose * (1 + OTHER)) return false;
    if (page.linkDensity(e) > 0 || ClassHints.isAside(e) || ClassHints.isComments(e)) return false;
    for (int i = start; i < end; i++) {
      if (ChinaDay.in(page.get(i).text(), 0) != null) return false;
    }
    return true;
  }
}
