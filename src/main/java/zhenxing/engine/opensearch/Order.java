package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhenxing.engine.Cursor;
import zhenxing.engine.SortOrder;

/** The order of hits: by score or date, and by id among equals. */
record Order(SortOrder sort) {

  boolean isByScore() {
    return sort == SortOrder.RELEVANCE;
  }

  /** Returns the order in the form of OpenSearch. */
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

  /** Makes a search begin behind a cursor. Does nothing if the cursor is null. */
  void begin(ObjectNode body, Cursor after) {
    if (after == null) return;
    ArrayNode key = body.putArray("search_after");
    if (isByScore()) key.add((float) after.key());
    else key.add(sort == SortOrder.OLDEST && after.key() == 0 ? Fields.UNDATED : (int) after.key());
    key.add(after.id());
  }

  /** Returns the sort key of a hit for a cursor. */
  double key(JsonNode hit) {
    double key = hit.path("sort").path(0).asDouble();
    return sort == SortOrder.OLDEST && key == Fields.UNDATED ? 0 : key;
  }

  static String id(JsonNode hit) {
    return hit.path("sort").path(1).asText();
  }
}
