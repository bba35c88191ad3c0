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
 * The groups of reprints in a snapshot, assembled from what is cached for its segments. The
 * articles that belong to a group are called members and are numbered from 0 in the order of their
 * documents. Immutable.
 */
public final class ReprintGroups {

  /** Stands for an article that belongs to no group. */
  public static final int NONE = -1;

  private final DirectoryReader reader;
  private final List<SegmentGroups> segments = new ArrayList<>();
  // For each segment, the member number of its first article in a group.
  private final int[] firsts;

  /**
   * For each group (numbered by the cache) the index in {@code members} where its articles begin,
   * and one more entry for the end.
   */
  private final int[] starts;

  private final int[] members;

  /**
   * Assembles the groups of a reader.
   *
   * @param cache the cached groups of segments
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

  /** Returns the greatest member number plus 1. */
  public int memberCount() {
    return members.length;
  }

  /** Returns the member number of a document, or {@link #NONE}. */
  public int member(int document) {
    LeafReaderContext leaf = leaf(document);
    return member(leaf, document - leaf.docBase);
  }

  /** Returns the member number of a document given by its number in a segment, or {@link #NONE}. */
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
    // A segment without members begins at the same number as the next one.
    while (firsts[at + 1] == member) at++;
    return at;
  }

  /** Returns the document of a member. */
  public int document(int member) {
    int segment = segmentOf(member);
    return reader.leaves().get(segment).docBase
        + segments.get(segment).documents()[member - firsts[segment]];
  }

  private int group(int member) {
    int segment = segmentOf(member);
    return segments.get(segment).groups()[member - firsts[segment]];
  }

  /** Returns the group number of a document, or {@link #NONE}. */
  public int groupOf(int document) {
    int member = member(document);
    return member == NONE ? NONE : group(member);
  }

  /** Returns the article id of a member. */
  public BytesRef id(int member) throws IOException {
    int document = document(member);
    LeafReaderContext leaf = leaf(document);
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    ids.advanceExact(document - leaf.docBase);
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  /** Returns the sort key of a member's date, or 0 if it has none. */
  public int date(int member) {
    int segment = segmentOf(member);
    return segments.get(segment).dates()[member - firsts[segment]];
  }

  /** Receives the members of a group. */
  public interface GroupUse {

    /**
     * Receives a group.
     *
     * @param members an array that contains the members of the group
     * @param from index of the first
     * @param to index after the last
     */
    void of(int[] members, int from, int to) throws IOException;
  }

  /** Passes every group that has a live article to a callback. */
  public void forEachGroup(GroupUse use) throws IOException {
    for (int group = 0; group + 1 < starts.length; group++) {
      if (starts[group + 1] > starts[group]) use.of(members, starts[group], starts[group + 1]);
    }
  }

  /**
   * Returns how many of the documents are reprints of another one among them. This is the number to
   * subtract to count each group once.
   */
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

  /** Passes those of the documents that belong to a group to a callback. */
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

  /** Returns the numbers of a document's facet values. */
  public interface ValueNumbers {
    int[] of(int document);
  }

  /**
   * Corrects facet counts so that each group counts once for each value that any of its documents
   * has.
   *
   * @param documents the documents that were counted
   * @param values gives the values of a document
   * @param counts the counts by value number, which are reduced
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

  /** Returns the ids of the other articles that print the same text. */
  public List<BytesRef> reprintIds(int document) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    for (int other : reprints(document)) ids.add(id(member(other)));
    return ids;
  }

  /** Returns the other documents that print the same text. */
  int[] reprints(int document) {
    int member = member(document);
    if (member == NONE) return new int[0];
    int group = group(member);
    return Arrays.stream(members, starts[group], starts[group + 1])
        .map(this::document)
        .filter(other -> other != document)
        .toArray();
  }

  /** Returns the number of other articles that print the same text. */
  public int reprintCount(int document) {
    int member = member(document);
    if (member == NONE) return 0;
    int group = group(member);
    return Math.max(0, starts[group + 1] - starts[group] - 1);
  }
}
