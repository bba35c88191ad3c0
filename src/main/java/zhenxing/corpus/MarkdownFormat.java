package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;

/**
 * Markdown with YAML front matter: the front matter states, a leading heading hints at the
 * headline.
 */
final class MarkdownFormat implements ArticleFormat {

  private static final String FENCE = "---";
  private static final Pattern CLOSING = Pattern.compile("^---[ \\t]*$", Pattern.MULTILINE);

  /** Front matter longer than this is none. */
  private static final int MAX_FRONT_MATTER_CHARS = 64 * 1024;

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Parser parser = Parser.builder().build();
  private final TextContentRenderer renderer =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    String text = ArticleFormat.notEmpty(TextDecoding.decode(ArticleFormat.bytes(in), null));
    text = text.replace("\r\n", "\n");
    int end = endOfFrontMatter(text);
    Stated stated = Stated.NOTHING;
    String id = source.idPrefix();
    if (end >= 0) {
      JsonNode fields = frontMatter(text.substring(FENCE.length() + 1, end));
      stated = StatedFields.of(fields, 0);
      String given = StatedFields.text(fields, "id", 0);
      if (given != null) id = Corpus.safeId(given);
      int line = text.indexOf('\n', end);
      text = line < 0 ? "" : text.substring(line + 1);
    }
    Node document = parser.parse(text);
    PageClues clues = PageClues.NONE;
    if (document.getFirstChild() instanceof Heading heading) {
      String headline = renderer.render(heading).strip();
      heading.unlink();
      if (!headline.isEmpty())
        clues = new PageClues(List.of(headline), null, null, null, null, List.of());
    }
    String body = ArticleFormat.notEmpty(renderer.render(document));
    sink.article(new FoundArticle(id, body, stated, clues), 0);
  }

  /** Where the line of the closing fence begins, or -1 where the text has no front matter. */
  private static int endOfFrontMatter(String text) {
    if (!text.startsWith(FENCE + "\n")) return -1;
    int start = FENCE.length() + 1;
    Matcher closing = CLOSING.matcher(text).region(start, text.length());
    return closing.find() && closing.start() <= MAX_FRONT_MATTER_CHARS ? closing.start() : -1;
  }

  private JsonNode frontMatter(String text) throws BadArticleException {
    try {
      JsonNode fields = yaml.readTree(text);
      if (fields == null || fields.isMissingNode() || fields.isNull()) {
        return yaml.createObjectNode();
      }
      if (!fields.isObject()) {
        throw new BadArticleException(1, "the front matter must hold lines of 'name: value'");
      }
      return fields;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
      throw new BadArticleException(
          Math.max(1, line), "the front matter is no YAML: " + JsonLinesFormat.brief(e));
    }
  }
}
