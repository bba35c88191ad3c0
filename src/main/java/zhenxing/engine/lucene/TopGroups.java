package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/**
 * Collects the first hits of a search that joins reprints. Each group is represented by its
 * matching article that comes first in the requested order, whichever page is requested. The total
 * counts groups.
 */
final class TopGroups implements CollectorManager<TopGroups.Matching, TopFieldDocs> {

  private final ReprintGroups groups;
  private final TopHits key;
  private final Sort sort;
  private final int size;
  private final FieldDoc after;
  private final TopFieldCollectorManager alone;

  /**
   * @param key provides the sort order and the sort keys
   * @param size maximum number of hits, at least 1
   * @param after the last hit of the previous page, or null
   */
  TopGroups(ReprintGroups groups, TopHits key, int size, FieldDoc after) {
    this.groups = groups;
    this.key = key;
    this.sort = key.sort();
    this.size = size;
    this.after = after;
    this.alone = new TopFieldCollectorManager(sort, size, after, Integer.MAX_VALUE);
  }

  /**
   * Collects the matches of a search. Articles that belong to no group go to Lucene's collector;
   * those that belong to a group are recorded with their scores, to be compared within their group
   * at the end.
   */
  final class Matching implements Collector {

    private final TopFieldCollector alone;
    private final FixedBitSet members = new FixedBitSet(Math.max(1, groups.memberCount()));
    private final float[] scores = new float[key.byScore() ? groups.memberCount() : 0];

    private Matching(TopFieldCollector alone) {
      this.alone = alone;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      LeafCollector in = alone.getLeafCollector(leaf);
      return new LeafCollector() {
        private Scorable scorer;

        @Override
        public void setScorer(Scorable scorer) throws IOException {
          this.scorer = scorer;
          in.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          int member = groups.member(leaf, doc);
          if (member == ReprintGroups.NONE) {
            in.collect(doc);
            return;
          }
          members.set(member);
          if (key.byScore()) scores[member] = scorer.score();
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return alone.scoreMode();
    }

    private Representative representative(int member) throws IOException {
      Object value = key.value(member, key.byScore() ? scores[member] : Float.NaN);
      return new Representative(member, groups.id(member), value, key.rank(value));
    }
  }

  /** A matching article of a group with its sort key. */
  private record Representative(int member, BytesRef id, Object value, double rank) {

    /** Sorts representatives as hits: by rank, then by id. */
    static final Comparator<Representative> ORDER =
        Comparator.comparingDouble(Representative::rank)
            .reversed()
            .thenComparing(Representative::id);
  }

  @Override
  public Matching newCollector() throws IOException {
    return new Matching(alone.newCollector());
  }

  @Override
  public TopFieldDocs reduce(Collection<Matching> parts) throws IOException {
    TopFieldDocs single = alone.reduce(parts.stream().map(part -> part.alone).toList());
    return TopDocs.merge(sort, size, new TopFieldDocs[] {single, representatives(parts)});
  }

  private TopFieldDocs representatives(Collection<Matching> parts) throws IOException {
    double afterRank = after == null ? 0 : key.rank(after.fields[0]);
    BytesRef afterId = after == null ? null : TopHits.id(after);
    int[] found = new int[1];
    // The head of the queue is the last of the hits collected so far, so that it can be dropped for
    // a better one.
    PriorityQueue<Representative> first = new PriorityQueue<>(Representative.ORDER.reversed());
    groups.forEachGroup(
        (members, from, to) -> {
          Representative best = best(members, from, to, parts);
          if (best == null) return;
          found[0]++;
          boolean isAfter =
              after == null
                  || best.rank < afterRank
                  || best.rank == afterRank && best.id.compareTo(afterId) > 0;
          if (!isAfter) return;
          first.add(best);
          if (first.size() > size) first.poll();
        });
    List<FieldDoc> hits = new ArrayList<>();
    for (Representative hit : first.stream().sorted(Representative.ORDER).toList()) {
      Object[] fields = {hit.value, hit.id};
      hits.add(new FieldDoc(groups.document(hit.member), Float.NaN, fields));
    }
    return new TopFieldDocs(
        new TotalHits(found[0], TotalHits.Relation.EQUAL_TO),
        hits.toArray(FieldDoc[]::new),
        sort.getSort());
  }

  private static Representative best(int[] members, int from, int to, Collection<Matching> parts)
      throws IOException {
    Representative best = null;
    for (Matching part : parts) {
      for (int at = from; at < to; at++) {
        if (!part.members.get(members[at])) continue;
        Representative other = part.representative(members[at]);
        if (best == null || Representative.ORDER.compare(other, best) < 0) best = other;
      }
    }
    return best;
  }
}
