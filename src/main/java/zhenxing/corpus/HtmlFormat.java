package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.page.Page;
import zhenxing.page.PageReader;

/** Web pages: the main text is the body, the rest of the page gives clues. */
final class HtmlFormat implements ArticleFormat {

  /**
   * Number of bytes in which the declaration of the encoding is searched for. Browsers search about
   * as far.
   */
  private static final int DECLARATION_BYTES = 2048;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private final PageReader reader = new PageReader();

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    byte[] bytes = ArticleFormat.bytes(in);
    String html = ArticleFormat.notEmpty(TextDecoding.decode(bytes, declaredCharset(bytes)));
    switch (reader.read(html)) {
      case Page.None none -> throw new BadArticleException(0, none.reason());
      case Page.Article page -> {
        Stated stated = new Stated(null, null, null, null, null, null, null, page.url());
        sink.article(new FoundArticle(source.idPrefix(), page.text(), stated, page.clues()), 0);
      }
    }
  }

  private static String declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher m = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? m.group(1) : null;
  }
}
