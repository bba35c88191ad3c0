package zhenxing.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of hits ended, so that the next one can begin there: the sort key and the id of its
 * last hit. It holds all there is to know, so nothing is kept between requests.
 *
 * @param sort the order of the search it belongs to
 * @param key the bits of the score, or the date's sort key, 0 for an undated article
 * @param id the id of the last hit
 */
public record Cursor(SortOrder sort, int key, String id) {

  /** The opaque form, safe in a URL. */
  public String encode() {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(5 + name.length);
    bytes.put((byte) sort.ordinal()).putInt(key).put(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads the opaque form.
   *
   * @throws IllegalArgumentException when it was not made by {@link #encode()}
   */
  public static Cursor decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it was not given out by this server", e);
    }
    if (bytes.length < 6 || bytes[0] < 0 || bytes[0] >= SortOrder.values().length) {
      throw new IllegalArgumentException("it was not given out by this server");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    SortOrder sort = SortOrder.values()[buffer.get()];
    int key = buffer.getInt();
    return new Cursor(sort, key, new String(bytes, 5, bytes.length - 5, StandardCharsets.UTF_8));
  }
}
