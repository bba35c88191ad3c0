package zhenxing.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import zhenxing.catalog.DivisionNames;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.Match;
import zhenxing.engine.Matching;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.Nearness;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.RankingProbe;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SemanticEngine;
import zhenxing.engine.Spread;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.YearFilter;
import zhenxing.engine.lucene.document.Documents;
import zhenxing.engine.lucene.document.DocumentsById;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.lucene.document.Provenances;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ArticleReprints;
import zhenxing.engine.query.Clause;
import zhenxing.engine.ranking.QueryTerms;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.suggest.LiveSuggestions;
import zhenxing.engine.suggest.Meant;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.WordRuns;

/** The embedded search engine: a Lucene index in a folder. */
public final class LuceneEngine implements SemanticEngine, RankingProbe {

  /**
   * Maximum number of clauses of a Lucene query. A query of 2,000 characters can have as many
   * bigrams in each of several fields, and its words as well.
   */
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final LiveIndex index;
  private final QueryTranslator translator;
  private final Taking taking;
  private final QueryTerms terms;
  private final WordRuns wordRuns;
  private final Taxonomy taxonomy;

  /** What is never corrected. */
  private final Vocabulary known;

  private final LiveSuggestions suggestions = new LiveSuggestions();
  private final SpareProcessors spare = new SpareProcessors();

  /** Opens the index in a folder with the taxonomy and vocabulary of the project. */
  public LuceneEngine(Path folder) throws IOException {
    this(folder, Taxonomy.builtIn(), Vocabulary.builtIn(), new Segmenter());
  }

  /**
   * Opens the index in a folder. The folder is created if it does not exist.
   *
   * @param taxonomy gives the names of the industries in suggestions
   * @param vocabulary terms and synonyms used to interpret queries
   * @param segmenter splits texts and queries into words
   * @throws IndexUnusableException if the index is damaged or was built by another version
   */
  public LuceneEngine(Path folder, Taxonomy taxonomy, Vocabulary vocabulary, Segmenter segmenter)
      throws IOException {
    this.taxonomy = taxonomy;
    DivisionNames divisions = new DivisionNames(Gazetteer::builtIn);
    this.known = vocabulary.with(divisions::isCertain);
    Vocabulary asked = vocabulary.with(divisions::isFull);
    QueryUnits units = new QueryUnits(segmenter, asked, divisions);
    this.terms = new QueryTerms(segmenter, asked, units);
    this.wordRuns = new WordRuns(segmenter);
    this.translator = new QueryTranslator(segmenter, units, Ranking.MEASURED);
    this.taking = new Taking(translator, new Matching(segmenter));
    this.index = new LiveIndex(new IndexFolder(folder), new Documents(segmenter), this::changed);
  }

  @Override
  public boolean isReady() {
    return index.isReady();
  }

  @Override
  public int articleCount() {
    try {
      return isReady() ? index.with(snapshot -> snapshot.reader().numDocs()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Snapshot leased =
        request.after() == null ? null : index.leases().acquire(request.after().state());
    if (leased == null) return index.with(snapshot -> search(request, snapshot));
    try {
      return search(request, leased);
    } finally {
      leased.reader().decRef();
    }
  }

  private SearchResult search(SearchRequest request, Snapshot snapshot) throws IOException {
    IndexSearcher searcher = snapshot.searcher(request.timeLimit());
    Taken taken = taken(request, searcher);
    SearchResult result =
        new Search(snapshot, searcher, spare)
            .run(request, taken, terms.highlighter(taken.clause()));
    if (result.next() != null) index.leases().keep(snapshot);
    return result;
  }

  private Taken taken(SearchRequest request, IndexSearcher searcher) throws IOException {
    Match known = request.after() == null ? null : request.after().match();
    Taken taken = taking.of(request.query(), request.match(), known, request.filters(), searcher);
    return request.nearness() == null ? taken : taking.ofNear(request, taken, searcher);
  }

  @Override
  public OptionalInt count(Clause query, Filters filters, int enough, Duration timeLimit)
      throws IOException {
    return index.with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(timeLimit);
          Query text = translator.translate(query, PlaceFields.of(filters), searcher);
          return new Search(snapshot, searcher, spare).count(text, filters, enough);
        });
  }

  @Override
  public Optional<IndexedArticle> article(String id) throws IOException {
    return index.with(
        snapshot -> {
          OptionalInt document = DocumentsById.find(snapshot.reader(), id);
          if (document.isEmpty()) return Optional.empty();
          return Optional.of(
              StoredArticle.indexed(
                  snapshot.reader().storedFields().document(document.getAsInt()),
                  Provenances.at(snapshot.reader(), document.getAsInt())));
        });
  }

  @Override
  public List<Suggestion> complete(String typed, int size) throws IOException {
    return index.with(
        snapshot -> suggestions(snapshot).map(all -> all.complete(typed, size)).orElse(List.of()));
  }

  @Override
  public Optional<Meant> correct(String query) throws IOException {
    return index.with(snapshot -> suggestions(snapshot).flatMap(all -> all.correct(query)));
  }

  private Optional<Suggestions> suggestions(Snapshot snapshot) throws IOException {
    return suggestions.of(() -> made(snapshot));
  }

  private Suggestions made(Snapshot snapshot) throws IOException {
    return new SuggestionSource(snapshot.reader(), taxonomy).suggestions(known);
  }

  private void changed() {
    suggestions.isStale(() -> index.with(this::made));
  }

  @Override
  public void prepare() throws IOException {
    if (!isReady()) return;
    suggestions.prepare(() -> index.with(this::made));
  }

  @Override
  public Optional<ReprintGroup> reprints(String id) throws IOException {
    return index.with(
        snapshot ->
            new ArticleReprints(snapshot.reader(), snapshot.searcher(), snapshot.reprints())
                .of(id));
  }

  @Override
  public Optional<List<RelatedHit>> related(String id, int size) throws IOException {
    return related(id, size, (first, coverage) -> Map.of());
  }

  @Override
  public Optional<List<RelatedHit>> related(String id, int size, Nearness nearness)
      throws IOException {
    return index.with(snapshot -> new Related(snapshot, wordRuns, nearness).to(id, size));
  }

  @Override
  public void states(StateVisitor visitor) throws IOException {
    index.with(
        snapshot -> {
          new States(snapshot, Scan.PAGE).visit(visitor);
          return null;
        });
  }

  @Override
  public Trends trends(TrendRequest request) throws IOException {
    return index.with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          List<Taken> queries = new ArrayList<>();
          for (Clause query : request.queries()) {
            queries.add(taking.of(query, request.match(), null, request.filters(), searcher));
          }
          return new TrendCounts(snapshot, searcher)
              .of(queries, request.filters(), request.by(), request.collapse());
        });
  }

  @Override
  public MonthCounts months(SearchRequest request, YearFilter years) throws IOException {
    return index.with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          Taken taken =
              taking.of(request.query(), request.match(), null, request.filters(), searcher);
          return new MonthHistogram(snapshot, searcher).of(request, taken, years);
        });
  }

  @Override
  public Spread spread(TrendRequest request) throws IOException {
    return index.with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          Clause query = request.queries().getFirst();
          Taken taken = taking.of(query, request.match(), null, request.filters(), searcher);
          return new FirstUses(snapshot, searcher).of(taken, request);
        });
  }

  @Override
  public CharacteristicTerms terms(SearchRequest request) throws IOException {
    return index.with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          Query text = taken(request, searcher).query();
          return new Characteristics(searcher, translator, wordRuns)
              .of(text, request.filters(), request.wanted().hits());
        });
  }

  @Override
  public void scan(SearchRequest request, ArticleVisitor visitor) throws IOException {
    index.with(
        snapshot -> {
          Query query = taken(request, snapshot.searcher()).query();
          new Scan(snapshot, Scan.PAGE).run(request, query, visitor);
          return null;
        });
  }

  @Override
  public boolean offers(RankingMethod method) {
    return true;
  }

  @Override
  public List<String> ranked(String text, RankingMethod method, int depth) throws IOException {
    return index.with(snapshot -> new Ranked(snapshot, translator).ids(text, method, depth));
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
    return index.with(snapshot -> Provenances.articlesByFile(snapshot.reader()));
  }

  @Override
  public List<IndexDamage> check() throws IOException {
    return index.check();
  }

  @Override
  public void close() throws IOException {
    suggestions.close();
    spare.close();
    index.close();
  }
}
