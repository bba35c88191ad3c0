package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;
import zhenxing.meaning.Embedder.Model;

/**
 * The vectors of all passages: a Lucene index in a folder inside the folder of the articles' index.
 * Each document is a passage of an article in one state. Searches see the last commit before the
 * last {@link #refresh}, whatever process made it. Safe for many threads.
 */
final class VectorIndex implements AutoCloseable {

  /** Name of the folder inside the folder of an index. */
  private static final String FOLDER = "meaning";

  private static final String MODEL = "model";
  private static final String VERSION = "version";
  private static final String DIMENSION = "dimension";

  private final FSDirectory directory;
  private final Model model;

  /** Null until there is a commit of this model. */
  private volatile SearcherManager searchers;

  /**
   * How near an article is to some vectors.
   *
   * @param article its id
   * @param fingerprint of the state of the article that was measured
   * @param cosine of the nearest passage of the article to any of the vectors, -1 to 1
   * @param from where that passage begins in the body
   * @param to where it ends
   */
  record Nearest(String article, String fingerprint, float cosine, int from, int to) {}

  /**
   * Opens the vectors of an index. The folder is created if it does not exist.
   *
   * @param index folder of the index of the articles
   * @param model model whose vectors are searched; those of another model are ignored
   */
  VectorIndex(Path index, Model model) throws IOException {
    Path folder = Files.createDirectories(folder(index));
    this.directory = FSDirectory.open(folder);
    this.model = model;
    refresh();
  }

  /** Returns the folder of the vectors of an index. */
  static Path folder(Path index) {
    return index.resolve(FOLDER);
  }

  /** Returns the model that made the vectors of an index, or empty if it has none. */
  static Optional<Model> modelIn(Path index) throws IOException {
    Path folder = folder(index);
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return modelIn(directory);
    }
  }

  private static Optional<Model> modelIn(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return Optional.empty();
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!data.containsKey(MODEL)) return Optional.empty();
    return Optional.of(
        new Model(data.get(MODEL), data.get(VERSION), Integer.parseInt(data.get(DIMENSION))));
  }

  /** Returns what a commit records about the model. */
  static Map<String, String> commitData(Model model) {
    return Map.of(MODEL, model.name(), VERSION, model.version(), DIMENSION, "" + model.dimension());
  }

  /**
   * Opens the writer. Only one can be open at a time, in all processes together.
   *
   * @throws VectorWriter.BusyException if another one is open
   */
  VectorWriter writer() throws IOException {
    boolean isKnown = modelIn(directory).map(model::equals).orElse(false);
    return new VectorWriter(directory, model, isKnown);
  }

  /** Makes searches see the last commit. Costs little if there is no new one. */
  final synchronized void refresh() throws IOException {
    boolean isCurrent = modelIn(directory).map(model::equals).orElse(false);
    if (!isCurrent) return;
    if (searchers == null) searchers = new SearcherManager(directory, null);
    else searchers.maybeRefreshBlocking();
  }

  private interface Use<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(T without, Use<T> use) throws IOException {
    SearcherManager current = searchers;
    if (current == null) return without;
    IndexSearcher searcher = current.acquire();
    try {
      return use.of(searcher);
    } finally {
      current.release(searcher);
    }
  }

  /** Returns whether there are no vectors to search. */
  boolean isEmpty() throws IOException {
    return with(true, searcher -> searcher.getIndexReader().numDocs() == 0);
  }

  /** Returns the number of passages that have a vector. */
  int passages() throws IOException {
    return with(0, searcher -> searcher.getIndexReader().numDocs());
  }

  /** Returns whether an article has vectors of the state with this fingerprint. */
  boolean has(String article, String fingerprint) throws IOException {
    Term state = VectorFields.state(article, fingerprint);
    return with(
        false,
        searcher ->
            searcher.search(
                    new TermQuery(state), new TotalHitCountCollectorManager(searcher.getSlices()))
                > 0);
  }

  /**
   * Returns the vector of a passage, of whatever article, or empty if it is not known.
   *
   * @param hash from {@link VectorFields#hash(Passages.Passage)}
   */
  Optional<float[]> vector(String hash) throws IOException {
    return with(
        Optional.empty(),
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(VectorFields.hash(hash)), 1);
          if (found.scoreDocs.length == 0) return Optional.empty();
          int document = found.scoreDocs[0].doc;
          var leaves = searcher.getIndexReader().leaves();
          LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
          return Optional.of(new SegmentVectors(leaf).at(document - leaf.docBase).clone());
        });
  }

  /** Returns the ids of all articles that have vectors; may contain some twice, or deleted ones. */
  List<String> articles() throws IOException {
    return with(
        List.of(),
        searcher -> {
          List<String> articles = new ArrayList<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues ids = leaf.reader().getSortedDocValues(VectorFields.ARTICLE);
            for (int i = 0; ids != null && i < ids.getValueCount(); i++) {
              articles.add(ids.lookupOrd(i).utf8ToString());
            }
          }
          return articles;
        });
  }

  /**
   * Finds articles that have a passage near to one of some vectors. Only the passages that are
   * found are measured.
   *
   * @param vectors at least one, each of length 1
   * @param passages number of nearest passages to find for each vector, at least 1
   * @return the nearest first
   */
  List<Nearest> nearest(List<float[]> vectors, int passages) throws IOException {
    return with(
        List.of(),
        searcher -> {
          Map<Integer, List<Integer>> documents = new HashMap<>();
          for (float[] vector : vectors) {
            KnnFloatVectorQuery query =
                new KnnFloatVectorQuery(VectorFields.VECTOR, vector, passages);
            for (ScoreDoc hit : searcher.search(query, passages).scoreDocs) {
              add(documents, searcher, hit.doc);
            }
          }
          return Measurement.of(searcher, documents, vectors);
        });
  }

  /**
   * Measures how near articles are to some vectors.
   *
   * @return the nearest first, without articles that have no vectors
   */
  List<Nearest> of(Collection<String> articles, List<float[]> vectors) throws IOException {
    return with(
        List.of(), searcher -> Measurement.of(searcher, documents(searcher, articles), vectors));
  }

  /** Returns the vectors of an article in no particular order; none if it has none yet. */
  List<float[]> vectors(String article) throws IOException {
    return with(
        List.of(),
        searcher -> {
          List<float[]> vectors = new ArrayList<>();
          for (var each : documents(searcher, List.of(article)).entrySet()) {
            SegmentVectors values =
                new SegmentVectors(searcher.getIndexReader().leaves().get(each.getKey()));
            for (int document : each.getValue()) vectors.add(values.at(document).clone());
          }
          return vectors;
        });
  }

  /**
   * Returns for each article the mean of the vectors of its passages, of length 1. Articles that
   * have no vectors are left out.
   */
  Map<String, float[]> means(Collection<String> articles) throws IOException {
    return with(
        Map.of(),
        searcher -> {
          Map<String, float[]> means = new HashMap<>();
          for (var each : documents(searcher, articles).entrySet()) {
            LeafReaderContext leaf = searcher.getIndexReader().leaves().get(each.getKey());
            SegmentVectors values = new SegmentVectors(leaf);
            SortedDocValues ids = leaf.reader().getSortedDocValues(VectorFields.ARTICLE);
            for (int document : each.getValue()) {
              ids.advanceExact(document);
              String article = ids.lookupOrd(ids.ordValue()).utf8ToString();
              add(means, article, values.at(document));
            }
          }
          // Opposite vectors, which only a strange model makes, have no mean direction.
          means.values().forEach(mean -> VectorUtil.l2normalize(mean, false));
          return means;
        });
  }

  private static void add(Map<String, float[]> sums, String article, float[] vector) {
    float[] sum = sums.computeIfAbsent(article, id -> new float[vector.length]);
    for (int i = 0; i < sum.length; i++) sum[i] += vector[i];
  }

  /** Returns the document numbers of articles' passages within each segment, by segment. */
  private static Map<Integer, List<Integer>> documents(
      IndexSearcher searcher, Collection<String> articles) throws IOException {
    Map<Integer, List<Integer>> documents = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      List<Integer> found = Postings.of(leaf.reader(), VectorFields.ARTICLE, articles);
      if (!found.isEmpty()) documents.put(leaf.ord, found);
    }
    return documents;
  }

  private static void add(
      Map<Integer, List<Integer>> documents, IndexSearcher searcher, int document) {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    documents.computeIfAbsent(leaf.ord, l -> new ArrayList<>()).add(document - leaf.docBase);
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      if (searchers != null) searchers.close();
    }
  }
}
