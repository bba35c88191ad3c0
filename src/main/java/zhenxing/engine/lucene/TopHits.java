package zhenxing.engine.lucene;

import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/** The order of hits (score or date, then id) and the collectors for the first of them. */
final class TopHits {

  private final ReprintGroups groups;
  private final SortOrder order;
  private final boolean collapse;

  /**
   * @param collapse whether reprints are joined
   */
  TopHits(ReprintGroups groups, SortOrder order, boolean collapse) {
    this.groups = groups;
    this.order = order;
    this.collapse = collapse;
  }

  /**
   * Returns a collector for a page of hits.
   *
   * @param size maximum number of hits, at least 1
   * @param after the last hit of the previous page, or null
   * @param counted number up to which hits are counted exactly; groups are always counted exactly
   */
  CollectorManager<?, TopFieldDocs> manager(int size, FieldDoc after, int counted) {
    if (collapse) return new TopGroups(groups, this, size, after);
    return new TopFieldCollectorManager(sort(), size, after, counted);
  }

  /** Returns the order as a Lucene sort. */
  Sort sort() {
    SortField byId = new SortField(Fields.ID, SortField.Type.STRING);
    if (byScore()) return new Sort(SortField.FIELD_SCORE, byId);
    boolean newest = order == SortOrder.NEWEST;
    SortField byDate = new SortField(Fields.DATE, SortField.Type.INT, newest, undated(order));
    return new Sort(byDate, byId);
  }

  /** Returns the sort key of articles without a date, which puts them last in either order. */
  static int undated(SortOrder order) {
    return order == SortOrder.NEWEST ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  /** Returns the id of a hit, which is the last of its sort keys in any order. */
  static BytesRef id(ScoreDoc hit) {
    return (BytesRef) ((FieldDoc) hit).fields[1];
  }

  boolean byScore() {
    return order == SortOrder.RELEVANCE;
  }

  /**
   * Returns the sort key of an article in a group: its score or date, in the type that the Lucene
   * sort uses.
   */
  Object value(int member, float score) {
    if (byScore()) return score;
    int date = groups.date(member);
    return date == 0 ? undated(order) : date;
  }

  /** Converts a sort key to a number that is greater for hits that come earlier. */
  double rank(Object value) {
    double number = ((Number) value).doubleValue();
    return order == SortOrder.OLDEST ? -number : number;
  }
}
