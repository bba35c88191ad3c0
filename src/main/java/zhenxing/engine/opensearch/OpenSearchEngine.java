package zhenxing.engine.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhenxing.catalog.DivisionNames;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Deadline;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.RankingProbe;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.Spread;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.suggest.Meant;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.WordRuns;

/**
 * The engine that keeps the index in an OpenSearch cluster. Safe for many threads. Closing it also
 * closes its writer and the connection to the cluster.
 */
public final class OpenSearchEngine implements SearchEngine, RankingProbe {

  /** Time limit for what a page shows beside its hits. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private final Connection connection;
  private final ClusterIndex index;
  private final Stored stored;
  private final ClusterQueries queries;
  private final WordRuns wordRuns;
  private final ClusterSuggestions suggestions;

  /**
   * Connects to a cluster.
   *
   * @param taxonomy names the industries in suggestions
   * @param vocabulary policy terms and synonyms in queries
   * @param segmenter cuts queries and texts into words
   * @param scratch folder with room for temporary files of a first load: some 8 KB an article
   * @throws IndexUnusableException if the cluster is too old
   * @throws IOException if no node answers, or if it refuses the secret
   */
  public OpenSearchEngine(
      ClusterSettings settings,
      Taxonomy taxonomy,
      Vocabulary vocabulary,
      Segmenter segmenter,
      Path scratch)
      throws IOException {
    this.connection = new Connection(settings);
    try {
      ClusterCheck.require(connection);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
    this.wordRuns = new WordRuns(segmenter);
    this.stored = new Stored(connection, settings.name());
    this.index = new ClusterIndex(connection, new ArticleSource(segmenter), scratch, this::changed);
    DivisionNames divisions = new DivisionNames(Gazetteer::builtIn);
    Vocabulary terms = vocabulary.with(divisions::isFull);
    QueryUnits units = new QueryUnits(segmenter, terms, divisions);
    this.queries =
        new ClusterQueries(connection, index.states(), segmenter, terms, units, wordRuns);
    this.suggestions =
        new ClusterSuggestions(index.states(), taxonomy, vocabulary.with(divisions::isCertain));
  }

  @Override
  public boolean isReady() {
    return index.isReady();
  }

  @Override
  public int articleCount() {
    try {
      return isReady()
          ? index.states().with(Deadline.in(SHORT), state -> state.articles(SHORT))
          : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    return queries.search(request);
  }

  @Override
  public OptionalInt count(Clause query, Filters filters, int enough, Duration timeLimit)
      throws IOException {
    return queries.count(query, filters, enough, timeLimit);
  }

  @Override
  public void scan(SearchRequest request, ArticleVisitor visitor) throws IOException {
    queries.scan(request, visitor);
  }

  @Override
  public Optional<IndexedArticle> article(String id) throws IOException {
    requireReady();
    return stored.article(id, SearchRequest.TIME_LIMIT.multipliedBy(2));
  }

  private void requireReady() {
    if (isReady()) return;
    throw new NoIndexException(
        "there is no index '%s' in the cluster at %s yet: run ./zhenxing index or ./zhenxing serve"
            .formatted(connection.settings().name(), connection.settings().addresses()));
  }

  @Override
  public List<Suggestion> complete(String typed, int size) throws IOException {
    requireReady();
    return suggestions.complete(typed, size);
  }

  @Override
  public Optional<Meant> correct(String query) throws IOException {
    requireReady();
    return suggestions.correct(query);
  }

  private void changed() {
    suggestions.renew();
  }

  @Override
  public void prepare() throws IOException {
    if (isReady()) suggestions.prepare();
  }

  @Override
  public boolean offers(RankingMethod method) {
    // An index in a cluster has no fields that are scored by plain BM25.
    return method == RankingMethod.PRODUCT;
  }

  @Override
  public List<String> ranked(String text, RankingMethod method, int depth) throws IOException {
    if (!offers(method)) throw new IllegalArgumentException("not offered: " + method);
    return queries.ranked(text, depth);
  }

  @Override
  public void refresh() throws IOException {
    index.refresh();
  }

  @Override
  public ArticleWriter writer() throws IOException {
    return index.writer();
  }

  @Override
  public ArticleWriter rebuild() throws IOException {
    return index.rebuild();
  }

  @Override
  public IndexStatus status() throws IOException {
    return index.status();
  }

  @Override
  public Map<String, Integer> articlesByFile() throws IOException {
    requireReady();
    return stored.articlesByFile();
  }

  @Override
  public List<IndexDamage> check() throws IOException {
    return index.check();
  }

  @Override
  public Optional<ReprintGroup> reprints(String id) throws IOException {
    Deadline deadline = Deadline.in(SearchRequest.TIME_LIMIT.multipliedBy(2));
    return index.states().with(deadline, state -> new Reprints(state).of(id, deadline));
  }

  @Override
  public Optional<List<RelatedHit>> related(String id, int size) throws IOException {
    Deadline deadline = Deadline.in(SearchRequest.TIME_LIMIT.multipliedBy(2));
    return index
        .states()
        .with(deadline, state -> new Related(connection, state, wordRuns).to(id, size));
  }

  @Override
  public Trends trends(TrendRequest request) throws IOException {
    return queries.trends(request);
  }

  @Override
  public MonthCounts months(SearchRequest request, YearFilter years) throws IOException {
    return queries.months(request, years);
  }

  @Override
  public Spread spread(TrendRequest request) throws IOException {
    return queries.spread(request);
  }

  @Override
  public CharacteristicTerms terms(SearchRequest request) throws IOException {
    return queries.terms(request);
  }

  @Override
  public void close() throws IOException {
    suggestions.close();
    index.close();
  }
}
