package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.SearchRequest;

/**
 * Every article that a search finds in one state of the index. They are read a page at a time, so
 * that memory does not grow with what is found; each page costs one more search.
 */
final class Scan {

  /** Articles with their texts; some megabytes. */
  private static final int PAGE = 500;

  private final State state;

  Scan(State state) {
    this.state = state;
  }

  /** Hands on what is visited, and knows whether anything was. */
  static final class Visits implements ArticleVisitor {

    private final ArticleVisitor visitor;
    private boolean isBegun;

    Visits(ArticleVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void visit(Article article) throws IOException {
      isBegun = true;
      visitor.visit(article);
    }

    /** A scan cannot begin again in another state once something was visited. */
    void requireNone() throws IOException {
      if (isBegun) throw new IOException("the cluster lost the state of the index that was read");
    }
  }

  void run(SearchRequest request, ObjectNode query, ArticleVisitor visitor) throws IOException {
    Restrictions restrictions = new Restrictions(request.filters());
    Pages pages =
        new Pages(
            state, query, restrictions.all(), new Order(request.sort()), ArticleSource.HIT_FIELDS);
    JsonNode found = pages.found(pages.body(PAGE), Connection.AMPLE);
    while (true) {
      if (state.isCutOff(found)) throw new IOException("parts of the index cannot be read now");
      List<JsonNode> hits = Pages.hits(found);
      List<JsonNode> visited = request.collapse() ? pages.joined(hits, Connection.AMPLE) : hits;
      for (JsonNode hit : visited) {
        JsonNode source = hit.path("_source");
        if (ArticleSource.isArticle(source)) visitor.visit(ArticleSource.article(source));
      }
      if (hits.size() < PAGE) return;
      found = pages.behind(hits.getLast(), PAGE, Connection.AMPLE);
    }
  }
}
