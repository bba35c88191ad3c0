package zhenxing.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the box that holds the article, as Readability (Arc90, 2009) and trafilatura do: each
 * paragraph speaks for the five boxes around it, the nearest most; links speak against a box, its
 * name a little either way. Then the boxes beside it are joined that go on with the text.
 */
final class MainText {

  /** What a paragraph gives to the boxes around it, from the nearest outward. */
  private static final double[] SHARES = {1, 1 / 2.0, 1 / 6.0, 1 / 9.0, 1 / 12.0};

  /** What the name of a box adds to its score or takes off. */
  private static final double HINT = 0.25;

  /** A box beside the article's that holds so large a share of its prose goes on with it. */
  private static final double JOINED_SHARE = 0.2;

  /** A box with a larger share of links is a list. */
  private static final double LIST_DENSITY = 0.33;

  /** What stands over the headline counts only where it is so many times what stands below. */
  private static final int ABOVE = 4;

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "dd",
          "dt",
          "figcaption",
          "figure",
          "tr",
          "td",
          "th",
          "tbody",
          "caption",
          "center",
          "section");

  private final PageText page;
  private final Map<Element, Double> scores = new IdentityHashMap<>();

  private MainText(PageText page) {
    this.page = page;
  }

  /**
   * The boxes of the article, in their order; several where its parts stand beside each other, none
   * where the page has no prose.
   *
   * @param headline index of the block that is the headline, or -1 where that is not known
   */
  static List<Element> in(PageText page, int headline) {
    return new MainText(page).find(headline);
  }

  private List<Element> find(int headline) {
    int from = headline + 1;
    if (page.prose(0, from) > ABOVE * page.prose(from, page.size())) from = 0;
    List<Element> order = new ArrayList<>();
    for (int i = from; i < page.size(); i++) {
      PageBlock block = page.get(i);
      if (!block.isProse()) continue;
      boolean notice = PageLine.isFurniture(block.text());
      score(block, notice ? -block.weight() : block.weight(), order);
    }
    Element best = best(order);
    if (best == null) return List.of();
    best = firstOfItsKind(best, order);
    return joined(widened(best, from), from);
  }

  /** A notice on rights takes off what a paragraph of its length adds. */
  private void score(PageBlock block, double weight, List<Element> order) {
    Element box = block.owner();
    while (PARAGRAPHS.contains(box.normalName()) && box.parent() != null && !isHolder(box)) {
      box = box.parent();
    }
    for (int level = 0; level < SHARES.length && box != null; level++, box = box.parent()) {
      if (!scores.containsKey(box)) order.add(box);
      scores.merge(box, weight * SHARES[level], Double::sum);
    }
  }

  /** A section or cell that holds paragraphs of its own is a box rather than a paragraph. */
  private boolean isHolder(Element e) {
    String name = e.normalName();
    return (name.equals("td") || name.equals("section") || name.equals("li"))
        && page.end(e) - page.start(e) > 2;
  }

  private Element best(List<Element> order) {
    Element best = null;
    double most = 0;
    for (Element e : order) {
      double score = scores.get(e) * (1 - page.linkDensity(e));
      if (ClassHints.isComments(e)) score *= 1 - 2 * HINT;
      else if (ClassHints.isArticle(e)) score *= 1 + HINT;
      else if (ClassHints.isAside(e)) score *= 1 - HINT;
      if (score > most) {
        most = score;
        best = e;
      }
    }
    return best;
  }

  /** Of boxes alike in a thread, the first is the article and the others are answers. */
  private Element firstOfItsKind(Element best, List<Element> order) {
    String name = best.className();
    if (name.isEmpty()) return best;
    int need = Math.min(80, page.prose(best) / 4);
    for (Element e : order) {
      if (e == best) break;
      if (e.className().equals(name)
          && e.normalName().equals(best.normalName())
          && e.parent() != best.parent()
          && page.end(e) <= page.start(best)
          && page.prose(e) >= need
          && !e.id().isEmpty()) {
        return e;
      }
    }
    return best;
  }

  /** Goes outward as long as a box adds text to read and little else. */
  private Element widened(Element box, int from) {
    Element best = box;
    Element e = box.parent();
    for (int level = 0; e != null && level < SHARES.length; level++, e = e.parent()) {
      if (e.normalName().equals("body") || e.normalName().equals("html")) break;
      int start = Math.max(from, page.start(e));
      int more = page.prose(start, page.end(e)) - page.prose(best);
      int all = page.length(start, page.end(e)) - page.length(page.start(best), page.end(best));
      if (more > page.prose(best) * JOINED_SHARE && all - more < more / 2 && !hasAside(e, best))
        best = e;
    }
    return best;
  }

  private boolean hasAside(Element box, Element inner) {
    for (Element e : box.children()) {
      boolean around = page.start(e) <= page.start(inner) && page.end(e) >= page.end(inner);
      if (!around && (ClassHints.isAside(e) || ClassHints.isComments(e)) && page.prose(e) > 0)
        return true;
    }
    return false;
  }

  /** The box and those beside it that go on with the text. */
  private List<Element> joined(Element best, int from) {
    Element parent = best.parent();
    if (parent == null) return List.of(best);
    List<Element> joined = new ArrayList<>();
    for (Element e : parent.children()) {
      if (e == best || goesOn(e, best, from)) joined.add(e);
    }
    return joined;
  }

  private boolean goesOn(Element e, Element best, int from) {
    if (page.start(e) < from || page.prose(e) == 0) return false;
    if (page.linkDensity(e) > LIST_DENSITY || ClassHints.isAside(e) || ClassHints.isComments(e))
      return false;
    PageBlock first = page.get(page.start(e));
    if (PageLine.isHeading(first.text()) || PageLine.isFurniture(first.text())) return false;
    if (e.normalName().equals("article")
        && !best.normalName().equals("article")
        && page.start(e) < page.start(best)) return false;
    boolean alike =
        e.normalName().equals(best.normalName()) && e.className().equals(best.className());
    double share = page.prose(e) / (double) Math.max(1, page.prose(best));
    if (PARAGRAPHS.contains(e.normalName()) && !isHolder(e)) return true;
    return share >= (alike ? JOINED_SHARE / 2 : JOINED_SHARE);
  }
}
