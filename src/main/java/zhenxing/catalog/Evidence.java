package zhenxing.catalog;

import java.util.Objects;
import zhenxing.article.PlaceRole;

/**
 * Why a field of a catalogue entry has its value. {@code zhenxing catalog --explain} prints these.
 *
 * @param field name of the field in JSON: {@code title}, {@code places}, {@code date}, ...
 * @param value the value in text form, such as {@code 辽宁/大连} or {@code 2023-03-30}
 * @param role what part the place has in the article, or null where the field is not {@code places}
 * @param why the words of the article and the rule that they met, for a human reader
 * @param weight how much this counted; comparable within a field only; 1 for a rule that decides
 *     alone
 */
public record Evidence(String field, String value, PlaceRole role, String why, double weight) {

  /** Evidence of a field that has no roles. */
  public Evidence(String field, String value, String why, double weight) {
    this(field, value, null, why, weight);
  }

  public Evidence {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(why, "why");
  }
}
