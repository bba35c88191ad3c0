package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import zhenxing.engine.lucene.document.Fields;

/**
 * Collects the first hits of a search without words. Articles then have one of few scores and are
 * sorted by id within the same score, so they need not be scored one by one.
 */
final class BrowsedHits {

  private static final Sort BY_ID = new Sort(new SortField(Fields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;

  BrowsedHits(IndexSearcher searcher) {
    this.searcher = searcher;
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
      if (hits.size() == size) break;
      FieldDoc last = null;
      if (after != null) {
        float score = (Float) after.fields[0];
        if (tier.score > score) continue;
        if (tier.score == score) last = byId((BytesRef) after.fields[1]);
      }
      int left = size - hits.size();
      TopFieldDocs found =
          searcher.search(
              tier.articles.query(), new TopFieldCollectorManager(BY_ID, left, last, left));
      for (var hit : found.scoreDocs) {
        Object id = ((FieldDoc) hit).fields[0];
        hits.add(new FieldDoc(hit.doc, tier.score, new Object[] {tier.score, id}));
      }
    }
    return hits;
  }

  private static FieldDoc byId(BytesRef id) {
    // Ids are unique, so no document ties with this one and its document number does not matter.
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {id});
  }
}
