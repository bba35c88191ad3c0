package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Applies changes to the corrected fields of an article. */
public final class CorrectionFields {

  private static final Set<String> NAMES =
      Set.of("title", "date", "places", "industries", "source", "author", "authors", "url");

  private final Taxonomy taxonomy;

  /**
   * @param taxonomy the valid industries
   */
  public CorrectionFields(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the corrected fields after a change.
   *
   * @param known the corrected fields before
   * @param change fields that are corrected now; a null value removes a correction
   * @throws InvalidCorrectionException if a field cannot be corrected or its value does not exist;
   *     the message proposes the nearest ones
   */
  public ObjectNode changed(ObjectNode known, ObjectNode change) throws InvalidCorrectionException {
    ObjectNode fields = known.deepCopy();
    for (Map.Entry<String, JsonNode> field : change.properties()) {
      if (!NAMES.contains(field.getKey())) {
        throw new InvalidCorrectionException(uncorrectable(field.getKey()));
      }
      if (field.getValue().isTextual() && field.getValue().asText().isBlank()) {
        throw new InvalidCorrectionException(
            new Bilingual(
                "字段 " + field.getKey() + " 是空的：用 null 撤回更正",
                "the field '" + field.getKey() + "' is blank: null takes a correction back"));
      }
      if (field.getValue().isNull()) {
        fields.remove(field.getKey());
        continue;
      }
      // author and authors are two forms of one byline, so setting one removes the other.
      if (field.getKey().equals("author") && !change.has("authors")) fields.remove("authors");
      if (field.getKey().equals("authors") && !change.has("author")) fields.remove("author");
      fields.set(field.getKey(), field.getValue());
    }
    stated(fields);
    return fields;
  }

  private static Bilingual uncorrectable(String field) {
    String nearest = NearestNames.of(field, NAMES.stream().sorted().toList(), 1).getFirst();
    return new Bilingual(
        "字段 " + field + " 不能更正；最相近的可更正字段：" + nearest,
        "the field '" + field + "' cannot be corrected; the nearest that can: " + nearest);
  }

  /**
   * Validates corrected fields and returns them as stated fields.
   *
   * @throws InvalidCorrectionException if a value is invalid
   */
  public Stated stated(ObjectNode fields) throws InvalidCorrectionException {
    Stated stated;
    try {
      stated = StatedFields.of(fields, 0);
    } catch (BadArticleException e) {
      throw new InvalidCorrectionException(e.reason());
    }
    Optional<Bilingual> unknown = StatedIndustries.problem(stated, taxonomy);
    if (unknown.isPresent()) throw new InvalidCorrectionException(unknown.get());
    return stated;
  }

  /** Thrown for an invalid correction. The message says why, and which values are similar. */
  public static final class InvalidCorrectionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    InvalidCorrectionException(Bilingual reason) {
      super(reason.english());
      this.reason = reason;
    }

    /** Returns the message in both languages. */
    public Bilingual reason() {
      return reason;
    }
  }
}
