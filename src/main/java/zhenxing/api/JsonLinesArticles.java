package zhenxing.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import zhenxing.article.Article;
import zhenxing.engine.ArticleVisitor;

/** Writes articles as JSON Lines, a format that a corpus can consist of. */
final class JsonLinesArticles implements ArticleVisitor {

  private static final ObjectWriter JSON =
      new JsonMapper()
          .writerFor(ArticleJson.class)
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final OutputStream out;

  JsonLinesArticles(OutputStream out) {
    this.out = out;
  }

  @Override
  public void visit(Article article) throws IOException {
    JSON.writeValue(out, ArticleJson.of(article, null));
    out.write('\n');
  }
}
