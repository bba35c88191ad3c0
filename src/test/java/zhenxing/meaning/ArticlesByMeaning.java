package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import zhenxing.Soon;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.GroupedWriter;

/** A real index whose articles have vectors. */
final class ArticlesByMeaning implements AutoCloseable {

  private final LuceneEngine engine;
  private final Meaning meaning;

  ArticlesByMeaning(Path folder, Embedder embedder) throws IOException {
    engine = new LuceneEngine(folder);
    meaning = new Meaning(folder, embedder);
  }

  static Article article(String id, String title, String body) {
    return article(id, title, body, null, null);
  }

  static Article article(String id, String title, String body, String date, String city) {
    return TestArticles.article(
        id,
        title,
        body,
        date,
        city == null ? List.of() : List.of(FiledPlace.subject(new Place("辽宁", city))),
        List.of(),
        null);
  }

  LuceneEngine engine() {
    return engine;
  }

  Meaning meaning() {
    return meaning;
  }

  void put(Article... articles) throws IOException {
    update(List.of(articles), List.of());
  }

  void delete(String id) throws IOException {
    update(List.of(), List.of(id));
  }

  private void update(List<Article> put, List<String> deleted) throws IOException {
    try (GroupedWriter writer = new GroupedWriter(engine.writer())) {
      for (Article article : put) {
        String fingerprint = Integer.toHexString(article.hashCode());
        writer.put(TestArticles.indexed(article, "test", fingerprint));
      }
      for (String id : deleted) writer.delete(id);
      writer.commit();
    }
  }

  /** Begins to embed and waits until all is embedded. */
  void embed() throws Exception {
    if (meaning.progress().isEmpty()) meaning.start(engine);
    Soon.is(() -> meaning.isUpToDate() || meaning.progress().orElseThrow().problem() != null);
    if (!meaning.isUpToDate()) throw new AssertionError(meaning.progress());
  }

  @Override
  public void close() throws IOException {
    meaning.close();
    engine.close();
  }
}
