package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.Clause;
import zhenxing.indexing.Indexer;

/** Reads the content of an index, to compare it with a new index. */
final class IndexContents {

  private IndexContents() {}

  /** Brings an index up to date with a corpus, in this process. */
  static void update(Path corpus, Path index) throws IOException {
    try (LuceneEngine engine = new LuceneEngine(index)) {
      new Indexer(engine, index, Taxonomy.builtIn()).index(List.of(corpus), (done, of) -> {});
    }
  }

  /** Returns text and revision of every article by id. Fails if a search finds an article twice. */
  static Map<String, String> of(Path index) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (LuceneEngine engine = new LuceneEngine(index)) {
      engine.scan(
          new SearchRequest(new Clause.Everything(), Filters.NONE, SortOrder.NEWEST, 100, null, 1),
          article -> {
            IndexedArticle indexed = engine.article(article.id()).orElseThrow();
            assertThat(contents.put(article.id(), article.body() + indexed.fingerprint())).isNull();
          });
      assertThat(contents).hasSize(engine.articleCount());
    }
    return contents;
  }
}
