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
 * The parameter {@code fields}: which fields of an article or a hit a client wants, separated by
 * commas.
 *
 * @param names null for all of them
 */
record FieldSelection(Set<String> names) {

  static final String PARAMETER = "fields";

  /**
   * Reads the parameter.
   *
   * @param form the record that an article or hit is answered as
   * @param more fields that are answered beside those of the record
   * @throws ProblemException naming a field that there is not
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

  /** The other parameters of the request. */
  static Map<String, List<String>> others(Map<String, List<String>> query) {
    Map<String, List<String>> others = new LinkedHashMap<>(query);
    others.remove(PARAMETER);
    return others;
  }

  /** Whether nothing is to be taken away. */
  boolean isAll() {
    return names == null;
  }

  /** Takes away what is not wanted of an object. */
  void keep(JsonNode object) {
    if (names != null) ((ObjectNode) object).retain(names);
  }

  /** The same of each object in a list; does nothing where there is no list. */
  void keepOfEach(JsonNode list) {
    if (list != null) list.forEach(this::keep);
  }
}
