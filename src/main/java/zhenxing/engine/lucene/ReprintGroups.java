package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which articles of a reader print the same text: what a search that joins reprints has to know of
 * them, laid out in arrays once for each state of the index. Articles that stand alone take four
 * bytes.
 *
 * <p>The articles of groups are numbered in the order of their ids, so that a number tells which of
 * two equals comes first.
 */
final class ReprintGroups {

  /** Of an article that stands alone. */
  static final int NONE = -1;

  private final DirectoryReader reader;
  private final int[] memberOf; // by document
  private final int[] documents; // by member
  private final int[] groupOf; // by member
  private final int[] dates; // by member; 0 for none
  private final int[][] members; // by group, ascending
  private final int[][] values; // by member: ordinals of its facet values
  private final Map<BytesRef, Integer> byName = new HashMap<>();

  private record Member(BytesRef id, int document, int group, int date) {}

  /**
   * @param facets numbers the facet values of the same reader
   */
  ReprintGroups(DirectoryReader reader, SortedSetDocValuesReaderState facets) throws IOException {
    this.reader = reader;
    List<Member> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) read(leaf, found);
    found.sort(Comparator.comparing(Member::id));
    memberOf = new int[reader.maxDoc()];
    Arrays.fill(memberOf, NONE);
    documents = new int[found.size()];
    groupOf = new int[found.size()];
    dates = new int[found.size()];
    int[] sizes = new int[byName.size()];
    for (int member = 0; member < documents.length; member++) {
      Member m = found.get(member);
      memberOf[m.document] = member;
      documents[member] = m.document;
      groupOf[member] = m.group;
      dates[member] = m.date;
      sizes[m.group]++;
    }
    members = new int[sizes.length][];
    for (int group = 0; group < sizes.length; group++) members[group] = new int[sizes[group]];
    for (int member = documents.length - 1; member >= 0; member--) {
      members[groupOf[member]][--sizes[groupOf[member]]] = member;
    }
    values = new int[documents.length][];
    readValues(facets);
  }

  private void read(LeafReaderContext context, List<Member> found) throws IOException {
    LeafReader leaf = context.reader();
    BinaryDocValues names = leaf.getBinaryDocValues(Fields.GROUP);
    if (names == null) return;
    SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
    NumericDocValues days = leaf.getNumericDocValues(Fields.DATE);
    Bits live = leaf.getLiveDocs();
    for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc()) {
      if (live != null && !live.get(doc)) continue;
      Integer group = byName.get(names.binaryValue());
      if (group == null) {
        group = byName.size();
        byName.put(BytesRef.deepCopyOf(names.binaryValue()), group);
      }
      ids.advanceExact(doc);
      BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
      int date = days != null && days.advanceExact(doc) ? (int) days.longValue() : 0;
      found.add(new Member(id, context.docBase + doc, group, date));
    }
  }

  private void readValues(SortedSetDocValuesReaderState facets) throws IOException {
    if (documents.length == 0) return;
    SortedSetDocValues ordinals = facets.getDocValues();
    for (int document = 0; document < memberOf.length; document++) {
      if (memberOf[document] == NONE) continue;
      int[] own = new int[ordinals.advanceExact(document) ? ordinals.docValueCount() : 0];
      for (int i = 0; i < own.length; i++) own[i] = (int) ordinals.nextOrd();
      values[memberOf[document]] = own;
    }
  }

  /** How many articles are in groups. */
  int memberCount() {
    return documents.length;
  }

  int groupCount() {
    return members.length;
  }

  /** The number of an article among those in groups, or {@link #NONE}. */
  int member(int document) {
    return memberOf[document];
  }

  int document(int member) {
    return documents[member];
  }

  BytesRef id(int member) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[member], leaves));
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    ids.advanceExact(documents[member] - leaf.docBase);
    return BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
  }

  /** The number of the first article whose id is greater than this. */
  int firstAfter(BytesRef id) throws IOException {
    int low = 0;
    int high = documents.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (id(middle).compareTo(id) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The date's sort key, 0 for none. */
  int date(int member) {
    return dates[member];
  }

  /** The articles of a group, ascending. */
  int[] members(int group) {
    return members[group];
  }

  /** Which articles of groups are among these. */
  FixedBitSet matching(FacetsCollector collected) throws IOException {
    FixedBitSet matching = new FixedBitSet(Math.max(1, documents.length));
    for (MatchingDocs part : collected.getMatchingDocs()) {
      DocIdSetIterator docs = part.bits().iterator();
      if (docs == null) continue;
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int member = memberOf[part.context().docBase + doc];
        if (member != NONE) matching.set(member);
      }
    }
    return matching;
  }

  /**
   * How many articles too many each facet value counts where a group shall count once: by ordinal,
   * for those of which there are any.
   */
  Map<Integer, Integer> surplus(FixedBitSet matching) {
    Map<Integer, Integer> surplus = new HashMap<>();
    int[] seen = new int[16];
    for (int[] group : members) {
      int count = 0;
      for (int member : group) {
        if (!matching.get(member)) continue;
        seen = ArrayUtil.grow(seen, count + values[member].length);
        System.arraycopy(values[member], 0, seen, count, values[member].length);
        count += values[member].length;
      }
      Arrays.sort(seen, 0, count);
      for (int i = 1; i < count; i++) {
        if (seen[i] == seen[i - 1]) surplus.merge(seen[i], 1, Integer::sum);
      }
    }
    return surplus;
  }

  /** The ids of the articles that print the same text as this one, without it. */
  List<BytesRef> reprintIds(int document) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    for (int other : reprints(document)) ids.add(id(memberOf[other]));
    return ids;
  }

  /** The documents that print the same text as this one, without it. */
  int[] reprints(int document) {
    int member = memberOf[document];
    if (member == NONE) return new int[0];
    return Arrays.stream(members[groupOf[member]])
        .map(this::document)
        .filter(other -> other != document)
        .toArray();
  }

  /** How many other articles print the text of this one. */
  int reprintCount(int document) {
    int member = memberOf[document];
    return member == NONE ? 0 : members[groupOf[member]].length - 1;
  }
}
