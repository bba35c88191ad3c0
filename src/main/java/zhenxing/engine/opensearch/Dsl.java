package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Builds queries in the language of OpenSearch. */
final class Dsl {

  static final JsonMapper JSON = new JsonMapper();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Dsl() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** Returns an object with one entry. */
  static ObjectNode of(String key, JsonNode value) {
    ObjectNode object = object();
    object.set(key, value);
    return object;
  }

  static ArrayNode strings(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  static ObjectNode everything() {
    return of("match_all", object());
  }

  static ObjectNode nothing() {
    return of("match_none", object());
  }

  static ObjectNode term(String field, String value) {
    return of("term", object().put(field, value));
  }

  /** Returns a query for a term, with the weight of its score. */
  static ObjectNode term(String field, String value, float boost) {
    return of("term", of(field, object().put("value", value).put("boost", boost)));
  }

  static ObjectNode terms(String field, Collection<String> values) {
    return of("terms", of(field, strings(values)));
  }

  static ObjectNode prefix(String field, String value) {
    return of("prefix", object().put(field, value));
  }

  static ObjectNode exists(String field) {
    return of("exists", object().put("field", field));
  }

  static ObjectNode missing(String field) {
    return new Bool().not(exists(field)).query();
  }

  /** Returns a query for a range of numbers, both ends included. */
  static ObjectNode range(String field, long from, long to) {
    return of("range", of(field, object().put("gte", from).put("lte", to)));
  }

  /** Returns a query that gives the same score to each article that a filter finds. */
  static ObjectNode constant(JsonNode filter, float score) {
    ObjectNode constant = of("filter", filter);
    constant.put("boost", score);
    return of("constant_score", constant);
  }

  /** Returns a query for what at least one of several queries finds. */
  static ObjectNode any(List<ObjectNode> queries) {
    if (queries.size() == 1) return queries.getFirst();
    Bool any = new Bool();
    queries.forEach(any::should);
    return any.least(1).query();
  }

  /** Returns a query for what all of several filters find; for everything if there are none. */
  static ObjectNode all(Collection<ObjectNode> filters) {
    if (filters.isEmpty()) return everything();
    if (filters.size() == 1) return filters.iterator().next();
    Bool all = new Bool();
    filters.forEach(all::filter);
    return all.query();
  }

  /** A query of several clauses. */
  static final class Bool {

    private final ObjectNode clauses = object();

    private Bool add(String kind, JsonNode query) {
      clauses.withArray(kind).add(query);
      return this;
    }

    Bool must(JsonNode query) {
      return add("must", query);
    }

    Bool should(JsonNode query) {
      return add("should", query);
    }

    Bool filter(JsonNode query) {
      return add("filter", query);
    }

    Bool not(JsonNode query) {
      return add("must_not", query);
    }

    /** Requires that at least this number of the optional clauses match. */
    Bool least(int clausesThatMatch) {
      clauses.put("minimum_should_match", clausesThatMatch);
      return this;
    }

    ObjectNode query() {
      return of("bool", clauses);
    }
  }
}
