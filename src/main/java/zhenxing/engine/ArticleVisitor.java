package zhenxing.engine;

import java.io.IOException;
import zhenxing.article.Article;

/** A callback that receives articles one at a time. */
@FunctionalInterface
public interface ArticleVisitor {

  /**
   * Receives the next article.
   *
   * @throws IOException to end the visit, for example when the client has gone away
   */
  void visit(Article article) throws IOException;
}
