package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.corpus.DocumentReader.Document;
import zhenxing.corpus.DocumentReader.UnreadableDocumentException;

/**
 * Office files: the text is the body, and the title in the properties is a clue for the headline.
 */
final class DocumentFormat implements ArticleFormat {

  private final DocumentReader reader;

  DocumentFormat(DocumentReader reader) {
    this.reader = reader;
  }

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    byte[] bytes = ArticleFormat.bytes(in);
    if (bytes.length == 0) throw ArticleFormat.empty();
    Document document;
    try {
      document = reader.read(bytes);
    } catch (UnreadableDocumentException e) {
      throw new BadArticleException(0, e.getMessage(), e.getMessage());
    } catch (OutOfMemoryError e) {
      // The file needed too much memory, which is free again by now. One file must not end the run.
      throw new BadArticleException(
          0, "读它需要太多内存：请按文章拆开", "takes too much memory to be read: split it into articles");
    }
    String text = ArticleFormat.notEmpty(WellFormed.of(document.text()));
    PageClues clues = PageClues.NONE;
    if (DocumentTitle.isHeadline(document.title(), text)) {
      String headline = WellFormed.of(document.title().strip());
      clues = new PageClues(List.of(headline), null, null, null, null);
    }
    sink.article(new FoundArticle(source.idPrefix(), text, Stated.NOTHING, clues), 0);
  }
}
