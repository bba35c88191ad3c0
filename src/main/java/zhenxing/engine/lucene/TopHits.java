package zhenxing.engine.lucene;

import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import zhenxing.engine.SortOrder;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/** The order of hits, by score or date and then by id, and how the first of them are collected. */
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
   * Collects a page.
   *
   * @param size how many hits at most, at least 1
   * @param after the hit that the page comes after, or null
   * @param counted how many hits are counted exactly; of groups all are
   */
  CollectorManager<?, TopFieldDocs> manager(int size, FieldDoc after, int counted) {
    if (collapse) return new TopGroups(groups, this, size, after);
    return new TopFieldCollectorManager(sort(), size, after, counted);
  }

  /** The order as Lucene has it. */
  Sort sort() {
    SortField byId = new SortField(Fields.ID, SortField.Type.STRING);
    if (byScore()) return new Sort(SortField.FIELD_SCORE, byId);
    boolean newest = order == SortOrder.NEWEST;
    SortField byDate = new SortField(Fields.DATE, SortField.Type.INT, newest, undated(order));
    return new Sort(byDate, byId);
  }

  /** What an undated article sorts as, so that it comes last either way. */
  static int undated(SortOrder order) {
    return order == SortOrder.NEWEST ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  boolean byScore() {
    return order == SortOrder.RELEVANCE;
  }

  /** The score or date of an article in a group, as the sort has it. */
  Object value(int member, float score) {
    if (byScore()) return score;
    int date = groups.date(member);
    return date == 0 ? undated(order) : date;
  }

  /** Such a value as a number, greater where it comes first. */
  double rank(Object value) {
    double number = ((Number) value).doubleValue();
    return order == SortOrder.OLDEST ? -number : number;
  }
}
