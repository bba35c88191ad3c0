package zhenxing.catalog;

import java.util.Objects;
import zhenxing.article.Bilingual;
import zhenxing.article.PlaceRole;

/**
 * Why a field of a catalogue entry has its value, as printed by {@code zhenxing catalog --explain}.
 *
 * @param field JSON name of the field: {@code title}, {@code places}, {@code date}, ...
 * @param value the value as text, such as {@code 辽宁/大连} or {@code 2023-03-30}
 * @param role the role of the place; null unless the field is {@code places}
 * @param why the words of the article and the rule that they met, for human readers. What is quoted
 *     from the article is the same in both languages
 * @param weight how strong the evidence is; only comparable within a field; 1 for a rule that
 *     decides alone
 */
public record Evidence(String field, String value, PlaceRole role, Bilingual why, double weight) {

  /** Creates evidence for a field other than {@code places}. */
  public Evidence(String field, String value, Bilingual why, double weight) {
    this(field, value, null, why, weight);
  }

  public Evidence {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(why, "why");
  }
}
