package zhenxing.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import zhenxing.article.Bilingual;

/** Reads the id that an input gives. It is used unchanged. */
public final class StatedId {

  /**
   * Maximum length in characters; longer ids would not fit into a URL with the rest of a request.
   */
  private static final int MAX_CHARACTERS = 500;

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
    if (!value.isValueNode()) {
      throw new BadArticleException(line, "字段 id 应为文字", "the field 'id' must be text");
    }
    String id = value.asText();
    if (id.isBlank()) return null;
    Optional<Bilingual> problem = problemOf(id);
    if (problem.isPresent()) {
      throw new BadArticleException(line, problem.get().after("字段 id ", "the field 'id' "));
    }
    return id;
  }

  /**
   * Returns why an article cannot have this id, or empty if it can. The text is a predicate, to
   * follow the name of the field.
   */
  public static Optional<Bilingual> problemOf(String id) {
    if (id.isBlank()) return Optional.of(new Bilingual("是空的", "is blank"));
    return tooLong(id).or(() -> Optional.ofNullable(badPart(id)));
  }

  /** Returns, as a predicate, that an id is too long, or empty if it is not. */
  public static Optional<Bilingual> tooLong(String id) {
    if (id.length() <= MAX_CHARACTERS) return Optional.empty();
    return Optional.of(
        new Bilingual(
            "长于 " + MAX_CHARACTERS + " 个字符", "is longer than " + MAX_CHARACTERS + " characters"));
  }

  private static Bilingual badPart(String id) {
    if (id.equals(".") || id.equals("..")) {
      return new Bilingual(
          "是“" + id + "”，不能用在网址中：请换一个",
          "is '" + id + "', which cannot be used in an address: choose another");
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        String code = "U+%04X".formatted((int) id.charAt(i));
        return new Bilingual(
            "含有控制字符 " + code + "：请去掉", "holds the control character " + code + ": take it out");
      }
    }
    return WellFormed.is(id)
        ? null
        : new Bilingual("含有不完整的字符", "contains half of a surrogate pair");
  }
}
