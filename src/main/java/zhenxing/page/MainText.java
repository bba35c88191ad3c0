package zhenxing.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that contains the article, with the method of Readability (Arc90, 2009) and
 * trafilatura: each paragraph adds to the scores of the five elements around it, most to the
 * nearest. Links lower the score of an element, and its name changes it slightly. Sibling elements
 * that continue the text are then added.
 */
final class MainText {

  /**
   * The share of a paragraph's weight that is added to the elements around it, from the nearest
   * outward.
   */
  private static final double[] SHARES = {1, 1 / 2.0, 1 / 6.0, 1 / 9.0, 1 / 12.0};

  /** Share of an element's score by which its name raises or lowers it. */
  private static final double HINT = 0.25;

  /** A sibling continues the article when it has at least this share of the article's prose. */
  private static final double JOINED_SHARE = 0.2;

  /** A sibling with a larger share of links is a list. */
  private static final double LIST_DENSITY = 0.33;

  /**
   * Text above the headline is considered only if it has more than this many times the prose below.
   */
  private static final int ABOVE = 4;

  /** An article without prose has more characters than this. */
  private static final int SHORTEST_VERSE = 120;

  /** An article without prose has at least this many lines. */
  private static final int FEWEST_VERSES = 8;

  /** Text without prose that has a larger share of links is a menu. */
  private static final double VERSE_DENSITY = 0.1;

  /** Two texts that share this many characters at a beginning are the same. */
  private static final int BEGINNING = 16;

  /**
   * An earlier element is taken for the first of several posts if it has at least this share of the
   * best one's prose, since answers may be longer than the post they answer.
   */
  private static final double POST_SHARE = 0.25;

  /** The same if it has at least this much prose, in characters, however long the best one is. */
  private static final int LONG_POST = 80;

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
   * Returns the elements that contain the article, in page order: usually one, several when the
   * text is spread over siblings, none when the page has no prose.
   *
   * @param headline index of the block that is the headline, or -1 if unknown
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
    if (best == null) best = verse(headline);
    if (best == null) return List.of();
    best = firstOfItsKind(best, order);
    Element box = widened(best, from);
    return joined(box == best ? TextModules.around(page, best, from) : box, from);
  }

  /**
   * Adds a paragraph's weight to the elements around it. Notices, such as those on copyright, have
   * a negative weight.
   */
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

  /**
   * Whether a list item, section or cell contains several blocks, so that it is a container rather
   * than a paragraph.
   */
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

  /**
   * Returns the element named like an article that holds the most short lines, on a page without
   * prose that shows its headline: verse, slogans, a list of names. Null if there is none.
   */
  private Element verse(int headline) {
    Element best = null;
    int most = SHORTEST_VERSE;
    for (int i = headline + 1; headline >= 0 && i < page.size(); i++) {
      Element e = page.get(i).owner();
      for (int level = 0; level < SHARES.length && e != null; level++, e = e.parent()) {
        int length = page.length(page.start(e), page.end(e));
        if (length <= most || page.start(e) <= headline || !isVerse(e)) continue;
        best = e;
        most = length + length / 10; // an outer element must add something
      }
    }
    return best;
  }

  private boolean isVerse(Element e) {
    return page.end(e) - page.start(e) >= FEWEST_VERSES
        && page.linkDensity(e) < VERSE_DENSITY
        && ClassHints.isArticle(e)
        && !ClassHints.isAside(e)
        && !ClassHints.isComments(e);
  }

  /** In a forum thread all posts look alike; returns the first of them, which is the article. */
  private Element firstOfItsKind(Element best, List<Element> order) {
    String name = best.className();
    if (name.isEmpty()) return best;
    double need = Math.min(LONG_POST, page.prose(best) * POST_SHARE);
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

  /** Moves to an outer element as long as that adds prose and little else. */
  private Element widened(Element box, int from) {
    Element best = box;
    Element e = box.parent();
    for (int level = 0; e != null && level < SHARES.length; level++, e = e.parent()) {
      if (e.normalName().equals("body") || e.normalName().equals("html")) break;
      int start = Math.max(from, page.start(e));
      int more = page.prose(start, page.end(e)) - page.prose(best);
      int all = page.length(start, page.end(e)) - page.length(page.start(best), page.end(best));
      boolean adds = more > page.prose(best) * JOINED_SHARE || opensWithBareText(e, best, start);
      if (adds && all - more < more / 2 && !hasAside(e, best)) best = e;
    }
    return best;
  }

  /**
   * Whether a sentence stands before the inner element without an element of its own: editors that
   * put all paragraphs but the first into elements.
   */
  private boolean opensWithBareText(Element outer, Element inner, int from) {
    for (int i = from; i < page.start(inner); i++) {
      PageBlock block = page.get(i);
      if (block.owner() == outer && block.isProse() && !PageLine.isFurniture(block.text()))
        return true;
    }
    return false;
  }

  private boolean hasAside(Element box, Element inner) {
    for (Element e : box.children()) {
      boolean around = page.start(e) <= page.start(inner) && page.end(e) >= page.end(inner);
      if (!around && (ClassHints.isAside(e) || ClassHints.isComments(e)) && page.prose(e) > 0)
        return true;
    }
    return false;
  }

  /** The element and the siblings that continue its text, in page order. */
  private List<Element> joined(Element best, int from) {
    Element parent = best.parent();
    if (parent == null) return List.of(best);
    List<Element> joined = new ArrayList<>();
    // Short lines that follow a paragraph; they count only if another paragraph or sentence
    // follows.
    List<Element> between = new ArrayList<>();
    for (Element e : parent.children()) {
      if (e == best || goesOn(e, best, from) || isLike(e, best, from) && endsSentence(e)) {
        joined.addAll(between);
        between.clear();
        joined.add(e);
      } else if (!joined.isEmpty() && isLike(e, best, from)) {
        between.add(e);
      }
    }
    return joined;
  }

  /**
   * Whether both elements hold a single line each and look alike: pages with a div for each
   * paragraph.
   */
  private boolean isLike(Element e, Element best, int from) {
    return page.end(best) - page.start(best) == 1
        && page.end(e) - page.start(e) == 1
        && page.start(e) >= from
        && e.normalName().equals(best.normalName())
        && e.className().equals(best.className())
        && page.linkDensity(e) == 0
        && !PageLine.isFurniture(page.get(page.start(e)).text());
  }

  private boolean endsSentence(Element e) {
    String text = page.get(page.start(e)).text();
    return "。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether the text of an introduction stands in the article once more. */
  private boolean isRepeated(String introduction, Element article) {
    String beginning = introduction.substring(0, Math.min(BEGINNING, introduction.length()));
    for (int i = page.start(article); i < page.end(article); i++) {
      if (page.get(i).text().contains(beginning)) return true;
    }
    return false;
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
    if (ClassHints.isIntroduction(e) && page.end(e) <= page.start(best)) {
      return !isRepeated(first.text(), best);
    }
    return share >= (alike ? JOINED_SHARE / 2 : JOINED_SHARE);
  }
}
