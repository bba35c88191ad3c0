package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Answers in JSON, with a tag by which a client need not be sent what it has. */
final class Answer {

  private static final JsonMapper JSON = new JsonMapper();

  /** How long it took is nothing that an answer can be told apart by. */
  private static final String TOOK = "tookMillis";

  private Answer() {}

  /** The tree of an answer, to take away from. */
  static ObjectNode tree(Object answer) {
    return JSON.valueToTree(answer);
  }

  /** Answers with whatever Jackson writes, under a tag of its bytes. */
  static void json(Context ctx, Object answer) throws JsonProcessingException {
    JsonNode tree = JSON.valueToTree(answer);
    JsonNode took = tree.get(TOOK);
    if (took != null) ((ObjectNode) tree).put(TOOK, 0);
    EntityTag tag = EntityTag.of(JSON.writeValueAsBytes(tree));
    if (took != null) ((ObjectNode) tree).set(TOOK, took);
    json(ctx, tree, tag);
  }

  /** The same under a given tag. */
  static void json(Context ctx, Object answer, EntityTag tag) throws JsonProcessingException {
    if (tag.settles(ctx)) return;
    ctx.contentType("application/json").result(JSON.writeValueAsBytes(answer));
  }
}
