package zhenxing.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.Match;
import zhenxing.engine.Matching;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.QueryTerms;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.RankingProbe;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.lucene.document.Documents;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.lucene.document.Provenances;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ArticleReprints;
import zhenxing.engine.query.Clause;
import zhenxing.engine.suggest.Meant;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.WordRuns;

/** The embedded engine: a Lucene index in a folder. */
public final class LuceneEngine implements SearchEngine, RankingProbe {

  /** Memory for documents that are not yet written, in megabytes. */
  private static final double WRITE_BUFFER_MB = 128;

  /**
   * A query of 2,000 characters can have as many bigrams in two fields each, and its words beside
   * them.
   */
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final Path folder;
  private final FSDirectory directory;
  private final Segmenter segmenter;
  private final QueryTranslator translator;
  private final Taking taking;
  private final QueryTerms terms;
  private final Documents documents;
  private final WordRuns wordRuns;

  private final LiveSuggestions suggestions;
  private final Leases leases = new Leases();

  /** The writer that is open in this process, or null. */
  private volatile LuceneWriter writer;

  /** Null until somebody searches. */
  private volatile Snapshots snapshots;

  /** Whether there is an index to search. */
  private volatile boolean ready;

  /** The same with the taxonomy and the vocabulary of the project. */
  public LuceneEngine(Path folder) throws IOException {
    this(folder, Taxonomy.builtIn(), Vocabulary.builtIn(), new Segmenter());
  }

  /**
   * Opens the index in this folder; the folder is made if it is not there.
   *
   * @param taxonomy names the industries in suggestions
   * @param vocabulary to read queries with
   * @param segmenter for texts and queries
   * @throws IndexUnusableException when what is there is damaged or of another version
   */
  public LuceneEngine(Path folder, Taxonomy taxonomy, Vocabulary vocabulary, Segmenter segmenter)
      throws IOException {
    this.folder = folder;
    this.suggestions = new LiveSuggestions(taxonomy);
    this.segmenter = segmenter;
    this.terms = new QueryTerms(segmenter);
    this.documents = new Documents(segmenter);
    this.wordRuns = new WordRuns(segmenter);
    this.translator = new QueryTranslator(segmenter, vocabulary, Ranking.MEASURED);
    this.taking = new Taking(translator, new Matching(segmenter));
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
    try {
      if (isCommitted()) ready = true;
    } catch (IOException e) {
      directory.close();
      throw explained(e);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Whether there is a commit that searches may see. */
  private boolean isCommitted() throws IOException {
    return lastCommit().complete();
  }

  private CommitData lastCommit() throws IOException {
    if (!DirectoryReader.indexExists(directory)) return CommitData.NONE;
    Map<String, String> entries = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!CommitData.isCurrent(entries)) throw ofAnotherVersion(null);
    return CommitData.of(entries);
  }

  /** Says what to do where the files of the index are not as they were written. */
  private IOException explained(IOException e) {
    return switch (e) {
      case IndexFormatTooOldException old -> ofAnotherVersion(old);
      case IndexFormatTooNewException future -> ofAnotherVersion(future);
      case CorruptIndexException corrupt -> damaged(corrupt);
      case EOFException cut -> damaged(cut);
      case NoSuchFileException missing -> damaged(missing);
      case FileNotFoundException missing -> damaged(missing);
      default -> e;
    };
  }

  private IndexUnusableException damaged(IOException cause) {
    return new IndexUnusableException(
        "the index in "
            + folder
            + " is damaged: delete that folder and index again (the corpus holds everything)",
        cause);
  }

  private IndexUnusableException ofAnotherVersion(Exception cause) {
    return new IndexUnusableException(
        "the index in "
            + folder
            + " was built by another version: delete that folder and index again (the corpus holds"
            + " everything)",
        cause);
  }

  /** Lets searches see what there is by now. */
  private synchronized void show() throws IOException {
    ready = true;
    if (snapshots == null) return;
    snapshots.maybeRefreshBlocking();
    leases.prune();
    suggestions.isStale(snapshots);
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public int articleCount() {
    try {
      return isReady() ? with(snapshot -> snapshot.reader().numDocs()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Snapshot leased = request.after() == null ? null : leases.acquire(request.after().state());
    if (leased == null) return with(snapshot -> search(request, snapshot));
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
        new Search(snapshot, searcher).run(request, taken, terms.highlighter(taken.clause()));
    if (result.next() != null) leases.keep(snapshot);
    return result;
  }

  private Taken taken(SearchRequest request, IndexSearcher searcher) throws IOException {
    Match known = request.after() == null ? null : request.after().match();
    return taking.of(request.query(), request.match(), known, request.filters(), searcher);
  }

  @Override
  public OptionalInt count(Clause query, Filters filters, Duration timeLimit) throws IOException {
    return with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(timeLimit);
          Query text = translator.translate(query, PlaceFields.of(filters), searcher);
          return new Search(snapshot, searcher).count(text, filters);
        });
  }

  @Override
  public Optional<IndexedArticle> article(String id) throws IOException {
    return with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher();
          TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
          if (found.scoreDocs.length == 0) return Optional.empty();
          return Optional.of(
              StoredArticle.indexed(
                  searcher.storedFields().document(found.scoreDocs[0].doc),
                  Provenances.of(snapshot.reader(), id).orElseThrow()));
        });
  }

  @Override
  public List<Suggestion> complete(String typed, int size) throws IOException {
    return with(snapshot -> suggestions.of(snapshot).complete(typed, size));
  }

  @Override
  public Optional<Meant> correct(String query) throws IOException {
    return with(snapshot -> suggestions.of(snapshot).correct(query));
  }

  @Override
  public void prepare() throws IOException {
    if (isReady()) with(snapshot -> suggestions.of(snapshot));
  }

  @Override
  public Optional<ReprintGroup> reprints(String id) throws IOException {
    return with(
        snapshot ->
            new ArticleReprints(snapshot.reader(), snapshot.searcher(), snapshot.reprints())
                .of(id));
  }

  @Override
  public Optional<List<RelatedHit>> related(String id, int size) throws IOException {
    return with(snapshot -> new Related(snapshot, wordRuns).to(id, size));
  }

  @Override
  public Trends trends(TrendRequest request) throws IOException {
    return with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          List<Taken> queries = new ArrayList<>();
          for (Clause query : request.queries()) {
            queries.add(taking.of(query, request.match(), null, request.filters(), searcher));
          }
          return new TrendCounts(snapshot, searcher).of(queries, request.filters(), request.by());
        });
  }

  @Override
  public CharacteristicTerms terms(SearchRequest request) throws IOException {
    return with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher(request.timeLimit());
          Query text = taken(request, searcher).query();
          return new Characteristics(searcher, translator, wordRuns)
              .of(text, request.filters(), request.wanted().hits());
        });
  }

  @Override
  public void scan(SearchRequest request, ArticleVisitor visitor) throws IOException {
    with(
        snapshot -> {
          Query query = taken(request, snapshot.searcher()).query();
          new Scan(snapshot, Scan.PAGE).run(request, query, visitor);
          return null;
        });
  }

  /** Something done with one snapshot. */
  private interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private <T> T with(Use<T> use) throws IOException {
    if (!ready) {
      throw new NoIndexException(
          "there is no index in " + folder + " yet: run ./zhenxing index or ./zhenxing serve");
    }
    Snapshots current = opened();
    Snapshot snapshot;
    try {
      snapshot = current.acquire();
    } catch (AlreadyClosedException e) {
      // Given up for those of an index that was built anew, unless the engine is closed.
      if (current != snapshots) return with(use);
      throw new NoIndexException("the index in " + folder + " is closed");
    }
    try {
      return use.of(snapshot);
    } finally {
      current.release(snapshot);
    }
  }

  private Snapshots opened() throws IOException {
    Snapshots known = snapshots;
    if (known != null) return known;
    synchronized (this) {
      try {
        if (snapshots == null) snapshots = new Snapshots(directory, this::openWriter);
        return snapshots;
      } catch (IOException e) {
        throw explained(e);
      }
    }
  }

  private LuceneWriter openWriter() {
    LuceneWriter current = writer;
    return current != null && current.isOpen() ? current : null;
  }

  @Override
  public List<String> ranked(String text, RankingMethod method, int depth) throws IOException {
    return with(snapshot -> new Ranked(snapshot, translator).ids(text, method, depth));
  }

  @Override
  public void refresh() throws IOException {
    LuceneWriter open = openWriter();
    if (open != null) {
      // A writer shows what it writes, as long as its index is the one in the folder.
      if (open.isOf(lastCommit())) return;
      abandon(open);
    }
    try {
      if (isCommitted()) show();
      else if (ready) throw new IOException("there is no index in it any more");
    } catch (IllegalStateException | IOException e) {
      // Files that are not those of the last state: the index was replaced by another.
      reopen(e);
    }
  }

  private synchronized void abandon(LuceneWriter replaced) {
    writer = null;
    try {
      replaced.abort();
    } catch (IOException | RuntimeException e) {
      // Its files are gone, so that nothing is left to undo.
      return;
    }
  }

  private synchronized void reopen(Exception cause) throws IOException {
    if (!isCommitted()) throw new IOException(cause.getMessage(), cause);
    Snapshots former = snapshots;
    snapshots = new Snapshots(directory, this::openWriter);
    leases.close();
    if (former != null) former.close();
    suggestions.isStale(snapshots);
  }

  @Override
  public synchronized ArticleWriter writer() throws IOException {
    if (openWriter() != null) {
      throw new IndexUnusableException(
          "the index in " + folder + " is being brought up to date already: wait for it", null);
    }
    try {
      CommitData last = lastCommit();
      writer = open(last);
      return writer;
    } catch (LockObtainFailedException e) {
      throw new IndexUnusableException(
          "another process is bringing the index in " + folder + " up to date: wait for it", e);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private LuceneWriter open(CommitData last) throws IOException {
    IndexWriter lucene =
        new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(WRITE_BUFFER_MB));
    try {
      return new LuceneWriter(lucene, folder, last, documents, new Listener());
    } catch (IOException | RuntimeException e) {
      lucene.rollback();
      throw e;
    }
  }

  private final class Listener implements LuceneWriter.Listener {

    @Override
    public void shown() throws IOException {
      show();
    }

    @Override
    public void closed() throws IOException {
      if (isCommitted()) show();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    LuceneWriter open = openWriter();
    try (directory) {
      suggestions.close();
      leases.close();
      if (open != null) open.abort();
      if (snapshots != null) snapshots.close();
    }
  }
}
