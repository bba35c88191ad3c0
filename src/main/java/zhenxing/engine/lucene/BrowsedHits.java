package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.lucene.document.Fields;

/**
 * Collects the first hits of a search without words. Articles then have one of few scores and are
 * sorted by id within the same score, so they need not be scored one by one.
 */
final class BrowsedHits {

  /**
   * Up to this many articles are sorted. The first of more articles are found sooner by going
   * through the ids of the segment: of 300,000, some 3,000 ids for 1,000 articles.
   */
  private static final int FEW = 1_000;

  private static final Comparator<FieldDoc> BY_ID = Comparator.comparing(BrowsedHits::id);

  private final Snapshot snapshot;

  BrowsedHits(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A set of articles with the same score. */
  record Tier(MatchingSet articles, float score) {}

  /**
   * Returns the first hits.
   *
   * @param tiers the sets of articles, greatest score first
   * @param size maximum number of hits, at least 1
   * @param after the last hit of the previous page, or null
   * @return hits with the fields that {@link TopHits} sorts by, which are score and id
   */
  List<FieldDoc> first(List<Tier> tiers, int size, FieldDoc after) throws IOException {
    List<FieldDoc> hits = new ArrayList<>();
    for (Tier tier : tiers) {
      BytesRef last = null;
      if (after != null) {
        float score = (Float) after.fields[0];
        if (tier.score > score) continue;
        if (tier.score == score) last = id(after);
      }
      hits.addAll(first(tier, size - hits.size(), last));
      if (hits.size() == size) break;
    }
    return hits;
  }

  private List<FieldDoc> first(Tier tier, int size, BytesRef after) throws IOException {
    List<FieldDoc> hits = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      int[] documents = snapshot.idOrder(leaf).documents();
      for (int number : first(tier.articles, leaf, ids, documents, size, after)) {
        BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(number));
        int document = leaf.docBase + documents[number];
        hits.add(new FieldDoc(document, tier.score, new Object[] {tier.score, id}));
      }
    }
    hits.sort(BY_ID);
    return hits.size() > size ? hits.subList(0, size) : hits;
  }

  /** Returns the numbers of the first ids of a segment, ascending. */
  private static int[] first(
      MatchingSet articles,
      LeafReaderContext leaf,
      SortedDocValues ids,
      int[] documents,
      int size,
      BytesRef after)
      throws IOException {
    int found = after == null ? -1 : ids.lookupTerm(after);
    int from = after == null ? 0 : found < 0 ? -found - 1 : found + 1;
    FixedBitSet matching = articles.documents();
    int[] first = new int[Math.min(Math.max(size, FEW), documents.length)];
    int count = 0;
    if (articles.count() > FEW) {
      for (int number = from; number < documents.length && count < size; number++) {
        if (matching.get(leaf.docBase + documents[number])) first[count++] = number;
      }
      return Arrays.copyOf(first, count);
    }
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int at = next(matching, leaf.docBase, end); at < end; at = next(matching, at + 1, end)) {
      ids.advanceExact(at - leaf.docBase);
      if (ids.ordValue() >= from) first[count++] = ids.ordValue();
    }
    Arrays.sort(first, 0, count);
    return Arrays.copyOf(first, Math.min(size, count));
  }

  private static int next(FixedBitSet documents, int from, int end) {
    return from >= end ? end : documents.nextSetBit(from, end);
  }

  /** Returns the id of a hit, which is the last of its sort keys. */
  private static BytesRef id(FieldDoc hit) {
    return (BytesRef) hit.fields[1];
  }
}
