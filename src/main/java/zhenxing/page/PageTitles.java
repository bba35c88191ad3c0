package zhenxing.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Collects the titles of a page, and the names of its website and channels. */
final class PageTitles {

  /** The longest label of a menu or breadcrumb, in characters. */
  private static final int LONGEST_LABEL = 10;

  private static final List<String> SITE = List.of("og:site_name", "sitename");

  private static final List<String> SITE_AND_CHANNEL =
      List.of(
          "og:site_name",
          "sitename",
          "application-name",
          "apple-mobile-web-app-title",
          "columnname");

  /** The title of a WeChat article, whose {@code title} element is empty. */
  private static final Pattern MESSAGE =
      Pattern.compile("var\\s+msg_title\\s*=\\s*[\"']([^\"'<>\\\\]{2,200})[\"']");

  private PageTitles() {}

  /**
   * Returns all titles; those of the article alone come before those that include the website's
   * name.
   */
  static List<PageMetadata.Named> of(String title, PageElements page, PageMetadata metadata) {
    List<PageMetadata.Named> titles =
        new ArrayList<>(
            metadata.all(List.of("articletitle", "headline", "arttitle", "title", "dc.title")));
    String linked = metadata.article("headline");
    if (linked != null) titles.add(new PageMetadata.Named("JSON-LD headline", linked));
    for (String text : page.scripts()) {
      int at = text.indexOf("msg_title");
      if (at < 0) continue;
      Matcher m = MESSAGE.matcher(text).region(Math.max(0, at - 20), text.length());
      if (m.find()) titles.add(new PageMetadata.Named("msg_title", m.group(1)));
    }
    titles.addAll(metadata.all(List.of("og:title", "twitter:title")));
    if (!title.isBlank()) titles.add(new PageMetadata.Named("title", title));
    return titles;
  }

  /** The name that the page states for its website, or null. */
  static String siteName(PageMetadata metadata) {
    return metadata.first(SITE).map(PageMetadata.Named::value).orElse(null);
  }

  /**
   * Collects the names of the website and its channels: those stated in metadata, and short labels
   * of menus, breadcrumbs and logos.
   */
  static SiteNames site(PageElements elements, PageText page, PageMetadata metadata) {
    List<String> names =
        metadata.all(SITE_AND_CHANNEL).stream().map(PageMetadata.Named::value).toList();
    Set<String> labels = new HashSet<>();
    for (PageBlock block : page.blocks()) {
      if (block.isLink()) addLabel(labels, block.text());
    }
    for (Element link : elements.anchors()) addLabel(labels, link.ownText());
    for (Element image : elements.images()) addLabel(labels, image.attr("alt"));
    return new SiteNames(names, labels);
  }

  private static void addLabel(Set<String> labels, String text) {
    String label = text.strip();
    if (!label.isEmpty() && label.length() <= LONGEST_LABEL) labels.add(label);
  }
}
