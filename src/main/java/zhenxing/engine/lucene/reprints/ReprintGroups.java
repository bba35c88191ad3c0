package zhenxing.engine.lucene.reprints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.lucene.document.Fields;

/**
 * The groups of reprints in one state of the index, put together from what is known of its
 * segments. The articles of groups are numbered in the order of their documents.
 */
public final class ReprintGroups {

  /** Of an article that stands alone. */
  public static final int NONE = -1;

  private final DirectoryReader reader;
  private final List<SegmentGroups> segments = new ArrayList<>();
  private final int[] firsts; // by segment: the number of its first article in groups

  /** By group in the numbering of the cache: where its articles begin in {@code members}. */
  private final int[] starts;

  private final int[] members;

  /**
   * Puts the groups together.
   *
   * @param cache what is known of segments that were there before
   */
  public ReprintGroups(DirectoryReader reader, SegmentGroups.Cache cache) throws IOException {
    this.reader = reader;
    List<LeafReaderContext> leaves = reader.leaves();
    firsts = new int[leaves.size() + 1];
    for (LeafReaderContext leaf : leaves) {
      SegmentGroups groups = cache.of(leaf.reader());
      segments.add(groups);
      firsts[leaf.ord + 1] = firsts[leaf.ord] + groups.documents().length;
    }
    starts = new int[cache.groups() + 1];
    members = new int[firsts[leaves.size()]];
    forEachLive((member, group) -> starts[group + 1]++);
    for (int group = 0; group + 1 < starts.length; group++) {
      starts[group + 1] += starts[group];
    }
    int[] next = starts.clone();
    forEachLive((member, group) -> members[next[group]++] = member);
  }

  private interface MemberUse {
    void of(int member, int group);
  }

  private void forEachLive(MemberUse use) {
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentGroups segment = segments.get(leaf.ord);
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < segment.documents().length; i++) {
        if (live != null && !live.get(segment.documents()[i])) continue;
        use.of(firsts[leaf.ord] + i, segment.groups()[i]);
      }
    }
  }

  /** One more than the greatest number of an article in a group. */
  public int memberCount() {
    return members.length;
  }

  /** The number of an article among those in groups, or {@link #NONE}. */
  public int member(int document) {
    LeafReaderContext leaf = leaf(document);
    return member(leaf, document - leaf.docBase);
  }

  /** The number of an article of a segment among those in groups, or {@link #NONE}. */
  public int member(LeafReaderContext leaf, int document) {
    int at = Arrays.binarySearch(segments.get(leaf.ord).documents(), document);
    return at < 0 ? NONE : firsts[leaf.ord] + at;
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  private int segmentOf(int member) {
    int at = Arrays.binarySearch(firsts, member);
    if (at < 0) return -at - 2;
    // Segments without groups begin where the next one does.
    while (firsts[at + 1] == member) at++;
    return at;
  }

  /** The document of an article in a group. */
  public int document(int member) {
    int segment = segmentOf(member);
    return reader.leaves().get(segment).docBase
        + segments.get(segment).documents()[member - firsts[segment]];
  }

  private int group(int member) {
    int segment = segmentOf(member);
    return segments.get(segment).groups()[member - firsts[segment]];
  }

  /** The number of the group that a document is in, or {@link #NONE}. */
  public int groupOf(int document) {
    int member = member(document);
    return member == NONE ? NONE : group(member);
  }

  /** The id of an article in a group. */
  public BytesRef id(int member) throws IOException {
    int document = document(member);
    LeafReaderContext leaf = leaf(document);
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    ids.advanceExact(document - leaf.docBase);
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  /** The sort key of its date, 0 for none. */
  public int date(int member) {
    int segment = segmentOf(member);
    return segments.get(segment).dates()[member - firsts[segment]];
  }

  /** Is told of the articles of each group. */
  public interface GroupUse {

    /**
     * @param members where they are
     * @param from the first
     * @param to one past the last
     */
    void of(int[] members, int from, int to) throws IOException;
  }

  /** Tells of every group that has an article left. */
  public void forEachGroup(GroupUse use) throws IOException {
    for (int group = 0; group + 1 < starts.length; group++) {
      if (starts[group + 1] > starts[group]) use.of(members, starts[group], starts[group + 1]);
    }
  }

  /** How many of these documents print the text of another one of them that was counted before. */
  public int repeated(FixedBitSet documents) {
    FixedBitSet seen = new FixedBitSet(Math.max(1, starts.length));
    int[] repeated = new int[1];
    forEachMember(
        documents,
        (member, group) -> {
          if (seen.getAndSet(group)) repeated[0]++;
        });
    return repeated[0];
  }

  /** Tells of those of these documents that are in groups. */
  private void forEachMember(FixedBitSet documents, MemberUse use) {
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentGroups segment = segments.get(leaf.ord);
      for (int i = 0; i < segment.documents().length; i++) {
        if (documents.get(leaf.docBase + segment.documents()[i])) {
          use.of(firsts[leaf.ord] + i, segment.groups()[i]);
        }
      }
    }
  }

  /** Tells the numbers of a document's facet values. */
  public interface ValueNumbers {
    int[] of(int document);
  }

  /**
   * Takes off what facet values count too much where a group shall count once for each value.
   *
   * @param documents what is counted
   * @param counts by the numbers of the values
   */
  public void takeRepeated(FixedBitSet documents, ValueNumbers values, int[] counts) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    forEachMember(
        documents,
        (member, group) -> groups.computeIfAbsent(group, g -> new ArrayList<>()).add(member));
    for (List<Integer> group : groups.values()) {
      if (group.size() < 2) continue;
      Set<Integer> seen = new HashSet<>();
      for (int member : group) {
        for (int value : values.of(document(member))) if (!seen.add(value)) counts[value]--;
      }
    }
  }

  /** The ids of the articles that print the same text as this one, without it. */
  public List<BytesRef> reprintIds(int document) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    for (int other : reprints(document)) ids.add(id(member(other)));
    return ids;
  }

  /** The documents that print the same text as this one, without it. */
  int[] reprints(int document) {
    int member = member(document);
    if (member == NONE) return new int[0];
    int group = group(member);
    return Arrays.stream(members, starts[group], starts[group + 1])
        .map(this::document)
        .filter(other -> other != document)
        .toArray();
  }

  /** How many other articles print the text of this one. */
  public int reprintCount(int document) {
    int member = member(document);
    if (member == NONE) return 0;
    int group = group(member);
    return Math.max(0, starts[group + 1] - starts[group] - 1);
  }
}
