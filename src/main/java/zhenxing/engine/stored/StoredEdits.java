package zhenxing.engine.stored;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;

/**
 * Encodes the edits of an article compactly. A text that was converted from traditional characters
 * has an edit for nearly every other character.
 */
public final class StoredEdits {

  private static final RepairKind[] KINDS = RepairKind.values();
  private static final Edit.Field[] FIELDS = Edit.Field.values();

  private StoredEdits() {}

  /** Encodes edits. They must be sorted by field and then by position. */
  public static byte[] bytes(List<Edit> edits) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(edits.size());
    int last = 0;
    for (Edit edit : edits) {
      out.writeByte((byte) (edit.kind().ordinal() * FIELDS.length + edit.field().ordinal()));
      // Edits are sorted within a field, so the difference is negative only where the next field
      // begins.
      out.writeZInt(edit.start() - last);
      out.writeVInt(edit.end() - edit.start());
      out.writeString(edit.was());
      last = edit.start();
    }
    return out.toArrayCopy();
  }

  /** Decodes edits encoded by {@link #bytes}. */
  public static List<Edit> edits(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<Edit> edits = new ArrayList<>(count);
    int start = 0;
    for (int i = 0; i < count; i++) {
      int form = in.readByte();
      start += in.readZInt();
      int end = start + in.readVInt();
      edits.add(
          new Edit(
              KINDS[form / FIELDS.length],
              FIELDS[form % FIELDS.length],
              start,
              end,
              in.readString()));
    }
    return edits;
  }
}
