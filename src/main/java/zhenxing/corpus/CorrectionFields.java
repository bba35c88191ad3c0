package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Changes what editors corrected in an article, field by field. */
public final class CorrectionFields {

  private static final Set<String> NAMES =
      Set.of("title", "date", "places", "industries", "source", "author", "authors", "url");

  private final Taxonomy taxonomy;

  /**
   * @param taxonomy the industries there are
   */
  public CorrectionFields(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The corrected fields after a change.
   *
   * @param known what was corrected before
   * @param change fields that are corrected now; null takes a correction back
   * @throws InvalidCorrectionException when a field is none that can be corrected, or its value
   *     names what there is not
   */
  public ObjectNode changed(ObjectNode known, ObjectNode change) throws InvalidCorrectionException {
    ObjectNode fields = known.deepCopy();
    for (Map.Entry<String, JsonNode> field : change.properties()) {
      if (!NAMES.contains(field.getKey())) {
        throw new InvalidCorrectionException(
            "the field '"
                + field.getKey()
                + "' cannot be corrected; the nearest that can: "
                + NearestNames.of(field.getKey(), NAMES.stream().sorted().toList(), 1).getFirst());
      }
      if (field.getValue().isTextual() && field.getValue().asText().isBlank()) {
        throw new InvalidCorrectionException(
            "the field '" + field.getKey() + "' is blank: null takes a correction back");
      }
      if (field.getValue().isNull()) {
        fields.remove(field.getKey());
        continue;
      }
      // Text and list are two forms of one byline.
      if (field.getKey().equals("author") && !change.has("authors")) fields.remove("authors");
      if (field.getKey().equals("authors") && !change.has("author")) fields.remove("author");
      fields.set(field.getKey(), field.getValue());
    }
    stated(fields);
    return fields;
  }

  /** What these fields state. */
  public Stated stated(ObjectNode fields) throws InvalidCorrectionException {
    Stated stated;
    try {
      stated = StatedFields.of(fields, 0);
    } catch (BadArticleException e) {
      throw new InvalidCorrectionException(e.getMessage());
    }
    Optional<String> unknown = StatedIndustries.problem(stated, taxonomy);
    if (unknown.isPresent()) throw new InvalidCorrectionException(unknown.get());
    return stated;
  }

  /** A correction that cannot be taken; the message says why and what could be meant. */
  public static final class InvalidCorrectionException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidCorrectionException(String message) {
      super(message);
    }
  }
}
