package zhenxing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.client.http.ApiClient;
import zhenxing.client.http.ApiException;
import zhenxing.client.model.Article;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Indexer;
import zhenxing.server.HttpServer;
import zhenxing.server.IndexingProgress;

/** A client generated from the description of the API works. */
class GeneratedClientTest {

  @Test
  void aGeneratedClientReadsArticles(@TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.jsonl"),
        "{\"id\":\"a/b\",\"title\":\"大连港扩建\",\"body\":\"大连港扩建项目开工。\",\"date\":\"2023-03-30\"}\n");
    Path index = folder.resolve("index");
    try (LuceneEngine engine = new LuceneEngine(index);
        HttpServer server =
            new HttpServer(engine, Taxonomy.builtIn(), new IndexingProgress(), Path.of("web"))) {
      new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
      server.start("127.0.0.1", 0);
      ApiClient client = new ApiClient();
      client.updateBaseUri("http://127.0.0.1:" + server.port());
      Article article = new ArticlesApi(client).article("a/b", null, "en");
      assertThat(article.getTitle()).isEqualTo("大连港扩建");
      assertThat(article.getYear()).isEqualTo(2023);
      assertThat(new OperationApi(client).ready().getArticles()).isEqualTo(1);
      assertThatExceptionOfType(ApiException.class)
          .isThrownBy(() -> new ArticlesApi(client).article("none", null, "en"))
          .satisfies(e -> assertThat(e.getResponseBody()).contains("urn:zhenxing:not-found"));
    }
  }
}
