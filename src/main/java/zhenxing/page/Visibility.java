package zhenxing.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells which elements of a page are invisible, judging by the element alone. Style sheets are not
 * read.
 */
final class Visibility {

  /** Elements without readable text. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "canvas",
          "object",
          "embed",
          "audio",
          "video",
          "map",
          "button",
          "select",
          "option",
          "datalist",
          "textarea",
          "input",
          "dialog",
          "rt",
          "rp",
          "head");

  private static final Pattern GONE =
      Pattern.compile(
          "display:none|(?<!margin-)(?:left|top|right|text-indent):-\\d{3,}"
              + "|(?:^|;)(?:max-)?(?:height|width):0(?:px)?;.*overflow:hidden"
              + "|overflow:hidden;.*(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?:;|$)"
              + "|clip:rect\\(0",
          Pattern.CASE_INSENSITIVE);

  /** Moves an element out of sight, unless it is placed from the middle of the page: left:50%. */
  private static final Pattern SHIFTED =
      Pattern.compile("margin-(?:left|top):-\\d{3,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNSEEN =
      Pattern.compile(
          "visibility:hidden|font-size:0(?:px|em|rem|pt|%)?(?:!important)?(?:;|$)|opacity:0(?:\\.0+)?(?:!important)?(?:;|$)",
          Pattern.CASE_INSENSITIVE);

  /** Longer style attributes are ignored. In characters. */
  private static final int LONGEST_STYLE = 2_000;

  private Visibility() {}

  /** Whether the element and everything in it is never displayed. */
  static boolean isHidden(Element e) {
    String name = e.normalName();
    if (SILENT.contains(name)) return true;
    // Hidden bodies are displayed by a script.
    if (name.equals("body") || name.equals("html")) return false;
    if (e.attributesSize() == 0) return false;
    if (e.hasAttr("hidden") && !"until-found".equalsIgnoreCase(e.attr("hidden"))) return true;
    String style = style(e);
    return GONE.matcher(style).find() || SHIFTED.matcher(style).find() && !style.contains(":50%");
  }

  /**
   * Whether the element is invisible at first. Some pages hide their text this way until a script
   * has run, so callers ignore it if the page has no other text.
   */
  static boolean isUnseen(Element e) {
    if (e.attributesSize() == 0) return false;
    return "true".equalsIgnoreCase(e.attr("aria-hidden")) || UNSEEN.matcher(style(e)).find();
  }

  private static String style(Element e) {
    String style = e.attr("style");
    if (style.isEmpty() || style.length() > LONGEST_STYLE) return "";
    StringBuilder tight = new StringBuilder(style.length());
    for (int i = 0; i < style.length(); i++) {
      if (!Character.isWhitespace(style.charAt(i))) tight.append(style.charAt(i));
    }
    return tight.toString();
  }
}
