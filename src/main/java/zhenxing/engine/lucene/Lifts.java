package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.Nearness.Near;
import zhenxing.engine.lucene.document.Fields;

/** The documents of a snapshot that are near in meaning, each with its lift. */
final class Lifts {

  private final int[] documents;
  private final Near[] near;

  private Lifts(int[] documents, Near[] near) {
    this.documents = documents;
    this.near = near;
  }

  /**
   * Looks up articles by id. Articles that are not in the index, or that have changed since their
   * vectors were computed, are left out.
   *
   * @param near nearness by article id
   */
  static Lifts of(IndexSearcher searcher, Map<String, Near> near) throws IOException {
    MatchingSet found = MatchingSet.of(searcher, query(near));
    int[] documents = new int[found.count()];
    Near[] known = new Near[documents.length];
    int count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      BinaryDocValues prints = leaf.reader().getBinaryDocValues(Fields.FINGERPRINT);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (int document = found.next(leaf.docBase, end);
          document < end;
          document = found.next(document + 1, end)) {
        ids.advanceExact(document - leaf.docBase);
        prints.advanceExact(document - leaf.docBase);
        Near of = near.get(ids.lookupOrd(ids.ordValue()).utf8ToString());
        String state = prints.binaryValue().utf8ToString();
        if (of.fingerprint() != null && !of.fingerprint().equals(state)) continue;
        documents[count] = document;
        known[count++] = of;
      }
    }
    return new Lifts(Arrays.copyOf(documents, count), Arrays.copyOf(known, count));
  }

  private static Query query(Map<String, Near> near) {
    return new TermInSetQuery(Fields.ID, near.keySet().stream().map(BytesRef::new).toList());
  }

  /** Returns the number of documents. */
  int count() {
    return documents.length;
  }

  /** Returns the nearness of a document, or empty if it is not one of these documents. */
  Optional<Near> of(int document) {
    int at = Arrays.binarySearch(documents, document);
    return at < 0 ? Optional.empty() : Optional.of(near[at]);
  }

  /** Returns those that are not in a set. */
  Lifts without(MatchingSet set) {
    int[] left =
        IntStream.range(0, documents.length)
            .filter(i -> !set.documents().get(documents[i]))
            .toArray();
    return new Lifts(
        Arrays.stream(left).map(i -> documents[i]).toArray(),
        Arrays.stream(left).mapToObj(i -> near[i]).toArray(Near[]::new));
  }

  /**
   * Returns the documents as a set.
   *
   * @param like a set of the same snapshot, which gives the size
   */
  MatchingSet documents(MatchingSet like) {
    FixedBitSet bits = new FixedBitSet(like.documents().length());
    for (int document : documents) bits.set(document);
    return new MatchingSet(bits);
  }

  /**
   * Returns a query that adds the lifts to scores.
   *
   * @param unit the score that a lift of 1 adds
   */
  Query query(float unit) {
    float[] scores = new float[near.length];
    for (int i = 0; i < near.length; i++) scores[i] = unit * near[i].lift();
    return new LiftQuery(documents, scores);
  }
}
