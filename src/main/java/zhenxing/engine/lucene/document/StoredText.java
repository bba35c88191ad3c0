package zhenxing.engine.lucene.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * Encodes text for storage. GB 18030 needs two bytes for nearly every Chinese character, where
 * UTF-8 needs three, and is smaller after compression as well. Text that GB 18030 cannot represent
 * (unpaired surrogates) is stored in UTF-16. The first byte tells which.
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

  /** Decodes the text of a stored field. */
  public static String text(BytesRef bytes) {
    Charset charset = bytes.bytes[bytes.offset] == IN_COMPACT ? COMPACT : COMPLETE;
    return new String(bytes.bytes, bytes.offset + 1, bytes.length - 1, charset);
  }
}
