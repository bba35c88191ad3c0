package zhenxing.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The metadata of a page: meta tags, microdata and JSON-LD. */
final class PageMetadata {

  /** Longer values are ignored. In characters. */
  private static final int LONGEST_VALUE = 1_000;

  /** At most this many JSON-LD objects are examined. */
  private static final int MOST_OBJECTS = 2_000;

  private static final int LONGEST_COMMENT = 20_000;

  private static final Pattern PROPERTY = Pattern.compile("<([a-z]{4,12})>([^<>]{2,300})<");

  private static final Map<String, String> PROPERTIES =
      Map.of("title", "articletitle", "date", "pubdate", "author", "author");

  /** The tag for the author in the standard for government websites, with its capital letter. */
  private static final String OFFICIAL_AUTHOR = "Author";

  private final Map<String, String> values = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private String officialAuthor = "";

  private PageMetadata(PageElements page) {
    for (Element tag : page.metas()) {
      if (tag.attr("name").equals(OFFICIAL_AUTHOR)) officialAuthor = tag.attr("content").strip();
      for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
        put(tag.attr(key), tag.attr("content"));
      }
    }
    for (Element e : page.marked()) {
      String value = e.hasAttr("content") ? e.attr("content") : e.attr("datetime");
      if (!value.isBlank()) put(e.attr("itemprop"), value);
    }
    page.properties().forEach(this::putProperties);
    for (String text : page.linkedData()) {
      if (text.length() <= PageElements.LONGEST_JSON) addArticles(LenientJson.read(text.strip()));
    }
  }

  static PageMetadata of(PageElements page) {
    return new PageMetadata(page);
  }

  private void put(String key, String value) {
    String text = value.strip();
    if (key.isBlank() || text.isEmpty() || text.length() > LONGEST_VALUE) return;
    values.putIfAbsent(key.strip().toLowerCase(Locale.ROOT), text);
  }

  /**
   * Reads the comment of an e-paper: {@code <date>2023-08-09 00:00:00.0</date><title>...</title>}.
   */
  private void putProperties(String comment) {
    Matcher m = PROPERTY.matcher(comment).region(0, Math.min(comment.length(), LONGEST_COMMENT));
    while (m.find()) {
      String name = PROPERTIES.get(m.group(1));
      if (name != null) put(name, m.group(2));
    }
  }

  private void addArticles(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    if (root != null) open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        String type = node.path("@type").toString();
        if (type.contains("Article")
            || type.contains("Posting")
            || type.contains("Report")
            || node.has("headline")
            || node.has("pubDate")) {
          articles.add(node);
        }
        if (node.has("@graph")) open.add(node.get("@graph"));
        if (node.has("mainEntity")) open.add(node.get("mainEntity"));
      } else if (node.isArray()) {
        node.forEach(open::add);
      }
    }
  }

  /** The value of the first name that has one, with that name. */
  Optional<Named> first(List<String> names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) return Optional.of(new Named(name, value));
    }
    return Optional.empty();
  }

  /** The values of all names that have one, in the order of the names. */
  List<Named> all(List<String> names) {
    return names.stream()
        .filter(values::containsKey)
        .map(name -> new Named(name, values.get(name)))
        .toList();
  }

  /**
   * The author that the page states as the standard for government websites asks, empty if there is
   * none. Other content systems put the user who entered the article in a tag of nearly that name.
   */
  String officialAuthor() {
    return officialAuthor;
  }

  /** A text field of the first article in the JSON-LD that has it, or null. */
  String article(String field) {
    for (JsonNode article : articles) {
      String text = text(article.get(field));
      if (text != null) return text;
    }
    return null;
  }

  /**
   * The names of the persons or organizations in a field of the JSON-LD; empty if there are none.
   */
  List<String> names(String field) {
    for (JsonNode article : articles) {
      JsonNode value = article.get(field);
      if (value == null) continue;
      List<String> names = new ArrayList<>();
      for (JsonNode item : value.isArray() ? value : List.of(value)) {
        String name = text(item.isObject() ? item.get("name") : item);
        if (name != null) names.add(name);
      }
      if (!names.isEmpty()) return names;
    }
    return List.of();
  }

  private static String text(JsonNode value) {
    if (value == null) return null;
    if (value.isArray() && !value.isEmpty()) return text(value.get(0));
    if (value.isObject()) return text(value.get("@id"));
    String text = value.asText().strip();
    return text.isEmpty() || value.isNull() ? null : text;
  }

  /** A value and the name under which the page states it. */
  record Named(String name, String value) {}
}
