package zhenxing.catalog;

import java.util.Objects;

/**
 * Why a field of a catalogue entry has its value. {@code zhenxing catalog --explain} prints these.
 *
 * @param field name of the field in JSON: {@code title}, {@code places}, {@code date}, ...
 * @param value the value in text form, such as {@code 辽宁/大连} or {@code 2023-03-30}
 * @param why the words of the article and the rule that they met, for a human reader
 * @param weight how much this counted; comparable within a field only; 1 for a rule that decides
 *     alone
 */
public record Evidence(String field, String value, String why, double weight) {

  public Evidence {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(why, "why");
  }
}
