package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.indexing.GroupedWriter;

/**
 * What the parts of the contract of all engines share: an engine with the articles of {@link
 * ContractCorpus}, further ones to be filled, and searches.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract {

  private final QueryParser parser = new QueryParser();
  private SearchEngine engine;

  /** An engine without an index; each call gives another. */
  protected abstract SearchEngine open() throws IOException;

  /** The engine with the articles of {@link ContractCorpus}, filled when it is first asked for. */
  final SearchEngine engine() throws IOException {
    if (engine == null) engine = filled(ContractCorpus.ARTICLES);
    return engine;
  }

  @AfterAll
  void close() throws IOException {
    if (engine != null) engine.close();
  }

  /** Another engine with these articles; whoever asks closes it. */
  final SearchEngine filled(List<Article> articles) throws IOException {
    SearchEngine filled = open();
    update(filled, articles, List.of());
    return filled;
  }

  static void update(SearchEngine engine, List<Article> put, List<String> deleted)
      throws IOException {
    try (GroupedWriter writer = new GroupedWriter(engine.writer())) {
      for (Article article : put) writer.put(indexed(article));
      for (String id : deleted) writer.delete(id);
      writer.commit();
    }
  }

  static IndexedArticle indexed(Article article) {
    return TestArticles.indexed(article, "file-" + article.id().charAt(0), "print-" + article.id());
  }

  final Clause clause(String query) {
    try {
      return parser.parse(query).clause();
    } catch (QueryRejectedException e) {
      throw new AssertionError(query, e);
    }
  }

  final SearchResult search(String query, Filters filters, SortOrder sort, int size, Cursor after)
      throws IOException {
    return search(engine(), query, Match.WORDS, filters, sort, size, after, false);
  }

  final SearchResult search(
      SearchEngine asked,
      String query,
      Match match,
      Filters filters,
      SortOrder sort,
      int size,
      Cursor after,
      boolean collapse)
      throws IOException {
    return asked.search(
        new SearchRequest(
            clause(query),
            match,
            filters,
            sort,
            after,
            collapse,
            Wanted.page(size, 50),
            Duration.ofSeconds(30)));
  }

  final Set<String> ids(String query) throws IOException {
    return ids(engine(), query, Match.WORDS);
  }

  final Set<String> ids(SearchEngine asked, String query, Match match) throws IOException {
    Set<String> ids = new HashSet<>();
    Cursor after = null;
    do {
      SearchResult page =
          search(asked, query, match, Filters.NONE, SortOrder.OLDEST, 100, after, false);
      ids.addAll(ids(page));
      after = page.next();
      if (after == null) assertThat(ids).as(query).hasSize(page.total());
    } while (after != null);
    return ids;
  }

  static List<String> ids(SearchResult found) {
    return found.hits().stream().map(hit -> hit.article().id()).toList();
  }

  /** Counts by value, "null" for articles without one; values that no article has are left out. */
  static Map<String, Integer> counts(List<FacetValue> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (FacetValue value : values) {
      if (value.count() > 0) counts.put(String.valueOf(value.value()), value.count());
    }
    return counts;
  }
}
