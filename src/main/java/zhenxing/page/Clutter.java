package zhenxing.page;

import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Marks the parts of an article's container that are not part of the article: lists of other
 * articles, share buttons, comments, notices. A part is marked only when two signs agree: its
 * content (mostly links, little prose) and its position or name.
 */
final class Clutter {

  /** A part is a list of links when more than this share of its text is links. */
  private static final double LIST_DENSITY = 0.5;

  /**
   * A part with more than this share of all prose is kept even when its name speaks against it; it
   * is probably the article.
   */
  private static final double LARGE = 0.3;

  private static final int LONGEST_CAPTION = 120;

  /** A centred line under a picture counts as a caption up to this length, in characters. */
  private static final int SHORT_CAPTION = 50;

  private static final String SENTENCE_END = "。！？!?；;…”";

  private static final Pattern CENTRED =
      Pattern.compile("text-align\\s{0,4}:\\s{0,4}center", Pattern.CASE_INSENSITIVE);

  /** The endings of files that documents have as annexes. */
  private static final String ANNEX = "\\.(?:docx?|wps|xlsx?|pdf|rar|zip|ofd)";

  private static final Pattern ATTACHED =
      Pattern.compile("^[\\s　]*(?:附件|附表|附图)|" + ANNEX + "\\s*$", Pattern.CASE_INSENSITIVE);

  /** The address of a file that a document has as its annex. */
  private static final Pattern FILE =
      Pattern.compile(ANNEX + "(?:$|[?#])", Pattern.CASE_INSENSITIVE);

  /** A larger part is not examined for attached files. In blocks. */
  private static final int MOST_ATTACHED = 20;

  /** A link of at least this length that ends with a full stop is a paragraph. In characters. */
  private static final int SHORTEST_SENTENCE = 16;

  private static final Set<String> CELLS = Set.of("td", "tr");

  /** Values of {@code align}; browsers take the second for the first. */
  private static final Set<String> CENTRES = Set.of("center", "middle");

  private static final Set<String> PARTS =
      Set.of(
          "div",
          "ul",
          "ol",
          "dl",
          "table",
          "section",
          "aside",
          "nav",
          "footer",
          "form",
          "p",
          "li",
          "h2",
          "h3",
          "h4",
          "h5",
          "span",
          "figure",
          "article",
          "blockquote",
          "center",
          "header",
          "fieldset");

  private final PageText page;
  private final Element root;
  private final int rootProse;
  private final BitSet marked = new BitSet();
  private final Map<Element, Children> children = new IdentityHashMap<>();

  private Clutter(PageText page, Element root) {
    this.page = page;
    this.root = root;
    this.rootProse = page.prose(root);
  }

  /**
   * What the children of an element say of its blocks. Collected once for each element, since
   * thousands of lines may be parted by {@code br} in the same one.
   *
   * @param alternatives the alternative texts of its pictures
   * @param annexed whether a link leads to a file that documents have as an annex
   */
  private record Children(Set<String> alternatives, boolean annexed) {
    static Children of(Element owner) {
      Set<String> alternatives = new HashSet<>();
      boolean annexed = false;
      for (Element child : owner.children()) {
        if (child.hasAttr("alt")) alternatives.add(child.attr("alt").strip());
        annexed = annexed || FILE.matcher(child.attr("href")).find();
      }
      return new Children(alternatives, annexed);
    }
  }

  private Children children(PageBlock block) {
    return children.computeIfAbsent(block.owner(), Children::of);
  }

  /** Returns the indexes of the blocks within {@code root} that are not part of the article. */
  static BitSet in(PageText page, Element root) {
    Clutter clutter = new Clutter(page, root);
    clutter.markParts();
    clutter.markLists();
    clutter.markLinks();
    clutter.markCaptions();
    return clutter.marked;
  }

  private void markParts() {
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element e)) return FilterResult.SKIP_ENTIRELY;
            if (Visibility.isHidden(e)) return FilterResult.SKIP_ENTIRELY;
            if (e == root || !PARTS.contains(e.normalName())) return FilterResult.CONTINUE;
            int start = page.start(e);
            int end = page.end(e);
            if (end <= start) return FilterResult.SKIP_ENTIRELY;
            if (!isClutter(e, start, end)) return FilterResult.CONTINUE;
            marked.set(start, end);
            return FilterResult.SKIP_ENTIRELY;
          }
        });
  }

  /**
   * Marks a run of at least two links at the end of the container, which lead to other articles.
   * Links to attached files are kept.
   */
  private void markLinks() {
    int end = page.end(root);
    int links = 0;
    int i = end - 1;
    for (; i >= page.start(root); i--) {
      PageBlock block = page.get(i);
      if (block.isLink() && !isOfArticle(block)) links++;
      else if (!marked.get(i)) break;
    }
    if (links > 1) marked.set(i + 1, end);
  }

  /** Marks captions, unless they make up much of the text, as on a page of pictures. */
  private void markCaptions() {
    BitSet captions = new BitSet();
    int prose = 0;
    for (int i = page.start(root); i < page.end(root); i++) {
      PageBlock block = page.get(i);
      if (isOrnament(block.text())) marked.set(i);
      if (marked.get(i) || !isCaption(block)) continue;
      captions.set(i);
      prose += page.prose(i, i + 1);
    }
    if (prose <= LARGE * rootProse) marked.or(captions);
  }

  /**
   * Whether a block is a caption: by its words, its class, its position under a picture, the
   * picture's alternative text, or a photographer's name at its end.
   */
  private boolean isCaption(PageBlock block) {
    String text = block.text();
    if (CreditLine.isCaption(text) && (!CreditLine.isOnlyMarked(text) || isBesidePicture(block)))
      return true;
    if (text.length() > LONGEST_CAPTION
        || SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0) return false;
    if (children(block).alternatives.contains(text)) return true;
    if (text.length() <= SHORT_CAPTION && isCentred(block.owner()) && isUnderPicture(block))
      return true;
    Element e = block.owner();
    for (int up = 0; up < 2 && e != null && e != root; up++, e = e.parent()) {
      if (page.end(e) - page.start(e) <= 2 && ClassHints.isCaption(e)) return true;
    }
    return false;
  }

  /** Whether a line has no letters or digits, such as ▼ or * * *. */
  private static boolean isOrnament(String text) {
    return text.length() <= LONGEST_CAPTION
        && text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isCentred(Element e) {
    return CENTRES.contains(e.attr("align").toLowerCase(Locale.ROOT))
        || e.normalName().equals("center")
        || CENTRED.matcher(e.attr("style")).find();
  }

  /** Whether the block's element, or the element before it, shows a picture and no other text. */
  private boolean isUnderPicture(PageBlock block) {
    Element e = block.owner();
    if (page.end(e) - page.start(e) != 1) return false;
    if (isPicture(e)) return true;
    // In a table, picture and caption are rows.
    while (CELLS.contains(e.normalName()) && e.previousElementSibling() == null) e = e.parent();
    return isPictureAlone(e.previousElementSibling());
  }

  /** Whether a picture without text stands directly before or after a block, or in its element. */
  private boolean isBesidePicture(PageBlock block) {
    Element e = block.owner();
    while (e != null && e != root && page.end(e) - page.start(e) == 1) {
      Element before = e.previousElementSibling();
      Element after = e.nextElementSibling();
      if (isPicture(e) || isPictureAlone(before) || isPictureAlone(after)) return true;
      e = e.parent();
    }
    return false;
  }

  private boolean isPictureAlone(Element e) {
    return e != null && page.end(e) <= page.start(e) && isPicture(e);
  }

  private static boolean isPicture(Element e) {
    return e.normalName().equals("img") || e.selectFirst("img") != null;
  }

  private boolean isClutter(Element e, int start, int end) {
    int prose = page.prose(start, end);
    String name = e.normalName();
    if (name.equals("span")) return false;
    double density = page.linkDensity(start, end);
    boolean small = prose <= LARGE * rootProse;
    if (name.equals("nav") || name.equals("aside") || name.equals("footer")) return small;
    if (ClassHints.isComments(e)) return small;
    if (ClassHints.isAside(e) && !ClassHints.isArticle(e))
      return small && (prose == 0 || density > 0.2 || end == page.end(root));
    if (prose > 0 && density <= LIST_DENSITY || holdsLinksOfArticle(start, end)) return false;
    return density > LIST_DENSITY && (prose == 0 || end - start > 2);
  }

  private boolean holdsLinksOfArticle(int start, int end) {
    if (end - start > MOST_ATTACHED) return false;
    boolean links = false;
    for (int i = start; i < end; i++) {
      if (!page.get(i).isLink()) continue;
      if (!isOfArticle(page.get(i))) return false;
      links = true;
    }
    return links;
  }

  /** Whether a link is a paragraph of the article or leads to a file attached to it. */
  private boolean isOfArticle(PageBlock block) {
    String text = block.text();
    if (ATTACHED.matcher(text).find()) return true;
    if (text.length() >= SHORTEST_SENTENCE && (text.endsWith("。") || text.endsWith("。”")))
      return true;
    return children(block).annexed;
  }

  /**
   * Marks a list of other articles that begins with a heading such as 相关阅读. Searches from the end
   * of the container up to the last paragraph of prose.
   */
  private void markLists() {
    int last = page.end(root);
    int end = last;
    for (int i = last - 1; i >= page.start(root); i--) {
      PageBlock block = page.get(i);
      if (PageLine.isHeading(block.text())) {
        if (page.prose(i, end) <= LARGE * rootProse / 3 || page.linkDensity(i, end) > LIST_DENSITY)
          marked.set(i, end);
        end = i;
      } else if (block.isProse() && !marked.get(i) && !PageLine.isFurniture(block.text())) {
        break;
      }
    }
  }
}
