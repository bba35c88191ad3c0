package zhenxing.engine.lucene.reprints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;
import zhenxing.engine.lucene.document.DocumentsById;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.StoredText;

/**
 * The view of a Lucene index from which reprints are grouped. The number of an article is the
 * number of its document.
 */
public final class LuceneSketches implements SketchView {

  private static final Set<String> BODY = Set.of(Fields.STORED_BODY);

  private final DirectoryReader reader;

  /** Takes ownership of the reader, which is closed with the view. */
  public LuceneSketches(DirectoryReader reader) {
    this.reader = reader;
  }

  @Override
  public int size() {
    return reader.maxDoc();
  }

  @Override
  public int[] all() {
    Bits live = MultiBits.getLiveDocs(reader);
    return IntStream.range(0, size()).filter(doc -> live == null || live.get(doc)).toArray();
  }

  @Override
  public int[] numbers(Collection<String> ids) throws IOException {
    return DocumentsById.findAll(reader, ids);
  }

  @Override
  public void sharers(int[] bands, Sharers sharers) throws IOException {
    BandLists lists = BandLists.of(reader, bands);
    for (int place = 0; place < bands.length; place++) {
      sharers.of(place, lists.documents(place));
    }
  }

  @Override
  public Reader reader() {
    return new Documents(reader);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Reads documents one by one. */
  private static final class Documents implements Reader {

    private final List<LeafReaderContext> leaves;
    private final StoredFields stored;

    private LeafReaderContext leaf;
    private int last;
    private BinaryDocValues sketches;
    private BinaryDocValues groups;
    private NumericDocValues dates;
    private SortedDocValues ids;

    Documents(DirectoryReader reader) {
      this.leaves = reader.leaves();
      try {
        this.stored = reader.storedFields();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String id(int document) throws IOException {
      int inLeaf = moveTo(document);
      ids.advanceExact(inLeaf);
      return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    @Override
    public int date(int document) throws IOException {
      int inLeaf = moveTo(document);
      return dates != null && dates.advanceExact(inLeaf) ? (int) dates.longValue() : UNDATED;
    }

    @Override
    public Sketch sketch(int document) throws IOException {
      int inLeaf = moveTo(document);
      if (sketches == null || !sketches.advanceExact(inLeaf)) {
        throw new IOException("document " + document + " has no sketch");
      }
      BytesRef sketch = sketches.binaryValue();
      return Sketch.ofBytes(sketch.bytes, sketch.offset, sketch.length);
    }

    @Override
    public String group(int document) throws IOException {
      int inLeaf = moveTo(document);
      boolean grouped = groups != null && groups.advanceExact(inLeaf);
      return grouped ? groups.binaryValue().utf8ToString() : null;
    }

    @Override
    public String body(int document) throws IOException {
      return StoredText.text(stored.document(document, BODY).getBinaryValue(Fields.STORED_BODY));
    }

    /**
     * Moves the doc values to a document and returns its number in its segment. Doc values can only
     * move forward, so they are opened again for a document before the last one.
     */
    private int moveTo(int document) throws IOException {
      LeafReaderContext wanted =
          leaf != null
                  && document >= leaf.docBase
                  && document < leaf.docBase + leaf.reader().maxDoc()
              ? leaf
              : leaves.get(ReaderUtil.subIndex(document, leaves));
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
}
