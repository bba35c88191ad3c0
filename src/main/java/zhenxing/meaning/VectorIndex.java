package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import zhenxing.meaning.Embedder.Model;

/**
 * The vectors of all passages as a Lucene index, in a folder inside that of the articles. Each
 * document is a passage of an article in one state. Shows what was committed last, by whatever
 * process, once it is refreshed. Safe for many threads.
 */
final class VectorIndex implements AutoCloseable {

  /** The folder of the vectors in that of an index. */
  private static final String FOLDER = "meaning";

  private static final String MODEL = "model";
  private static final String VERSION = "version";
  private static final String DIMENSION = "dimension";

  private final FSDirectory directory;
  private final Model model;

  /** Null until there is a commit. */
  private volatile SearcherManager searchers;

  /**
   * The passage of an article that is nearest to something.
   *
   * @param article its id
   * @param fingerprint of the state of the article that the passage is of
   * @param cosine of the angle to what it was compared with, -1 to 1
   * @param from where the passage begins in the body
   * @param to where it ends
   */
  record Nearest(String article, String fingerprint, float cosine, int from, int to) {}

  /**
   * Opens the vectors beside an index; the folder is made if it is not there.
   *
   * @param index the folder of the index
   * @param model whose vectors these are; those of another are not looked at
   */
  VectorIndex(Path index, Model model) throws IOException {
    Path folder = index.resolve(FOLDER);
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
    this.model = model;
    refresh();
  }

  /** The model whose vectors lie beside an index, if there are any. */
  static Optional<Model> modelIn(Path index) throws IOException {
    Path folder = index.resolve(FOLDER);
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

  /** What the commits of a model's vectors say. */
  static Map<String, String> commitData(Model model) {
    return Map.of(MODEL, model.name(), VERSION, model.version(), DIMENSION, "" + model.dimension());
  }

  /** Opens the writer, of which there is one at a time, in whatever process. */
  VectorWriter writer() throws IOException {
    boolean isKnown = modelIn(directory).map(model::equals).orElse(false);
    return new VectorWriter(directory, model, isKnown);
  }

  /** Shows what has been committed since; cheap where nothing has. */
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

  /** Whether there are vectors to search. */
  boolean isEmpty() throws IOException {
    return with(true, searcher -> searcher.getIndexReader().numDocs() == 0);
  }

  /** How many passages have a vector. */
  int passages() throws IOException {
    return with(0, searcher -> searcher.getIndexReader().numDocs());
  }

  /** Whether an article in this state has its vectors. */
  boolean has(String article, String fingerprint) throws IOException {
    Term state = VectorFields.state(article, fingerprint);
    return with(
        false,
        searcher ->
            searcher.search(
                    new TermQuery(state), new TotalHitCountCollectorManager(searcher.getSlices()))
                > 0);
  }

  /** The vector of a passage, whatever articles it is of. */
  Optional<float[]> vector(String hash) throws IOException {
    return with(
        Optional.empty(),
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(VectorFields.hash(hash)), 1);
          if (found.scoreDocs.length == 0) return Optional.empty();
          int document = found.scoreDocs[0].doc;
          var leaves = searcher.getIndexReader().leaves();
          LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
          return Optional.of(new Vectors(leaf).at(document - leaf.docBase).clone());
        });
  }

  /** The ids of all articles that have vectors. */
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
   * The articles that have a passage near to one of some vectors, the nearest first.
   *
   * @param passages how many of them are looked at for each vector, at least 1
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
          return best(searcher, documents, vectors);
        });
  }

  /** How near these articles are to the nearest of some vectors; those without one are left out. */
  List<Nearest> of(Collection<String> articles, List<float[]> vectors) throws IOException {
    return with(List.of(), searcher -> best(searcher, documents(searcher, articles), vectors));
  }

  /** The vectors of an article, in no particular order; none where it has no vectors yet. */
  List<float[]> vectors(String article) throws IOException {
    return with(
        List.of(),
        searcher -> {
          List<float[]> vectors = new ArrayList<>();
          for (var each : documents(searcher, List.of(article)).entrySet()) {
            Vectors values = new Vectors(searcher.getIndexReader().leaves().get(each.getKey()));
            for (int document : each.getValue()) vectors.add(values.at(document).clone());
          }
          return vectors;
        });
  }

  /** The passages of articles by their numbers in each segment, by the segment's own number. */
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

  /** Of each article the passage that is nearest to one of the vectors. */
  private static List<Nearest> best(
      IndexSearcher searcher, Map<Integer, List<Integer>> documents, List<float[]> vectors)
      throws IOException {
    Map<String, Nearest> best = new HashMap<>();
    for (var each : documents.entrySet()) {
      LeafReaderContext leaf = searcher.getIndexReader().leaves().get(each.getKey());
      Vectors values = new Vectors(leaf);
      SortedDocValues ids = leaf.reader().getSortedDocValues(VectorFields.ARTICLE);
      SortedDocValues prints = leaf.reader().getSortedDocValues(VectorFields.FINGERPRINT);
      NumericDocValues ranges = leaf.reader().getNumericDocValues(VectorFields.RANGE);
      for (int document : each.getValue().stream().sorted().distinct().toList()) {
        float[] vector = values.at(document);
        float cosine = -1;
        for (float[] other : vectors) {
          cosine = Math.max(cosine, VectorUtil.dotProduct(vector, other));
        }
        ids.advanceExact(document);
        String article = ids.lookupOrd(ids.ordValue()).utf8ToString();
        Nearest known = best.get(article);
        if (known != null && known.cosine >= cosine) continue;
        prints.advanceExact(document);
        ranges.advanceExact(document);
        BytesRef print = prints.lookupOrd(prints.ordValue());
        long range = ranges.longValue();
        best.put(
            article,
            new Nearest(article, print.utf8ToString(), cosine, (int) (range >>> 32), (int) range));
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Nearest::cosine).reversed().thenComparing(Nearest::article))
        .toList();
  }

  /** The vectors of one segment, read in the order in which they are stored. */
  private static final class Vectors {

    private final FloatVectorValues values;
    private final DocIndexIterator iterator;

    Vectors(LeafReaderContext leaf) throws IOException {
      values = leaf.reader().getFloatVectorValues(VectorFields.VECTOR);
      iterator = values.iterator();
    }

    /** The vector of a document that lies behind the one before; it is overwritten by the next. */
    float[] at(int document) throws IOException {
      iterator.advance(document);
      return values.vectorValue(iterator.index());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory) {
      if (searchers != null) searchers.close();
    }
  }
}
