package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the id that an input gives. It is used unchanged. */
public final class StatedId {

  /**
   * Maximum length in characters; longer ids would not fit into a URL with the rest of a request.
   */
  static final int MAX_CHARACTERS = 500;

  private StatedId() {}

  /**
   * Reads the field {@code id}; null if it is absent, null or blank.
   *
   * @throws BadArticleException if it cannot be part of a URL: control characters, unpaired
   *     surrogates, {@code .} and {@code ..}, more than {@value #MAX_CHARACTERS} characters
   */
  static String of(JsonNode fields, int line) throws BadArticleException {
    JsonNode value = fields.get("id");
    if (value == null || value.isNull()) return null;
    if (!value.isValueNode()) throw new BadArticleException(line, "the field 'id' must be text");
    String id = value.asText();
    if (id.isBlank()) return null;
    String problem = problem(id);
    if (problem != null) throw new BadArticleException(line, "the field 'id' " + problem);
    return id;
  }

  /** Why an article cannot have this id, if it cannot. */
  public static Optional<String> problemOf(String id) {
    return Optional.ofNullable(id.isBlank() ? "is blank" : problem(id));
  }

  private static String problem(String id) {
    if (id.length() > MAX_CHARACTERS) return "is longer than " + MAX_CHARACTERS + " characters";
    if (id.equals(".") || id.equals("..")) {
      return "is '" + id + "', which every address loses: take another";
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        return "holds the control character U+%04X: take it out".formatted((int) id.charAt(i));
      }
    }
    return WellFormed.is(id) ? null : "holds half of a character: write it whole";
  }
}
