package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;

/** Plain text: the whole file is one article. The catalogue finds the headline. */
final class TextFormat implements ArticleFormat {

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    String text = ArticleFormat.notEmpty(TextDecoding.decode(ArticleFormat.bytes(in), null));
    sink.article(new FoundArticle(source.idPrefix(), text, Stated.NOTHING, PageClues.NONE), 0);
  }
}
