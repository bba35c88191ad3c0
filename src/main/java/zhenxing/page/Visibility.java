package zhenxing.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells elements that a reader of the page does not see, as far as the element itself says so. */
final class Visibility {

  /** Elements that hold no text of the page, or none that its readers read. */
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
          "display:none|font-size:0(?:px|em|rem|pt|%)?(?:!important)?(?:;|$)"
              + "|(?:left|top|right|text-indent|margin-left|margin-top):-\\d{3,}"
              + "|(?:^|;)(?:max-)?(?:height|width):0(?:px)?;.*overflow:hidden"
              + "|overflow:hidden;.*(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?:;|$)"
              + "|clip:rect\\(0",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNSEEN =
      Pattern.compile(
          "visibility:hidden|opacity:0(?:\\.0+)?(?:!important)?(?:;|$)", Pattern.CASE_INSENSITIVE);

  /** A style attribute that is longer is no style. */
  private static final int LONGEST_STYLE = 2_000;

  private Visibility() {}

  /** Whether the element and all in it is never shown. */
  static boolean isHidden(Element e) {
    String name = e.normalName();
    if (SILENT.contains(name)) return true;
    if (name.equals("body") || name.equals("html")) return false; // shown by a script
    if (e.attributesSize() == 0) return false;
    if (e.hasAttr("hidden") && !"until-found".equalsIgnoreCase(e.attr("hidden"))) return true;
    return GONE.matcher(style(e)).find();
  }

  /**
   * Whether the element is unseen for now. Sites hide their text in this way until a script has
   * run, so that this decides only where the page has other text.
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
