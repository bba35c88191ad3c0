package zhenxing.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.IndexUpdate;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.NoIndexException;
import zhenxing.engine.QueryTerms;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.query.Clause;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.WordRuns;

/** The embedded engine: a Lucene index in a folder. */
public final class LuceneEngine implements SearchEngine {

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
  private final Taxonomy taxonomy;
  private final FSDirectory directory;
  private final Segmenter segmenter;
  private final QueryTranslator translator;
  private final QueryTerms terms;
  private final Documents documents;
  private final WordRuns wordRuns;

  /** Null until there is an index to search. */
  private volatile Snapshots snapshots;

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
    this.taxonomy = taxonomy;
    this.segmenter = segmenter;
    this.terms = new QueryTerms(segmenter);
    this.documents = new Documents(segmenter);
    this.wordRuns = new WordRuns(segmenter);
    this.translator = new QueryTranslator(segmenter, vocabulary, Ranking.MEASURED);
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
    try {
      if (hasIndex() && CommitData.isComplete(lastCommit().getUserData())) show();
    } catch (IOException e) {
      directory.close();
      throw explained(e);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private boolean hasIndex() throws IOException {
    return DirectoryReader.indexExists(directory);
  }

  private SegmentInfos lastCommit() throws IOException {
    SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
    if (!CommitData.isCurrent(commit.getUserData())) throw ofAnotherVersion(null);
    return commit;
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

  private synchronized void show() throws IOException {
    if (snapshots == null) snapshots = new Snapshots(directory, taxonomy);
    else snapshots.maybeRefreshBlocking();
  }

  @Override
  public boolean isReady() {
    return snapshots != null;
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
    return with(
        snapshot ->
            new Search(snapshot).run(request, text(request), terms.highlighter(request.query())));
  }

  /** What a search looks for; where it only chooses places, articles about them come first. */
  private Query text(SearchRequest request) {
    Query text = translator.translate(request.query(), PlaceFields.of(request.filters()));
    boolean placesAlone =
        request.query() instanceof Clause.Everything && request.filters().nameAPlace();
    return placesAlone ? Restrictions.subjectsFirst(text, request.filters()) : text;
  }

  @Override
  public Optional<IndexedArticle> article(String id) throws IOException {
    return with(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher();
          TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
          if (found.scoreDocs.length == 0) return Optional.empty();
          return Optional.of(
              StoredArticle.indexed(searcher.storedFields().document(found.scoreDocs[0].doc)));
        });
  }

  @Override
  public Suggestions suggestions() throws IOException {
    return with(Snapshot::suggestions);
  }

  @Override
  public Optional<ReprintGroup> reprints(String id) throws IOException {
    return with(snapshot -> new ArticleReprints(snapshot).of(id));
  }

  @Override
  public Optional<List<RelatedHit>> related(String id, int size) throws IOException {
    return with(snapshot -> new Related(snapshot, wordRuns).to(id, size));
  }

  @Override
  public Trends trends(TrendRequest request) throws IOException {
    List<Query> queries =
        request.queries().stream()
            .map(query -> translator.translate(query, PlaceFields.of(request.filters())))
            .toList();
    return with(snapshot -> new TrendCounts(snapshot).of(queries, request.filters(), request.by()));
  }

  @Override
  public CharacteristicTerms terms(SearchRequest request) throws IOException {
    return with(
        snapshot ->
            new Characteristics(snapshot, translator, wordRuns)
                .of(text(request), request.filters(), request.size()));
  }

  @Override
  public void scan(SearchRequest request, ArticleVisitor visitor) throws IOException {
    Query query = text(request);
    with(
        snapshot -> {
          new Scan(snapshot, Scan.PAGE).run(request, query, visitor);
          return null;
        });
  }

  /** Something done with one snapshot. */
  private interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private <T> T with(Use<T> use) throws IOException {
    Snapshots current = snapshots;
    if (current == null) {
      throw new NoIndexException(
          "there is no index in " + folder + " yet: run ./zhenxing index or ./zhenxing serve");
    }
    Snapshot snapshot = current.acquire();
    try {
      return use.of(snapshot);
    } finally {
      current.release(snapshot);
    }
  }

  @Override
  public List<String> ranked(String text, RankingMethod method, int depth) throws IOException {
    return with(snapshot -> new Ranked(snapshot, translator).ids(text, method, depth));
  }

  @Override
  public void refresh() throws IOException {
    if (isReady() || (hasIndex() && CommitData.isComplete(lastCommit().getUserData()))) show();
  }

  @Override
  public IndexUpdate update() throws IOException {
    try {
      boolean exists = hasIndex();
      if (exists) lastCommit();
      return update(writer(), exists);
    } catch (LockObtainFailedException e) {
      throw new IndexUnusableException(
          "another process is bringing the index in " + folder + " up to date: wait for it", e);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private IndexWriter writer() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(Analyzers.of(segmenter)).setRAMBufferSizeMB(WRITE_BUFFER_MB));
  }

  private IndexUpdate update(IndexWriter writer, boolean exists) throws IOException {
    try {
      DirectoryReader before = exists ? DirectoryReader.open(directory) : null;
      return new LuceneUpdate(writer, before, documents, this::showQuietly);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private void showQuietly() {
    try {
      show();
    } catch (IOException e) {
      throw new UncheckedIOException("the new state of the index cannot be opened", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      if (snapshots != null) snapshots.close();
    } finally {
      directory.close();
    }
  }
}
