package zhenxing.corpus;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Removes the marks of Markdown dialects that CommonMark takes for text: {@code [[link|words]]} and
 * {@code ![[picture]]} of wikis and note-taking programs, {@code {% tag %}} and {@code {{< code
 * >}}} of site generators, {@code [x]} before a task, {@code [!note]} above a remark, {@code [TOC]}
 * and {@code {#name}} behind a heading. Of links and remarks the words are kept.
 */
final class MarkdownMarks {

  private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\[\\]\\n]{1,200}\\]\\]");

  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?([^\\[\\]|\\n]{1,200})\\]\\]");

  private static final Pattern TAG =
      Pattern.compile("\\{%[^%\\n]{0,300}%\\}|\\{\\{[<%][^{}\\n]{0,300}[>%]\\}\\}");

  private static final Pattern TASK = Pattern.compile("\\s{0,4}\\[[ xX]\\]\\s");

  private static final Pattern REMARK = Pattern.compile("\\s{0,4}\\[![A-Za-z-]{2,20}\\][+-]?\\s?");

  private static final Pattern CONTENTS =
      Pattern.compile("(?i)\\s{0,4}(?:\\[TOC\\]|\\[\\[_?TOC_?\\]\\]|\\{:toc\\})\\s{0,4}");

  private static final Pattern HEADING_NAME =
      Pattern.compile("\\s{0,4}\\{[#:.][^{}\\n]{1,100}\\}\\s{0,4}$");

  private MarkdownMarks() {}

  /** Removes the marks at the beginning and end of paragraphs, list items and headings. */
  static void removeFrom(Element root) {
    for (Element line : root.select("p, li, h1, h2, h3, h4, h5, h6")) {
      var nodes = line.textNodes();
      if (nodes.isEmpty()) continue;
      var first = nodes.getFirst();
      var last = nodes.getLast();
      if (CONTENTS.matcher(line.text()).matches()) line.remove();
      else if (first.previousSibling() == null && line.closest("li") != null) cut(first, TASK);
      else if (first.previousSibling() == null && isFirstIn(line, "blockquote")) cut(first, REMARK);
      if (line.normalName().startsWith("h") && last.nextSibling() == null) {
        last.text(HEADING_NAME.matcher(last.getWholeText()).replaceFirst(""));
      }
    }
  }

  private static boolean isFirstIn(Element line, String name) {
    Element parent = line.parent();
    return parent != null && parent.nameIs(name) && line.previousElementSibling() == null;
  }

  private static void cut(TextNode words, Pattern mark) {
    var m = mark.matcher(words.getWholeText());
    if (m.lookingAt()) words.text(words.getWholeText().substring(m.end()));
  }

  /** Returns the words of a paragraph without the marks in it. */
  static String removed(String words) {
    if (words.indexOf('[') < 0 && words.indexOf('{') < 0) return words;
    String text = EMBEDDED.matcher(words).replaceAll("");
    text = WIKI_LINK.matcher(text).replaceAll("$1");
    return TAG.matcher(text).replaceAll("");
  }
}
