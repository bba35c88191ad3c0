package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhenxing.engine.Cursor;
import zhenxing.engine.SortOrder;

/** The order of hits: by score or date, then by id. */
record Order(SortOrder sort) {

  boolean isByScore() {
    return sort == SortOrder.RELEVANCE;
  }

  /** The order as OpenSearch has it. */
  ArrayNode json() {
    ArrayNode order = Dsl.array();
    switch (sort) {
      case RELEVANCE -> order.addObject().put("_score", "desc");
      case NEWEST -> order.addObject().put(Fields.NEWEST, "desc");
      case OLDEST -> order.addObject().put(Fields.OLDEST, "asc");
    }
    order.addObject().put(Fields.ID, "asc");
    return order;
  }

  /** Begins behind a cursor; does nothing without one. */
  void begin(ObjectNode body, Cursor after) {
    if (after == null) return;
    ArrayNode key = body.putArray("search_after");
    if (isByScore()) key.add((float) after.key());
    else key.add(sort == SortOrder.OLDEST && after.key() == 0 ? Fields.UNDATED : (int) after.key());
    key.add(after.id());
  }

  /** The key of a hit for a cursor. */
  double key(JsonNode hit) {
    double key = hit.path("sort").path(0).asDouble();
    return sort == SortOrder.OLDEST && key == Fields.UNDATED ? 0 : key;
  }

  static String id(JsonNode hit) {
    return hit.path("sort").path(1).asText();
  }
}
