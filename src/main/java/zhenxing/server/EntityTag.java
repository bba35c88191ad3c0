package zhenxing.server;

import io.javalin.http.Context;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * An entity tag (RFC 9110) identifies a state of an answer, so that a client that already has it
 * need not download it again.
 *
 * @param text the tag as in the header, with quotation marks
 */
record EntityTag(String text) {

  private static final String WEAK = "W/";

  /**
   * Creates a weak tag for an answer, which may also be sent in another form, for example
   * compressed.
   */
  static EntityTag of(byte[] answer) {
    return of(answer, answer.length, answer.length);
  }

  /**
   * Creates a weak tag that ignores the bytes between two positions.
   *
   * @param from first position to ignore
   * @param to first position after that
   */
  static EntityTag of(byte[] answer, int from, int to) {
    // Processors compute both checksums at many times the speed of a cryptographic hash, which took
    // a twentieth of a short search. Nobody gains from an answer made to have the tag of another.
    long hash = checksum(new CRC32(), answer, from, to) << 32;
    hash |= checksum(new CRC32C(), answer, from, to);
    return new EntityTag(WEAK + '"' + Long.toHexString(hash) + '"');
  }

  private static long checksum(Checksum checksum, byte[] answer, int from, int to) {
    checksum.update(answer, 0, from);
    checksum.update(answer, to, answer.length - to);
    return checksum.getValue();
  }

  /** Creates the tag of a revision of an article. */
  static EntityTag ofRevision(String revision) {
    return new EntityTag('"' + revision + '"');
  }

  /**
   * Sets the ETag header of the answer. If the client already has this state, sets the status to
   * 304.
   *
   * @return whether the status was set to 304, so that no body is needed
   */
  boolean settles(Context ctx) {
    ctx.header("ETag", text).header("Cache-Control", "no-cache");
    if (!isKnown(ctx.header("If-None-Match"))) return false;
    ctx.status(304);
    return true;
  }

  /** Whether the client has this state. Tags are compared weakly, as RFC 9110 requires. */
  private boolean isKnown(String known) {
    if (known == null) return false;
    for (String candidate : known.split(",")) {
      String stripped = candidate.strip();
      if (stripped.equals("*") || opaque(stripped).equals(opaque(text))) return true;
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
