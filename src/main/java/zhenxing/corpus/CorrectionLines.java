package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorrectionFields.InvalidCorrectionException;

/** Combines the lines of {@code corrections.jsonl} files, in their order. */
final class CorrectionLines {

  private final CorrectionFields correctable;
  private final Map<String, ObjectNode> byId = new HashMap<>();
  private final Map<String, Stated> stated = new HashMap<>();

  /** The place of the last line about each field, by id. */
  private final Map<String, Map<String, String>> places = new HashMap<>();

  /**
   * @param taxonomy the valid industries
   */
  CorrectionLines(Taxonomy taxonomy) {
    this.correctable = new CorrectionFields(taxonomy);
  }

  /**
   * Takes the next line.
   *
   * @param place the line for messages, as {@code file:line}
   * @throws BadArticleException if it is no correction; all of it is ignored then
   */
  void take(String line, int number, String place) throws BadArticleException {
    ObjectNode change = JsonLinesFormat.object(line, number);
    String id = StatedId.of(change, number);
    if (id == null) {
      throw new BadArticleException(
          number, "更正须有所更正文章的 id", "a correction needs the 'id' of the article it corrects");
    }
    change.remove("id");
    // Tables that were exported to JSON have blank values where nothing is corrected.
    change.properties().removeIf(field -> isBlank(field.getValue()));
    JsonNode year = change.remove("year");
    if (year != null && !change.has("date")) change.set("date", year);
    try {
      ObjectNode known = byId.getOrDefault(id, JsonLinesFormat.JSON.createObjectNode());
      ObjectNode next = correctable.changed(known, change);
      byId.put(id, next);
      stated.put(id, correctable.stated(next));
    } catch (InvalidCorrectionException e) {
      throw new BadArticleException(number, e.reason());
    }
    Map<String, String> at = places.computeIfAbsent(id, none -> new HashMap<>());
    change.fieldNames().forEachRemaining(field -> at.put(field, place));
    if (change.has("authors")) at.put("author", place);
    at.keySet().retainAll(stated.get(id).fields());
  }

  private static boolean isBlank(JsonNode value) {
    return value.isTextual() && value.asText().isBlank();
  }

  /** Returns the corrections that the lines add up to. */
  Corrections all() {
    Map<String, Stated> corrected = new HashMap<>(stated);
    // Nothing may be left if a later line removes what an earlier one corrected.
    corrected.values().removeIf(Stated.NOTHING::equals);
    return new Corrections(corrected, places);
  }
}
