package zhenxing.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the address that a page states for itself, in its canonical link, its metadata or a script.
 */
final class PageAddress {

  /** Longer addresses are ignored. In characters. */
  private static final int LONGEST = 1_000;

  private static final Pattern SCRIPT =
      Pattern.compile("var\\s+msg_link\\s*=\\s*[\"'](https?:[^\"'\\s<>]{8,600})[\"']");

  private PageAddress() {}

  /** Returns an absolute http or https address, or null where the page states none. */
  static String of(PageElements page, PageMetadata metadata) {
    List<String> given = new ArrayList<>(page.canonical());
    metadata.all(List.of("og:url", "twitter:url")).forEach(v -> given.add(v.value()));
    for (String field : List.of("url", "mainEntityOfPage", "@id"))
      given.add(metadata.article(field));
    for (String text : page.scripts()) {
      int at = text.indexOf("msg_link");
      if (at < 0) continue;
      Matcher m = SCRIPT.matcher(text).region(Math.max(0, at - 20), text.length());
      if (m.find()) given.add(m.group(1));
    }
    String base = page.bases().isEmpty() ? null : page.bases().getFirst();
    for (String address : given) {
      String absolute = absolute(address, base);
      if (absolute != null) return absolute;
    }
    return null;
  }

  private static String absolute(String address, String base) {
    if (address == null || address.isBlank() || address.length() > LONGEST) return null;
    try {
      URI uri = new URI(address.strip().replace(" ", "%20").replace("&amp;", "&"));
      if (!uri.isAbsolute()) {
        if (address.strip().startsWith("//")) uri = new URI("https:" + address.strip());
        else if (base != null) uri = new URI(base.strip()).resolve(uri);
      }
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
