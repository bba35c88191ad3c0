package zhenxing.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;

/**
 * The parameter {@code fields}: a comma-separated list of the fields of an article or hit that a
 * client wants.
 *
 * @param names the names, or null for all fields
 */
record FieldSelection(Set<String> names) {

  static final String PARAMETER = "fields";

  /**
   * Reads the parameter.
   *
   * @param form the record that articles or hits are answered as
   * @param more fields in addition to those of the record
   * @throws ProblemException naming a field that does not exist
   */
  static FieldSelection of(
      Map<String, List<String>> query, Class<? extends Record> form, String... more) {
    List<String> values = query.get(PARAMETER);
    if (values == null) return new FieldSelection(null);
    Set<String> there = new LinkedHashSet<>();
    for (RecordComponent component : form.getRecordComponents()) there.add(component.getName());
    there.addAll(Arrays.asList(more));
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) names.addAll(Arrays.asList(value.split(",", -1)));
    if (!there.containsAll(names)) {
      throw new ProblemException(
          Problem.badParameter(
              PARAMETER,
              new Bilingual(
                  PARAMETER + "：应为以逗号分隔的字段名，可用的有：" + String.join("、", there),
                  PARAMETER
                      + " must be names of fields, separated by commas; there are: "
                      + String.join(", ", there))));
    }
    return new FieldSelection(names);
  }

  /** Returns the request's parameters other than {@code fields}. */
  static Map<String, List<String>> others(Map<String, List<String>> query) {
    Map<String, List<String>> others = new LinkedHashMap<>(query);
    others.remove(PARAMETER);
    return others;
  }

  /** Whether all fields are wanted. */
  boolean isAll() {
    return names == null;
  }

  /** Removes the unwanted fields of an object. */
  void keep(JsonNode object) {
    if (names != null) ((ObjectNode) object).retain(names);
  }

  /** Removes the unwanted fields of each object in a list. Does nothing if the list is null. */
  void keepOfEach(JsonNode list) {
    if (list != null) list.forEach(this::keep);
  }
}
