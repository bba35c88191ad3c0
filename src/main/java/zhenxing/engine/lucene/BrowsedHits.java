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
 * The first hits where no word tells articles apart: all have one of few scores, and come by id
 * among those of the same.
 */
final class BrowsedHits {

  private static final Sort BY_ID = new Sort(new SortField(Fields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;

  BrowsedHits(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Articles of one score. */
  record Tier(MatchingSet articles, float score) {}

  /**
   * @param tiers those of the greatest score first
   * @param size how many hits at most, at least 1
   * @param after the hit that the page comes after, or null
   * @return hits with the fields that {@link TopHits} sorts by: score and id
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
    // Ids are unique, so that no document ties with it; its number does not matter.
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {id});
  }
}
