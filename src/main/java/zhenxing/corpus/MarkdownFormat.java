package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;

/**
 * Markdown with front matter. The front matter states fields, and a heading at the beginning is a
 * clue for the headline. The Markdown is rendered to HTML first, so that HTML in it is handled as
 * well.
 */
final class MarkdownFormat implements ArticleFormat {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new MarksBetweenDigits())
          .build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    String text = ArticleFormat.notEmpty(TextDecoding.decode(ArticleFormat.bytes(in), null));
    FrontMatter front = FrontMatter.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    Stated stated = StatedFields.of(front.fields(), 0);
    String id = StatedId.of(front.fields(), 0);
    String markdown = MarkdownEmphasis.removed(front.rest());
    Document page = MarkdownText.parse(renderer.render(parser.parse(markdown)));
    MarkdownMarks.removeFrom(page.body());
    PageClues clues = PageClues.NONE;
    Element first = page.body().firstElementChild();
    if (first != null && first.normalName().matches("h[1-6]") && isFirst(first)) {
      String headline = MarkdownText.of(first);
      // If a headline is stated, a heading of lower level below it belongs to a section.
      boolean section = !first.normalName().equals("h1") && stated.title() != null;
      if (!section || headline.equals(stated.title().strip())) first.remove();
      if (!headline.isEmpty()) clues = new PageClues(List.of(headline), null, null, null, null);
    }
    String body = ArticleFormat.notEmpty(MarkdownText.of(page.body()));
    sink.article(new FoundArticle(id == null ? source.idPrefix() : id, body, stated, clues), 0);
  }

  /** Whether no text precedes an element. */
  private static boolean isFirst(Element e) {
    return e.previousSibling() == null || e.parent().ownText().isBlank();
  }
}
