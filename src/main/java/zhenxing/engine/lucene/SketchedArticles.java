package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Sketch;

/**
 * What the index knows of articles as reprints, by document number. Fastest when documents are read
 * in ascending order. Not safe for use by more than one thread.
 */
final class SketchedArticles {

  private final List<LeafReaderContext> leaves;

  private LeafReaderContext leaf;
  private int last;
  private BinaryDocValues sketches;
  private BinaryDocValues groups;
  private NumericDocValues dates;
  private SortedDocValues ids;

  SketchedArticles(DirectoryReader reader) {
    this.leaves = reader.leaves();
  }

  /** What tells the earlier of two articles: undated ones come last, those of a day by id. */
  record Rank(int date, String id) implements Comparable<Rank> {

    @Override
    public int compareTo(Rank other) {
      int byDate = Integer.compare(date, other.date);
      return byDate != 0 ? byDate : id.compareTo(other.id);
    }
  }

  /** An article: rank, sketch, and the group its document says, null for none. */
  record Entry(Rank rank, Sketch sketch, String group) {

    PublicationDate date() {
      return rank.date == Integer.MAX_VALUE ? null : PublicationDate.ofSortKey(rank.date);
    }
  }

  /** The documents of these ids, as far as they are in the index, ascending. */
  List<Integer> documents(Collection<String> articles) throws IOException {
    BytesRef[] sorted = articles.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext context : leaves) {
      LeafReader reader = context.reader();
      if (reader.terms(Fields.ID) == null) continue;
      Bits live = reader.getLiveDocs();
      TermsEnum terms = reader.terms(Fields.ID).iterator();
      PostingsEnum postings = null;
      List<Integer> found = new ArrayList<>();
      for (BytesRef id : sorted) {
        if (!terms.seekExact(id)) continue;
        postings = terms.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) found.add(context.docBase + doc);
        }
      }
      found.sort(null);
      documents.addAll(found);
    }
    return documents;
  }

  Entry read(int document) throws IOException {
    int inLeaf = moveTo(document);
    BytesRef sketch = required(sketches, inLeaf);
    boolean grouped = groups != null && groups.advanceExact(inLeaf);
    return new Entry(
        rank(inLeaf),
        Sketch.ofBytes(
            Arrays.copyOfRange(sketch.bytes, sketch.offset, sketch.offset + sketch.length)),
        grouped ? groups.binaryValue().utf8ToString() : null);
  }

  Rank rankOf(int document) throws IOException {
    return rank(moveTo(document));
  }

  private Rank rank(int inLeaf) throws IOException {
    boolean dated = dates != null && dates.advanceExact(inLeaf);
    ids.advanceExact(inLeaf);
    return new Rank(
        dated ? (int) dates.longValue() : Integer.MAX_VALUE,
        ids.lookupOrd(ids.ordValue()).utf8ToString());
  }

  private static BytesRef required(BinaryDocValues values, int document) throws IOException {
    if (values == null || !values.advanceExact(document)) {
      throw new IOException("document " + document + " has no sketch");
    }
    return values.binaryValue();
  }

  /** Doc values only go forward: behind the last document they are begun anew. */
  private int moveTo(int document) throws IOException {
    LeafReaderContext wanted = leaves.get(ReaderUtil.subIndex(document, leaves));
    int inLeaf = document - wanted.docBase;
    if (wanted != leaf || inLeaf < last) {
      leaf = wanted;
      sketches = leaf.reader().getBinaryDocValues(Fields.SKETCH);
      groups = leaf.reader().getBinaryDocValues(Fields.GROUP);
      dates = leaf.reader().getNumericDocValues(Fields.DATE);
      ids = leaf.reader().getSortedDocValues(Fields.ID);
    }
    last = inLeaf;
    return inLeaf;
  }
}
