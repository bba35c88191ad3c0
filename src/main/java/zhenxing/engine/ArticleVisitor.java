package zhenxing.engine;

import java.io.IOException;
import zhenxing.article.Article;

/** Takes articles one by one. */
@FunctionalInterface
public interface ArticleVisitor {

  /**
   * Takes the next article.
   *
   * @throws IOException when no more can be taken; it ends the visit
   */
  void visit(Article article) throws IOException;
}
