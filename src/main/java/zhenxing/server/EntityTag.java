package zhenxing.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.UUID;

/**
 * An entity tag (RFC 9110): identifies a state of an answer, so that it is not sent again to a
 * client that already has it.
 *
 * @param text as the header has it, with its quotation marks
 */
record EntityTag(String text) {

  private static final String WEAK = "W/";

  /**
   * Of an answer that may be written in other ways, compressed or with its fields in another order.
   */
  static EntityTag of(byte[] answer) {
    return of(answer, answer.length, answer.length);
  }

  /** The same of what is in front of a place and behind another. */
  static EntityTag of(byte[] answer, int from, int to) {
    byte[] kept = Arrays.copyOf(answer, answer.length - (to - from));
    System.arraycopy(answer, to, kept, from, answer.length - to);
    return new EntityTag(WEAK + '"' + UUID.nameUUIDFromBytes(kept) + '"');
  }

  /** Of a revision of an article. */
  static EntityTag ofRevision(String revision) {
    return new EntityTag('"' + revision + '"');
  }

  /**
   * Puts the tag on the answer.
   *
   * @return whether the client has what it stands for, so that the answer is 304 and done
   */
  boolean settles(Context ctx) {
    ctx.header("ETag", text).header("Cache-Control", "no-cache");
    if (!isKnown(ctx.header("If-None-Match"))) return false;
    ctx.status(304);
    return true;
  }

  /** Compared weakly, as RFC 9110 asks for. */
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
