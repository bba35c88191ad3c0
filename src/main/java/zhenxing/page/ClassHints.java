package zhenxing.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the class and id of an element hint at. Sites name their boxes as they like, so that a hint
 * decides nothing alone: it is weighed, or asked where the text is too short to tell.
 */
final class ClassHints {

  /** Longer lists of classes are generated and say nothing. */
  private static final int LONGEST = 300;

  private static final String EDGE = "(?<![a-z])(?:";
  private static final String END = ")(?![a-z])";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "article|content|detail|zhengwen|post_?text|post-?body|news_?text|main_?text|entry|trs_editor|rich_media|"
              + EDGE
              + "text|txt|zoom|ucap|body|story|nr|neirong|zw|con|wz|artibody|vsb"
              + END);

  private static final Pattern ASIDE =
      Pattern.compile(
          "comment|pinglun|sidebar|recommend|tuijian|related|relate|xiangguan|footer|breadcrumb|crumb|copyright|share|"
              + "fenxiang|disclaim|statement|shengming|qrcode|erweima|hot_?news|hot_?list|rank|paihang|subscribe|login|popup|"
              + "modal|toolbar|pagination|pager|prev_?next|more_?news|guess|sponsor|banner|advert|reply|feedback|tag_?list|"
              + EDGE
              + "side|foot|nav|menu|ad|ads|gg|guanggao|cmt|cmts|reco|rec|rel|hot|tags|tag|links|friendlink|page|fenye|pl|qr|code|ewm|tool|tools|bdsharebuttonbox|aside|editor|zrbj|author_?card"
              + END);

  private static final Pattern CAPTION =
      Pattern.compile(
          "caption|tuzhu|tushuo|(?:pic|img|image|photo|picture)[-_]?(?:desc|note|text|txt|info|title|tip)|"
              + EDGE
              + "desc|zhushi|picdesc"
              + END);

  private static final Pattern COMMENTS =
      Pattern.compile(
          "comment(?!ary|ator)|pinglun|liuyan|guestbook|respond|discuss(?!ion_content)|"
              + EDGE
              + "cmt|cmts|cmtlist|replies|reply_?list|plun"
              + END);

  private static final Pattern HEADLINE =
      Pattern.compile(
          "headline|biaoti|arti_?title|news_?title|main_?title|post_?title|title_?text|"
              + EDGE
              + "title|tit|bt|subject|h1|activity-name"
              + END);

  private ClassHints() {}

  /** Whether it is named like the box of an article. */
  static boolean isArticle(Element e) {
    return "articleBody".equalsIgnoreCase(e.attr("itemprop")) || ARTICLE.matcher(names(e)).find();
  }

  /** Whether it is named like what stands beside or behind an article. */
  static boolean isAside(Element e) {
    return ASIDE.matcher(names(e)).find();
  }

  /** Whether it is named like the comments of readers. */
  static boolean isComments(Element e) {
    return COMMENTS.matcher(names(e)).find();
  }

  /** Whether it is, or is named like, what stands under a picture. */
  static boolean isCaption(Element e) {
    return e.normalName().equals("figcaption") || CAPTION.matcher(names(e)).find();
  }

  /** Whether it is named like a headline. */
  static boolean isHeadline(Element e) {
    return "headline".equalsIgnoreCase(e.attr("itemprop")) || HEADLINE.matcher(names(e)).find();
  }

  private static String names(Element e) {
    if (e.attributesSize() == 0) return "";
    String names = e.attr("class") + " " + e.id();
    return names.length() > LONGEST ? "" : names.toLowerCase(Locale.ROOT);
  }
}
