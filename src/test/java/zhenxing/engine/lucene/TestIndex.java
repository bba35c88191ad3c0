package zhenxing.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.Cursor;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.indexing.GroupedWriter;

/** A real index in a folder, filled with the articles of a test. */
final class TestIndex implements AutoCloseable {

  private final LuceneEngine engine;
  private final QueryParser parser = new QueryParser();

  TestIndex(Path folder, List<Article> articles) throws IOException {
    this(folder);
    update(articles, List.of());
  }

  /** Puts and deletes articles with one commit. */
  void update(List<Article> put, List<String> deleted) throws IOException {
    try (GroupedWriter writer = new GroupedWriter(engine.writer())) {
      for (Article article : put) writer.put(indexed(article));
      for (String id : deleted) writer.delete(id);
      writer.commit();
    }
  }

  /** Opens the index that the folder already contains. */
  TestIndex(Path folder) throws IOException {
    engine = new LuceneEngine(folder);
  }

  static IndexedArticle indexed(Article article) {
    return TestArticles.indexed(article, "test", article.id());
  }

  static Article article(String id, String title, String body) {
    return article(id, title, body, null, List.of(), List.of(), null);
  }

  static Article article(
      String id,
      String title,
      String body,
      String date,
      List<Place> places,
      List<String> industries,
      String source) {
    return filed(
        id,
        title,
        body,
        date,
        places.stream().map(FiledPlace::subject).toList(),
        industries,
        source);
  }

  /** Creates an article with places of both roles. */
  static Article filed(
      String id,
      String title,
      String body,
      String date,
      List<FiledPlace> places,
      List<String> industries,
      String source) {
    return TestArticles.article(id, title, body, date, places, industries, source);
  }

  LuceneEngine engine() {
    return engine;
  }

  List<String> ids(String query) throws IOException {
    return search(query, Filters.NONE, SortOrder.RELEVANCE, 100, null).hits().stream()
        .map(hit -> hit.article().id())
        .toList();
  }

  SearchResult search(String query, Filters filters, SortOrder sort, int size, Cursor after)
      throws IOException {
    return search(query, filters, sort, size, after, false);
  }

  /** Searches with reprints joined. */
  SearchResult joined(String query, Filters filters, SortOrder sort, int size, Cursor after)
      throws IOException {
    return search(query, filters, sort, size, after, true);
  }

  private SearchResult search(
      String query, Filters filters, SortOrder sort, int size, Cursor after, boolean collapse)
      throws IOException {
    try {
      return engine.search(
          new SearchRequest(
              parser.parse(query).clause(), filters, sort, size, after, 1000, collapse));
    } catch (QueryRejectedException e) {
      throw new AssertionError(query, e);
    }
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
