package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers in JSON with an entity tag, so that a client that has the answer already gets 304. */
final class Answer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MEDIA_TYPE = "application/json";

  /**
   * How long an answer took does not tell it apart from another. In JSON only a field's name stands
   * so, since quotation marks in values are escaped.
   */
  private static final byte[] TOOK = "\"tookMillis\":".getBytes(StandardCharsets.US_ASCII);

  private Answer() {}

  /** The tree of an answer, to take away from. */
  static ObjectNode tree(Object answer) {
    return JSON.valueToTree(answer);
  }

  /** Answers with whatever Jackson writes, under a tag of its bytes. */
  static void json(Context ctx, Object answer) throws JsonProcessingException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    int took = indexOfTook(bytes);
    int behind = took;
    while (behind < bytes.length && bytes[behind] >= '0' && bytes[behind] <= '9') behind++;
    EntityTag tag = EntityTag.of(bytes, took, behind);
    if (!tag.settles(ctx)) ctx.contentType(MEDIA_TYPE).result(bytes);
  }

  /** Where the number begins that says how long it took; the end where there is none. */
  private static int indexOfTook(byte[] bytes) {
    for (int i = 0; i + TOOK.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + TOOK.length, TOOK, 0, TOOK.length)) return i + TOOK.length;
    }
    return bytes.length;
  }

  /** The same under a given tag. */
  static void json(Context ctx, Object answer, EntityTag tag) throws JsonProcessingException {
    if (tag.settles(ctx)) return;
    ctx.contentType(MEDIA_TYPE).result(JSON.writeValueAsBytes(answer));
  }
}
