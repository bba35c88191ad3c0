package zhenxing.engine.lucene.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * Text as an index keeps it: in GB 18030, which has two bytes for nearly every Chinese character
 * where UTF-8 has three, and compresses to as much less. What GB 18030 cannot keep (half a
 * surrogate pair) is kept in UTF-16.
 */
public final class StoredText {

  private static final Charset COMPACT = Charset.forName("GB18030");
  private static final Charset COMPLETE = StandardCharsets.UTF_16BE;

  private static final byte IN_COMPACT = 0;
  private static final byte IN_COMPLETE = 1;

  private StoredText() {}

  static byte[] bytes(String text) {
    byte[] compact = text.getBytes(COMPACT);
    boolean kept = text.equals(new String(compact, COMPACT));
    byte[] encoded = kept ? compact : text.getBytes(COMPLETE);
    byte[] bytes = new byte[1 + encoded.length];
    bytes[0] = kept ? IN_COMPACT : IN_COMPLETE;
    System.arraycopy(encoded, 0, bytes, 1, encoded.length);
    return bytes;
  }

  /** The text in a stored field. */
  public static String text(BytesRef bytes) {
    Charset charset = bytes.bytes[bytes.offset] == IN_COMPACT ? COMPACT : COMPLETE;
    return new String(bytes.bytes, bytes.offset + 1, bytes.length - 1, charset);
  }
}
