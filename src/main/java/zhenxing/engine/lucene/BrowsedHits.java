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
        if (tier.score == score) last = TopHits.id(after);
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
      int from = after == null ? 0 : behind(after, ids);
      int[] first =
          tier.articles.count() > FEW
              ? passed(tier.articles, leaf.docBase, documents, from, size)
              : sorted(tier.articles, leaf, ids, from, size);
      for (int number : first) {
        BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(number));
        int document = leaf.docBase + documents[number];
        hits.add(new FieldDoc(document, tier.score, new Object[] {tier.score, id}));
      }
    }
    hits.sort(Comparator.comparing(TopHits::id));
    return hits.size() > size ? hits.subList(0, size) : hits;
  }

  /** Returns the number of the first id after another, which may be missing itself. */
  private static int behind(BytesRef id, SortedDocValues ids) throws IOException {
    int found = ids.lookupTerm(id);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Finds the numbers of the first ids of a segment by going through its ids. */
  private static int[] passed(MatchingSet articles, int base, int[] documents, int from, int size) {
    int[] first = new int[size];
    int count = 0;
    for (int number = from; number < documents.length && count < size; number++) {
      if (articles.documents().get(base + documents[number])) first[count++] = number;
    }
    return Arrays.copyOf(first, count);
  }

  /** Finds the numbers of the first ids of a segment by sorting those of the articles. */
  private static int[] sorted(
      MatchingSet articles, LeafReaderContext leaf, SortedDocValues ids, int from, int size)
      throws IOException {
    int[] numbers = new int[articles.count()];
    int count = 0;
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int at = articles.next(leaf.docBase, end); at < end; at = articles.next(at + 1, end)) {
      ids.advanceExact(at - leaf.docBase);
      if (ids.ordValue() >= from) numbers[count++] = ids.ordValue();
    }
    Arrays.sort(numbers, 0, count);
    return Arrays.copyOf(numbers, Math.min(size, count));
  }
}
