package zhenxing.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds an article in the data that a page passes to its own script: {@code __NEXT_DATA__}, {@code
 * window.__INITIAL_STATE__}, the {@code articleBody} of JSON-LD. No script is executed; data that
 * are not JSON are ignored.
 */
final class ScriptState {

  /**
   * At most this many objects and lists of a script are examined. The state of a page has far
   * fewer; the limit bounds time and memory for scripts that are made to exhaust them.
   */
  private static final int MOST_NODES = 200_000;

  /** At most this many scripts of a page are examined, for the same reason. */
  private static final int MOST_SCRIPTS = 100;

  /**
   * At most this many assignments of a script are parsed, since each is read up to the end of the
   * script. State is assigned in the first ones.
   */
  private static final int MOST_ASSIGNMENTS = 8;

  /** A text with less prose, in characters, is a summary. */
  private static final int SHORTEST_PROSE = 60;

  private static final Set<String> BODIES =
      Set.of(
          "content",
          "contents",
          "articlebody",
          "body",
          "text",
          "html",
          "contenthtml",
          "content_html",
          "articlecontent",
          "article_content",
          "contenttext",
          "contentlist",
          "paragraphs",
          "detail",
          "newscontent",
          "content_noencode",
          "richtext");

  /** Names of fields for the headline, the most reliable first. A name may be the author's. */
  private static final List<String> TITLES =
      List.of("articletitle", "newstitle", "title", "headline", "name");

  /** Names of fields for the day of publication, the most reliable first. */
  private static final List<String> DAYS =
      List.of(
          "datepublished",
          "publishedat",
          "published_at",
          "publishtime",
          "publish_time",
          "publishdate",
          "publish_date",
          "pubtime",
          "pub_time",
          "pubdate",
          "newstime",
          "ptime",
          "releasetime",
          "createtime",
          "create_time");

  /** Names of fields for the source, the most reliable first. */
  private static final List<String> SOURCES =
      List.of(
          "sourcename",
          "source_name",
          "source",
          "media_name",
          "medianame",
          "nick_name",
          "nickname");

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:^|[;\\s])(?:var\\s+|let\\s+|const\\s+|window\\.|self\\.)[A-Za-z_$][\\w$.]{0,60}(?:\\[[\"'][^\"'\\]]{0,60}[\"']\\])?\\s*=\\s*(?=[{\\[])");

  private static final Pattern TAG =
      Pattern.compile("<(?:p|div|br|section|span|img)\\b", Pattern.CASE_INSENSITIVE);

  /** A headline is looked for in the object of the text and in this many objects around it. */
  private static final int AROUND = 2;

  /**
   * An object of the data.
   *
   * @param around the object that contains it, or null
   */
  private record Nested(JsonNode node, Nested around) {}

  /**
   * An article found in script data.
   *
   * @param title the headline, or null where none is next to the text
   * @param text the paragraphs, one per line
   * @param published the value next to the text that looks like the time of publication, or null
   * @param source the value next to the text that looks like the source, or null
   */
  record Found(String title, String text, String published, String source) {}

  private Found best;
  private int most = SHORTEST_PROSE;

  private ScriptState() {}

  /**
   * Returns the article with the most prose in the page's script data, or null if there is none.
   */
  static Found in(PageElements page) {
    ScriptState state = new ScriptState();
    page.linkedData().forEach(state::read);
    int seen = 0;
    for (String script : page.scripts()) {
      if (seen++ >= MOST_SCRIPTS) break;
      String text = script.strip();
      if (text.length() > PageElements.LONGEST_JSON || text.length() < SHORTEST_PROSE) continue;
      if (text.startsWith("%7B")) text = decoded(text);
      if (text.startsWith("{") || text.startsWith("[")) state.read(text);
      else state.readAssigned(text);
    }
    return state.best;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void readAssigned(String script) {
    Matcher m = ASSIGNED.matcher(script);
    for (int n = 0; n < MOST_ASSIGNMENTS && m.find(); n++) read(script.substring(m.end()));
  }

  private void read(String text) {
    JsonNode root = LenientJson.read(text);
    if (root == null) return;
    Deque<Nested> open = new ArrayDeque<>();
    open.add(new Nested(root, null));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      Nested nested = open.poll();
      JsonNode node = nested.node;
      if (node.isObject()) {
        for (var field : node.properties()) {
          if (BODIES.contains(field.getKey().toLowerCase(Locale.ROOT)))
            take(nested, field.getValue());
        }
      }
      Nested around = node.isObject() ? nested : nested.around;
      node.forEach(
          child -> {
            if (child.isContainerNode()) open.add(new Nested(child, around));
          });
    }
  }

  private void take(Nested article, JsonNode body) {
    String text = paragraphs(body);
    int prose = 0;
    for (String line : text.split("\n")) {
      PageBlock block = new PageBlock(0, null, line, line, 0);
      if (!line.isBlank() && block.isProse()) prose += line.length();
    }
    if (prose <= most) return;
    most = prose;
    String title = beside(article, TITLES);
    best =
        new Found(
            title == null ? null : tree(title).text(),
            text,
            beside(article, DAYS),
            beside(article, SOURCES));
  }

  /**
   * The value under the first of these names that has one, of an object or of the nearest object
   * around it, or null.
   */
  private static String beside(Nested article, List<String> names) {
    Nested object = article;
    for (int up = 0; up <= AROUND && object != null; up++, object = object.around) {
      String value = first(object.node, names);
      if (value != null) return value;
    }
    return null;
  }

  /** The text or number under the first of these names that has one, in any case, or null. */
  private static String first(JsonNode object, List<String> names) {
    String found = null;
    int before = names.size();
    for (var field : object.properties()) {
      int place = names.indexOf(field.getKey().toLowerCase(Locale.ROOT));
      JsonNode value = field.getValue();
      boolean told = (value.isTextual() || value.isNumber()) && !value.asText().isBlank();
      if (!told || place < 0 || place >= before) continue;
      found = value.asText().strip();
      before = place;
    }
    return found;
  }

  private static String paragraphs(JsonNode body) {
    List<String> parts = new ArrayList<>();
    if (body.isTextual()) {
      parts.add(body.asText());
    } else if (body.isArray()) {
      for (JsonNode item : body) {
        if (item.isTextual()) parts.add(item.asText());
        else if (item.isObject()) {
          for (String key : List.of("text", "content", "value", "data")) {
            if (item.path(key).isTextual()) {
              parts.add(item.get(key).asText());
              break;
            }
          }
        }
      }
    }
    String text = String.join("\n", parts);
    if (text.contains("&lt;")) text = Parser.unescapeEntities(text, false);
    if (!TAG.matcher(text).find()) return text.strip();
    StringBuilder lines = new StringBuilder();
    for (PageBlock block : PageText.of(tree(text).body()).blocks()) {
      lines.append(block.text()).append('\n');
    }
    return lines.toString().strip();
  }

  /** Parses a value that contains HTML; an empty document if it is too large. */
  private static Document tree(String html) {
    try {
      return PageTree.parse(html);
    } catch (PageTree.TooLargeException e) {
      return Document.createShell("");
    }
  }
}
