package zhenxing.meaning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import zhenxing.meaning.Passages.Passage;

/** The documents of the index of vectors: one for each passage of an article. */
final class VectorFields {

  /** Term and doc value: the id of the article. */
  static final String ARTICLE = "article";

  /** Doc value: the fingerprint of the article. */
  static final String FINGERPRINT = "fingerprint";

  /** Term: id and fingerprint of the article. */
  private static final String STATE = "state";

  /** Term: hash of the passage's text. */
  private static final String HASH = "hash";

  /** Doc value: beginning of the passage in the body in the upper 32 bits, its end in the lower. */
  static final String RANGE = "range";

  static final String VECTOR = "vector";

  /**
   * Separates id and fingerprint. Ids are short enough for a term, which has 32,766 bytes at most.
   */
  private static final char BETWEEN = '\u0000';

  private static final int HASH_BYTES = 16;

  private VectorFields() {}

  /** Returns the term that all passages of an article have. */
  static Term article(String id) {
    return new Term(ARTICLE, id);
  }

  /** Returns the term that the passages of an article in one state have. */
  static Term state(String id, String fingerprint) {
    return new Term(STATE, id + BETWEEN + fingerprint);
  }

  /** Returns the term of the passages with a hash. */
  static Term hash(String hash) {
    return new Term(HASH, hash);
  }

  /** Returns a hash of the text of a passage: 32 hexadecimal digits. */
  static String hash(Passage passage) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(passage.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Makes the documents of an article.
   *
   * @param fingerprint of the state that the passages are from
   * @param vectors vectors of the passages, in the same order
   */
  static List<Document> documents(
      String id, String fingerprint, List<Passage> passages, List<float[]> vectors) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Document document = new Document();
      document.add(new StringField(ARTICLE, id, Store.NO));
      document.add(new SortedDocValuesField(ARTICLE, new BytesRef(id)));
      document.add(new SortedDocValuesField(FINGERPRINT, new BytesRef(fingerprint)));
      document.add(new StringField(STATE, state(id, fingerprint).bytes(), Store.NO));
      document.add(new StringField(HASH, hash(passage), Store.NO));
      document.add(new NumericDocValuesField(RANGE, (long) passage.from() << 32 | passage.to()));
      document.add(
          new KnnFloatVectorField(VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
      documents.add(document);
    }
    return documents;
  }
}
