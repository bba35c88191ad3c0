package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers with JSON and an entity tag. A client that already has the answer gets 304. */
final class Answer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MEDIA_TYPE = "application/json";

  /**
   * The field with the duration of a search, which is left out of the entity tag. These bytes
   * cannot occur inside a JSON string, because quotation marks are escaped there.
   */
  private static final byte[] TOOK = "\"tookMillis\":".getBytes(StandardCharsets.US_ASCII);

  private Answer() {}

  /** Converts an answer to a JSON tree, from which fields can be removed. */
  static ObjectNode tree(Object answer) {
    return JSON.valueToTree(answer);
  }

  /** Answers with an object as JSON. The entity tag is a hash of the bytes. */
  static void json(Context ctx, Object answer) throws JsonProcessingException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    int took = indexOfTook(bytes);
    int behind = took;
    while (behind < bytes.length && bytes[behind] >= '0' && bytes[behind] <= '9') behind++;
    EntityTag tag = EntityTag.of(bytes, took, behind);
    if (!tag.settles(ctx)) ctx.contentType(MEDIA_TYPE).result(bytes);
  }

  /** Returns the position of the number after {@link #TOOK}, or the length if there is none. */
  private static int indexOfTook(byte[] bytes) {
    for (int i = 0; i + TOOK.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + TOOK.length, TOOK, 0, TOOK.length)) return i + TOOK.length;
    }
    return bytes.length;
  }

  /** Answers with an object as JSON and a given entity tag. */
  static void json(Context ctx, Object answer, EntityTag tag) throws JsonProcessingException {
    if (tag.settles(ctx)) return;
    ctx.contentType(MEDIA_TYPE).result(JSON.writeValueAsBytes(answer));
  }
}
